import { statedConsent } from '../privacy/consent.js';
import type { Parsed } from '../syntax/ast.js';
import type { Span } from '../syntax/place.js';
import type { Consent } from './declaration.js';
import { walk } from './walk.js';

/** A file that a document names, in the order of the text. */
export interface WantedFile {
  readonly path: string;
  readonly use: 'programme' | 'picture' | 'attachment';
  readonly node: Span;
  /** The edition from which on it is shown, where one is written; one that cannot be read is the narrowest. */
  readonly consent: Consent | null;
}

/** The files that must be read before a document can be validated, its programme first. */
export function wantedFiles(parsed: Parsed): readonly WantedFile[] {
  const before = known.get(parsed);
  if (before) return before;
  const wanted: WantedFile[] = [];
  walk(parsed, ({ node, schema, holder }) => {
    if (schema?.type !== 'string' || schema.file === undefined || schema.file === 'visits') return;
    if (node.type !== 'scalar' || typeof node.value !== 'string') return;
    const consent = holder && statedConsent(holder);
    wanted.push({ path: node.value.trim(), use: schema.file, node, consent });
  });
  const inOrder = [
    ...wanted.filter(({ use }) => use === 'programme'),
    ...wanted.filter(({ use }) => use !== 'programme'),
  ];
  known.set(parsed, inOrder);
  return inOrder;
}

/** A document is asked for them by everything that has to do with its files. */
const known = new WeakMap<Parsed, readonly WantedFile[]>();
