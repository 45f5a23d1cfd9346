// Writes what is made from the sources and committed: schema/*.json, docs/diagnostics.md, docs/language.md,
// docs/template-reference.md and man/solidify.1.
// With --check it writes nothing and exits with 1 when a file is stale.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { languagePage } from './language-page.mjs';
import { load, loadBeside } from './load.mjs';
import { manPage } from './man-page.mjs';
import { schemaOfType } from './model-schema.mjs';
import { templatesPage } from './templates-page.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const { catalogue, diagnosticsSchema, jsonSchema, troubleCodes, withheld, ...language } = await load(
  `export { briefOrder } from './src/core/report/page/layouts.ts';
   export { programme, visit } from './src/core/language/declaration.ts';
   export { programmeGroups, visitGroups } from './src/core/starter/groups.ts';
   export { sectionName, visitSections } from './src/core/report/sections.ts';
   export { catalogue } from './src/core/diagnostics/catalogue.ts';
   export { diagnosticsSchema, jsonSchema } from './src/core/language/json-schema.ts';
   export { troubleCodes } from './src/cli/reporters/result.ts';
   export { withheld } from './src/core/site/feed.ts';`,
);
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
const files = {
  'schema/visit.json': json(jsonSchema('visit')),
  'schema/programme.json': json(jsonSchema('programme')),
  'schema/diagnostics.json': json(diagnosticsSchema(undefined, troubleCodes)),
  'schema/programme-report.json': json(programmeReport()),
  'schema/templates.json': json(templateContexts()),
  'docs/diagnostics.md': manual(),
  'docs/language.md': languageOf(language),
  'docs/template-reference.md': await templatesReference(),
  'man/solidify.1': await manual1(),
};

const stale = Object.entries(files).filter(([path, text]) => read(path) !== text);
if (!process.argv.includes('--check')) {
  for (const [path, text] of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    process.stdout.write(`${path} written\n`);
  }
} else if (stale.length > 0) {
  for (const [path] of stale) process.stderr.write(`${path} is stale: run node scripts/generate.mjs\n`);
  process.exitCode = 1;
}

/** Each template, helper and slot, and what a report has. */
async function templatesReference() {
  const { blocks, helpers, nameOfFile, purposeOf, slotsOf } = await load(
    `export { blocks, helpers, nameOfFile, slotsOf } from './src/core/templates/vocabulary.ts';
     export { purposeOf } from './src/core/templates/own/purposes.ts';`,
  );
  const defaults = readdirSync(join(root, 'templates'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.hbs'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, purpose: purposeOf(nameOfFile(path)) }));
  const slots = slotsOf('visit/report.html');
  return templatesPage({ blocks, helpers, slots, defaults, schema: templateContexts() });
}

/** The manual page of the command line. */
async function manual1() {
  const { formats, helpTexts, labelsOf, makeProgram, usual } = await loadBeside(
    `export { formats, labelsOf, usual } from './src/core/formats/index.ts';
     export { helpTexts } from './src/cli/help-texts.ts';
     export { makeProgram } from './src/cli/program/program.ts';`,
  );
  const screen = { write: () => true };
  const program = makeProgram(
    { stdout: screen, stderr: screen },
    formats,
    () => null,
    () => null,
    () => null,
  );
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return manPage(program, helpTexts, { version, labels: labelsOf(usual(formats)) });
}

/** Every key of the document language. */
function languageOf({
  briefOrder,
  programme,
  programmeGroups,
  sectionName,
  visit,
  visitGroups,
  visitSections,
}) {
  return languagePage({
    schemas: { visit, programme },
    groups: { visit: visitGroups, programme: programmeGroups },
    sections: visitSections,
    sectionName,
    labels: parse(readFileSync(join(root, 'templates/locales/en.yaml'), 'utf8')),
    briefOrder,
  });
}

/** What the website of a programme gives other programs: `programme.json`. */
function programmeReport() {
  const file = join(root, 'src/core/site/feed.ts');
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'solidify: a programme with all its visits',
    description:
      'Texts are Markdown (CommonMark); [@2, p. 3] cites the source of that number. A text has a language where it is not that of the whole.',
    ...schemaOfType(root, file, 'Feed', withheld),
  };
}

/** What each template can show. */
function templateContexts() {
  const file = join(root, 'src/core/templates/contexts.ts');
  const { definitions, ...schema } = schemaOfType(root, file, 'TemplateContexts', new Set());
  const words = parse(readFileSync(join(root, 'templates/locales/en.yaml'), 'utf8'));
  const labels = Object.entries(words).filter(([, phrase]) => typeof phrase === 'string');
  const properties = Object.fromEntries(
    labels.map(([key, phrase]) => [key, { type: 'string', description: phrase }]),
  );
  const named = JSON.parse(
    JSON.stringify({ ...schema, definitions }, (key, value) =>
      key === 'labels' && value.properties !== undefined ? { $ref: '#/definitions/Labels' } : value,
    ),
  );
  named.definitions.Labels = {
    description: 'The fixed words of the language.',
    type: 'object',
    required: Object.keys(properties),
    additionalProperties: false,
    properties,
  };
  // The search shows what every page of the website does, and nothing else.
  const everyPage = named.properties['site/search.html'];
  named.definitions.EveryPage = everyPage;
  for (const [name, page] of Object.entries(named.properties)) {
    if (!name.startsWith('site/') || page === everyPage || page.properties === undefined) continue;
    for (const [key, shape] of Object.entries(page.properties))
      if (JSON.stringify(shape) === JSON.stringify(everyPage.properties[key]))
        page.properties[key] = { $ref: `#/definitions/EveryPage/properties/${key}` };
  }
  named.properties['site/search.html'] = { $ref: '#/definitions/EveryPage' };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'solidify: what templates can show',
    description: 'By the name of each template: the value that it gets.',
    ...named,
  };
}

function read(path) {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return null;
  }
}

/** One section a code, in the order of the catalogue. */
function manual() {
  const sections = Object.entries(catalogue).map(([code, { severity, about, message, hint, example }]) => {
    const words = [message(example), hint(example)].filter(Boolean).map((line) => `> ${line}`);
    return `## ${code}\n\n**${severity}** · ${about}\n\n${words.join('\n>\n')}\n`;
  });
  return [
    '# Diagnostics\n',
    'What `solidify validate` and `solidify build` say about a document. An **error** keeps the report of this document',
    'from being written (other documents go on), a **warning** does so under `--strict`, an **info** never.',
    'Below each code: when it comes, and an example of its words.\n',
    'This page is made by `node scripts/generate.mjs`.\n',
    ...sections,
  ].join('\n');
}
