// Attacks editions of many invented people: npm run attack [-- --people 1000 --visits 10 --seed 1 --formats md,html]
// Ends with 1 when somebody who is withheld is named, or a file tells that a withheld name is another one.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../dist/index.js';
import { load } from './load.mjs';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '1000' },
    visits: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    formats: { type: 'string', default: 'md,html' },
  },
});
const { attack } = await load(`export { attack } from './test/names-attack.ts';`);
const folder = mkdtempSync(join(tmpdir(), 'solidify-attack-'));
const learned = await attack(build, join(folder, 'programme'), {
  people: Number(values.people),
  visits: Number(values.visits),
  seed: Number(values.seed),
  formats: values.formats.split(','),
});
rmSync(folder, { recursive: true });
process.stdout.write(`${JSON.stringify(learned, null, 2)}\n`);
process.exitCode = learned.errors.length + learned.named.length + learned.telling.length > 0 ? 1 : 0;
