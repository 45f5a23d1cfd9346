// A programme of many visits in a folder, to see what its guidebook costs. Everything in it is invented.
//   node bench/programme.mjs COUNT FOLDER
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { visitOf } from './visit.mjs';

const programme = `kind: programme
id: many-quays
title: Light on many quays
lang: en
period:
  start: 2031-01
  end: 2031-12
summary: |
  Many quays, each of them seen by day and by night.
visits:
  - visits/*.yaml
guidebook:
  title: The book of many quays
  date: 2031-12
`;

/**
 * @param first the number of the first visit
 * @param isNamed whether the visits name their programme, so that each can be built without it
 * @returns the path of the programme file
 */
export function writeProgramme(count, folder, { first = 1, isNamed = false } = {}) {
  mkdirSync(join(folder, 'visits'), { recursive: true });
  const textOf = (number) =>
    isNamed ? `programme: ../programme.yaml\n${withheld(visitOf(number))}` : visitOf(number);
  for (let number = first; number < first + count; number += 1)
    writeFileSync(join(folder, 'visits', `visit-${number}.yaml`), textOf(number));
  const path = join(folder, 'programme.yaml');
  writeFileSync(path, programme);
  return path;
}

/** Somebody is named in no visit but by the internal edition, as in programmes that people write. */
function withheld(visit) {
  return visit.replace(/^    name: Orla Quill$/m, '$&\n    consent: internal');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [count, folder] = process.argv.slice(2);
  writeProgramme(Number(count), folder);
}
