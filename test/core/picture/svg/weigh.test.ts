import { describe, expect, test } from 'vitest';
import { limits } from '../../../../src/core/language/limits.js';
import { readDrawing } from '../../../../src/core/picture/svg/read.js';
import { weighDrawing } from '../../../../src/core/picture/svg/weigh.js';

function weigh(content: string): ReturnType<typeof weighDrawing> {
  const read = readDrawing(`<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`);
  if (!('root' in read)) throw new Error(JSON.stringify(read));
  return weighDrawing(read.root);
}

const points = (count: number): string => Array.from({ length: count }, (_, at) => `${at},${at}`).join(' ');
const line = (count: number, more = ''): string => `<polyline points="${points(count)}" ${more}/>`;
const marker = (content: string): string => `<defs><marker id="m">${content}</marker></defs>`;
const once = 'url(#m)';

describe('what is drawn again and again takes too long', () => {
  test.each([
    ['a marker at each corner', marker(line(1500)) + line(1500, `marker-mid="${once}"`)],
    ['the same by its style', marker(line(1500)) + line(1500, `style="fill:none; marker: ${once}"`)],
    ['by that of its group', `${marker(line(1500))}<g marker-mid="${once}"><g>${line(1500)}</g></g>`],
    [
      'by that of a copy',
      `${marker(line(1500))}<defs><g id="a">${line(1500)}</g></defs><use marker-mid="${once}" href="#a"/>`,
    ],
    ['by a sheet', `<style>polyline { marker-mid: ${once} }</style>${marker(line(1500))}${line(1500)}`],
    [
      'at each corner of a short path',
      `${marker(line(2000))}<path d="m${'h1v1'.repeat(500)}" marker-mid="${once}"/>`,
    ],
    ['at the ends of many lines', marker(line(5000)) + `<line marker-end="${once}"/>`.repeat(500)],
    [
      'of many lines, by their group',
      `${marker(line(5000))}<g marker-start="${once}">${'<line/>'.repeat(500)}</g>`,
    ],
    [
      'a long path used many times',
      `<path id="q" d="M0 0${'c1 2 3 4 5 6'.repeat(3000)}"/>${'<use href="#q"/>'.repeat(2000)}`,
    ],
    [
      'the same with numbers that touch',
      `<path id="q" d="M0 0${'l1-1.5.5'.repeat(3000)}"/>${'<use href="#q"/>'.repeat(2000)}`,
    ],
    [
      'a long text used many times',
      `<text id="q">${'AWAY '.repeat(2000)}</text>${'<use href="#q"/>'.repeat(2000)}`,
    ],
  ])('%s', (_, content) => {
    expect(weigh(content)).toMatchObject({ excess: expect.stringContaining('repeat') as string });
  });
});

describe('what is drawn once does not', () => {
  test.each([
    ['a map of a megabyte', line(100_000), 0],
    ['with an arrow at its end', marker('<path d="M0 0L9 5"/>') + line(100_000, `marker-end="${once}"`), 3],
    [
      'a diagram with arrows',
      marker('<path d="M0 0L9 5"/>') + `<line marker-end="${once}"/>`.repeat(2000),
      4800,
    ],
    [
      'arrows by a sheet',
      `<style>line { marker-end: ${once} }</style>${marker('<path/>')}${'<line/>'.repeat(2000)}`,
      5000,
    ],
    ['a label for who listens', `<title>${'a '.repeat(100_000)}</title>`, 0],
  ])('%s', (_, content, most) => {
    const weighed = weigh(content);
    expect(weighed).toMatchObject({ again: expect.any(Number) as number });
    expect('again' in weighed && weighed.again).toBeLessThanOrEqual(most);
  });

  test('and is told in parts as often as it is drawn again', () => {
    const copies = `<path id="q" d="M0 0${'l1 1'.repeat(5000)}"/>${'<use href="#q"/>'.repeat(10)}`;
    expect(weigh(copies)).toEqual({ again: expect.closeTo(10 * 1001, -1) as number });
    expect(limits.drawingWeight).toBeGreaterThan(10_010);
  });
});
