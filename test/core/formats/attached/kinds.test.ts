import { expect, test } from 'vitest';
import { attachedKind, attachedLabels, isAttached } from '../../../../src/core/formats/attached/kinds.js';

test('a kind is told by the end of the name, in any case', () => {
  expect(attachedKind('a/b.DOCX')?.name).toBe('docx');
  expect(attachedKind('a.pdf')?.isSearchable).toBe(false);
  expect(attachedKind('a.docm')).toBeUndefined();
  expect(attachedKind('docx')).toBeUndefined();
  expect(attachedLabels).toContain('ODT');
});

test.each([
  ['visit.files/1.pdf', true],
  ['fr/visit.internal.files/12.docx', true],
  ['visit.pdf', false],
  ['visit.files/agenda.pdf', false],
  ['visit.files.pdf', false],
])('%s: attached is %s', (name, is) => {
  expect(isAttached(name)).toBe(is);
});

test('what cannot be searched gives nothing to search', async () => {
  const file = { name: 'a.files/1.pdf', content: '%PDF-' };
  await expect(attachedKind('a.pdf')?.readBack(file)).rejects.toThrow(/1\.pdf/);
  await expect(attachedKind('a.docx')?.readBack(file)).rejects.toThrow(/damaged/);
});
