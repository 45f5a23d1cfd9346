import { describe, expect, test } from 'vitest';
import type { ReadList } from '../../../../src/core/lists/list.js';
import { decodeList } from '../../../../src/core/lists/read/decode-list.js';
import { readList } from '../../../../src/core/lists/read/read-list.js';
import { zipped } from '../../../zipped.js';

const rows = [
  ['Nom', 'Prénom', 'Fonction', 'Ville'],
  ['Brânză', 'Élodie', 'Chargée de mission; « Nuit »', 'Velmora'],
  ['O’Quill', 'Zoë', 'Police, vice-commander', 'Quillbury'],
];
const latin = rows.map((row) => row.map((cell) => cell.replace('Brânză', 'Brûlé')));

function csv(cells: readonly (readonly string[])[], separator: string): string {
  return cells.map((row) => row.map((cell) => `"${cell}"`).join(separator)).join('\r\n');
}

/** The bytes of a text in an encoding of one byte a letter. */
function encoded(text: string, encoding: string): Uint8Array {
  const letters = Array.from({ length: 256 }, (_, byte) =>
    new TextDecoder(encoding).decode(Uint8Array.of(byte)),
  );
  const signs = new Map([...'’«»—'].map((sign, index) => [sign, [0x92, 0xab, 0xbb, 0x97][index] ?? 0]));
  return Uint8Array.from(text, (letter) => Math.max(signs.get(letter) ?? 0, letters.indexOf(letter)));
}

