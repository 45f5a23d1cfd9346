import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ArgsOf } from '../../../../src/core/diagnostics/catalogue.js';
import { faultsOfPage } from '../../../../src/core/templates/own/written.js';
import { root } from '../../../cases.js';

const emblem =
  '<svg role="img" aria-label="Emblem" viewBox="0 0 3 2"><rect fill="#039"/><path fill="#fc0" d=""/></svg>';
const funding = {
  emblem,
  statement: { text: 'Paid for by the *Union* of Velmora', lang: null },
  disclaimer: { text: 'Views are those of the authors [only](https://example.org).', lang: null },
};
const ours = readFileSync(join(root, 'templates/visit/style.css'), 'utf8');
const foot = `<div class="foot"><div class="paid">${emblem}<div class="beside"><p>Paid for by the <em>Union</em> of Vel&shy;mora</p></div></div></div>`;
const notice =
  '<footer><h2 id="funding">Funding</h2><p>Views are those of the authors <a href="https://example.org">only</a>.</p></footer>';
const page = (style: string, body = foot + notice): string =>
  `<html lang="en"><head><title>T</title><style>${ours}</style><style>${style}</style></head><body class="story"><main><h1>T</h1>${body}</main></body></html>`;

function unseen(html: string): string[] {
  const own = [{ name: 'visit/story.html', file: 'story.hbs', text: '' }];
  return faultsOfPage(html, { funding, ours }, own).map(({ args }) => {
    const { fault, found } = args as ArgsOf<'template-page'>;
    return `${fault} ${found}`.trim();
  });
} // prettier-ignore

/** Each hides what a selector means, in a way of its own. */
const ways = [
  'display:none',
  'DIS/**/PLAY:NONE!important',
  'display:contents',
  'display:var(--x);--x:none',
  'display:var(--nobody,none)',
  'visibility:collapse',
  'content-visibility:hidden',
  'opacity:0',
  'opacity:calc(1 - 1)',
  'filter:opacity(0)',
  'clip:rect(0 0 0 0);position:absolute',
  'clip-path:inset(50%)',
  'mask:linear-gradient(transparent,transparent)',
  'max-height:0',
  'max-block-size:0px',
  'height:var(--h);--h:calc(2px - 2px)',
  'height:1em;overflow:hidden',
  'max-width:.01em',
  'zoom:.001',
  'scale:0',
  'transform:scale(0)',
  'translate:-200vw',
  'rotate:x 90deg',
  'position:absolute',
  'position:fixed',
  'position:relative;left:-999em',
  'margin-left:-9999px',
  'margin:0 0 0 calc(0px - 200em)',
  'text-indent:-999em',
  'z-index:-1;position:relative',
  'all:unset',
  'contain:size',
  'animation:away 0s forwards',
  'mix-blend-mode:screen',
  'offset:path("M-9999 0")',
  '@media print{display:none}',
  'a-property-of-2040:hide',
];

/** Of words only: a drawing has its own size and colours. */
const ofWords = [
  'font-size:0',
  'font:0/0 a',
  'line-height:0',
  'color:transparent',
  'color:#fff',
  'color:#fffffe;background:#fff',
  'color:rgb(255 255 255 / 100%)',
  'color:hsl(0 0% 99%)',
  'background:#000',
  'background:var(--x);--x:black',
  '-webkit-text-fill-color:#fff',
  '-webkit-text-security:disc',
  'white-space:nowrap',
  'letter-spacing:-1em',
];

const selectors = ['.paid', 'html', '*', 'body>main>*', '.foot:has(svg)', ':is(.paid,h4)', 'h1~.foot', 'h1+div', '[class]', '.pa\\69 d', '*|div']; // prettier-ignore

const wrappers: ((rule: string) => string)[] = [
  (rule) => rule,
  (rule) => `@media print{${rule}}`,
  (rule) => `@layer a{@supports (a:b){${rule}}}`,
  (rule) => `main{color:#222;&{${rule}}}`,
  (rule) => `h4{content:"/*"}${rule}h4{content:"*/"}`,
  (rule) => `<!--${rule}-->`,
  (rule) => `h4{content:"{"}${rule}`,
  (rule) => `h4{background:url(data:image/png,/*)}${rule}/**/`,
  (rule) => `@scope(main){${rule}}`,
];

