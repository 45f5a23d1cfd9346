import { expect, test } from 'vitest';
import {
  each,
  fact,
  maybe,
  only,
  open,
  person,
  words,
  type Rule,
} from '../../../src/core/privacy/redaction.js';
import { makeRedactor } from '../../../src/core/privacy/redactor.js';
import { makeLocalizer } from '../../../src/core/report/locale/locale.js';
import type { Fact, PersonView } from '../../../src/core/report/report.js';
import { loadAssets } from '../../../src/engine/assets.js';

const localizer = makeLocalizer((await loadAssets()).locale('en'));
const redactor = makeRedactor('public', new Map(), (text) => text.replaceAll('Quux', '…'), 'en', localizer);
const ann: PersonView = {
  kind: 'person',
  key: 'annquux',
  name: 'Ann Quux',
  lang: null,
  role: null,
  organisation: null,
  place: null,
  online: false,
};

interface Thing {
  readonly name: string;
  readonly note: { readonly text: string; readonly lang: string | null } | null;
}
const thing: Rule<Thing> = only<Thing>({ name: open, note: maybe(words) });

test('what no rule names is not passed on, at any depth', () => {
  const given = { name: 'A', secret: 'x', note: { text: 'B', lang: null, secret: 'y' } };
  expect(thing(given, redactor)).toEqual({ name: 'A', note: { text: 'B', lang: null } });
  expect(each(thing)([given, given], redactor)).toHaveLength(2);
});

test('keys keep their order, whatever the order of the rules', () => {
  expect(Object.keys(thing({ note: null, name: 'A' }, redactor))).toEqual(['note', 'name']);
});

test('a rule for each key is asked for by the compiler', () => {
  // @ts-expect-error: `note` has none
  expect(only<Thing>({ name: open })({ name: 'A', note: null }, redactor)).toEqual({ name: 'A' });
  // @ts-expect-error: a person is no plain value
  only<{ readonly by: PersonView }>({ by: open });
});

test('somebody of whom nothing is known is not named, nor in the value of a fact', () => {
  expect(person(ann, redactor).name).toBe('a participant');
  const led: Fact = {
    key: 'led_by',
    label: 'Led by',
    value: { text: 'Ann Quux', lang: null },
    parties: [ann],
  };
  expect(fact(led, redactor).value.text).toBe('a participant');
  expect(person(ann, redactor.passing).name).toBe('Ann Quux');
});

test('a user’s own data are masked, keys as well', () => {
  expect(redactor.extra({ x_Quux: ['by Quux'] })).toEqual({ 'x_…': ['by …'] });
});
