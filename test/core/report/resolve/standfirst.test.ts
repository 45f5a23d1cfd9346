import { describe, expect, test } from 'vitest';
import { compile } from '../../../../src/index.js';
import { partFirstSentence } from '../../../../src/core/report/resolve/standfirst.js';
import { only } from '../../../cases.js';

const long = 'word '.repeat(45);

describe('the first sentence of a text', () => {
  test.each([
    ['Ten cities came. They saw.', 'Ten cities came.', 'They saw.'],
    ['Ten cities came [@a, p. 3]. They saw.', 'Ten cities came [@a, p. 3].', 'They saw.'],
    ['Ten cities\ncame.\n\nThey saw.', 'Ten cities came.', 'They saw.'],
    ['Ten cities came.', 'Ten cities came.', ''],
    ['Who came? Ten cities.', 'Who came?', 'Ten cities.'],
    ['“Ten came.” They saw.', '“Ten came.”', 'They saw.'],
    ['Dr. Ann Quux came. She saw.', 'Dr. Ann Quux came.', 'She saw.'],
    ['The room of Mme. Quux opened. They saw.', 'The room of Mme. Quux opened.', 'They saw.'],
    ['Wir sahen ca. zehn Städte, z. B. Velmora. Es war Nacht.', 'Wir sahen ca. zehn Städte, z. B. Velmora.', 'Es war Nacht.'],
    ['It opened in 2019. They saw.', 'It opened in 2019.', 'They saw.'],
    ['They saw *the **whole** quay*. It was dark.', 'They saw *the **whole** quay*.', 'It was dark.'],
    ['Δέκα πόλεις ήρθαν. Είδαν.', 'Δέκα πόλεις ήρθαν.', 'Είδαν.'],
  ])('of %j is %j', (text, first, rest) => {
    expect(partFirstSentence(text)).toEqual({ first, rest });
  }); // prettier-ignore

  test.each([
    ['without an end', 'Ten cities came'],
    ['that is long', `${long}came. They saw.`],
    ['in a list', '- Ten cities came. They saw.'],
    ['in a numbered list', '1. Ten cities came. They saw.'],
    ['in a quotation', '> Ten cities came. They saw.'],
    ['within emphasis', '*Ten cities came. They saw.*'],
    ['within a link', '[Ten cities came. They saw](https://velmora.example).'],
    ['with a note', 'Ten cities came[^1]. They saw.\n\n[^1]: Ten.'],
    ['with its citation behind it', 'Ten cities came. [@a]'],
    ['that may go on', 'Ten cities came to St. Velmora'],
    ['in a table', '| a | b. |\n|---|---|\n| c | d |'],
  ])('%s is none', (_, text) => {
    expect(partFirstSentence(text)).toBeNull();
  });

  test('keeps every word of any text in its place', () => {
    for (const text of ['At be. Co da.', ' At be.  Co da. ', 'At be!\nCo da.', 'At be. Co da.\n\n- Ef.'])
      for (const parted of [partFirstSentence(text)])
        expect(`${parted?.first} ${parted?.rest}`.split(/\s+/)).toEqual(text.trim().split(/\s+/));
  });
});

const page = async (visit: object): Promise<string> => {
  const whole = { title: 'T', city: 'Velmora', country: 'LU', dates: '2031-05-06', ...visit };
  return only(await compile({ visit: { path: 'x.yaml', text: JSON.stringify(whole) } })).html;
};
const countIn = (html: string, words: string): number => html.split(words).length - 1;

test('stands below the title where there is no subtitle, and is not said again', async () => {
  const summary = 'Ten cities came. They saw the quay.';
  for (const more of [{}, { key_messages: ['Look.'] }, { layout: 'brief' }]) {
    const html = await page({ summary, ...more });
    expect(html).toContain('<p class="subtitle">Ten cities came.</p>');
    expect(countIn(html.slice(html.indexOf('<body')), 'Ten cities came.')).toBe(1);
    expect(html).toContain('<p>They saw the quay.</p>');
  }
  expect(await page({ summary, subtitle: 'A night' })).toContain(
    '<p>Ten cities came. They saw the quay.</p>',
  );
  expect(await page({ summary, layout: 'record' })).toContain('<p>Ten cities came. They saw the quay.</p>');
});

test('stands there in each language, or in none', async () => {
  const html = await page({ summary: { en: 'Ten came. They saw.', fr: 'Dix sont venus. Ils ont vu.' } });
  expect(html).toContain('<p class="subtitle">Ten came.</p>');
  const other = await page({ summary: { en: 'Ten came. They saw.', fr: 'Dix sont venus' } });
  expect(other).not.toContain('class="subtitle"');
});

test('numbers its sources before those of the messages', async () => {
  const sources = { a: { title: 'A' }, b: { title: 'B' } };
  const html = await page({ sources, key_messages: ['Look [@a].'], summary: 'Ten came [@b]. They saw.' });
  expect(html.indexOf('>1</a>')).toBeLessThan(html.indexOf('>2</a>'));
});
