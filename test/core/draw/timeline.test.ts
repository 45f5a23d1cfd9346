import { describe, expect, test } from 'vitest';
import { drawTimeline, type TimelineEvent, type TimelineInput } from '../../../src/core/draw/timeline.js';
import { drawings, overlaps, texts } from './read-svg.js';

const signs = { colon: ':', semicolon: ';' };
const event = (label: string, start: string, end = start): TimelineEvent => ({
  label,
  start,
  end,
  when: `${start} to ${end}`,
});
const cases: Record<string, TimelineInput> = {
  'a programme': {
    title: 'Timeline',
    period: { start: '2018-01', end: '2020-03' },
    signs,
    lanes: [
      {
        title: 'Study visits',
        events: [
          event('Barcelona', '2018-06-21', '2018-06-22'),
          event('The Hague', '2018-10-18', '2018-10-19'),
          event('Essen', '2019-01-14', '2019-01-15'),
          event('Strasbourg', '2019-04-03', '2019-04-04'),
          event('Paris', '2019-06-17', '2019-06-18'),
        ],
      },
      { title: 'Audits', events: [event('Liège', '2018-05-15'), event('Brussels', '2018-05-17')] },
      { title: 'Conference', events: [event('Lisbon', '2019-12-05', '2019-12-06')] },
    ],
  },
  'events on one day': {
    title: 'Timeline',
    period: null,
    signs,
    lanes: [{ title: 'Visits', events: ['A', 'B', 'C', 'D'].map((name) => event(name, '2031-05-05')) }],
  },
  'months and years': {
    title: 'Timeline',
    period: null,
    signs,
    lanes: [{ title: 'Visits', events: [event('One', '2031'), event('Two', '2032-11')] }],
  },
  'long names at the edges': {
    title: 'Timeline',
    period: null,
    signs,
    lanes: [
      {
        title: 'Visits',
        events: [
          event('Sankt Georgen im Attergau', '2031-01-01'),
          event('Villeneuve-Saint-Georges', '2031-12-31'),
        ],
      },
    ],
  },
  'five hundred': {
    title: 'Timeline',
    period: null,
    signs,
    lanes: [
      {
        title: 'Visits',
        events: Array.from({ length: 500 }, (_, index) =>
          event(`City ${index}`, `20${30 + Math.floor(index / 60)}-0${1 + (index % 9)}-1${index % 10}`),
        ),
      },
    ],
  },
};

describe.each(Object.entries(cases))('%s', (_, input) => {
  const drawn = drawTimeline(input);

  test('is drawn twice, and each drawing has a name', () => {
    expect(drawings(drawn?.svg ?? '').map(({ width }) => width)).toEqual([640, 350]);
    expect(drawn?.svg.split(`aria-label="${drawn.text}"`)).toHaveLength(3);
  });

  test('has no text on another, nor beyond its edges', () => {
    for (const { svg, width, height } of drawings(drawn?.svg ?? '')) {
      const boxes = texts(svg);
      expect(overlaps(boxes)).toEqual([]);
      for (const { text, left, right, bottom } of boxes) {
        expect(left, text).toBeGreaterThanOrEqual(0);
        expect(right, text).toBeLessThanOrEqual(width);
        expect(bottom, text).toBeLessThanOrEqual(height);
      }
    }
  });

  test('says everything in words', () => {
    for (const { title, events } of input.lanes) {
      expect(drawn?.text).toContain(title);
      for (const { label, when } of events) expect(drawn?.text).toContain(`${label} (${when})`);
    }
  });
});

test('events stand in the order of their days', () => {
  const svg = drawTimeline(cases['a programme'] as TimelineInput)?.svg ?? '';
  const bars = [...(drawings(svg)[0]?.svg ?? '').matchAll(/class="draw-bar" x="([\d.]+)"/g)].map(([, x]) =>
    Number(x),
  );
  expect(bars.slice(0, 5)).toEqual([...bars.slice(0, 5)].sort((a, b) => a - b));
  expect(bars).toHaveLength(8);
});

test('separate days are a bar each, where they can be told apart', () => {
  const bars = (days: string[], until: string): number => {
    const far = { ...event('Far', days[0] ?? '', days.at(-1)), days };
    const lanes = [{ title: 'Visits', events: [far, event('End', until)] }];
    const drawing = drawTimeline({ title: 'T', period: null, lanes, signs });
    return [...(drawings(drawing?.svg ?? '')[0]?.svg ?? '').matchAll(/class="draw-bar"/g)].length;
  };
  expect(bars(['2031-01-10', '2031-03-20'], '2031-06-01')).toBe(3);
  expect(bars(['2031-01-10', '2031-01-17'], '2039-06-01')).toBe(2);
});

test('one event makes no timeline', () => {
  expect(
    drawTimeline({
      title: 'T',
      period: null,
      lanes: [{ title: 'V', events: [event('A', '2031-05-05')] }],
      signs,
    }),
  ).toBeNull();
});
