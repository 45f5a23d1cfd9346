import { describe, expect, test } from 'vitest';
import { drawBars, type Bar } from '../../../src/core/draw/bars.js';
import { drawings, overlaps, texts } from './read-svg.js';

const draw = (rows: Bar[], title = 'How useful was the visit?') =>
  drawBars({ rows, words: { title }, signs: { colon: ':', semicolon: ';' } });
const bar = (label: string, value: number, display = String(value)): Bar => ({ label, value, display });
const useful = [bar('Very useful', 14), bar('Useful', 7), bar('Partly', 0.001), bar('Not at all', 0)];
const widths = (svg: string) =>
  [...svg.matchAll(/class="draw-(?:bar|none)" x="[\d.]+" y="[\d.]+" width="([\d.]+)"/g)].map(([, width]) =>
    Number(width),
  );

describe('drawBars', () => {
  test('draws lengths in proportion, something for little and an empty bar for nothing', () => {
    for (const { svg } of drawings(draw(useful)?.svg ?? '')) {
      const [most = 0, half = 0, little = 0, none = 0] = widths(svg);
      expect(half / most).toBeCloseTo(0.5, 2);
      expect(little).toBeGreaterThan(0);
      expect(none).toBeGreaterThan(0);
      expect(svg.match(/class="draw-none"/g)).toHaveLength(1);
    }
  });

  test('keeps texts apart, also long ones, and inside of the picture', () => {
    const rows = [
      bar(
        'A consumption room near a railway station, opened after a long debate in the city and beyond',
        56000,
        '56,000 visits',
      ),
      bar('Donaudampfschifffahrtsgesellschaftskapitänsmützenabteilung', 3, '3 visits'),
      bar('Κέντρο για γυναίκες', 56000, '56,000 visits'),
      bar('', 0, '0'),
    ];
    for (const { svg, width, height } of drawings(draw(rows)?.svg ?? '')) {
      expect(overlaps(texts(svg))).toEqual([]);
      for (const text of texts(svg)) {
        expect(text.left, text.text).toBeGreaterThanOrEqual(0);
        expect(text.right, text.text).toBeLessThanOrEqual(width);
        expect(text.bottom, text.text).toBeLessThanOrEqual(height);
      }
    }
  });

  test('says all of it in words', () => {
    expect(draw(useful)?.text).toBe(
      'How useful was the visit? Very useful: 14; Useful: 7; Partly: 0.001; Not at all: 0.',
    );
  });

  test('draws rows of nothing but zeros', () => {
    const drawn = draw([bar('A', 0), bar('B', 0)]);
    expect(drawn?.svg.match(/draw-none/g)).toHaveLength(4);
    expect(drawn?.svg).not.toContain('NaN');
  });

  test('draws nothing where bars would say nothing or lie', () => {
    expect(draw([])).toBeNull();
    expect(draw([bar('A', 1)])).toBeNull();
    expect(draw([bar('A', 1), bar('B', -1)])).toBeNull();
    expect(draw([bar('A', 1), bar('B', NaN)])).toBeNull();
    expect(draw([bar('A', 1), bar('B', Infinity)])).toBeNull();
  });

  test('escapes what it writes, and is the same every time', () => {
    const given = [bar('<i>&"', 1, '<1'), bar('B\u0007', 2)];
    const drawn = draw(given, '"<x>');
    expect(drawn?.svg).toContain('&lt;i&gt;&amp;&quot;');
    expect(drawn?.svg).toContain('aria-label="&quot;&lt;x&gt;. &lt;i&gt;&amp;&quot;: &lt;1; B: ');
    expect(drawn?.svg).not.toMatch(/<i>|<x>|\u0007/);
    expect(draw(given, '"<x>')).toEqual(drawn);
  });
});
