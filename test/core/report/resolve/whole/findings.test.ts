import { expect, test } from 'vitest';
import { compile } from '../../../../../src/index.js';
import { only } from '../../../../cases.js';

type Edition = 'public' | 'internal';
async function made(more: object, edition: Edition = 'public'): Promise<ReturnType<typeof only>> {
  const visit = { title: 'T', city: 'Velmora', country: 'LU', dates: '2031-05-06', ...more };
  const source = { path: 'x.yaml', text: JSON.stringify(visit) };
  return only(await compile({ visit: source }, { editions: [edition] }));
}

test('findings stand under their themes, in the order in which these first come', async () => {
  const { report } = await made({
    findings: [
      'A',
      { text: 'B', theme: 'Light' },
      { text: 'C', theme: 'Steps' },
      { text: 'D', theme: 'Light' },
    ],
  });
  const told = report.findings.map(({ theme, findings }) => [
    theme?.text ?? null,
    ...findings.map(({ text }) => text.text),
  ]);
  expect(told).toEqual([
    [null, 'A'],
    ['Light', 'B', 'D'],
    ['Steps', 'C'],
  ]);
});

test('a finding leads to its site, and is kept whole for those who may read it', async () => {
  const findings = [
    { text: 'It is dark.', sites: ['quay'], rating: 'not met', consent: 'internal' },
    { text: 'It is wet.', quotes: [{ text: 'Mind the fish.', consent: 'internal' }] },
  ];
  const more = {
    findings,
    sites: { quay: { name: 'Long Quay', description: 'A quay.' } },
    tours: [{ title: 'W', sites: ['quay'] }],
  };
  const wide = await made(more);
  expect(wide.html).toContain('It is wet.');
  for (const word of ['It is dark.', 'not met', 'Mind the fish.']) {
    expect(wide.html).not.toContain(word);
    expect(wide.markdown).not.toContain(word);
  }
  const internal = await made(more, 'internal');
  expect(internal.html).toMatch(
    /It is dark\. <b class="rating">not met<\/b> <span class="by">\(<a href="#[^"]+">Long Quay<\/a>\)/,
  );
  expect(internal.html).toContain('Mind the fish.');
});

test('recommendations that are texts alone are a numbered list', async () => {
  const { html, markdown } = await made({ recommendations: ['Light it.', 'Feed the cat.'] });
  expect(html).not.toContain('class="recommendations"');
  expect(html).toMatch(/<ol>\s*<li id="[^"]+">Light it\.<\/li>/);
  expect(markdown).toContain('1. Light it.');
  expect(markdown).toContain('2. Feed the cat.');
});

test.each([
  ['owner', { owner: { name: 'Night Team' } }, 'Night Team'],
  ['deadline', { deadline: '2031-09' }, 'September <span class="whole">2031</span>'],
  ['status', { status: 'under_way' }, 'under way'],
  ['priority', { priority: 'high' }, 'high'],
])('a table has the column that somebody filled, and no other: %s', async (key, more, shown) => {
  const { html, report } = await made({ recommendations: [{ text: 'Light it.', ...more }, 'Feed the cat.'] });
  const [head = ''] = /<table class="recommendations">[^]*?<\/thead>/.exec(html) ?? [];
  expect(head.match(/<th /g)).toHaveLength(3);
  expect(report.labels[key]).toBeDefined();
  expect(head).toContain(`>${report.labels[key] ?? ''}</th>`);
  expect(html).toContain(shown);
});

test('an owner without consent is not named', async () => {
  const recommendations = [
    { text: 'Light it.', owner: { name: 'Orla Quill', role: 'Clerk', consent: 'internal' } },
  ];
  expect((await made({ recommendations })).html).not.toContain('Orla Quill');
});

test('what a recommendation rests on is linked, and the numbers go on through the themes', async () => {
  const { html, report } = await made({
    lessons: [{ id: 'ask', text: 'Ask first.' }],
    findings: [{ id: 'dark', text: 'It is dark.' }],
    recommendations: [
      { text: 'Ask.', theme: 'One', based_on: ['ask', 'dark'], reason: 'They know.', priority: 'high' },
      { text: 'Light it.', theme: 'Two' },
    ],
  });
  expect(report.recommendations.map(({ start }) => start)).toEqual([1, 2]);
  const anchors = [...html.matchAll(/<a href="#([^"]+)">(?:Ask first|It is dark)<\/a>/g)].map(
    ([, one]) => one,
  );
  expect(anchors).toHaveLength(2);
  for (const anchor of anchors) expect(html).toContain(`id="${anchor ?? ''}"`);
  expect(html).toContain('They know.');
});
