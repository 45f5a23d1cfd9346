import { expect, test } from 'vitest';
import { readWritten } from '../../../../src/core/text/parsed/read-written.js';

test('HTML, links and pictures stand as they are written, in notes too', () => {
  const { html } = readWritten('# A[^1]\n\n<b>x</b> [y](javascript:z())\n\n[^1]: ![](q.png)');
  expect(html).toContain('<h1>A</h1>');
  expect(html).toContain('<b>x</b> <a href="javascript:z()">y</a>');
  expect(html).toContain('<img src="q.png" alt=""');
});

test.each([
  ['```\nx\n```', []],
  ['- ~~~\n  x\n  ~~~~', []],
  ['> ```\n> x\n> ```', []],
  ['```\nx', ['```']],
  ['```', ['```']],
  ['~~~~\n~~~', ['~~~~']],
  ['```\n```x', ['```']],
  ['<!-- a -->\n\n<pre>\n\n</pre>', []],
  ['<!-- a\n\n# B', ['<!--']],
  ['<Style>\n\n# B', ['<style']],
])('%j leaves %j open', (text, open) => {
  expect(readWritten(text).open).toEqual(open);
});
