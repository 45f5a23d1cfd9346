import { expect, test } from 'vitest';
import { pageText } from '../../../../src/core/formats/html/page-text.js';

test.each([
  ['words of one line', '<body><p>a <b>b</b>c<sup>[1]</sup> d</p>', 'a bc[1] d'],
  ['a line that is broken by hand', '<body><p>a<br>b<wbr>c</p>', 'a bc'],
  ['blocks and cells', '<body><p>a</p><td>b</td><td>c</td>', 'a b c'],
  ['no style, no script, no head', '<title>t</title><body><style>p>b{}</style>a<script>b</script> c', 'a c'],
  ['signs by name', '<body>a&nbsp;b &amp; c&lt;d', 'a b & c<d'],
  ['tags that never end', '<body>a <b', 'a'],
])('%s', (_, html, text) => {
  expect(pageText(html).replace(/\s+/g, ' ').trim()).toBe(text);
});
