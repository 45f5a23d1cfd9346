import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { readTemplates, type Template, type TemplateSource } from '../../../src/core/templates/read.js';
import type { ContextSchema } from '../../../src/core/templates/shape.js';
import type { Program } from '../../../src/core/templates/tree.js';
import { readTemplates as readBuiltIn } from '../../../scripts/templates.mjs';
import { root } from '../../cases.js';

export const sources: readonly TemplateSource[] = readBuiltIn(root);
export const contexts = JSON.parse(
  readFileSync(join(root, 'schema/templates.json'), 'utf8'),
) as ContextSchema;

export function parseTemplate(text: string): Program {
  return Handlebars.parse(text) as unknown as Program;
}

export function readAll(): Template[] {
  return readTemplates(sources, parseTemplate).value;
}
