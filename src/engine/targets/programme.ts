import { namesIn } from '../../core/language/checked.js';
import type { EditedReport } from '../../core/compile.js';
import type { Consent } from '../../core/language/declaration.js';
import type { StatedConsent } from '../../core/privacy/consent.js';
import type { Parsed } from '../../core/syntax/ast.js';
import { STDIN } from '../../host/files.js';
import { guidebook } from './guidebook.js';
import type { Inputs } from '../cache/inputs.js';
import type { ProgrammeEdition, ProgrammePart, ProgrammeSource } from './programme-part.js';
import { digestOf, keyOf } from './keys.js';
import { filesOf, type Target, type TargetTools } from './target.js';
import type { Settings } from '../options.js';
import type { OwnTemplates } from '../templates/own-templates.js';
import { website } from './website.js';

/** All parts, in the order in which they are made. */
const parts: readonly ProgrammePart[] = [guidebook, website];

/** A programme, as far as its targets need to know before they are made. */
export interface ProgrammeOfTargets {
  readonly id: string;
  readonly file: string;
  /** Of the programme itself. */
  readonly lang: string;
  readonly ownKeys: readonly string[];
  readonly parsed: Parsed;
  /** What its visits state of consents. */
  readonly stated: readonly StatedConsent[];
  /** Of the programme and all its visits that have no error. */
  readonly inputs: () => Inputs;
  /** Those of the user's own. */
  readonly templates: OwnTemplates;
}

/** What a programme may give, as the manifest names it. */
export function productsOf(id: string): string[] {
  return parts.map((part) => productOf(id, part));
}

function productOf(id: string, { name, named }: ProgrammePart): string {
  // No id has a slash, so that none is taken for a website.
  return `${id}${named ? '.' : '/'}${name}`;
}

/**
 * What is to be made of a programme besides the reports of its visits.
 *
 * @param source reads the visits again
 */
export function programmeTargets(
  { id, file, lang, ownKeys, parsed, stated, inputs, templates }: ProgrammeOfTargets,
  settings: Settings,
  base: string,
  source: (tools: TargetTools) => Promise<ProgrammeSource>,
): Target[] {
  return parts
    .filter(({ wanted }) => wanted(settings))
    .map((part) => {
      const { name, named, make } = part;
      // Of what has no files of fixed names, none can be left out, and no other build of the folder may touch them.
      const [kind, owner] = named
        ? [name, [id, name]]
        : [
            `${name} ${settings.formats.map((format) => format.name).join()}`,
            [id, name, settings.langs?.join('+'), ...editionsOf(settings)],
          ];
      return {
        id: owner.filter(Boolean).join('.'),
        product: productOf(id, part),
        templates,
        source: file === STDIN ? null : file,
        ownKeys,
        isOwn: () => true,
        get inputs() {
          return inputs().shown;
        },
        get searched() {
          return digestOf(inputs());
        },
        get key() {
          return keyOf(kind, id, inputs(), settings, base);
        },
        files: named ? filesOf(namesIn(`${id}.${name}`, lang, settings), settings) : null,
        withholdingAt: async (edition) => {
          const [{ readWithheld }, { readPeople }] = await Promise.all([
            import('../../core/privacy/leak/withheld.js'),
            import('../../core/privacy/people.js'),
          ]);
          return readWithheld(parsed, null, readPeople(parsed, null, stated), edition);
        },
        make: async function* (tools) {
          yield* make(await source(tools), tools, templates.sources);
        },
      };
    });
}

function editionsOf({ editions }: Settings): string[] {
  return editions.join() === 'public' ? [] : [editions.join('+')];
}

/** Sorts the reports of all visits into editions. */
export function toEditions(reports: readonly EditedReport[]): ProgrammeEdition[] {
  const sorted = [...reports].sort((a, b) => (whenOf(a) < whenOf(b) ? -1 : 1));
  const editions = new Map<string, { lang: string; edition: Consent; reports: EditedReport[] }>();
  for (const one of sorted) {
    const { lang, edition } = one;
    const own = editions.get(`${lang} ${edition}`) ?? { lang, edition, reports: [] };
    editions.set(`${lang} ${edition}`, own);
    own.reports.push(one);
  }
  return [...editions.values()];
}

function whenOf({ report: { dates, id } }: EditedReport): string {
  return `${dates.start} ${dates.end} ${id}`;
}
