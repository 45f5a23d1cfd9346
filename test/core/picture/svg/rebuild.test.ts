import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attributes, elements, properties } from '../../../../src/core/picture/svg/allowed.js';
import { readDrawing, spaces, type SvgElement } from '../../../../src/core/picture/svg/read.js';
import { rebuildSvg } from '../../../../src/core/picture/svg/rebuild.js';

const drawing = (body: string, more = ''): string => `<svg xmlns="${spaces.svg}"${more}>${body}</svg>`;

test.each([
  [
    'what is harmless',
    '<g id="a" fill="red"><path d="M0 0 1 1"/></g>',
    '<g id="a" fill="red"><path d="M0 0 1 1"/></g>',
  ],
  [
    'text with its tags',
    '<text x="1">A <tspan>b</tspan> c</text>',
    '<text x="1">A <tspan>b</tspan> c</text>',
  ],
  ['CDATA as text', '<text><![CDATA[<b> & ]]></text>', '<text>&lt;b&gt; &amp; </text>'],
  ['text that is not shown', '<g>Hidden<path/></g>', '<g><path/></g>'],
  ['comments and instructions', '<!-- a --><g><?b c?></g>', '<g/>'],
  [
    'a style sheet',
    '<style>/* a */ .a > path { fill : red; -x-y: 1 } @media print{ g{opacity:.5} }</style>',
    '<style>.a &gt; path{fill:red}@media print{g{opacity:.5}}</style>',
  ],
  [
    'what one program notes',
    '<g xmlns:i="urn:i" i:label="a"><i:b><i:c/></i:b><metadata><a xmlns=""/></metadata></g>',
    '<g/>',
  ],
  [
    'an address within',
    '<use href=" #a "/><path style="fill:url(#a);stroke: url( \'#b\' )"/>',
    '<use href="#a"/><path style="fill:url(#a);stroke:url( \'#b\' )"/>',
  ],
])('%s is written anew', (_, body, written) => {
  expect(rebuildSvg(drawing(body))).toEqual({ svg: drawing(written), dropped: [] });
});

test('links of SVG 1.1 and prefixes are understood', () => {
  const svg = `<s:svg xmlns:s="${spaces.svg}" xmlns:l="${spaces.xlink}"><s:use l:href="#a"/></s:svg>`;
  expect(rebuildSvg(svg)).toEqual({
    svg: `<svg xmlns="${spaces.svg}" xmlns:xlink="${spaces.xlink}"><use xlink:href="#a"/></svg>`,
    dropped: [],
  });
});

test.each([
  ['<hatch/><g/>', ['<hatch>']],
  ['<path style="background:red;fill:red"/>', ['style “background”']],
  ['<path fill="paint(x)"/>', ['fill of <path>']],
  [
    '<style>@page{margin:0} a{b:c} a&amp;b{fill:red}</style>',
    ['style “@page”', 'style “b”', 'a rule of style'],
  ],
])('what could be seen in %s and is left out is told', (body, dropped) => {
  expect(rebuildSvg(drawing(body))).toMatchObject({ dropped });
});

test.each([
  '<é:script xmlns:é="http://www.w3.org/2000/svg">fetch(1)</é:script>',
  '<SCRIPT/>',
  '<script xmlns="http://www.w3.org/1999/xhtml"/>',
  '<p xmlns="http://www.w3.org/1999/xhtml"/>',
  '<hatch><script/></hatch>',
  '<x:script/>',
  '<switch><foreignObject/><g/></switch>',
  '<style><![CDATA[@\\69mport "x"]]></style>',
  '<style>@im/**/port "x"; @import "x"</style>',
  '<style>@font-face{font-family:a;src:url(a.woff)}</style>',
  '<style>@keyframes a{to{fill:red}}</style>',
  '<style>/* a</style>',
  '<path style="animation: a 1s"/>',
  '<path fill="URL(//a)"/>',
  '<path mask="url(&quot;a#b&quot;)"/>',
  '<path cursor="url(a.cur)" clip-path="url(x"/>',
  '<feImage href="#a"/>',
  '<image xlink:href="data:image/svg+xml,a"/>',
  '<path oNbegin=""/>',
  '<path x:onclick=""/>',
])('%s is refused', (body) => {
  expect(rebuildSvg(drawing(body))).toHaveProperty('unsafe');
});

