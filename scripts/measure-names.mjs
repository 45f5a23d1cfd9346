// Measures the search for withheld names: npm run measure:names [-- --show]
// Prints the table of SECURITY.md, by language: forms of names tried and found, false alarms in ordinary sentences.
// With --show also what was not found and what was taken for a name.
import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { load } from './load.mjs';

const NAMES = 84; // 2,000 in 24 languages
const root = new URL('..', import.meta.url);
const { findLeaks, languages, makeSearcher, measure } = await load(
  `export { findLeaks } from './src/core/privacy/leak/find.ts';
   export { makeSearcher } from './src/core/privacy/leak/search.ts';
   export { measure } from './test/core/privacy/names/measured/measure.ts';
   export { languages } from './test/core/privacy/names/measured/languages.ts';`,
);
const locales = new Map(
  readdirSync(new URL('templates/locales', root)).map((file) => [
    file.replace('.yaml', ''),
    texts(parse(readFileSync(new URL(`templates/locales/${file}`, root), 'utf8'))),
  ]),
);
const measured = [];
for (const language of Object.keys(languages))
  measured.push(await measure({ makeSearcher, findLeaks }, language, NAMES, locales.get(language) ?? []));

const names = new Intl.DisplayNames(['en'], { type: 'language' });
print('| language | forms tried | found | sentences | false alarms per 1,000 |');
print('| --- | --: | --: | --: | --: |');
for (const one of measured) print(row(names.of(one.language), one.forms, one.found, one.sentences, one.alarms.length)); // prettier-ignore
const sum = (of) => measured.reduce((total, one) => total + of(one), 0);
print(row('all', sum((one) => one.forms), sum((one) => one.found), sum((one) => one.sentences), sum((one) => one.alarms.length))); // prettier-ignore
print(`\n${sum((one) => one.names)} names`);
if (process.argv.includes('--show'))
  for (const one of measured) {
    print(`\n${one.language}`);
    for (const kind of new Set(one.missed.map(([kind]) => kind))) {
      const forms = one.missed.filter(([other]) => other === kind).map(([, form]) => form);
      print(`  not found, ${kind} (${forms.length}): ${forms.slice(0, 8).join(' · ')}`);
    }
    for (const alarm of one.alarms) print(`  false alarm: ${alarm}`);
  }

function row(name, forms, found, sentences, alarms) {
  return `| ${name} | ${forms.toLocaleString('en')} | ${((found / forms) * 100).toFixed(1)} % | ${sentences} | ${Math.round((alarms / sentences) * 1000)} |`;
}

function print(line) {
  process.stdout.write(`${line}\n`);
}

/** The sentences of a locale: what has three words. */
function texts(value) {
  if (typeof value === 'string') return value.split(' ').length > 2 ? [value] : [];
  return value && typeof value === 'object' ? Object.values(value).flatMap(texts) : [];
}