describe('whatever a style sheet does, funding stays in sight', () => {
  test('a page of ours shows it', () => {
    expect(unseen(page('h4{}'))).toEqual([]);
  });

  test.each([...ways, ...ofWords])('%s', (way) => {
    const passed = selectors
      .flatMap((selector, at) =>
        // Each with each third of the others: all of them take a minute.
        wrappers.filter((_, other) => (at + other) % 3 === 0).map((wrap) => wrap(`${selector}{${way}}`)),
      )
      .filter((style) => unseen(page(style)).length === 0);
    expect(passed).toEqual([]);
  });

  test.each(ways)('the emblem or a part of it: %s', (way) => {
    for (const selector of ['svg', 'svg *', 'rect', '[role=img]', '.paid>:first-child'])
      expect(unseen(page(`${selector}{${way}}`)).some((one) => one.startsWith('emblem'))).toBe(true);
  });

  test.each([...ways, ...ofWords])('an attribute of style: %s', (way) => {
    if (way.startsWith('@')) return;
    const body = foot.replace('class="paid"', `class="paid" style='${way}'`) + notice;
    expect(unseen(page('', body)).length).toBeGreaterThan(0);
  });

  test.each([
    ['a property of ours that is given another value', ':root{--paid:transparent}', 'notice .paid { color: var(--paid) }'],
    ['one that ours makes something of', ':root{--paper:#000}', 'notice html { background: var(--paper) }'],
    ['a registered one', '@property --y{syntax:"*";inherits:true;initial-value:none}.paid{display:var(--y)}', 'emblem .paid { display: var(--y) }'],
    ['what lies over it', '.paid::before{content:"";position:absolute;inset:0;background:#fff}', 'emblem .paid::before { position: absolute }'],
    ['a height here, and what cuts off there', '.foot{height:30px}body{overflow:hidden}', 'emblem .foot { height: 30px }'],
    ['a part of the emblem without colour', 'rect{fill:none}', 'emblem rect { fill: none }'],
    ['two halves', '.foot{opacity:.6}.paid{opacity:.6}', 'emblem .paid { opacity: .6 }'],
    ['a half and a half of the emblem', '.paid{opacity:.6}svg{opacity:.6}', 'emblem svg { opacity: .6 }'],
    ['letters that shrink with each element', 'footer{font-size:.6em}footer p{font-size:.6em}', 'notice footer p { font-size: .6em }'],
    ['pages without room', '@page{margin:30cm}', 'emblem @page { margin: 30cm }'],
    ['letters of no size', '@font-face{font-family:x;size-adjust:0%}', 'notice @font-face { size-adjust: 0% }'],
    ['the disclaimer alone', 'footer p{display:none}', 'notice footer p { display: none }'],
  ])('%s', (_, style, found) => {
    expect(unseen(page(style))).toContain(found);
  }); // prettier-ignore

  test.each([
    ['no emblem', foot.replace(emblem, '') + notice, ['emblem']],
    ['no statement', notice + emblem, ['notice']],
    ['no disclaimer', foot, ['notice']],
    ['another statement', foot.replace('Union', 'Reunion') + notice, ['notice']],
    ['a statement in a comment', foot.replace(/<p>(.*?)<\/p>/, '<!-- $1 -->') + notice, ['notice']],
    ['a statement that unfolds', foot.replace(/<p>(.*?)<\/p>/, '<details>$1</details>') + notice, ['notice <details>']],
    ['halves in attributes', `<div style="opacity:.6"><div style="opacity:.6">${foot}</div></div>${notice}`, ['emblem <div style> { opacity: .6 }', 'notice <div style> { opacity: .6 }']],
    ['all of it inert', `<div inert>${foot}${notice}</div>`, ['emblem <div inert>', 'notice <div inert>']],
    ['an emblem within a drawing', `<svg aria-label="x" width="0">${emblem}</svg>${foot.replace(emblem, '')}${notice}`, ['emblem <svg>']],
    ['a style within a drawing', `<svg aria-label="x"><style>.paid{disp<!-- -->lay:n&#111;ne}</style></svg>${foot}${notice}`, ['emblem .paid { display: none }', 'notice .paid { display: none }']],
  ])('%s', (_, body, found) => {
    expect(unseen(page('', body))).toEqual(found);
  }); // prettier-ignore
});

test.each([
  ['a reset', '*,*::before,*::after{box-sizing:border-box;margin:0;padding:0}html{-webkit-text-size-adjust:100%}[hidden]{display:none}p:empty{display:none}img,svg{display:block;max-width:100%;height:auto;vertical-align:middle}svg:not(:root){overflow:hidden}'],
  ['a house style', ':root{--blue:#0b3d6e;--space:clamp(1rem,2vw,2rem)}body{font:400 1rem/1.6 "City Sans",sans-serif;color:#222;background:#fff;max-width:min(100% - 2rem,60em);margin:0 auto;padding:var(--space);overflow-x:hidden}h1,h2{color:var(--blue);position:relative}footer{border-top:2px solid var(--blue);margin-block-start:calc(var(--space)*2);font-size:.875rem;display:grid;grid-template-columns:repeat(auto-fit,minmax(0,1fr));gap:1em}.paid{align-items:center;flex-wrap:wrap}.paid svg{height:1.5cm;flex:0 0 auto}'],
  ['a dark foot', '.foot,footer{background:#123;padding:1em;color:white}.paid{color:#fff}footer a{color:inherit}'],
  ['dark and print', '@media (prefers-color-scheme:dark){:root{--ink:#eee;--paper:#111;--paid:#fff}body{color:#eee;background:#111}}@media print{.hero,.skip{display:none}.paid{break-inside:avoid;margin:1cm 0}html{font-size:10pt;color:#000;background:none}@page{margin:2cm}}'],
  ['colours of ours', ':root{--ink:#111;--paper:#fffdf5;--accent:darkgreen;--serif:Georgia;--step:20px}'],
  ['other things', '.hero{position:absolute;opacity:0;height:0}h1 .x,nav{display:none}.hero::before{position:fixed}a:hover{transform:scale(1.1)}figure svg{width:0}@keyframes x{from{opacity:0}}@font-face{font-family:x;src:url(data:font/woff2;base64,AA)}'],
])('an honest style is left alone: %s', (_, style) => {
  expect(unseen(page(style))).toEqual([]);
}); // prettier-ignore
