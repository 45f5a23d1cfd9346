import { expect, test } from 'vitest';
import { TemplateFault } from '../../../src/core/templates/template-fault.js';

test('a fault says where it is, and which templates were running', () => {
  const fault = new TemplateFault('partials/x.html', { line: 2, column: 5 }, 'nothing is there', {});
  expect(fault.message).toBe('templates/partials/x.html.hbs:2:5: nothing is there');
  expect(fault.running).toEqual(['partials/x.html']);
});
