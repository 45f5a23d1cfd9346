import { inlineOf, type Field, type ObjectSchema, type Schema } from '../language/schema.js';

/** What the values of a new document are made from. */
export interface SkeletonContext {
  /** A sentence of the declaration, in the language of the comments. */
  readonly translate: (sentence: string) => string;
  /** The words of blanks that name somebody or something. */
  readonly names: { readonly person: string; readonly organisation: string; readonly site: string };
  /** That of the document, as its city or title makes it; null where no Latin letters do. */
  readonly id: string | null;
  /** Codes of the country and of the language of the document. */
  readonly country: string;
  readonly lang: string;
  /** A full date within it. */
  readonly date: string;
  /** Of the city; null where they are not known. */
  readonly coordinates: readonly [number, number] | null;
  /** Values by the way to them, such as `agenda.time`, instead of what the declaration gives. */
  readonly instead: Readonly<Record<string, string>>;
  /** Ways to what is left out. */
  readonly without: readonly string[];
}

/** A value as YAML: on the line of its key, on lines of its own, or as a line that stays a comment. */
type Written =
  | { readonly inline: string; readonly note?: string }
  | { readonly block: readonly string[] }
  | { readonly aside: string };

/**
 * A key with a value that says what to write there: `key_messages:` and a list of one blank.
 *
 * @param way the keys that lead there, this one included
 * @returns lines of YAML; what needs a file or an id that is not there yet is a comment among them
 */
export function skeletonOf(key: string, schema: Field, way: string, context: SkeletonContext): string[] {
  const written = write(key, schema, way, context);
  if ('aside' in written) return [`# ${key}: ${written.aside}`];
  if ('inline' in written) {
    const note = written.note === undefined ? '' : ` # ${written.note}`;
    return [`${key}: ${written.inline}${note}`];
  }
  return [`${key}:`, ...indent(written.block)];
}

/**
 * A text that is still to be written, as a value of YAML.
 *
 * @param behind what stands behind it: a source and an abbreviation want to be used
 */
export function blank(words: string, behind = ''): string {
  return JSON.stringify(`{{${words.replace(/[{}`]/g, '').replace(/\.$/, '').trim()}}}${behind}`);
}

/** Keys whose values are ids of what is elsewhere, or which widen or narrow who may see something: to be chosen, not tried. */
const asides: Readonly<Record<string, string>> = {
  sources: '[S1]',
  source: 'S1',
  consent: 'partners',
  feeds: '[audit-1]',
  fed_by: '[visit-1]',
  based_on: '[lesson-1]',
};

function write(key: string, schema: Schema, way: string, context: SkeletonContext): Written {
  const { translate, instead, id, country, lang, date, coordinates } = context;
  const own = instead[way] ?? instead[`*.${key}`];
  const note = translate(schema.about).replace(/\.$/, '');
  if (own !== undefined) return own.startsWith('#') ? { aside: own.slice(1) } : { inline: own };
  const aside = way.includes('.') ? asides[key] : undefined;
  if (aside !== undefined) return { aside: `${aside} # ${note}` };
  switch (schema.type) {
    case 'text':
      return { inline: blank(translate(schema.about), way === 'sections[].text' ? ' ABC [@S1].' : '') };
    case 'string':
      switch (schema.format) {
        case 'plain':
          return { inline: blank(translate(schema.about)) };
        case 'country':
          return { inline: country, note };
        case 'language':
          return { inline: lang, note };
        case 'date':
          return { inline: date, note };
        case 'path':
          return { aside: `${String(schema.examples[0])} # ${note}` };
        case 'url':
          // No two are alike: the page of somebody who may not be named must not be that of others.
          return { inline: `https://${way.replace(/[._[\]]+/g, '-')}.example.org/`, note };
        case 'email':
          return { inline: `${way.replace(/[._[\]]+/g, '-')}@example.org`, note };
        case 'id':
          return { inline: (way === 'id' ? id : null) ?? yamlOf(schema.examples[0]), note };
        case 'phone':
        case 'colour':
        case 'time':
          return { inline: yamlOf(schema.examples[0]), note };
      }
    case 'number':
    case 'boolean':
    case 'value':
      return { inline: yamlOf(schema.examples[0]), note };
    case 'choice':
      return {
        inline: schema.values[0] ?? '',
        note: schema.values.length > 1 ? schema.values.join(', ') : note,
      };
    case 'day':
      return { inline: '1', note };
    case 'period':
      return { inline: `{ start: ${date}, end: ${date} }`, note };
    case 'coordinates':
      return coordinates
        ? { inline: `[${coordinates.join(', ')}]`, note }
        : { aside: `[${schema.examples.map(String).join(', ')}] # ${note}` };
    case 'list':
      return listOf(key, schema.item, way, context);
    case 'map': {
      const id = keyIn(schema, way);
      return { block: skeletonOf(id, schema.item, `${way}[]`, context) };
    }
    case 'reference':
      return referenceOf(schema, way, context);
    case 'variants':
      return { aside: '' };
    case 'textOr':
      return { block: fieldsOf(schema.object, way, context) };
    case 'object':
      if (schema.nature === 'disclosure') return { aside: disclosure(context) };
      return isFile(schema)
        ? { aside: `{ src: ${fileOf(schema)}, ${describing(schema)}: ${blank(translate(schema.about))} }` }
        : { block: fieldsOf(schema, way, context) };
  }
}

