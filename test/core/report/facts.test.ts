import { expect, test } from 'vitest';
import { factsOf } from '../../../src/core/report/facts.js';
import { makeLocalizer } from '../../../src/core/report/locale/locale.js';
import type { PartyView } from '../../../src/core/report/report.js';
import { loadAssets } from '../../../src/engine/assets.js';

const localizer = makeLocalizer((await loadAssets()).locale('en'));
const person = (name: string, lang: string | null): PartyView => ({
  kind: 'person',
  key: name,
  name,
  lang,
  role: null,
  organisation: null,
  place: null,
  online: false,
});

test('facts have their labels and keep their order; those without a value are left out', () => {
  const who = [person('Ada Quill', null), person('Bo Marsh', null)];
  const facts = factsOf(localizer, [
    ['where', { text: 'Essen', lang: 'de' }],
    ['when', null],
    ['theme', undefined],
    ['who', ''],
    ['hosted_by', who],
    ['operator', []],
  ]);
  expect(facts).toEqual([
    { key: 'where', label: 'Where', value: { text: 'Essen', lang: 'de' }, parties: [] },
    {
      key: 'hosted_by',
      label: localizer.say('hosted_by'),
      value: { text: 'Ada Quill and Bo Marsh', lang: null },
      parties: who,
    },
  ]);
});
