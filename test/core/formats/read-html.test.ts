import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../src/core/formats/read-html.js';

const read = (html: string): string =>
  readHtml(html)
    .map(({ text }) => text.replace(/[ \u0001]+/g, ' '))
    .join(' || ');

describe('a page says', () => {
  test.each([
    [
      'what its citations tell',
      '<p>So <span class="cite">[<a>1, by Zoe</a>]</span> it is</p>',
      '[ 1, by Zoe ]',
    ],
    ['what it reads without them', '<p>So <span class="cite">[<a>1</a>]</span> it is</p>', 'So it is'],
    ['what it reads without what is hidden', '<p>Zoe <span hidden>x</span> Quux</p>', 'Zoe Quux'],
    ['what hides in it', '<p>Zoe <span hidden>in secret</span></p>', 'in secret'],
    ['text that looks like a picture', '<p>data:image/png;base64,ZoeQuux</p>', 'ZoeQuux'],
    [
      'what is packed in an address',
      `<a href="data:text/plain;base64,${btoa('Zoe Quux')}">x</a>`,
      'Zoe Quux',
    ],
    ['what is quoted', '<svg><text>Qu<![CDATA[ux]]></text></svg>', 'Quux'],
    ['letters by their names', '<p>Zo&euml; &Ccedil;a</p>', 'Zoë Ça'],
    ['what stands behind a comment that is left open', '<p>a <!-- Zoe Quux', 'Zoe Quux'],
  ])('%s', (_, html, text) => {
    expect(read(html)).toContain(text);
  });

  test('nothing of its pictures and fonts', () => {
    expect(read(`<img src="data:image/png;base64,${btoa('Zoe Quux')}">`)).not.toMatch(/Zoe|Wm9l/);
  });

  test('each tag once', () => {
    const [, beside] = readHtml('<p title="a">Zoe</p><p title="a">Quux</p><p title="b"></p>');
    expect(beside?.text.match(/="."/g)).toEqual(['="a"', '="b"']);
  });

  test('not what is ours, but all beside it', () => {
    const ours = '.a{color:red}';
    const read = (css: string): string =>
      readHtml(`<style>${css}</style><p>${ours}</p>`, ours).map(({ text }) => text).join('|').replace(/[\s\u0001]+/g, ' ').trim(); // prettier-ignore
    expect(read(`/* Zoe */${ours}.quux{}`)).toBe('.a{color:red} | quux Zoe');
    // Whatever differs is not ours.
    expect(read('.a{color: red}')).toBe('| a color red');
  });
});

test('tags that are left open are read to the end, each once', () => {
  for (const one of ['<', '<a ', '<!--', '<p>', '<span hidden>', '</p>', '<style>', '<![CDATA['])
    expect(readHtml(one.repeat(300_000)).at(-1)?.where).toBe('attributes, comments and styles');
});
