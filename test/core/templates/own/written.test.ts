import { expect, test } from 'vitest';
import type { ArgsOf } from '../../../../src/core/diagnostics/catalogue.js';
import { faultsOfPage } from '../../../../src/core/templates/own/written.js';

const emblem = '<svg role="img" aria-label="Emblem"><path d=""/></svg>';
const funding = { emblem, statement: null, disclaimer: null, grant: null, logos: [] };
const good = `<html lang="en"><head><title>T</title><style>h4{}</style></head><body><h1>T</h1><h2 id="a">A</h2>
<h3>B</h3><h2>C</h2><img src="data:image/png;base64,AA" alt=""><table><tr><th>x</th></tr></table>
<a href="https://example.org">out</a>${emblem}</body></html>`;

function faults(html: string, text = ''): string[] {
  const own = [{ name: 'visit/story.html', file: 'story.hbs', text }];
  return faultsOfPage(html, { funding }, own).map(({ file, range, args }) => {
    const { fault, found } = args as ArgsOf<'template-page'>;
    return `${file}:${range?.start.line ?? 0} ${fault} ${found}`;
  });
}

test('a page as it should be has no fault', () => {
  expect(faults(good)).toEqual([]);
});

test.each<[string, string, string, string]>([
  ['a second title', '<h2>C</h2>', '<h1>C</h1>', 'h1 more than one <h1>'],
  ['no title', '<h1>T</h1>', '', 'h1 no <h1>'],
  ['a level left out', '<h3>B</h3>', '<h4>B</h4>', 'level <h4> after <h2>'],
  ['no language', ' lang="en"', '', 'lang <html>'],
  ['an empty language', 'lang="en"', 'lang=""', 'lang <html>'],
  ['no title of the page', '<title>T</title>', '', 'lang no <title>'],
  ['a picture without an alternative', ' alt=""', '', 'alt <img>'],
  ['a drawing without one', '</body>', '<svg viewBox="0 0 1 1"></svg></body>', 'alt <svg>'],
  ['a table without heads', '<th>x</th>', '<td>x</td>', 'table <table>'],
  ['an id twice', '<h2>C', '<h2 id="a">C', 'id a'],
  ['no emblem', emblem, '', 'emblem left out'],
  ['a hidden emblem', emblem, `<div hidden>${emblem}</div>`, 'emblem hidden'],
  ['an emblem without size', emblem, `<p style="WIDTH : 0">${emblem}</p>`, 'emblem hidden'],
  ['an emblem for nobody', emblem, `<div aria-hidden="true"><p>${emblem}</p></div>`, 'emblem hidden'],
  ['a script', '</body>', '<SCRIPT>x()</SCRIPT></body>', 'refused <script>'],
  ['a frame', '</body>', '<iframe srcdoc=""></iframe></body>', 'refused <iframe>'],
  ['a style from elsewhere', '<title>', '<link rel="stylesheet" href="//x"><title>', 'refused <link>'],
  ['what happens on a click', '<h2>C', '<h2 onclick=x()>C', 'refused onclick'],
  [
    'a picture from elsewhere',
    'data:image/png;base64,AA',
    'https://x.org/p.png',
    'outside src="https://x.org/p.png"',
  ],
  ['a link that runs', 'https://example.org', 'java&#115;cript:x()', 'outside href="javascript:x()"'],
  ['a link with a line in it', 'https://example.org', 'java\nscript:x()', 'outside href="java\nscript:x()"'],
])('%s', (_, from, to, found) => {
  expect(faults(good.replace(from, to))).toEqual([`story.hbs:0 ${found}`]);
});

test('the line is the first of a template that has such a tag', () => {
  expect(faults(good.replace('<h3>B</h3>', '<h4>B</h4>'), '<p>\n\n<h4>')).toEqual([
    'story.hbs:3 level <h4> after <h2>',
  ]);
  expect(faults(good.replace('<h3>B</h3>', '<h4>B</h4>'), '\n{{heading 4 "a" title}}')).toEqual([
    'story.hbs:2 level <h4> after <h2>',
  ]);
});

test('a page of any size is looked through once', () => {
  const start = performance.now();
  faults(
    `${good}${'<p class="'.repeat(100_000)}${'<h4 a=b '.repeat(100_000)}${'<table><div>'.repeat(50_000)}`,
  );
  expect(performance.now() - start).toBeLessThan(5000);
});

test.each([
  ['<link rel="icon" href="data:,"><link rel="stylesheet" href="../assets/site.css">', 0],
  ['<script defer src="assets/search.js"></script><form action="index.html"><input></form>', 0],
  ['<img alt="" src="../pictures/1.jpg">', 0],
  ['<img alt="" src="/\\t/x.org/p.jpg">', 1],
  ['<script>x()</script>', 1],
  ['<script src="//x.org/s.js"></script>', 2],
  ['<form action="https://x.org/">', 1],
  ['<form>', 1],
  ['<link rel="stylesheet" href="https://x.org/s.css">', 1],
])('a page of a website may name its own files, and no others: %s', (more, count) => {
  const own = [{ name: 'site/home.html', file: 'home.hbs', text: '' }];
  const html = good.replace('</body>', `${more}</body>`);
  expect(faultsOfPage(html, { funding: null }, own, true)).toHaveLength(count);
});
