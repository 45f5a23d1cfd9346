import { expect, test } from 'vitest';
import { limits } from '../../src/core/language/limits.js';
import { inspectWhole } from '../../src/host/picture-file.js';
import { jpeg, png, svg, webp } from '../core/picture/pictures.js';

test('whole pictures are', async () => {
  const heads = [
    '',
    '\xef\xbb\xbf',
    '<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">\n',
  ];
  const drawings = heads.map((head) =>
    svg('<text>&#233; &lt;</text><style><![CDATA[.a{fill:red}]]></style>', head),
  );
  for (const one of [await jpeg(40, 30), await png(40, 30), await webp(40, 30), ...drawings])
    expect(await inspectWhole(one)).toMatchObject({ state: 'ok', bytes: one });
});

test('a PNG of which one bit is another is damaged', async () => {
  const picture = await png(40, 30);
  const at = Buffer.from(picture).indexOf('IDAT') + 20;
  picture[at] = (picture[at] ?? 0) ^ 1;
  expect(await inspectWhole(picture)).toEqual({ state: 'other-type', found: 'a damaged picture' });
});

test.each([
  [svg('<g>'), 'a damaged SVG (in line 1'],
  [svg('<text>&nbsp;</text>'), 'a damaged SVG (in line 1'],
  [svg('\n\n<path d=M0/>'), 'a damaged SVG (in line 3'],
  [new TextEncoder().encode('<svg viewBox="0 0 9 9"/>'), 'does not say xmlns='],
])('an SVG that no browser shows is told why: %#', async (picture, found) => {
  expect(await inspectWhole(picture)).toMatchObject({
    state: 'other-type',
    found: expect.stringContaining(found) as string,
  });
});

test('an SVG with a prefix is one', async () => {
  const text = '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:g/></s:svg>';
  expect(await inspectWhole(new TextEncoder().encode(text))).toMatchObject({ state: 'ok' });
});

test.each([
  [svg(`${'<g>'.repeat(20_000)}${'</g>'.repeat(20_000)}`), 'too many parts inside one another'],
  [svg(`${'<g>'.repeat(101)}${'</g>'.repeat(101)}`), 'too many parts inside one another'],
  [svg('<g/>'.repeat(limits.drawingParts * 2)), 'more than 50,000 parts'],
  [svg('<g>'.padEnd(limits.drawingBytes)), 'more than 5 MB'],
])('an SVG that would take too long to read is refused: %#', async (picture, found) => {
  expect(await inspectWhole(picture)).toEqual({ state: 'unsafe', found });
});
