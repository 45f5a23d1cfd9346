import { expect, test } from 'vitest';
import { coloursOf, drawingAlone, drawingsIn } from '../../../src/core/draw/alone.js';

const svg =
  '<svg class="draw wide" width="100" height="50" font-size="10" aria-label="Bars &amp; lines"><rect class="draw-bar" x="1"/></svg>' +
  '<svg class="draw narrow" width="50" height="50" font-size="10" aria-label="N"></svg>';
const colours = coloursOf({ accent: { light: '#112233' }, brand: { decoration: null } });

test('a drawing alone is the wide one, on white, with attributes in the place of classes', () => {
  const { alt, width, height, content } = drawingAlone(svg, 'a.1.svg', colours);
  const text = new TextDecoder().decode(content);
  expect([alt, width, height]).toEqual(['Bars & lines', 100, 50]);
  expect(text).toMatch(
    /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]*><rect width="100" height="50" fill="#ffffff"\/>/,
  );
  expect(text).toContain('<rect fill="#112233" x="1"/>');
  expect(text).not.toContain('class=');
  expect(text.match(/<svg /g)).toHaveLength(1);
});

test('a class that nobody knows is a fault', () => {
  expect(() => drawingAlone(svg.replace('draw-bar', 'draw-new'), 'a.svg', colours)).toThrow('draw-new');
});

test('drawings are numbered behind pictures, each once, and none is looked for in data of the author', () => {
  const chart = { svg, text: 'x' };
  const found = drawingsIn({ a: [chart, chart], extra: { svg: '<svg></svg>', text: '' } }, 'r', 3, colours);
  expect([...found.values()].map(({ name }) => name)).toEqual(['r.3.svg']);
});