test.each([
  ['what shows itself', '<use id="a" href="#a"/>', 'a part that shows itself'],
  ['a circle', '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>', 'a part that shows itself'],
  ['copies of copies', nested((to) => `<use href="#${to}"/>`, 'g'), 'repeat'],
  ['patterns of patterns', nested((to) => `<path fill="url(#${to})"/>`, 'pattern'), 'repeat'],
  ['masks of masks', nested((to) => `<path style="mask:url('#${to}')"/>`, 'mask'), 'repeat'],
  [
    'many filtered parts',
    `<filter id="a">${'<feFlood/>'.repeat(10)}</filter>${'<g filter="url(#a)"/>'.repeat(1000)}`,
    'repeat',
  ],
  [
    'a filter for all',
    `<style>g{filter:url(#a)}</style><filter id="a">${'<feFlood/>'.repeat(10)}</filter>${'<g/>'.repeat(1000)}`,
    'repeat',
  ],
  ['endless noise', '<feTurbulence numOctaves="1e9"/>', 'octaves of 1,000,000,000 (at most 10)'],
  ['a vast blur', '<feGaussianBlur stdDeviation="2, 1001"/>', 'a radius of 1,001 (at most 1,000)'],
  ['a vast shadow', '<feDropShadow stdDeviation="Infinity"/>', 'a radius of'],
  ['a vast spread', '<feMorphology radius="1001 1"/>', 'a radius of'],
  ['a vast matrix', '<feConvolveMatrix order="16"/>', 'a matrix of 16 (at most 15)'],
  ['a vast region', '<filter id="a" width="1e6%"/>', 'a width of'],
])('%s would take too long to draw', (_, body, why) => {
  const rebuilt = rebuildSvg(drawing(body));
  expect('unsafe' in rebuilt && rebuilt.unsafe).toContain(why);
});

test('a filter as drawing programs write it is kept', () => {
  const shadow =
    '<filter id="a" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="3 3"/></filter>';
  expect(rebuildSvg(drawing(shadow))).toMatchObject({ dropped: [] });
});

/** Each part shows the one before it five times. */
function nested(refer: (to: string) => string, element: string): string {
  const parts = Array.from(
    { length: 20 },
    (_, at) => `<${element} id="a${at}">${at === 0 ? '<path/>' : refer(`a${at - 1}`).repeat(5)}</${element}>`,
  );
  return `${parts.join('')}${refer('a19')}`;
}

test('a long list of gradients is no trouble', () => {
  const gradients = Array.from(
    { length: 2000 },
    (_, at) => `<linearGradient id="g${at}"><stop/><stop/></linearGradient><path fill="url(#g${at})"/>`,
  );
  expect(rebuildSvg(drawing(gradients.join('')))).toMatchObject({ dropped: [] });
});

/** What attacks are made of; put together at random, some of it is a drawing. */
const pieces = [
  '<', '>', '/>', '</', '"', "'", '=', ' ', '&lt;', '&#60;', '&quot;', '<!--', '-->', '<![CDATA[', ']]>', '<?a ', '?>',
  'script', 'scr', 'ipt', 'style', 'text', 'g', 'path', 'use', 'image', 'a', 'set', 'foreignObject', 'é:script',
  ' xmlns:é="http://www.w3.org/2000/svg"', ' xmlns="http://www.w3.org/1999/xhtml"', ' xmlns:inkscape="i"', ' inkscape:x="',
  ' onload="', ' href="', ' xlink:href="', ' src="', ' style="', ' fill="', ' id="a"', ' class="', ' xml:base="',
  'javascript:alert(1)', 'http://example.org/', '//example.org', 'data:image/svg+xml,', '#a', 'url(', 'url(#a)', ')', '\\75rl(',
  '@import ', '@\\69mport', '{', '}', ';', ':', '/*', '*/', 'expression(', 'image-set(', 'fill', 'background', '\n', '\u0000',
] as const; // prettier-ignore

