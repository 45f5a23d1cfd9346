import { describe, expect, test } from 'vitest';
import { programme, visit } from '../../../src/core/language/declaration.js';
import type { ObjectSchema, Schema } from '../../../src/core/language/schema.js';

/** Every thing of the language, each once. */
function things(schema: Schema, found = new Map<string, ObjectSchema>()): Map<string, ObjectSchema> {
  if (schema.type === 'list' || schema.type === 'map') things(schema.item, found);
  else if (schema.type === 'textOr') things(schema.object, found);
  else if (schema.type === 'variants') for (const one of Object.values(schema.variants)) things(one, found);
  else if (schema.type === 'reference') for (const one of schema.inline) things(one, found);
  else if (schema.type === 'object' && !found.has(schema.thing)) {
    found.set(schema.thing, schema);
    for (const field of Object.values(schema.fields)) things(field, found);
  }
  return found;
}
const keysOf = (schema: ObjectSchema, only: (field: { required?: true }) => boolean = () => true): string[] =>
  Object.entries(schema.fields).flatMap(([key, field]) => (only(field) ? [key] : []));
const all = things(programme, things(visit));

describe('the language', () => {
  test('a visit needs four keys, a programme two', () => {
    const isRequired = (field: { required?: true }): boolean => field.required === true;
    expect(keysOf(visit, isRequired)).toEqual(['title', 'city', 'country', 'dates']);
    expect(keysOf(programme, isRequired)).toEqual(['kind', 'title']);
  });

  test.each([
    [
      'a visit',
      'kind id programme title subtitle theme lang city country dates status summary hosts co_organisers participants people organisations sites tours discussions events practices lessons feedback follow_up images sources abbreviations thanks links contacts attachments funding style chatham_house_minimum disclosures objectives questions method key_messages key_figures organisers agenda findings recommendations sections cover report layout',
    ],
    [
      'a programme',
      'kind id title acronym summary lang period coordinator funding cities visits audits evaluation conference guidebook people organisations sites sources abbreviations url style chatham_house_minimum disclosures report layout',
    ],
    ['a person', 'name role organisation city country consent pseudonym email phone url online'],
    ['an organisation', 'name native_name abbreviation type city country url'],
    [
      'a site',
      'name native_name type operator address district city coordinates opened closed opening_hours target_groups services objectives description figures images sources country url email phone',
    ],
    ['a figure', 'label value unit as_of source'],
    [
      'a tour',
      'title day time sites groups guides observations points type place city country mode optional images quotes sources',
    ],
    ['a group', 'name sites guides observations'],
    [
      'a discussion',
      'title day time place question discussants represented rule topics points conclusions type city country mode optional images quotes sources',
    ],
    ['a point', 'text by consent'],
    [
      'an event',
      'type title day time place people film description points label city country mode optional images quotes sources',
    ],
    ['a film', 'title original_title directors year'],
    [
      'a practice',
      'id title city site lead_partners funding since target_groups websites background objectives results transfer sources description evidence difficulties resources contacts images',
    ],
    ['a quote', 'text by original consent'],
    ['a finding', 'id text theme sites quotes rating consent sources'],
    ['a recommendation', 'id text reason owner deadline status priority theme evidence based_on'],
    ['a key figure', 'label value unit as_of source site figure'],
    ['a section', 'title text after images'],
    ['a report', 'kind authors publisher date version licence identifier contact cite_as'],
    ['a style', 'accent decoration logo cover paper contents footer labels hide order'],
    ['a lesson', 'text theme feeds id'],
    ['a feedback', 'evaluator method questions summary invited'],
    ['a question', 'text scale counts'],
    ['a follow-up', 'type title date dates city country with url status owner'],
    ['an image', 'src alt caption credit consent decorative size'],
    ['a source', 'title author url date accessed'],
    ['a delegation', 'city country people count note name organisation head online women men consent'],
    ['a funding', 'scheme statement co_funded grant authority disclaimer logos'],
    ['a city', 'city country role coordinates organisations'],
    ['an audit', 'id city country dates focus findings recommendations fed_by'],
    ['an evaluation', 'evaluator tool indicators'],
    ['an indicator', 'name dimension horizon unit measures'],
    ['a guidebook', 'title subtitle foreword authors isbn publisher date licence parts'],
    ['a part', 'title text include opens'],
  ])('%s has the promised keys', (thing, keys) => {
    const schema = all.get(thing);
    expect(schema && keysOf(schema).sort()).toEqual(keys.split(' ').sort());
  });

  test('data of a user’s own are possible on the first level only', () => {
    expect([...all.values()].filter((one) => one.open).map((one) => one.thing)).toEqual([
      'a visit',
      'a programme',
    ]);
  });
});
