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
  ['a language by its name', '<h2>C', '<h2 lang="frensh">C', 'language lang="frensh"'],
  ['a language that is none', '<h2>C', '<h2 lang="xx-FR">C', 'language lang="xx-FR"'],
  ['a font from elsewhere', 'h4{}', 'h4{src:url(city.woff2)}', 'outside url(city.woff2)'],
  ['a table without heads', '<th>x</th>', '<td>x</td>', 'table <table>'],
  ['an id twice', '<h2>C', '<h2 id="a">C', 'id a'],
  ['no emblem', emblem, '', 'emblem '],
  ['a hidden emblem', emblem, `<div hidden>${emblem}</div>`, 'emblem <div hidden>'],
  ['an emblem without size', emblem, `<p style="WIDTH : 0">${emblem}</p>`, 'emblem <p style="width: 0">'],
  [
    'an emblem for nobody',
    emblem,
    `<div aria-hidden="true"><p>${emblem}</p></div>`,
    'emblem <div aria-hidden>',
  ],
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
  ['a link to a file', 'https://example.org', 'file:///etc/passwd', 'outside href="file:///etc/passwd"'],
  [
    'a page that leads away',
    '<title>',
    '<meta http-equiv="refresh" content="0;url=//x.org"><title>',
    'refused http-equiv="refresh"',
  ],
  ['addresses that begin elsewhere', '<title>', '<base href="//x.org"><title>', 'refused <base>'],
  ['a click behind a sign in quotes', '<h2>C', '<h2 title=">" onclick=x()>C', 'refused onclick'],
  ['a handler behind a slash', '<h2>C', '<h2/onclick=x()>C', 'refused onclick'],
  ['a handler behind a value', '<h2>C', '<h2 title="a"onclick=x()>C', 'refused onclick'],
  ['a picture with blanks', '<h2>C', '<img alt="" src = "//x.org/p"><h2>C', 'outside src="//x.org/p"'],
  [
    'a type that stands twice',
    '<h2>C',
    '<script type="text/javascript" type="application/ld+json">x()</script><h2>C',
    'refused <script>',
  ],
  [
    'data that may be more',
    '<h2>C',
    '<script type="application/ld+json" async></script><h2>C',
    'refused <script>',
  ],
  [
    'a script in a comment',
    '</body>',
    '<svg aria-label="a"></p><style><!--</style><script>x()</script>--></body>',
    'refused <script>',
  ],
  [
    'a script in an attribute',
    '<h2>C',
    `<textarea title='<script>x()</script>'></textarea><h2>C`,
    'refused <script>',
  ],
  [
    'several pictures, one from elsewhere',
    '<h2>C',
    '<img alt="" srcset="data:image/png;base64,AA 1x, //x.org/p 2x"><h2>C',
    'outside srcset="data:image/png;base64,AA 1x, //x.org/p 2x"',
  ],
  [
    'a style that loads',
    '<h2>C',
    '<p style="background:u\\72l(//x.org/p)"><h2>C',
    'outside style="background:u\\72l(//x.org/p)"',
  ],
  ['a style sheet that loads', 'h4{}', 'h4{background:url( "//x.org/p" )}', 'outside url( "//x.org/p" )'],
  ['a style sheet that brings another', 'h4{}', '@im/**/port "//x"; @\\69mport "//x";', 'outside @import'],
  ['a set of pictures', 'h4{}', 'h4{background:image-set("//x.org/p" 1x)}', 'outside image-set('],
  ['a ping', '<h2>C', '<a ping="//x.org" href="#a">a</a><h2>C', 'outside ping="//x.org"'],
  [
    'a drawing with a script',
    '<h2>C',
    '<svg aria-label="a"><script>x()</script></svg><h2>C',
    'refused <script>',
  ],
  [
    'a drawing that changes',
    '<h2>C',
    '<svg aria-label="a"><set attributeName="href" to="x"/></svg><h2>C',
    'refused <set>',
  ],
  [
    'a drawing with a picture from elsewhere',
    '<h2>C',
    '<svg aria-label="a"><image href="//x.org/p"/></svg><h2>C',
    'outside href="//x.org/p"',
  ],
  [
    'a drawing with a page',
    '<h2>C',
    '<svg aria-label="a"><foreignObject></foreignObject></svg><h2>C',
    'refused <foreignobject>',
  ],
  [
    'a drawing that fills from elsewhere',
    '<h2>C',
    '<svg aria-label="a"><path fill="url(//x.org/s.svg#a)"/></svg><h2>C',
    'outside fill="url(//x.org/s.svg#a)"',
  ],
  ['an emblem in a comment', emblem, `<!-- ${emblem} -->`, 'emblem '],
  [
    'an emblem behind the end of what hides, in a comment',
    emblem,
    `<div hidden><!-- </div> -->${emblem}`,
    'emblem <div hidden>',
  ],
  ['an emblem that unfolds', emblem, `<details><summary>a</summary>${emblem}</details>`, 'emblem <details>'],
  ['an emblem in a template', emblem, `<template>${emblem}</template>`, 'emblem <template>'],
  [
    'an emblem beside the page',
    emblem,
    `<div style="position:absolute;left:-99em">${emblem}</div>`,
    'emblem <div style="position: absolute">',
  ],
  [
    'an emblem of no size',
    emblem,
    `<div style="transform:scale(0)">${emblem}</div>`,
    'emblem <div style="transform: scale(0)">',
  ],
  [
    'an emblem that a class hides',
    'h4{}',
    '.foot>*,svg[role] { DISPLAY : none ! important }',
    'emblem .foot>*,svg[role] { display: none }',
  ],
  [
    'an emblem of which a class hides the parts',
    'h4{}',
    '@media screen { svg path { fill-opacity: .0 } }',
    'emblem svg path { fill-opacity: .0 }',
  ],
  [
    'an emblem in a page of no size',
    'h4{}',
    'body{he\\69ght:0;overflow:hidden}',
    'emblem body { height: 0 }',
  ],
  ['a link with a line in it', 'https://example.org', 'java\nscript:x()', 'outside href="java\nscript:x()"'],
])('%s', (_, from, to, found) => {
  expect(faults(good.replace(from, to))).toEqual([`story.hbs:0 ${found}`]);
});

test('a style that hides something else may stand', () => {
  const css =
    '.x{display:none} h4::before{opacity:0} main .y[hidden]{width:0} svg.other path{fill-opacity:0}';
  expect(faults(good.replace('h4{}', css))).toEqual([]);
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
  const page = `${good}${'<p class="'.repeat(100_000)}${'<h4 a=b '.repeat(100_000)}${'<table><div>'.repeat(50_000)}`;
  expect(faults(page)).not.toEqual([]);
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
  expect(faultsOfPage(html, { funding: null }, own, 'site')).toHaveLength(count);
});
