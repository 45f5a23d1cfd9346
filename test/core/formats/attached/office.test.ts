import { expect, test } from 'vitest';
import { readOffice } from '../../../../src/core/formats/attached/office.js';
import { zipped } from '../../../zipped.js';

const utf16 = (text: string): Uint8Array =>
  new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));

test.each<[string, Parameters<typeof readOffice>[0], Record<string, string | Uint8Array>]>([
  ['the body', 'docx', { 'word/document.xml': '<w:t>Quay </w:t><w:t>seven</w:t>' }],
  ['a body in UTF-16', 'docx', { 'word/document.xml': utf16('<w:t>Quay seven</w:t>') }],
  [
    'properties',
    'docx',
    { 'word/document.xml': '', 'docProps/custom.xml': '<vt:lpwstr>Quay seven</vt:lpwstr>' },
  ],
  [
    'addresses',
    'docx',
    {
      'word/document.xml': '',
      'word/_rels/document.xml.rels': '<R Target="https://x.example/Quay%20seven"/>',
    },
  ],
  [
    'what a printer is called',
    'xlsx',
    { 'xl/workbook.xml': '', 'xl/printerSettings/printerSettings1.bin': utf16('Quay seven') },
  ],
  [
    'notes of a picture',
    'pptx',
    { 'ppt/presentation.xml': '', 'ppt/media/a.svg': '<svg><desc>Quay seven</desc></svg>' },
  ],
  [
    'two cells of a row',
    'xlsx',
    {
      'xl/workbook.xml': '',
      'xl/sharedStrings.xml': '<sst><si><t>seven</t></si><si><r><t>Qu</t></r><r><t>ay</t></r></si></sst>',
      'xl/worksheets/sheet1.xml': '<row><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c></row>',
    },
  ],
])('%s of a document (%#) is read', async (_, kind, files) => {
  const found = await readOffice(kind, zipped(files));
  if ('fault' in found) throw new Error(found.fault);
  expect(found.views.some(({ text }) => text.includes('Quay seven'))).toBe(true);
});

test.each([
  [
    'another set of characters',
    { 'word/document.xml': '<?xml version="1.0" encoding="windows-1252"?><a/>' },
    /set of characters/,
  ],
  ['what no UTF-8 is', { 'word/document.xml': new Uint8Array([0xff]) }, /set of characters/],
  ['many paragraphs in a few kB', { 'word/document.xml': '<w:p/>'.repeat(500_000) }, /more words and/],
  ['many words', { 'word/document.xml': `<w:t>${'P-e '.repeat(300_000)}</w:t>` }, /more words and/],
  [
    'many words in documents of its own',
    {
      'word/document.xml': '',
      ...Object.fromEntries(
        Array.from({ length: 4 }, (_, at) => [
          `word/embeddings/${at}.docx`,
          zipped({ 'word/document.xml': 'a '.repeat(200_000) }),
        ]),
      ),
    },
    /more words and/,
  ],
  ['a font', { 'word/document.xml': '', 'word/fonts/font1.odttf': 'x' }, /font1/],
])('a document with %s is not read', async (_, files, why) => {
  expect(await readOffice('docx', zipped(files as unknown as Record<string, string>))).toEqual({
    fault: expect.stringMatching(why) as unknown,
  });
});
