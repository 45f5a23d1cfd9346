import { expect, test } from 'vitest';
import type { ArgsOf } from '../../../../src/core/diagnostics/catalogue.js';
import { faultsOfMarkdown } from '../../../../src/core/templates/own/written-markdown.js';

const good = `# T

![Map](<visit.1.svg>)

## A

### B

[out](<https://velmora.example>) <b>bold</b>

| a | b |
|---|---|
| 1 | 2 |

## C
`;

function faults(markdown: string, text = ''): string[] {
  const own = [
    { name: 'sections/a.html', file: 'a.html.hbs', text },
    { name: 'sections/a.md', file: 'a.md.hbs', text },
  ];
  return faultsOfMarkdown(markdown, { funding: null }, own).map(({ file, range, args }) => {
    const { fault, found } = args as ArgsOf<'template-page'>;
    return `${file}:${range?.start.line ?? 0} ${fault} ${found}`;
  });
}

test('Markdown as it should be has no fault', () => {
  expect(faults(good)).toEqual([]);
});

test.each([
  ['a second title', '# Again', 'title more than one #'],
  ['a second title with a line below', 'Again\n=====', 'title more than one #'],
  ['a level left out', '##### Deep', 'depth ##### after ##'],
  ['a level left out in HTML', '<h5>Deep</h5>', 'depth ##### after ##'],
  ['a script', '<script>x()</script>', 'refused <script>'],
  ['a script in a line', 'a <script>x()</script>', 'refused <script>'],
  ['what happens on a click', 'a <b onclick="x()">b</b>', 'refused onclick'],
  ['a link that runs', '[x](javascript:x())', 'outside href="javascript:x()"'],
  ['a link that runs from below', '[x][y]\n\n[y]: javascript:x()', 'outside href="javascript:x()"'],
  ['a link to a file', '<file:///etc/passwd>', 'outside href="file:///etc/passwd"'],
  ['a picture from elsewhere', '![](https://x.example/p.png)', 'outside src="https://x.example/p.png"'],
  ['a picture in a note', 'a[^9]\n\n[^9]: ![](//x.example/p)', 'outside src="//x.example/p"'],
  ['code without an end', '```\nx', 'open ``` without an end'],
  ['a comment without an end', '<!-- x', 'open <!-- without an end'],
])('%s is told at the template in Markdown', (_, more, fault) => {
  // A line below words is no sign that it looks for; what is named below stands two lines on.
  const line = more.includes('=====') ? 0 : /\n\n\[/.test(more) ? 5 : 3;
  expect(faults(`${good}\n${more}\n`, `\n\n${more}`)).toEqual([`a.md.hbs:${line} ${fault}`]);
});

test('no title is told', () => {
  expect(faults(good.replace('# T', 'T'))).toEqual(['a.md.hbs:0 title no #']);
});
