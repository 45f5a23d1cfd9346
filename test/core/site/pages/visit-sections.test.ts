import { expect, test } from 'vitest';
import { withoutSaidTypes } from '../../../../src/core/report/page/story.js';
import { partsOf } from '../../../../src/core/report/sections.js';
import { sectionsOfVisit } from '../../../../src/core/site/pages/visit-sections.js';
import { compile } from '../../../../src/index.js';
import { only } from '../../../cases.js';

test('a visit’s page tells of its sessions as they happened, whatever their kind', async () => {
  const visit = {
    title: 'T',
    city: 'Velmora',
    country: 'LU',
    dates: { start: '2031-05-06', end: '2031-05-07' },
    agenda: [
      { type: 'discussion', title: 'Second', day: 1, time: '14:00', points: ['Said.'] },
      { type: 'tour', title: 'First', day: 1, time: '9:00', observations: 'Seen.' },
      { type: 'workshop', title: 'Third', day: 2, description: 'Made.' },
    ],
    lessons: ['Learnt.'],
    practices: [{ title: 'Shown', results: 'Good.' }],
    recommendations: ['Do it.'],
    findings: ['Found.'],
    sections: [{ title: 'Own', text: 'Text.', after: 'discussions' }],
  };
  const { report } = only(await compile({ visit: { path: 'x.yaml', text: JSON.stringify(visit) } }));
  const parts = partsOf(withoutSaidTypes(report));
  const dates = { start: '2031-05-06', end: '2031-05-07', words: '6 – 7 May 2031' };
  const link = {
    id: 'x',
    anchor: 'x',
    occasion: 'Velmora 2031',
    city: 'Velmora',
    dates,
    title: report.title,
  };
  const practices = report.practices.map((practice) => ({ anchor: 'a', practice, visit: link, audits: [] }));
  const sections = sectionsOfVisit({ parts, sites: { items: [], rows: [] }, practices }, report.labels);
  const told = sections.map(({ name, title, day, own }) => {
    if (own) return `own ${title}`;
    const sessions = day?.sessions.map(({ tour, discussion, event }) => tour ?? discussion ?? event);
    return sessions ? `${name}: ${sessions.map((one) => one?.title.text).join(', ')}` : name;
  });
  expect(told).toEqual([
    'agenda',
    'day-1: First, Second',
    'day-2: Third',
    'own Own',
    'findings',
    'recommendations',
    'lessons',
    'practices',
  ]);
});
