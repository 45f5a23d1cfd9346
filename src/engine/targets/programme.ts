import { namesIn } from '../../core/language/checked.js';
import type { EditedReport } from '../../core/compile.js';
import type { Consent } from '../../core/language/declaration.js';
import { guidebook } from './guidebook.js';
import type { Inputs } from '../cache/inputs.js';
import type { ProgrammeEdition, ProgrammePart, ProgrammeSource } from './programme-part.js';
import { filesOf, keyOf, type Target, type Tools } from './target.js';
import type { Settings } from '../options.js';
import { website } from './website.js';

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
            `${name} ${settings.formats.map((format) => format.name).join()}`,
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
