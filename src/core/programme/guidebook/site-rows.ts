import type { Localizer } from '../../report/locale/locale.js';
import type { Fact, Words } from '../../report/report.js';
import { saysMore, siteInRow } from '../../report/sections.js';
import type { ProgrammeSite } from '../report.js';
import type { GuidebookSection, SiteRow } from './section.js';

type SiteCell = (entry: ProgrammeSite) => Words | null;

const fact =
  (key: string): SiteCell =>
  ({ site }) =>
    site.facts.find((one) => one.key === key)?.value ?? null;

type SiteColumn = readonly [label: string, cell: SiteCell];
const comparedFacts: readonly string[] = ['opened', 'operator', 'opening_hours', 'services', 'target_groups'];
const siteColumns: readonly SiteColumn[] = comparedFacts
  .map((key): SiteColumn => [key, fact(key)])
  // How many it has room for stands beside who runs it.
  .toSpliced(2, 0, ['places', (entry) => entry.places]);

/**
 * The sites of a guidebook: those that can be compared as rows, those of which more is known as sheets, and those of
 * which no more is known than what they are and where they were seen as rows of another table.
 */
export function sitesInBook(
  all: readonly ProgrammeSite[],
  localizer: Localizer,
): Pick<Extract<GuidebookSection, { kind: 'sites' }>, 'columns' | 'rows' | 'named' | 'sites'> {
  const sites = all.map((entry) => ({ ...entry, facts: entry.site.facts.filter(isUncompared) }));
  const isAlone = ({ site, facts }: (typeof sites)[number]): boolean => !saysMore.site({ ...site, facts });
  const filled = siteColumns.filter(([, cell]) => sites.some((entry) => cell(entry) !== null));
  const rows = sites.map((entry) => rowOf(entry, isAlone(entry), filled));
  const isCompared = ({ cells }: SiteRow): boolean => cells.some((cell) => cell !== null);
  return {
    columns: filled.map(([label]) => localizer.say(label)),
    rows: rows.filter(isCompared),
    named: rows.filter((row) => row.isAlone && !isCompared(row)),
    sites: sites.filter((entry) => !isAlone(entry)),
  };
}

/** Facts that no column of the table of sites has. */
function isUncompared({ key }: Fact): boolean {
  return !comparedFacts.includes(key);
}

function rowOf(entry: ProgrammeSite, isAlone: boolean, columns: readonly SiteColumn[]): SiteRow {
  const { kind, address, ...names } = siteInRow(entry.site);
  return {
    ...names,
    anchor: entry.anchor,
    seen: isAlone ? entry.seen : [],
    practices: isAlone ? entry.practices : [],
    nativeNames: isAlone ? names.nativeNames : [],
    city: entry.site.city,
    about: isAlone ? [kind, address].filter((one) => one !== null) : [],
    isAlone,
    cells: columns.map(([, cell]) => cell(entry)),
  };
}
