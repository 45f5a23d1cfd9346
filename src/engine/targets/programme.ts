import { namesIn } from '../../core/language/checked.js';
import type { EditedReport } from '../../core/compile.js';
import type { Consent, Programme } from '../../core/language/declaration.js';
import type { Parsed } from '../../core/syntax/parse.js';
import type { FileFacts } from '../../core/language/rules.js';
import { guidebook } from './guidebook.js';
import type { Inputs } from '../cache/inputs.js';
import { filesOf, keyOf, type MadeFile, type Target, type Tools } from './target.js';
import type { Settings } from '../options.js';
import { website } from './website.js';

/** A programme without an error, with the reports of those of its visits that have none. */
export interface ProgrammeSource {
  readonly id: string;
  readonly programme: Programme;
  readonly parsed: Parsed;
  /** The files that the programme names itself, by the path as written there. */
  readonly files: ReadonlyMap<string, FileFacts>;
  /** One for each language and edition asked for; where no language is, the programme's own. */
  readonly editions: readonly ProgrammeEdition[];
}

/** What one edition in one language is made of: nothing in it that the edition may not say. */
export interface ProgrammeEdition {
  readonly lang: string;
  readonly edition: Consent;
  /** In order of date, then id. */
  readonly reports: readonly EditedReport[];
}

/** Something that is made of a programme as a whole. */
export interface ProgrammePart {
  /** `guidebook` or `website`. */
  readonly name: string;
  /**
   * Whether it gives one file for each language, edition and format, `<programme>.<name>.<lang>.<edition>.<format>` as
   * those of visits are named; otherwise it gives whatever it likes, and what it gives no more is removed.
   */
  readonly named: boolean;
  /** Whether anything of it is asked for. */
  readonly wanted: (settings: Settings) => boolean;
  /** Makes its files: all that it needs is in its arguments, and heavy modules are loaded inside. */
  readonly make: (source: ProgrammeSource, tools: Tools) => AsyncIterable<MadeFile>;
}

/** All parts, in the order in which they are made. */
const parts: readonly ProgrammePart[] = [guidebook, website];

/**
 * What is to be made of a programme besides the reports of its visits.
 *
 * @param lang of the programme itself
 * @param inputs of the programme and all its visits that have no error
 */
export function programmeTargets(
  { id, lang, inputs }: { readonly id: string; readonly lang: string; readonly inputs: () => Inputs },
  settings: Settings,
  base: string,
  source: (tools: Tools) => Promise<ProgrammeSource>,
): Target[] {
  return parts
    .filter(({ wanted }) => wanted(settings))
    .map(({ name, named, make }) => {
      // Of what has no files of fixed names, none can be left out, and no other build of the folder may touch them.
      const [kind, owner] = named
        ? [name, [id, name]]
        : [
            `${name} ${settings.formats.join()}`,
            [id, name, settings.langs?.join('+'), ...editionsOf(settings)],
          ];
      return {
        id: owner.filter(Boolean).join('.'),
        get inputs() {
          return inputs().shown;
        },
        get key() {
          return keyOf(kind, id, inputs(), settings, base);
        },
        files: named ? filesOf(namesIn(`${id}.${name}`, lang, settings), settings) : null,
        make: async function* (tools) {
          yield* make(await source(tools), tools);
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
