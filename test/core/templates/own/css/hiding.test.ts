import { expect, test } from 'vitest';
import {
  cutsOff,
  limitsHeight,
  mayCover,
  mayHide,
} from '../../../../../src/core/templates/own/css/hiding.js';
import { declarationsIn } from '../../../../../src/core/templates/own/css/rules.js';

test.each([
  ['display: none', true],
  ['display: inline flex', false],
  ['display: contents', true],
  ['visibility: inherit', false],
  ['all: unset', true],
  ['opacity: .0', true],
  ['opacity: 0.9', false],
  ['width: 0', true],
  ['width: 24rem', false],
  ['max-width: min(100%, 60rem)', false],
  ['height: calc(1px - 1px)', true],
  ['margin: 0 auto 2rem', false],
  ['margin-left: -9999px', true],
  ['margin-inline-start: 9999px', true],
  ['inset-block: 40em', true],
  ['font: 700 1rem/1.5 serif', false],
  ['font: 0/0 a', true],
  ['font: 16px/0 a', true],
  ['font-family: var(--x)', false],
  ['transform: none', false],
  ['transform: scale(0)', true],
  ['-webkit-transform: scale(0)', true],
  ['-webkit-mask: linear-gradient(#0000, #0000)', true],
  ['flex: 0 0 0', true],
  ['flex: 1 1 0', false],
  ['grid-template-columns: 0 1fr', true],
  ['grid-template-columns: repeat(3, minmax(0, 1fr))', false],
  ['line-height: 0', true],
  ['z-index: -1', true],
  ['-webkit-font-smoothing: antialiased', false],
  ['what-comes-next: 1', true],
  ['--x: none', false],
  ['text-decoration: underline 2px', false],
  ['text-decoration: line-through 2em #fff', true],
  ['text-decoration-line: line-through', true],
  ['border: 1px solid #234', false],
  ['border-left: 9999px solid', true],
  ['border-width: calc(100cm)', true],
  ['border-radius: 999px', false],
  ['columns: 2 20em', false],
  ['columns: 999', true],
  ['column-width: 1px', true],
  ['width: 1200px', false],
  ['min-width: 0', false],
  ['min-width: 99999px', true],
  ['inline-size: 999cm', true],
  ['object-position: center top', false],
  ['object-position: -999px 0', true],
])('%s may hide: %s', (style, isHidden) => {
  expect(declarationsIn(style).some(mayHide)).toBe(isHidden);
});

test.each([
  ['display: none', false],
  ['position: absolute', true],
  ['margin-bottom: -10em', true],
  ['content: ""', false],
])('beside the text %s may cover it: %s', (style, isCovering) => {
  expect(declarationsIn(style).some(mayCover)).toBe(isCovering);
});

test('what cuts off, and where', () => {
  expect(declarationsIn('overflow: hidden; overflow: visible; overflow-x: hidden').map(cutsOff)).toEqual([
    true,
    false,
    false,
  ]);
  expect(declarationsIn('height: 3em; max-height: none; width: 3em').map(limitsHeight)).toEqual([
    true,
    false,
    false,
  ]);
});
