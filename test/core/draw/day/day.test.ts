import { describe, expect, test } from 'vitest';
import { drawDay } from '../../../../src/core/draw/day/day.js';
import type { DaySession } from '../../../../src/core/draw/day/schedule.js';
import { drawings, overlaps, texts } from '../read-svg.js';

const words = { groups: 'Groups', untimed: 'Without a time' };
const signs = { colon: ':', semicolon: ';' };
const session = (time: string | null, title: string, groups: string[] = []): DaySession => ({
  time,
  title,
  type: 'Tour',
  groups,
});
const draw = (sessions: DaySession[]) => drawDay({ title: 'Monday, 17 June 2019', sessions, words, signs });

const day = [
  session('09:00-09:30', 'Welcome'),
  session('09:30–11:00', 'Meeting with those who shape the city’s drug policy'),
  session('14:00-17:00', 'Services and public spaces in North Paris', [
    'Porte de la Chapelle',
    'Place Stalingrad',
    'Sleep-In',
  ]),
  session('20:00', 'The slightest risk'),
];
const boxes = (svg: string) =>
  [...svg.matchAll(/class="draw-box" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g)].map(
    ([, x, y, width, height]) => ({
      x: Number(x),
      y: Number(y),
      width: Number(width),
      height: Number(height),
    }),
  );

test('a part of the day stands below the hours, with its name', () => {
  const drawn = draw([...day, session('evening', 'Dinner'), session(null, 'Talks')]);
  expect(drawn?.text).toMatch(/20:00.*evening Tour: Dinner.*Without a time: Tour: Talks/);
  for (const { svg } of drawings(drawn?.svg ?? '')) {
    const said = texts(svg).map(({ text }) => text);
    expect(said.indexOf('evening: Tour')).toBeLessThan(said.indexOf('Without a time'));
    expect(boxes(svg)).toHaveLength(6);
  }
  expect(draw([...day, session('evening', 'Dinner')])?.text).not.toContain('Without');
});

describe('drawDay', () => {
  test('draws sessions to scale', () => {
    for (const { svg } of drawings(draw(day)?.svg ?? '')) {
      const [welcome, meeting, tour] = boxes(svg);
      expect(((meeting?.height ?? 0) + 3) / ((welcome?.height ?? 0) + 3)).toBeCloseTo(3, 1);
      expect(((tour?.height ?? 0) + 3) / ((meeting?.height ?? 0) + 3)).toBeCloseTo(2, 1);
      expect(meeting?.y).toBeGreaterThan(welcome?.y ?? 0);
    }
  });

  test('keeps texts apart and inside of the picture', () => {
    for (const { svg, width, height } of drawings(draw(day)?.svg ?? '')) {
      expect(overlaps(texts(svg))).toEqual([]);
      for (const text of texts(svg)) {
        expect(text.right, text.text).toBeLessThanOrEqual(width);
        expect(text.bottom, text.text).toBeLessThanOrEqual(height);
        expect(text.left).toBeGreaterThanOrEqual(0);
        expect(text.top).toBeGreaterThanOrEqual(0);
      }
    }
  });

  test('sets sessions of one time side by side', () => {
    const parallel = [
      session('09:00-12:00', 'A'),
      session('09:30-11:00', 'B'),
      session('10:00-12:00', 'C'),
      session('13:00-14:00', 'D'),
    ];
    for (const { svg } of drawings(draw(parallel)?.svg ?? '')) {
      const [a, b, c, d] = boxes(svg);
      expect(b?.x).toBeGreaterThanOrEqual((a?.x ?? 0) + (a?.width ?? 0));
      expect(c?.x).toBeGreaterThanOrEqual((b?.x ?? 0) + (b?.width ?? 0));
      expect(d?.width).toBeGreaterThan((a?.width ?? 0) * 2);
      expect(overlaps(texts(svg))).toEqual([]);
    }
  });

  test('sets groups side by side in the session that they belong to', () => {
    const [wide] = drawings(draw(day)?.svg ?? '');
    const groups = [...(wide?.svg.matchAll(/class="draw-group" x="([\d.]+)" y="([\d.]+)"/g) ?? [])];
    expect(groups).toHaveLength(3);
    expect(new Set(groups.map(([, , y]) => y)).size).toBe(1);
    expect(new Set(groups.map(([, x]) => x)).size).toBe(3);
  });

  test('says all of it in words', () => {
    expect(draw([...day, session(null, 'A walk')])?.text).toBe(
      'Monday, 17 June 2019. 09:00–09:30 Tour: Welcome. ' +
        '09:30–11:00 Tour: Meeting with those who shape the city’s drug policy. ' +
        '14:00–17:00 Tour: Services and public spaces in North Paris ' +
        '(Groups: Porte de la Chapelle, Place Stalingrad, Sleep-In). 20:00 Tour: The slightest risk. ' +
        'Without a time: Tour: A walk.',
    );
  });

  test('shows what has no time below', () => {
    for (const { svg } of drawings(draw([...day, session(null, 'A walk')])?.svg ?? '')) {
      const at = (name: string) => texts(svg).find(({ text }) => text === name)?.top ?? NaN;
      expect(at('A walk')).toBeGreaterThan(at('Without a time'));
      expect(at('Without a time')).toBeGreaterThan(at('20:00'));
    }
  });

  test('draws nothing when fewer than two sessions have times, nor a day too full for a picture', () => {
    expect(draw([])).toBeNull();
    expect(draw([session('09:00', 'A'), session(null, 'B'), session('soon', 'C')])).toBeNull();
    const rush = Array.from({ length: 60 }, (_, index) =>
      session(
        `${String(9 + Math.floor(index / 12)).padStart(2, '0')}:${String((index % 12) * 5).padStart(2, '0')}`,
        `Talk ${index}`,
      ),
    );
    expect(draw(rush)).toBeNull();
    expect(
      draw(Array.from({ length: 12 }, (_, index) => session('09:00-10:00', `Talk ${index}`))),
    ).toBeNull();
  });

  test('goes past midnight', () => {
    const late = draw([session('22:00-01:00', 'Night tour'), session('20:00-21:30', 'Film')]);
    expect(late?.text).toContain('20:00–21:30 Tour: Film. 22:00–01:00 Tour: Night tour');
    expect(late?.svg).not.toMatch(/NaN|-\d+(\.\d+)?"/);
  });

  test('escapes what it writes, and is the same every time', () => {
    const given = [session('09:00-10:00', '<i>&"'), session('10:00-11:00', 'B', ['<b>', ']]>'])];
    const drawn = draw(given);
    expect(drawn?.svg).toContain('&lt;i&gt;&amp;&quot;');
    expect(drawn?.svg).not.toMatch(/<i>|<b>/);
    expect(draw(given)).toEqual(drawn);
    expect(Buffer.byteLength(draw(day)?.svg ?? '')).toBeLessThan(10_000);
  });
});
