import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { build } from '../src/index.js';

const consents = ['public', 'partners', 'internal'] as const;
type Consent = (typeof consents)[number];

interface Invented {
  readonly given: string;
  readonly surname: string;
  /** What each visit with them states. */
  readonly stated: ReadonlyMap<number, Consent>;
}

/** What somebody learns who has all files of several editions and knows how they are made. */
export interface Learned {
  readonly people: number;
  readonly withheld: number;
  readonly files: number;
  /** Errors of the builds: there are to be none. */
  readonly errors: readonly string[];
  /** Withheld names that stand in a file, with that file. */
  readonly named: readonly string[];
  /** Files that differ when those whom they must not name have other names: by these a guess could be confirmed. */
  readonly telling: readonly string[];
  /** Those whom their own edition names, to show that there is something to be found. */
  readonly shown: number;
}

/**
 * Builds a programme of invented people with random consents, in several editions, and attacks what comes of it: every
 * file is read as plain text, without our own search, and everything is built again with other withheld names. What does
 * not change with a name cannot confirm one, whatever is hashed, counted, sorted or left out.
 *
 * @param folder an empty one
 */
export async function attack(
  make: typeof build,
  folder: string,
  {
    people: count,
    visits,
    seed,
    formats,
  }: { people: number; visits: number; seed: number; formats: readonly ('md' | 'html' | 'pdf')[] },
): Promise<Learned> {
  const random = randomFrom(seed);
  const people = invent(count, visits, random);
  const errors: string[] = [];
  const named: string[] = [];
  const telling: string[] = [];
  let files = 0;
  let shown = 0;
  for (const edition of ['public', 'partners'] as const) {
    const isWithheld = (one: Invented): boolean =>
      consents.indexOf(narrowest(one)) > consents.indexOf(edition);
    // Other names, in another order of the alphabet, of the same people.
    const others = invent(count, visits, randomFrom(seed + 1), 'z');
    const changed = people.map((one, index) =>
      isWithheld(one) ? { ...one, ...nameOf(others[index] ?? one) } : one,
    );
    const made: Map<string, Buffer>[] = [];
    for (const [round, crowd] of [people, changed].entries()) {
      const place = join(folder, `${edition}-${round}`);
      write(place, crowd, visits);
      const options = { out: 'out', editions: [edition], formats };
      const { diagnostics } = await make(['programme.yaml'], options, { cwd: place });
      errors.push(...diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code));
      made.push(readAll(join(place, 'out')));
    }
    const [first = new Map<string, Buffer>(), second = new Map<string, Buffer>()] = made;
    files += first.size;
    for (const name of new Set([...first.keys(), ...second.keys()]))
      if (!first.get(name)?.equals(second.get(name) ?? Buffer.alloc(0))) telling.push(`${edition}/${name}`);
    const surnames = new Map(people.map((one) => [one.surname.toLowerCase(), one]));
    const met = new Set<Invented>();
    for (const [name, bytes] of first)
      for (const word of wordsOf(`${name} ${bytes.toString('utf8')}`)) {
        const one = surnames.get(word);
        if (one && isWithheld(one)) named.push(`${edition}/${name}: ${one.given} ${one.surname}`);
        else if (one) met.add(one);
      }
    shown += met.size;
    rmSync(folder, { recursive: true });
  }
  const withheld = people.filter((one) => narrowest(one) !== 'public').length;
  return { people: count, withheld, files, errors: [...new Set(errors)], named, telling, shown };
}

function nameOf({ given, surname }: Invented): Pick<Invented, 'given' | 'surname'> {
  return { given, surname };
}

function narrowest({ stated }: Invented): Consent {
  return consents[Math.max(...[...stated.values()].map((one) => consents.indexOf(one)))] ?? 'internal';
}

/** Every surname is another one, and no word of any language that is known. */
function invent(count: number, visits: number, random: () => number, mark = 'q'): Invented[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const syllables = 'ba ke li mo nu ra si to vu xe'.split(' ');
  const taken = new Set<string>();
  return Array.from({ length: count }, () => {
    let surname = '';
    while (surname === '' || taken.has(surname))
      surname = `${pick(['B', 'K', 'M', 'V'])}${mark}${pick(syllables)}${pick(syllables)}${pick(syllables)}x${mark}`;
    taken.add(surname);
    const stated = new Map([[Math.floor(random() * visits), pick(consents)]]);
    // Some are met twice and say something else the second time.
    if (random() < 0.2) stated.set(Math.floor(random() * visits), pick(consents));
    return {
      given: pick(['Anna', 'Boris', 'Chloé', 'Dina', 'Egon', 'Fiona', 'Goran', 'Hanna']),
      surname,
      stated,
    };
  });
}

/** YAML is a superset of JSON. */
function write(place: string, people: readonly Invented[], visits: number): void {
  mkdirSync(join(place, 'visits'), { recursive: true });
  const programme = {
    kind: 'programme',
    id: 'p',
    title: 'Of many',
    url: 'https://example.org/p/',
    visits: ['visits/*.yaml'],
  };
  writeFileSync(join(place, 'programme.yaml'), JSON.stringify(programme));
  for (let visit = 0; visit < visits; visit += 1) {
    const here = people.flatMap((one, index) => (one.stated.has(visit) ? [{ ...one, id: `p${index}` }] : []));
    const registry = here.map(
      ({ id, given, surname, stated }) =>
        [id, { name: `${given} ${surname}`, consent: stated.get(visit), role: 'Adviser' }] as const,
    );
    const ids = here.map(({ id }) => id);
    const third = Math.ceil(ids.length / 3);
    const document = {
      id: `v${visit}`, programme: '../programme.yaml', title: 'A visit', city: 'Velmora', country: 'LU',
      dates: `2031-05-${String(visit + 1).padStart(2, '0')}`,
      people: Object.fromEntries(registry),
      tours: [{ title: 'A walk', guides: ids.slice(0, third) }],
      discussions: [{ title: 'A talk', discussants: ids.slice(third), points: ['It opens at nine.'] }],
    }; // prettier-ignore
    writeFileSync(join(place, 'visits', `v${visit}.yaml`), JSON.stringify(document));
  }
}

function readAll(folder: string): Map<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    names.flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isFile() ? [[name.replaceAll('\\', '/'), readFileSync(path)] as const] : [];
    }),
  );
}

/** Each word once, in small letters and without accents. */
function wordsOf(text: string): Set<string> {
  return new Set(
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z]{6,}/g) ?? [],
  );
}

function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let one = Math.imul(state ^ (state >>> 15), state | 1);
    one ^= one + Math.imul(one ^ (one >>> 7), one | 61);
    return ((one ^ (one >>> 14)) >>> 0) / 2 ** 32;
  };
}
