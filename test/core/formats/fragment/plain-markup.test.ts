import { expect, test } from 'vitest';
import { plainMarkup } from '../../../../src/core/formats/fragment/plain-markup.js';

const plain = (body: string): string =>
  plainMarkup(`<html><body><main id="content">${body}</main></body></html>`, {
    prefix: 'v-',
    drawings: new Map(),
  });

test.each([
  [
    '<section><h2 id="a" style="x">A</h2><p class="lead b">One\n  two</p></section>',
    '<h2 id="v-a">A</h2>\n<p class="lead">One two</p>\n',
  ],
  [
    '<p><a href="#s">1</a> <a href="https://a.example">x</a></p>',
    '<p><a href="#v-s">1</a> <a href="https://a.example">x</a></p>\n',
  ],
  ['<nav><p>Skip</p></nav><h1>T</h1><div>Words <b>here</b></div>', '<p>Words <b>here</b></p>\n'],
  [
    '<figure class="quote"><blockquote><p>Q</p></blockquote><figcaption>Ann</figcaption></figure>',
    '<blockquote class="quote"><p>Q</p></blockquote>\n<p>— Ann</p>\n',
  ],
  [
    '<p><span lang="fr" class="x">mot</span> <span class="x">word</span></p>',
    '<p><span lang="fr">mot</span> word</p>\n',
  ],
  ['<svg class="draw "></svg><p>A</p>', '<p>A</p>\n'],
])('%s', (body, expected) => {
  expect(plain(body)).toBe(expected);
});
