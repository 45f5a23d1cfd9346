import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { ProgrammeReport, TimelineEntry } from '../../../src/core/programme/report.js';
import { writeCalendar } from '../../../src/core/site/calendar.js';

const entry = (
  kind: TimelineEntry['kind'],
  id: string,
  start: string,
  end: string,
  title = 'A title',
): TimelineEntry => ({
  kind,
  label: { visit: 'Study visit', audit: 'Audit', conference: 'Conference' }[kind],
  id,
  anchor: `${kind}-${id}`,
  title: { text: title, lang: null },
  where: 'Velmora, Belgium',
  dates: { start, end, words: start },
});
const awkward = 'Doors; windows, and a back\\slash – Straße, Ελλάδα, Ђурђевдан: '.repeat(3).trim();
const report = {
  id: 'commons',
  lang: 'en',
  labels: { colon: ':' },
  acronym: null,
  title: { text: 'Commons, and more', lang: null },
  timeline: [
    entry('visit', 'one', '2031-05-05', '2031-05-06', awkward),
    entry('audit', 'two', '2031-12-31', '2031-12-31'),
    entry('audit', 'three', '2031-11', '2031-11'),
    entry('conference', 'conference', '2032-02-28', '2032-02-29'),
  ],
} as unknown as ProgrammeReport;
const settings = {
  stamp: '2032-03-01T00:00:00Z',
  bare: ({ text }: { text: string }) => text,
  addressOf: ({ kind, anchor }: TimelineEntry) =>
    kind === 'visit' ? `https://example.org/visits/${anchor}.html` : null,
};
const text = writeCalendar(report, settings) ?? '';

describe('read by another program', () => {
  const calendar = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]);
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

  test('holds what has a day, and nothing else', () => {
    expect(events.map(({ uid }) => uid)).toEqual([
      'visit-one@commons.solidify',
      'audit-two@commons.solidify',
      'conference-conference@commons.solidify',
    ]);
  });

  test('events are whole days, the end being the day after the last one', () => {
    expect(events.map(({ startDate, endDate }) => `${startDate.toString()} ${endDate.toString()}`)).toEqual([
      '2031-05-05 2031-05-07',
      '2031-12-31 2032-01-01',
      '2032-02-28 2032-03-01',
    ]);
  });

  test('says the same words', () => {
    expect(events.map(({ summary }) => summary)).toEqual([
      `Study visit: ${awkward}`,
      'Audit: Velmora, Belgium',
      'Conference: A title',
    ]);
    expect(events[0]?.location).toBe('Velmora, Belgium');
    expect(events[0]?.component.getFirstPropertyValue('url')).toBe(
      'https://example.org/visits/visit-one.html',
    );
    expect(events.map(({ component }) => String(component.getFirstPropertyValue('dtstamp')))).toEqual(
      Array(3).fill('2032-03-01T00:00:00Z'),
    );
  });
});

test('lines end as RFC 5545 has it, and none is longer than 75 octets', () => {
  expect(text.endsWith('\r\n')).toBe(true);
  const lines = text.split('\r\n');
  expect(lines.some((line) => line.startsWith(' '))).toBe(true);
  for (const line of lines) {
    expect(line).not.toContain('\n');
    expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  }
});

test('nothing with a day makes no calendar', () => {
  expect(writeCalendar({ ...report, timeline: report.timeline.slice(2, 3) }, settings)).toBeNull();
});

test('the last day that a calendar can write is no end of its own', () => {
  const last = { ...report, timeline: [entry('visit', 'last', '9999-12-30', '9999-12-31')] };
  const written = writeCalendar(last, settings) ?? '';
  expect(written).toContain('DURATION:P2D');
  expect(written).not.toContain('DTEND');
});

test('separate days are an event each', () => {
  const days = ['2006-07-13', '2006-07-17'];
  const one = entry('visit', 'lodge', '2006-07-13', '2006-07-17');
  const timeline = [{ ...one, dates: { ...one.dates, days } }];
  const written = writeCalendar({ ...report, timeline }, settings) ?? '';
  const calendar = new ICAL.Component(ICAL.parse(written) as ConstructorParameters<typeof ICAL.Component>[0]);
  const events = calendar.getAllSubcomponents('vevent').map((found) => new ICAL.Event(found));
  expect(
    events.map(({ uid, startDate, endDate }) => [uid, startDate.toString(), endDate.toString()]),
  ).toEqual([
    ['visit-lodge-2006-07-13@commons.solidify', '2006-07-13', '2006-07-14'],
    ['visit-lodge-2006-07-17@commons.solidify', '2006-07-17', '2006-07-18'],
  ]);
});