function utf16(text: string, isBig: boolean, hasMark: boolean): Uint8Array {
  const bytes = Buffer.from((hasMark ? '\uFEFF' : '') + text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
}

function cellsOf(list: ReadList): (readonly string[])[] | string {
  if ('fault' in list) return list.fault;
  return list.sheets.flatMap((sheet) => sheet.rows.map((row) => row.cells));
}

describe('CSV', () => {
  test.each([';', ',', '\t', '|'])('of cells parted by %j, in every encoding', async (separator) => {
    const text = csv(rows, separator);
    const files = [
      new TextEncoder().encode(text),
      new TextEncoder().encode(`\uFEFF${text}`),
      ...[true, false].flatMap((isBig) => [utf16(text, isBig, true), utf16(text, isBig, false)]),
    ];
    for (const bytes of files) expect(cellsOf(await readList(bytes))).toEqual(rows);
    const western = encoded(csv(latin, separator), 'windows-1252');
    expect(cellsOf(await readList(western))).toEqual(latin);
    expect(cellsOf(await readList(new TextEncoder().encode(`sep=${separator}\n${text}`)))).toEqual(rows);
  });

  test.each([
    ['windows-1250', 'Łukasz Żółkiewski;Gdańsk;Urząd Miasta'],
    ['iso-8859-2', 'Łucja Zmyślona;Łódź;Urząd Miasta'],
    ['windows-1252', 'Jörg Weiß;Château-Thierry;Señor Nuñez'],
    ['windows-1253', 'Ελένη Παπαδοπούλου;Θεσσαλονίκη;Δήμος'],
    ['windows-1251', 'Мария Иванова;София;Община'],
    ['macintosh', 'Jörg Müller;Besançon;Élu à la tranquillité'],
  ])('in %s as its words tell, and as somebody says', async (encoding, line) => {
    const bytes = encoded(`Name;City;Body\n${line}`, encoding);
    const cells = [['Name', 'City', 'Body'], line.split(';')];
    const guessed = await readList(bytes);
    expect(cellsOf(guessed)).toEqual(cells);
    expect('note' in guessed && guessed.note).toContain(encoding);
    const said = await readList(bytes, encoding);
    expect(cellsOf(said)).toEqual(cells);
    expect('note' in said && said.note).toBe(null);
  });

  test('keeps numbers of rows, and takes ="0612" for digits', async () => {
    const list = await readList(
      new TextEncoder().encode('Name;Tel\n\n;\nAnn Reet;="0612345678"\n"A\nB";=1+1\n'),
    );
    if ('fault' in list) throw new Error(list.fault);
    expect(list.sheets[0]?.rows.map(({ number, cells }) => [number, ...cells])).toEqual([
      [1, 'Name', 'Tel'],
      [4, 'Ann Reet', '0612345678'],
      [5, 'A\nB', ''],
    ]);
    expect(list.sheets[0]?.rows[2]?.odd).toEqual([{ column: 1, kind: 'empty-formula' }]);
  });

  test('says what is too much, or no list', async () => {
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    expect(cellsOf(await readList(bytes('Name\n'.repeat(20_100))))).toContain('20000 rows');
    expect(cellsOf(await readList(bytes('Name;City\n"Ann;Quillbury\n')))).toContain('quotation mark');
    expect(cellsOf(await readList(bytes('%PDF-1.7')))).toContain('PDF');
    expect(cellsOf(await readList(bytes('<html><table>')))).toContain('web page');
    expect(cellsOf(await readList(bytes('  \n')))).toContain('empty');
  });
});

const relations = `<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="/xl/worksheets/sheet2.xml"/></Relationships>`;

function xlsx(sheet: string, rest: Readonly<Record<string, string>> = {}, prefix = ''): Uint8Array {
  return zipped({
    'xl/workbook.xml': `<${prefix}workbook><${prefix}sheets><${prefix}sheet name="Guests &amp; hosts" r:id="r1"/><${prefix}sheet name="Old" state="hidden" r:id="r2"/></${prefix}sheets></${prefix}workbook>`,
    'xl/_rels/workbook.xml.rels': relations,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><${prefix}worksheet>${sheet}</${prefix}worksheet>`,
    ...rest,
  });
}

describe('XLSX', () => {
  test('gives what its cells show, and what is odd about them', async () => {
    const list = await readList(
      xlsx(
        '<!-- > --><sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><t>a &lt; b</t></is></c></row>' +
          '<row r="4" hidden="1"><c r="B4"><v>3.3612345678E10</v></c><c r="D4" t="e"><f>X()</f><v>#NAME?</v></c>' +
          '<c r="E4" t="str"><f>A2</f><v>Ann_x000D_</v></c><c r="F4"><f>A9</f></c><c r="AA4" t="b"><v>1</v></c></row><row r="9"><c r="A9"/></row></sheetData>' +
          '<mergeCells><mergeCell ref="A2:A4"/></mergeCells>',
        {
          'xl/sharedStrings.xml':
            '<sst><si><r><t>Zo</t></r><r><t xml:space="preserve">ë </t></r><rPh><t>no</t></rPh></si></sst>',
          'xl/worksheets/sheet2.xml': '<worksheet><sheetData/></worksheet>',
        },
      ),
    );
    if ('fault' in list) throw new Error(list.fault);
    expect(list.sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['Guests & hosts', false],
      ['Old', true],
    ]);
    const [sheet] = list.sheets;
    expect(sheet?.merged).toEqual([{ top: 1, bottom: 3, left: 0, right: 0 }]);
    expect(sheet?.rows.map(({ number, isHidden }) => [number, isHidden])).toEqual([
      [2, false],
      [4, true],
    ]);
    expect(sheet?.rows[0]?.cells).toEqual(['Zoë ', '', 'a < b']);
    expect(sheet?.rows[1]?.cells.slice(0, 6)).toEqual(['', '33612345678', '', '', 'Ann\r', '']);
    expect(sheet?.rows[1]?.cells[26]).toBe('yes');
    expect(sheet?.rows[1]?.odd.map(({ column, kind }) => [column, kind])).toEqual([
      [3, 'error'],
      [4, 'formula'],
      [5, 'empty-formula'],
    ]);
  });

  test('is read whatever the prefix of its names', async () => {
    const body = '<x:sheetData><x:row><x:c t="str"><x:v>Name</x:v></x:c></x:row></x:sheetData>';
    expect(cellsOf(await readList(xlsx(body, {}, 'x:')))).toEqual([['Name']]);
  });

  test('may have no end of rows', async () => {
    const row = '<row><c t="str"><v>a</v></c></row>';
    expect(cellsOf(await readList(xlsx(`<sheetData>${row.repeat(20_100)}</sheetData>`)))).toContain(
      '20000 rows',
    );
    const empty = await readList(
      xlsx(`<sheetData>${row}${'<row><c s="1"/></row>'.repeat(200_000)}</sheetData>`),
    );
    expect(cellsOf(empty)).toEqual([['a']]);
  });

  test('is locked, old, or something else', async () => {
    const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
    const locked = Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(cellsOf(await readList(locked))).toContain('password');
    expect(cellsOf(await readList(old))).toContain('.xls');
    expect(cellsOf(await readList(zipped({ 'word/document.xml': '<w/>' })))).toContain('Word');
    expect(cellsOf(await readList(zipped({ 'a.txt': 'x' })))).toContain('no workbook');
    expect(cellsOf(await readList(Uint8Array.from(xlsx('')).subarray(0, 90)))).toContain('damaged');
  });
});

describe('ODS', () => {
  const ods = (table: string, manifest = ''): Uint8Array =>
    zipped({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'META-INF/manifest.xml': manifest,
      'content.xml': `<office:spreadsheet><table:table table:name="One">${table}</table:table></office:spreadsheet>`,
    });
  const cell = (text: string, rest = ''): string =>
    `<table:table-cell${rest}><text:p>${text}</text:p></table:table-cell>`;

  test('gives what its cells show, and what is odd about them', async () => {
    const list = await readList(
      ods(
        `<table:table-row>${cell('Name')}<table:table-cell table:number-columns-repeated="2"/>${cell('a<text:s text:c="2"/>b')}</table:table-row>` +
          '<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>' +
          `<table:table-row table:visibility="filter">${cell('Quillbury', ' table:number-rows-spanned="2"')}${cell('#N/A', ' table:formula="of:=X()"')}` +
          `${cell('x<office:annotation><text:p>secret</text:p></office:annotation>', ' table:formula="of:=Y()"')}</table:table-row>` +
          `<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`,
      ),
    );
    if ('fault' in list) throw new Error(list.fault);
    const [sheet] = list.sheets;
    expect(sheet?.name).toBe('One');
    expect(sheet?.rows.map(({ number, isHidden, cells }) => [number, isHidden, ...cells])).toEqual([
      [1, false, 'Name', '', '', 'a  b'],
      [5, true, 'Quillbury', '', 'x'],
    ]);
    expect(sheet?.merged).toEqual([{ top: 4, bottom: 5, left: 0, right: 0 }]);
    expect(sheet?.rows[1]?.odd.map(({ kind }) => kind)).toEqual(['error', 'formula']);
  });

  test('is locked, or has no end of rows', async () => {
    expect(cellsOf(await readList(ods('', '<manifest:encryption-data/>')))).toContain('password');
    const many = `<table:table-row table:number-rows-repeated="1000000">${cell('a')}</table:table-row>`;
    expect(cellsOf(await readList(ods(many)))).toContain('20000 rows');
  });

  test('tells what is hidden', async () => {
    const row = `<table:table-row>${cell('Name')}</table:table-row>`;
    const list = await readList(
      zipped({
        mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
        'content.xml':
          '<office:automatic-styles><style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>' +
          '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>' +
          `<office:spreadsheet><table:table table:name="One" table:style-name="ta1">${row}<table:table-row-group table:display="false">${row}</table:table-row-group>${row}</table:table>` +
          `<table:table table:name="Two" table:style-name="ta2">${row}</table:table></office:spreadsheet>`,
      }),
    );
    if ('fault' in list) throw new Error(list.fault);
    expect(list.sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['One', false],
      ['Two', true],
    ]);
    expect(list.sheets[0]?.rows.map(({ isHidden }) => isHidden)).toEqual([false, true, false]);
  });
});

test('nothing is cut off a list that is too wide', async () => {
  const wide = `Name${';'.repeat(250)}`;
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  expect(cellsOf(await readList(bytes(`${wide}\nAnn;x`)))).toHaveLength(2);
  expect(cellsOf(await readList(bytes(`${wide}x\nAnn;x`)))).toContain('200 columns');
  expect(
    cellsOf(await readList(xlsx('<sheetData><row><c r="ZZ1" t="str"><v>a</v></c></row></sheetData>'))),
  ).toContain('200 columns');
});

test.each([
  ['cp850', 'Name;Rolle\nJürg Müßig;Leiter für Straßen\nÉlodie Façade;Chargée d’études\nNúria Peña;Señora\n'],
  [
    'cp852',
    'Name;Rola\nŁucja Wiśniewska;Urząd Miasta Łódź\nŽofie Dvořáková;Městský úřad\nPaweł Żółć;Inżynier\n',
  ],
  ['windows-1252', 'Name;Rolle\nJürg Müßig;Leiter für Straßen\nÉlodie Façade;Chargée\nNúria Peña;Señora\n'],
  [
    'windows-1250',
    'Name;Rola\nŁucja Wiśniewska;Urząd Miasta Łódź\nŽofie Dvořáková;Městský úřad\nPaweł Żółć;Inżynier\n',
  ],
])('a list of DOS or Windows is read in its own letters: %s', (encoding, text) => {
  const python = encodedIn(encoding, text.replaceAll('’', "'"));
  expect(decodeList(python)).toEqual({ text: text.replaceAll('’', "'"), guessed: encoding });
});

/** Bytes of a text, by reading each byte with the decoder under test named. */
function encodedIn(encoding: string, text: string): Uint8Array {
  const letters = new Map(
    Array.from({ length: 256 }, (_, byte) => [decodeList(Uint8Array.of(byte), encoding).text, byte] as const),
  );
  return Uint8Array.from(text, (letter) => letters.get(letter) ?? 0x3f);
}
