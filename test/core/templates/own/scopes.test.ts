import { expect, test } from 'vitest';
import { scopesOf } from '../../../../src/core/templates/own/scopes.js';
import { contexts, readAll } from '../built-in.js';

const scopes = scopesOf(readAll(), contexts);

test('every default template has something in scope, and all but whole pages are called', () => {
  const pages = Object.keys(contexts.properties ?? {});
  for (const { name } of readAll()) {
    const { fields = [], calledBy = [] } = scopes.get(name) ?? {};
    // What stands for a list or a text has no fields of its own.
    if (calledBy.length === 0) expect([name, pages.includes(name)]).toEqual([name, true]);
    else if (pages.includes(name)) expect(fields.length, name).toBeGreaterThan(0);
  }
});

test('the scope of a partial is that of what it is called with', () => {
  expect(scopes.get('partials/person.html')?.fields).toEqual(
    expect.arrayContaining(['name', 'role', 'organisation']),
  );
  expect(scopes.get('partials/person.html')?.calledBy).toContain('partials/people.html');
  expect(scopes.get('sections/lessons.html')?.fields).toEqual(expect.arrayContaining(['lessons', 'labels']));
});
