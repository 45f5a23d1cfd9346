import { describe, expect, test } from 'vitest';
import { readDrawing } from '../../../../src/core/picture/svg/read.js';
import { rebuildSvg } from '../../../../src/core/picture/svg/rebuild.js';
import { matchingWork } from '../../../../src/core/picture/svg/styled.js';

const drawing = (content: string, more = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"${more}>${content}</svg>`;
const many = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join('');
const N = 8_000;

/** Drawings that hold two lists of thousands, of which each of one may ask for all of the other. */
const lists: Readonly<Record<string, string>> = {
  'rules and parts': drawing(
    `<style>${many(N, (at) => `.a{stroke-dasharray:${at + 9}}`)}</style>${'<line class="a"/>'.repeat(N)}`,
  ),
  'rules that inherit, and parts': drawing(
    `<style>.a{stroke-dasharray:inherit}${many(N, (at) => `.a{stroke-dasharray:${at + 9}}`)}</style>${'<line class="a"/>'.repeat(N)}`,
  ),
  'names and declarations of one rule': drawing(
    `<style>${many(N, (at) => `.a${at},`)}a{${many(N, (at) => `stroke-dasharray:${at + 9};`)}}</style><line/>`,
  ),
  'sizes and parts': drawing(
    `<style>line{stroke-dasharray:9}${many(N, (at) => `rect{width:${at}px}`)}</style>${'<rect/>'.repeat(2000)}`,
  ),
  'filters and parts': drawing(
    `<style>${many(N, (at) => `.a{filter:blur(${at / 100}px)}`)}</style>${'<line class="b"/>'.repeat(N)}`,
  ),
  'masks and parts': drawing(
    `<style>${many(N, (at) => `.a{mask:url(#a${at})}`)}</style>${'<line class="b"/>'.repeat(N)}`,
  ),
  'markers and rules': drawing(
    `<style>${many(N, (at) => `.l{marker-mid:url(#a${at})}`)}</style>${many(N, (at) => `<marker id="a${at}"/>`)}`,
  ),
  'markers and declarations': drawing(
    `${many(N, (at) => `<marker id="a${at}"/>`)}<path style="${many(N, (at) => `marker-mid:url(#a${at});`)}"/>`,
  ),
  'addresses within one another': drawing(`<path d="${'url('.repeat(20 * N)})"/>`),
  'prefixes and parts that declare one': drawing(
    '<g xmlns:b="c"/>'.repeat(N),
    many(N, (at) => ` xmlns:a${at}="u"`),
  ),
};

test.each(Object.entries(lists))('%s take no more time than both together', (_, svg) => {
  const before = process.cpuUsage();
  rebuildSvg(svg);
  const { user, system } = process.cpuUsage(before);
  // Each by each would take ten times as long.
  expect((user + system) / 1e6).toBeLessThan(4);
});

describe('what a renderer compares', () => {
  const work = (content: string): number => {
    const read = readDrawing(drawing(content));
    if (!('root' in read)) throw new Error(JSON.stringify(read));
    return matchingWork(read.root);
  };

  test.each([
    ['nothing without rules', '<g class="a"/>', 0],
    ['each rule with the parts of its class', '<style>.a{r:1}.a{r:2}.b{r:3}</style><g class="a"/><g/>', 2],
    ['each step', '<style>g > .a .b{r:3}</style><g class="b"/>', 3],
    ['each selector of a list', '<style>g,.a,line{r:3}</style><g class="a"/>', 2],
    ['what may mean anything, with everything', '<style>[id]{r:3}</style><g/><g/>', 4],
    ['what stands beside, with each', '<style>a ~ g{r:3}</style><g/><g/>', 2 * 2 * 4],
    ['a value with a tilde stands beside nothing', '<style>g[class~="a"]{r:3}</style><g/>', 2 * 3],
    ['rules for some media', '<style>@media print{g{r:3}.a{r:2}}</style><g class="a"/>', 2],
  ])('%s', (_, content, expected) => expect(work(content)).toBe(expected));

  test.each([
    ['rules of all parts', many(5000, () => 'line{r:1}'), 5000],
    ['a rule of what stands beside', 'q ~ line{r:1}', 5000],
  ])('%s are refused where they are too many', (_, css, parts) => {
    expect(rebuildSvg(drawing(`<style>${css}</style>${'<line/>'.repeat(parts)}`))).toEqual({
      unsafe: expect.stringContaining('compared in time') as string,
    });
  });

  test('a drawing of many classes is none of these', () => {
    const css = many(300, (at) => `.c${at}{stroke-width:${at}px;fill:none}`);
    const parts = many(10_000, (at) => `<path class="c${at % 300} c${(at + 1) % 300}" d="M0 0h9"/>`);
    expect(rebuildSvg(drawing(`<style>${css}</style>${parts}`))).toEqual({
      svg: expect.stringContaining('c299') as string,
      dropped: [],
    });
  });
});
