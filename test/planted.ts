/** Documents made from the declaration of the language, with something that is withheld wherever anything can be. */
import { programme, visit } from '../src/core/language/declaration.js';
import {
  canName,
  fieldOf,
  isUnderConsent,
  type Field,
  type ObjectSchema,
  type ReferenceSchema,
  type Schema,
} from '../src/core/language/schema.js';

/** Something that was planted, known by a word that stands nowhere else. */
export interface Plant {
  /** Such as `a tour.guides`. */
  readonly place: string;
  readonly kind: 'person' | 'organisation' | 'point' | 'picture';
  readonly word: string;
  /** Whether the internal edition shows it; what is said under the Chatham House Rule is shown in none. */
  readonly isShownInternally: boolean;
}

export interface Planted {
  readonly visit: object;
  readonly programme: object;
  /** By their paths from the folder of both. */
  readonly pictures: ReadonlyMap<string, string>;
  readonly plants: readonly Plant[];
}

function drawingOf(word: string): string {
  const drawing = `<rect id="${word}" width="4" height="3"/><text>Müßig ${word}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3">${drawing}</svg>`;
}

/** Keys that would only make the documents wrong or hide what is planted. */
const left = new Set([
  'a visit.disclosures',
  'a programme.disclosures',
  'a visit.chatham_house_minimum',
  'a programme.chatham_house_minimum',
  'a visit.subtitle',
  // Each report has the imprint of the visit before that of the programme.
  'a programme.report',
  'a guidebook.parts',
  'a person.pseudonym',
  'an image.decorative',
  'a follow-up.date',
  'an indicator.measures',
]);

