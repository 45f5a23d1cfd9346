import type { CheckedVisit, LoadedProgramme } from '../language/checked.js';
import { narrower } from '../privacy/consent.js';
import {
  programme as programmeSchema,
  type Consent,
  type Programme,
  type Visit,
} from '../language/declaration.js';
import { registryNames, type RegistryName } from '../language/schema.js';
import type { FileFacts } from '../language/rules/files.js';
import { filterByEdition } from '../privacy/filter-by-edition.js';
import type { People } from '../privacy/people.js';
import { personKey } from '../privacy/person-key.js';
import { consentFor, hiddenIn, pictureConsents, type PictureConsents } from '../privacy/picture-consents.js';

/**
 * What the report of a visit can show of its programme. What is not named here no report of a visit ever gets, so
 * nothing else of the programme can decide what stands in it.
 */
export interface SeenProgramme extends Pick<
  Programme,
  | 'title'
  | 'acronym'
  | 'lang'
  | 'coordinator'
  | 'funding'
  | 'style'
  | 'layout'
  | 'report'
  | 'abbreviations'
  | 'disclosures'
  | RegistryName
> {
  readonly cities?: readonly Pick<
    NonNullable<Programme['cities']>[number],
    'city' | 'country' | 'coordinates'
  >[];
  readonly audits?: readonly Pick<NonNullable<Programme['audits']>[number], 'id' | 'city'>[];
  /** Which of its visits the visit is, by their first days; none where it is the only one, or two begin on that day. */
  readonly visitNumber?: number;
}

/**
 * Takes of a programme what a visit can see of it in an edition: what concerns every visit, and the entries of its
 * registries whose ids stand in the visit, or in another entry that does. Rather too many than too few: an id counts
 * wherever it stands.
 *
 * @param visit of any edition
 * @param pictures what is written of pictures anywhere around the visit
 * @returns null for a programme with errors
 */
export function seeProgramme(
  visit: Pick<Visit, 'dates'>,
  { document, files, firstDays = [] }: Pick<LoadedProgramme, 'document' | 'files' | 'firstDays'>,
  edition: Consent,
  people: People,
  pictures: PictureConsents,
): SeenProgramme | null {
  if (!document) return null;
  const isHidden = hiddenIn(files, pictures, edition);
  const whole = filterByEdition(programmeSchema, document, edition, people, isHidden);
  const { title, acronym, lang, coordinator, funding, style, layout, report, abbreviations, disclosures } =
    whole;
  const always = {
    title,
    acronym,
    lang,
    coordinator,
    funding,
    style,
    layout,
    report,
    abbreviations,
    disclosures,
  };
  let texts = JSON.stringify([visit, always]);
  const isNamed = (name: string): boolean => texts.includes(JSON.stringify(name).slice(1, -1));
  const kept = new Set<unknown>();
  for (let before = -1; before < kept.size;) {
    before = kept.size;
    for (const registry of registryNames)
      for (const [id, one] of Object.entries(whole[registry] ?? {}))
        if (!kept.has(one) && isNamed(id)) {
          kept.add(one);
          texts += JSON.stringify(one);
        }
  }
  const seen = (registry: RegistryName): object | undefined =>
    whole[registry] &&
    Object.fromEntries(Object.entries(whole[registry] ?? {}).filter(([, one]) => kept.has(one)));
  const view: Record<keyof SeenProgramme, unknown> = {
    ...always,
    people: seen('people'),
    organisations: seen('organisations'),
    sites: seen('sites'),
    sources: seen('sources'),
    cities: whole.cities
      ?.filter(({ city }) => isNamed(city))
      .map(({ city, country, coordinates }) => ({ city, country, coordinates })),
    audits: whole.audits?.filter(({ id }) => isNamed(id)).map(({ id, city }) => ({ id, city })),
    visitNumber: visitNumberIn(firstDays, visit),
  };
  return Object.fromEntries(
    Object.entries(view).filter(([, value]) => value !== undefined),
  ) as unknown as SeenProgramme;
}

/**
 * Which visit of its programme a visit is, from 1 on, by the first days of all; undefined where that is not known,
 * it is the only one, or another began on the same day. A later visit changes no number.
 */
export function visitNumberIn(
  firstDays: readonly string[] = [],
  { dates }: Pick<Visit, 'dates'>,
): number | undefined {
  const at = firstDays.indexOf(dates.start);
  const isAlone = firstDays.length < 2 || at !== firstDays.lastIndexOf(dates.start);
  return at < 0 || isAlone ? undefined : at + 1;
}

/** Those of the people of all documents who can be met in a report: whose names stand in the visit or what it sees. */
export function peopleSeen(people: People, ...sources: readonly unknown[]): People {
  const keys = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      if (key === 'name' && typeof child === 'string') keys.add(personKey(child));
      else look(child);
    }
  };
  sources.forEach(look);
  return new Map([...people].filter(([key]) => keys.has(key)));
}

/** The files of a programme that its part names which a visit sees. */
export function filesSeen(
  files: ReadonlyMap<string, FileFacts>,
  seen: SeenProgramme,
): ReadonlyMap<string, FileFacts> {
  const texts = JSON.stringify(seen);
  return new Map([...files].filter(([path]) => texts.includes(JSON.stringify(path).slice(1, -1))));
}

/** What is written of pictures anywhere around a visit: there, in its programme, and in the other visits of that. */
export function consentsAround({
  parsed,
  surroundings: { programme, files, listedIn = [] },
}: Pick<CheckedVisit, 'parsed' | 'surroundings'>): PictureConsents {
  const known = new Map(programme?.statedPictures);
  for (const { statedPictures } of listedIn)
    for (const [key, consent] of statedPictures)
      known.set(key, narrower(known.get(key) ?? null, consent) ?? consent);
  return pictureConsents([{ parsed, files }, ...(programme ? [programme] : [])], known);
}

/** What of the programme decides the bytes of the reports of a visit, for each edition, as plain data. */
export function decisiveOf(
  checked: CheckedVisit,
  people: People,
  editions: readonly Consent[],
): { readonly data: unknown; readonly files: ReadonlyMap<string, FileFacts> } {
  const { visit, surroundings } = checked;
  const { programme } = surroundings;
  const pictures = consentsAround(checked);
  const views = editions.flatMap(
    (one) => (programme && seeProgramme(visit, programme, one, people, pictures)) ?? [],
  );
  const met = [...peopleSeen(people, visit, ...views).values()];
  const files = new Map(
    views.flatMap((view) => [...filesSeen(programme?.files ?? new Map<string, FileFacts>(), view)]),
  );
  const narrowed = narrowedIn(surroundings.files, pictures);
  return { data: [views, met.map((one) => ({ ...one, mentions: null })), narrowed], files };
}

/** Which files of a document have a narrower consent, whoever says so. */
export function narrowedIn(
  files: ReadonlyMap<string, FileFacts>,
  pictures: PictureConsents,
): readonly (readonly [path: string, consent: Consent])[] {
  if (pictures.size === 0) return [];
  return [...files.keys()].flatMap((path) => {
    const consent = consentFor(files, pictures, path);
    return consent ? [[path, consent] as const] : [];
  });
}