const tags = fc
  .tuple(
    fc.constantFrom(
      'g',
      'text',
      'style',
      'path',
      'use',
      'a',
      'tspan',
      'metadata',
      'i:x',
      'title',
      'hatch',
      'é:script',
    ),
    fc.array(
      fc.tuple(
        fc.constantFrom(
          'style',
          'fill',
          'href',
          'xlink:href',
          'id',
          'class',
          'onload',
          'x:y',
          'd',
          'xml:space',
          'mask',
        ),
        fc.array(fc.constantFrom(...pieces), { maxLength: 4 }),
      ),
      { maxLength: 3 },
    ),
    fc.array(fc.constantFrom(...pieces), { maxLength: 6 }),
  )
  .map(([name, given, inner]) => {
    const unique = new Map(given.map(([key, value]) => [key, value.join('').replace(/[<"]|&(?!\w+;)/g, '')]));
    const written = [...unique].map(([key, value]) => ` ${key}="${value}"`).join('');
    return `<${name}${written}>${inner.join('')}</${name}>`;
  });
const bodies = fc.oneof(
  fc.array(tags, { maxLength: 5 }).map((all) => all.join('')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((all) => all.join('')),
);

test('whatever is written of anything is a drawing of allowed names that leads nowhere', () => {
  let written = 0;
  fc.assert(
    fc.property(bodies, (body) => {
      const rebuilt = rebuildSvg(
        drawing(body, ` xmlns:xlink="${spaces.xlink}" xmlns:i="i" xmlns:é="${spaces.svg}"`),
      );
      if (!('svg' in rebuilt)) return;
      written += 1;
      const read = readDrawing(rebuilt.svg);
      if (!('root' in read)) throw new Error('not a drawing');
      expect(faultsOf(read.root)).toEqual([]);
      expect(rebuildSvg(rebuilt.svg)).toEqual({ ...rebuilt, dropped: [] });
      expect(rebuilt.svg).not.toMatch(/<!|<\?|]]>/);
    }),
    { numRuns: 3000 },
  );
  expect(written).toBeGreaterThan(100);
});

function faultsOf({ space, local, attributes: all, children }: SvgElement): string[] {
  const faults = space === spaces.svg && elements.has(local) ? [] : [`<${local}>`];
  for (const { space: own, local: name, value } of all) {
    const isLink = name === 'href' && (own === '' || own === spaces.xlink);
    const isKnown = own === '' && (attributes.has(name) || properties.has(name));
    if (!isLink && !isKnown && own !== spaces.xml) faults.push(name);
    if (isLink && !value.startsWith('#')) faults.push(value);
    if ((properties.has(name) || name === 'style') && leadsAway(value)) faults.push(value);
  }
  for (const child of children) {
    if (typeof child !== 'string') faults.push(...faultsOf(child));
    else if (local === 'style' && leadsAway(child)) faults.push(child);
  }
  return faults;
}

/** Read more simply than it is written: any address, import or escape counts. */
function leadsAway(css: string): boolean {
  const inner = css.replace(/url\(\s*["']?\s*#[^)]*\)/gi, '');
  return /url\s*\(|@import|image-set|\\|expression\(/i.test(inner);
}

describe('a blend mode', () => {
  const of = (content: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${content}</svg>`;
  const blended = '<rect width="9" height="9" style="fill:red;mix-blend-mode:multiply"/>';
  const sheet = '<style>rect{mix-blend-mode:multiply;fill:red}</style>';

  test('is kept in a drawing without words', () => {
    expect(rebuildSvg(of(blended))).toEqual({ svg: of(blended), dropped: [] });
  });

  test.each([blended, sheet])('is left out beside words, and that is told: %s', (content) => {
    const rebuilt = rebuildSvg(of(`${content}<text>Quay</text>`));
    expect(rebuilt).toMatchObject({ dropped: ['mix-blend-mode beside words'] });
    expect('svg' in rebuilt && rebuilt.svg).toMatch(/fill:red/);
    expect('svg' in rebuilt && rebuilt.svg).not.toContain('mix-blend-mode');
  });

  test('may be named in words', () => {
    const named = of('<text>mix-blend-mode: multiply</text>');
    expect(rebuildSvg(named)).toEqual({ svg: named, dropped: [] });
  });
});
