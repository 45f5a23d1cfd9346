import { expect, test } from 'vitest';
import { tableOf } from '../../../../src/core/report/page/participants-table.js';
import type { DelegationView, PersonView } from '../../../../src/core/report/report.js';

const words = (text: string) => ({ text, lang: null });
const somebody = (more: Partial<PersonView>): PersonView => ({
  kind: 'person',
  key: 'ann',
  name: 'Ann',
  lang: null,
  role: null,
  organisation: null,
  place: null,
  online: false,
  ...more,
});
const delegation = (more: Partial<DelegationView>): DelegationView => ({
  name: null,
  organisation: null,
  city: null,
  place: null,
  count: null,
  size: null,
  note: null,
  head: null,
  people: [],
  ...more,
});
const tableFor = (...delegations: DelegationView[]) => tableOf({ countries: [{ name: null, delegations }] });

test('where nobody is named there is no table, though functions and counts are told', () => {
  expect(tableFor(delegation({ count: 3 }))).toBeNull();
  expect(tableFor(delegation({ people: [somebody({ key: '', name: 'Interpreter' })] }))).toBeNull();
});

test('it has the columns that somebody fills', () => {
  expect(tableFor(delegation({ head: somebody({}) }))).toEqual({
    roles: false,
    organisations: false,
    columns: 1,
    grouped: false,
  });
  expect(
    tableFor(
      delegation({ name: words('Marsholm'), people: [somebody({ role: words('Mayor') })] }),
      delegation({ people: [somebody({ place: 'Velmora' })] }),
    ),
  ).toEqual({ roles: true, organisations: true, columns: 3, grouped: true });
});

test('one list without a name or a note needs no heading', () => {
  expect(tableFor(delegation({ people: [somebody({})] }))?.grouped).toBe(false);
  expect(tableFor(delegation({ people: [somebody({})], note: words('All on foot') }))?.grouped).toBe(true);
});