function listOf(key: string, item: Schema, way: string, context: SkeletonContext): Written {
  const written = write(key, item, `${way}[]`, context);
  if ('aside' in written) {
    const [value = '', note] = written.aside.split(' # ');
    return { aside: `[${value}]${note === undefined ? '' : ` # ${note}`}` };
  }
  if ('inline' in written) return { block: [`- ${written.inline}`] };
  // A comment cannot stand behind the dash.
  const first = written.block.findIndex((line) => !line.startsWith('#'));
  const [head = '', ...rest] = [
    ...written.block.slice(first, first + 1),
    ...written.block.slice(0, first),
    ...written.block.slice(first + 1),
  ];
  return { block: [`- ${head}`, ...indent(rest)] };
}

function referenceOf(
  schema: Extract<Schema, { type: 'reference' }>,
  way: string,
  { names }: SkeletonContext,
): Written {
  const [registry] = schema.registries;
  const thing = inlineOf(schema, []);
  if (thing === undefined) return { aside: `S1` };
  const name = {
    people: names.person,
    organisations: names.organisation,
    sites: names.site,
    sources: '',
  }[registry ?? 'sources'];
  return { inline: blank(name) };
}

/** The keys of a thing, one below the other. */
export function fieldsOf({ fields }: ObjectSchema, way: string, context: SkeletonContext): string[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    const inner = `${way}.${key}`;
    if (context.without.includes(inner) || context.without.includes(`*.${key}`)) return [];
    return skeletonOf(key, field, inner, context);
  });
}

function disclosure({ names, translate }: SkeletonContext): string {
  return `{ name: ${blank(names.person)}, reason: ${blank(translate('Why; it is kept in the internal edition.'))} }`;
}

function isFile(schema: ObjectSchema): boolean {
  const src = schema.fields['src'];
  return src?.type === 'string' && src.file !== undefined;
}

function fileOf({ fields }: ObjectSchema): string {
  return String(fields['src']?.examples[0]);
}

/** The key in which a file is described. */
function describing({ fields }: ObjectSchema): string {
  return fields['alt'] ? 'alt' : 'label';
}

function keyIn(schema: Extract<Schema, { type: 'map' }>, way: string): string {
  if (schema.registry === 'sources') return 'S1';
  if (schema.registry === 'people') return 'first-surname';
  if (schema.registry !== undefined) return `${schema.registry.slice(0, -1)}-1`;
  return way === 'abbreviations' ? 'ABC' : 'lessons';
}

/** An example of the declaration as YAML. */
function yamlOf(example: unknown): string {
  if (typeof example === 'string') return /^[a-z][\w-]*$/i.test(example) ? example : JSON.stringify(example);
  return String(example);
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
