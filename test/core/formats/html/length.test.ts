import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pagesOfStory } from '../../../../src/core/formats/html/length.js';

const page = (body: string): string => `<body><header><p>Title</p></header><main>${body}</main></body>`;

test('a page with nothing behind its title is one page', () => {
  expect(pagesOfStory(page(''))).toBe(1);
});

test('what is read counts, and what stands in tags and drawings does not', () => {
  const text = 'word '.repeat(900);
  expect(pagesOfStory(page(`<p>${text}</p>`))).toBeCloseTo(2, 0);
  expect(pagesOfStory(page(`<img src="data:${text}"><svg><text>${text}</text></svg>`))).toBe(1);
});

test('more of anything takes more room, and broken pages end', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('<p>a</p>', '<li>b', '<figure>', 'words', '<', '<svg>')),
      (parts) => {
        const html = page(parts.join(''));
        expect(pagesOfStory(html)).toBeGreaterThanOrEqual(1);
        expect(pagesOfStory(html.replace('<main>', '<main><p>more</p>'))).toBeGreaterThan(pagesOfStory(html));
      },
    ),
  );
});