/** A visit and its programme with every key that leads to a reference, a point or a picture. */
export function plantEverywhere(): Planted {
  const plants: Plant[] = [];
  const pictures = new Map<string, string>();
  const people: Record<string, object> = {};
  let count = 0;

  /** A word that no language has: `Zqaabx`. */
  const wordFor = (place: string, kind: Plant['kind'], isShownInternally: boolean): string => {
    count += 1;
    const letters = [...count.toString(26).padStart(3, '0')].map((digit) =>
      String.fromCharCode(97 + parseInt(digit, 26)),
    );
    const word = `Zqv${letters.join('')}xk`;
    plants.push({ place, kind, word, isShownInternally });
    return word;
  };
  const person = (place: string, inRoom: boolean): object => ({
    name: `Jörg ${wordFor(place, 'person', !inRoom)}`,
    role: 'Warden',
    consent: 'internal',
  });
  /** Whoever the registry has and a plain name calls otherwise. */
  const appellation = (place: string, inRoom: boolean): string => {
    const count = Object.keys(people).length + 1;
    const somebody = person(`${place} (by another name)`, inRoom);
    people[`p${count}`] = somebody;
    const word = plants.at(-1)?.word ?? '';
    const ways = [`Ms ${word}`, `Mayor Jörg ${word}`, `Jörg ${word}, nurse`, word, `Ida and Jörg ${word}`, `J. ${word}`, `${word} et al.`, `Jörg ${word} (Efus)`, `Jörg Maria ${word}`]; // prettier-ignore
    return ways[count % ways.length] ?? word;
  };
  const picture = (place: string, isWithheld: boolean): string => {
    if (!isWithheld) pictures.set('open.svg', drawingOf('open'));
    if (!isWithheld) return 'open.svg';
    const word = wordFor(place, 'picture', true);
    const path = `${word}.svg`;
    pictures.set(path, drawingOf(word));
    return path;
  };

  const attachment = (place: string, isWithheld: boolean): string => {
    const word = isWithheld ? wordFor(place, 'picture', true) : 'open';
    const path = `${word}.txt`;
    pictures.set(path, word);
    return path;
  };

  /** Those whom a reference can name: in place, and by an id of the registry. */
  const named = (schema: ReferenceSchema, place: string, inRoom: boolean, isLone = false): unknown[] => {
    if (canName(schema, 'people')) {
      if (isLone) return [person(place, inRoom)];
      const id = `p${Object.keys(people).length + 1}`;
      people[id] = person(`${place} (by id)`, inRoom);
      return [person(place, inRoom), id, appellation(place, inRoom)];
    }
    if (canName(schema, 'organisations'))
      return [
        inRoom ? { name: `House of ${wordFor(place, 'organisation', false)}` } : { name: 'City of Velmora' },
      ];
    if (schema.registries.includes('sources')) return ['S1'];
    const [own] = schema.inline;
    return own ? [thing(own, place, inRoom)] : [];
  };

  const textFor = (schema: Schema): unknown => schema.examples[0] ?? 'A word or two';
  const valueFor = (schema: Schema, place: string, inRoom: boolean, isWithheld = false): unknown => {
    switch (schema.type) {
      case 'list':
        if (schema.item.type === 'reference') return named(schema.item, place, inRoom);
        return itemsFor(schema.item, place, inRoom);
      case 'map':
        return schema.registry === 'sources' ? { S1: { title: 'A source' } } : undefined;
      case 'reference':
        return named(schema, place, inRoom, true)[0];
      case 'textOr':
        return thing(schema.object, place, inRoom);
      case 'object':
        return thing(schema, place, inRoom);
      case 'choice':
        return schema.values[0];
      case 'boolean':
        return false;
      case 'string':
        return stringFor(schema, place, isWithheld);
      default:
        return textFor(schema);
    }
  };
  const stringFor = (
    schema: Extract<Schema, { type: 'string' }>,
    place: string,
    isWithheld: boolean,
  ): unknown => {
    if (schema.file === 'picture') return picture(place, isWithheld);
    if (schema.file === 'attachment') return attachment(place, isWithheld);
    if (schema.file === 'programme') return 'programme.yaml';
    if (schema.file === 'visits') return 'visit.yaml';
    return textFor(schema);
  };
  /** Of what has a consent of its own, one that is withheld and one that is not. */
  const itemsFor = (item: Schema, place: string, inRoom: boolean): unknown[] => {
    if (item.type === 'variants')
      return [...new Set(Object.values(item.variants))].flatMap((one) => itemsFor(one, place, inRoom));
    const own = item.type === 'textOr' ? item.object : item;
    if (own.type !== 'object' || !isUnderConsent(own)) {
      const items = [valueFor(item, place, inRoom)];
      // A second one under the rule that hides who was there.
      if (own.type === 'object' && own.nature === 'room')
        items.push({ ...thing(own, `${place} under the rule`, true), rule: 'chatham_house' });
      return items;
    }
    if (own.nature === 'picture' || own.nature === 'attachment') {
      const hidden = thing(own, place, inRoom);
      return [{ ...hidden, consent: 'internal' }];
    }
    const said = `${wordFor(place, 'point', true)} was never said by anybody else in this house`;
    return [
      { text: said, consent: 'internal' },
      { ...thing(own, place, inRoom), consent: 'public' },
    ];
  };
  function thing(schema: ObjectSchema, place: string, inRoom: boolean): Record<string, unknown> {
    const entries = Object.entries(schema.fields).flatMap(([key, field]: [string, Field]) => {
      const path = `${schema.thing}.${key}`;
      if (left.has(path) || (schema.nature === 'person' && key === 'consent')) return [];
      const isPicture = schema.nature === 'picture' || schema.nature === 'attachment';
      const isWithheld = isPicture && isUnderConsent(schema);
      const value = valueFor(field, isPicture ? place : path, inRoom, isWithheld);
      return value === undefined ? [] : [[key, value] as const];
    });
    const made = Object.fromEntries(entries);
    return schema.nature === 'picture' && isUnderConsent(schema) ? { ...made, consent: 'internal' } : made;
  }

  const own = thing(visit, '', false);
  // Its own cover stands before that of its style; the one of the programme's is on the guidebook.
  delete (own['style'] as Record<string, unknown>)['cover'];
  plants.splice(
    plants.findIndex(({ place }) => place === 'a style.cover'),
    1,
  );
  const shared = thing(programme, '', false);
  return {
    // A report in the language of the document, of one day.
    visit: { ...own, kind: 'visit', id: 'visit', lang: 'en', status: 'final', dates: '2031-05-06' },
    programme: {
      ...shared,
      people,
      kind: 'programme',
      id: 'whole',
      lang: 'en',
      period: { start: '2031', end: '2032' },
      audits: [{ ...(shared['audits'] as object[])[0], fed_by: ['visit'] }],
    },
    pictures,
    plants,
  };
}

/** Every place of the declaration at which somebody, or something with a consent, can stand: `a tour.guides`. */
export function placesOf(schema: Schema, seen = new Set<Schema>(), key = ''): string[] {
  if (schema.type === 'list') return placesOf(schema.item, seen, key);
  if (schema.type === 'map') return placesOf(schema.item, seen, key);
  if (schema.type === 'variants')
    return Object.values(schema.variants).flatMap((one) => placesOf(one, seen, key));
  if (schema.type === 'textOr')
    return [...(isUnderConsent(schema.object) ? [key] : []), ...placesOf(schema.object, seen, key)];
  if (schema.type === 'reference')
    return [
      ...(canName(schema, 'people') ? [key] : []),
      ...schema.inline.flatMap((one) => placesOf(one, seen, key)),
    ];
  if (schema.type !== 'object') return [];
  const here =
    (schema.nature === 'picture' || schema.nature === 'attachment') && isUnderConsent(schema) ? [key] : [];
  if (seen.has(schema)) return here;
  seen.add(schema);
  return [
    ...here,
    ...Object.keys(schema.fields).flatMap((name) => {
      const field = fieldOf(schema, name);
      const path = `${schema.thing}.${name}`;
      return field && !left.has(path) ? placesOf(field, seen, path) : [];
    }),
  ];
}
