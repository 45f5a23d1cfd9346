import { describe, expect, test } from 'vitest';
import { limits } from '../../../../src/core/language/limits.js';
import { dashedParts } from '../../../../src/core/picture/svg/dashes.js';
import { readDrawing, type SvgElement } from '../../../../src/core/picture/svg/read.js';
import { rebuildSvg } from '../../../../src/core/picture/svg/rebuild.js';

const drawing = (content: string, more = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"${more}>${content}</svg>`;

/** Outlines that are 1,000 units long, with more of their attributes. */
const shapes: Readonly<Record<string, (more: string) => string>> = {
  line: (more) => `<line x1="-500" x2="500" ${more}/>`,
  polyline: (more) => `<polyline points="0,0 500,0 0,0" ${more}/>`,
  polygon: (more) => `<polygon points="0 0 500 0" ${more}/>`,
  path: (more) => `<path d="M5 5c0 0 1000 0 1000 0" ${more}/>`,
  'path of style': (more) => `<path ${more} style="d:path('M0 0H1000')"/>`,
  rect: (more) => `<rect width="250" height="250" ${more}/>`,
  circle: (more) => `<circle r="159.2" ${more}/>`,
  'circle of style': (more) => `<circle ${more}/><style>circle{r:159.2px}</style>`,
  ellipse: (more) => `<ellipse rx="159.2" ry="159.2" ${more}/>`,
  share: (more) => `<line x2="25%" ${more}/>`,
  millimetres: (more) => `<line x2="265mm" ${more}/>`,
  'a length that is said': (more) => `<line x2="1" pathLength="1000" ${more}/>`,
};

/** How a shape comes to its dashes; the drawing shows it a given number of times. */
const ways: Readonly<
  Record<string, (shape: (more: string) => string, dash: string, times: number) => string>
> = {
  'an attribute': (shape, dash, times) => shape(`stroke-dasharray="${dash}"`).repeat(times),
  'its group': (shape, dash, times) =>
    `<g stroke-dasharray="${dash}"><g transform="scale(9)">${shape('').repeat(times)}</g></g>`,
  'the style of its group': (shape, dash, times) =>
    `<g style="STROKE-DASHARRAY : ${dash} !important">${shape('').repeat(times)}</g>`,
  'a style sheet': (shape, dash, times) =>
    `<style>@media print { g > .a.b, .z { fill: none; stroke-dasharray: ${dash} } }</style><g>${shape('class="b a"').repeat(times)}</g>`,
  'a rule for whatever there is': (shape, dash, times) =>
    `<style>[id]:not(.q){stroke-dasharray:${dash}}</style>${shape('').repeat(times)}`,
  copies: (shape, dash, times) =>
    `<defs><g id="s">${shape(`stroke-dasharray="${dash}"`)}</g></defs>${'<use href="#s"/>'.repeat(times)}`,
  'the copy': (shape, dash, times) =>
    `<defs><g id="s">${shape('')}</g></defs>${`<use href="#s" stroke-dasharray="${dash}"/>`.repeat(times)}`,
  'the group of copies': (shape, dash, times) =>
    `<defs><g id="s">${shape('')}</g><g id="t"><use href="#s"/></g></defs><g stroke-dasharray="${dash}">${'<use href="#t"/>'.repeat(times)}</g>`,
  'what a pattern inherits': (shape, dash, times) =>
    `<g stroke-dasharray="${dash}"><pattern id="p">${shape('')}</pattern></g>${'<rect fill="url(#p)"/>'.repeat(times)}`,
  'a marker': (shape, dash, times) =>
    `<marker id="m" stroke-dasharray="${dash}">${shape('')}</marker><g marker-end="url(#m)">${'<path d="M0 0"/>'.repeat(times)}</g>`,
};
const all = Object.keys(ways).flatMap((way) => Object.keys(shapes).map((shape) => [way, shape] as const));

describe.each(all)('dashes by %s of %s', (way, name) => {
  const make = (dash: string, times: number): string => {
    const shape = shapes[name];
    const content = shape && ways[way]?.(shape, dash, times);
    return drawing(content ?? '');
  };

  test.each([
    ['.02', 10],
    ['1e-2,.03', 10],
    ['0 .001 .059', 10],
    ['.2 .2', 100],
  ])('are left out and told where there are too many (%s, %d times)', (dash, times) => {
    const rebuilt = rebuildSvg(make(dash, times));
    expect(rebuilt).toMatchObject({
      dropped: [`the dashes of its lines (more than ${limits.drawingWeight.toLocaleString('en')})`],
    });
    expect('svg' in rebuilt && rebuilt.svg).not.toContain('dasharray');
  });

  test.each(['4', '3px 5px', '2,1,2', 'none', '0'])('stay where they are few (%s)', (dash) => {
    if (name === 'path of style' && !/none|^0$/.test(dash)) return;
    const rebuilt = rebuildSvg(make(dash, 10));
    expect(rebuilt).toMatchObject({ dropped: [] });
    expect('svg' in rebuilt && rebuilt.svg).toContain('stroke-dasharray');
  });
});

test.each(['2em', '5%', 'var(--d)', 'calc(1px*1)', '-3', '3 x'])('of %s nobody knows how many there are', (dash) => {
  const rebuilt = rebuildSvg(drawing(`<line x2="9" style="stroke-dasharray:${dash}"/>`));
  expect(rebuilt).toMatchObject({ dropped: [expect.any(String)] });
}); // prettier-ignore

test('what says that it has none of its group is no reason to leave any out', () => {
  const inner = '<path stroke-dasharray="none" d="M0 0H99999999"/>';
  expect(rebuildSvg(drawing(`<g stroke-dasharray="2"><line x2="9"/>${inner}</g>`))).toMatchObject({
    dropped: [],
  });
});

test('lines that do not scale have as many as on the page', () => {
  const line = (more = ''): string =>
    `<path d="M0 0H100${'h-100h100'.repeat(20)}" stroke-dasharray="1" vector-effect="non-scaling-stroke"${more}/>`;
  expect(rebuildSvg(drawing(line()))).toMatchObject({ dropped: [] });
  expect(rebuildSvg(drawing(line(' transform="scale(1000)"')))).toMatchObject({
    dropped: [expect.any(String)],
  });
});

test('letters have outlines, which are longer the larger they are', () => {
  const text = (more: string): string =>
    drawing(`<g stroke-dasharray="2"><text ${more}>${'AWAY '.repeat(4)}</text><line x2="9"/></g>`);
  for (const more of ['', 'font-size="12"', 'style="font: 700 12px/1.2 serif"'])
    expect(rebuildSvg(text(more))).toMatchObject({ dropped: [] });
  for (const more of ['font-size="9999"', 'font-size="1000em"', 'style="font: 700 9999px serif"'])
    expect(rebuildSvg(text(more))).toMatchObject({ dropped: [expect.any(String)] });
});

test('where nothing is dashed nothing is measured', () => {
  const read = readDrawing(drawing('<g stroke-dasharray="none"><line x2="9"/></g>'));
  expect('root' in read && dashedParts(read.root)).toBeNull();
});

test('of a part it is told how long it is and what its dashes are', () => {
  const read = readDrawing(drawing('<g stroke-dasharray="1 3"><line x2="3" y2="4"/></g>'));
  const root = (read as { root: SvgElement }).root;
  const [group] = root.children as SvgElement[];
  const [line] = group?.children as SvgElement[];
  expect(line && dashedParts(root)?.(line)).toEqual({ length: 7, period: 4 });
});
