import { describe, expect, test } from 'vitest';
import { limits } from '../../../../src/core/language/limits.js';
import { filterSteps, workOf as work } from '../../../../src/core/picture/svg/filters.js';
import { readDrawing } from '../../../../src/core/picture/svg/read.js';
import { rebuildSvg } from '../../../../src/core/picture/svg/rebuild.js';

const drawing = (content: string): string => `<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`;

function workOf(content: string): number {
  const read = readDrawing(drawing(content));
  if (!('root' in read)) throw new Error(JSON.stringify(read));
  return work(read.root).steps;
}

describe('the steps of a filter', () => {
  test.each([
    ['none', []],
    ['url(#a)', ['url']],
    ['url("#a") blur(3px)', ['url', 'blur']],
    ['drop-shadow(1px 2px 3mm rgba(0, 0, 0, 50%)) saturate(2)', ['drop-shadow', 'saturate']],
    ['blur()', ['blur']],
  ])('%s', (value, names) => {
    expect(filterSteps(value)?.map(({ name }) => name)).toEqual(names);
  });

  test.each([
    'blur(1001px)',
    'blur(11in)',
    'blur(1e9px)',
    'blur(3em)',
    'blur(calc(3px * 1e9))',
    'drop-shadow(0 0 2000px red)',
    'drop-shadow(0 0 max(9999px, 1px))',
    'var(--a)',
    'sharpen(3)',
    'url("#a;b")',
    'blur',
  ])('%s is not known', (value) => expect(filterSteps(value)).toBeNull());
});

describe('the work of masks', () => {
  const mask = '<mask id="m"><rect/></mask>';
  const masksOf = (content: string): number => {
    const read = readDrawing(drawing(content));
    if (!('root' in read)) throw new Error(JSON.stringify(read));
    return work(read.root).masks;
  };
  test.each([
    ['attributes', `${mask}<g mask="url(#m)"><rect mask="url(#m)"/></g>`, 2],
    ['a style', `${mask}<g style="mask:url(#m)"/>`, 1],
    ['a class', `${mask}<style>.a{mask:url(#m)}</style><g class="a"/><g class="b a"/><g/>`, 2],
    ['copies', `${mask}<g id="g" mask="url(#m)"/><use href="#g"/><use href="#g"/>`, 3],
    ['masks of masks', `${mask}<mask id="n"><rect mask="url(#m)"/></mask><g mask="url(#n)"/><g mask="url(#n)"/>`, 5],
    ['none', '<style>rect{fill:red}</style><rect/>', 0],
  ])('of %s', (_, content, count) => expect(masksOf(content)).toBe(count)); // prettier-ignore

  test('is limited', () => {
    const many = (count: number): string => drawing(mask + '<g mask="url(#m)"/>'.repeat(count));
    expect(rebuildSvg(many(limits.drawingMasks))).toMatchObject({ work: limits.drawingMasks / 3 });
    expect(rebuildSvg(many(limits.drawingMasks + 1))).toEqual({
      unsafe: `more than ${limits.drawingMasks} parts that are masked`,
    });
  });
});

describe('the work of filters', () => {
  const five = '<filter id="a"><feFlood/><feOffset/><feMerge/><feTile/><feBlend/></filter>';
  test.each([
    ['nothing', '<g/>', 0],
    ['an attribute', `${five}<g filter="url(#a)"/>`, 5],
    ['a style', '<g style="fill:red;filter:blur(3px) drop-shadow(1px 1px 1px)"/>', 4],
    ['noise', '<filter id="a"><feTurbulence numOctaves="7"/></filter><g filter="url(#a)"/>', 15],
    ['a matrix', '<filter id="a"><feConvolveMatrix order="5 10"/></filter><g filter="url(#a)"/>', 11],
    ['copies', `${five}<g id="b" filter="url(#a)"/><use href="#b"/><use href="#b"/>`, 15],
    ['a pattern', `${five}<pattern id="b"><g filter="url(#a)"/></pattern><g fill="url(#b)"/><g fill="url(#b)"/>`, 15],
    ['a class', `${five}<style>.b{filter:url(#a)}</style><g class="b"/><g class="c b"/><g/>`, 10],
    ['a name and an id', '<style>rect,#b{filter:blur(1px)}</style><rect/><g id="b"/><g/>', 2],
    ['a media query', '<style>@media print{rect{filter:blur(1px)}}</style><rect/><g/>', 1],
    ['any part', '<style>g:hover{filter:blur(1px)}</style><g/>', 3],
    ['a pattern by style', `<style>*{fill:url(#b)}</style><pattern id="b"><g style="filter:blur(1px)"/></pattern>`, 5],
  ])('of %s', (_, content, work) => expect(workOf(content)).toBe(work)); // prettier-ignore
});

describe('a drawing', () => {
  const blurred = (count: number): string => '<g style="filter:blur(9px);fill:red"/>'.repeat(count);

  test('keeps filters that are little work', () => {
    expect(rebuildSvg(drawing(blurred(limits.drawingFilters)))).toEqual({
      work: limits.drawingFilters,
      svg: drawing(blurred(limits.drawingFilters)),
      dropped: [],
    });
  });

  test.each([
    ['styles', blurred(limits.drawingFilters + 1)],
    ['a sheet', `<style>*{filter:blur(9px)}</style>${'<g/>'.repeat(limits.drawingFilters)}`],
    ['attributes', '<g filter="blur(9px)"/>'.repeat(limits.drawingFilters + 1)],
    ['copies', `<g id="a" style="filter:blur(9px)"/>${'<use href="#a"/>'.repeat(limits.drawingFilters)}`],
  ])('is shown without them where %s make them too much, and that is told', (_, content) => {
    const rebuilt = rebuildSvg(drawing(content));
    expect(rebuilt).toMatchObject({ dropped: [`filters of more than ${limits.drawingFilters} steps`] });
    expect('svg' in rebuilt && rebuilt.svg).not.toMatch(/filter|blur/);
  });

  test.each(['<g style="filter:blur(9em)"/>', '<style>g{filter:var(--a)}</style>'])(
    'is shown without a filter of which the work is not known: %s',
    (content) => expect(rebuildSvg(drawing(content))).toMatchObject({ dropped: ['style “filter”'] }),
  );

  test('is refused for an address in a filter, not only shown without it', () => {
    expect(rebuildSvg(drawing('<g filter="url(http://a) blur(9em)"/>'))).toHaveProperty('unsafe');
  });
});
