import { describe, expect, test } from 'vitest';
import { declarationsIn, rulesIn } from '../../../../../src/core/templates/own/css/rules.js';
import { elementOf } from '../../../../../src/core/templates/own/css/selector.js';
import { hiddenOnPaper, hiddenTogether } from '../../../../../src/core/templates/own/css/together.js';

const chain = ['html', 'body', 'main', 'footer', 'div', 'p'].map((name) => elementOf(name, new Map(), false));

function hidden(css: string): string | null {
  const rules = rulesIn(css).map(({ selector, declarations }) => ({
    name: selector ?? '',
    selector,
    target: 'elements' as const,
    values: declarations.map(({ property, value }) => ({ property, value, written: value })),
  }));
  return hiddenTogether(rules, chain);
}

describe('what each leaves in sight, several hide together', () => {
  test.each([
    ['body{opacity:.6}p{opacity:.6}', 'p { opacity: .6 }'],
    ['main,div{opacity:60%}', 'main,div { opacity: 60% }'],
    ['main{zoom:.6}div{scale:1 .6}', 'div { scale: 1 .6 }'],
    ['main{font-size:.7em}footer{font-size:70%}div{font:700 .7em/1.4 serif}', 'div { font: 700 .7em/1.4 serif }'],
    ['html{font-size:50%}p{font-size:.5rem}', 'p { font-size: .5rem }'],
    ['main,footer,div,p{font-size:smaller}main{font-size:10px}', 'main,footer,div,p { font-size: smaller }'],
    ['main{font-size:8px}p{zoom:.6}', 'p { zoom: .6 }'],
    ['body,main,footer{max-width:30%}', 'body,main,footer { max-width: 30% }'],
    ['body,main,footer,div{margin-left:-32px}', 'body,main,footer,div { margin-left: -32px }'],
    ['body,main,footer{margin:0 0 0 -2em}div{inset:0 auto 0 -2em}', 'body,main,footer { margin: 0 0 0 -2em }'],
    ['body,main,footer{inset:0 -2em}', 'body,main,footer { inset: 0 -2em }'],
  ])('%s', (css, found) => {
    expect(hidden(css)).toBe(found);
  }); // prettier-ignore

  test.each([
    'p{opacity:.6}aside{opacity:.6}body aside{opacity:.6}',
    'html{font-size:62.5%}body{font-size:1.6rem}footer{font-size:.875em}p{font-size:.9em}',
    'body{font-size:12px}footer{font-size:10px}div{font-size:9px}p{font-size:8px}',
    'main{zoom:.6}div{zoom:1.5}',
    'main{width:50%}div{width:50%}p{max-width:100%}',
    'body{max-width:min(100% - 2rem,60em);margin:0 auto}div{margin:0 -15px}',
    'p::before{opacity:.6}',
  ])('left alone: %s', (css) => {
    expect(hidden(css)).toBeNull();
  });

  test('an attribute of style counts for its element', () => {
    const [one] = declarationsIn('opacity: .6').map(({ property, value }) => ({ property, value, written: value })); // prettier-ignore
    const rules = chain.slice(3, 5).map((element) => ({
      name: `<${element.name} style>`,
      selector: null,
      element,
      target: 'elements' as const,
      values: one ? [one] : [],
    }));
    expect(hiddenTogether(rules.slice(0, 1), chain)).toBeNull();
    expect(hiddenTogether(rules, chain)).toBe('<div style> { opacity: .6 }');
  });
});

test.each([
  ['@page{margin:0 0 0 30cm}', '@page { margin: 0 0 0 30cm }'],
  ['@media print{@page :first{margin-top:-9cm}}', '@page :first { margin-top: -9cm }'],
  ['@page{size:1px 1px}', '@page { size: 1px 1px }'],
  ['@font-face{font-family:x;size-adjust:0%}', '@font-face { size-adjust: 0% }'],
  ['@font-face{font-family:x;ascent-override:9000%}', '@font-face { ascent-override: 9000% }'],
  ['@page{size:A4 landscape;margin:2cm 1.5cm}', null],
  ['@page{margin:2cm;@bottom-center{margin:30cm}}', null],
  ['@font-face{font-family:x;size-adjust:97.5%;descent-override:normal}', null],
])('on paper: %s', (css, found) => {
  expect(hiddenOnPaper(rulesIn(css))).toBe(found);
});
