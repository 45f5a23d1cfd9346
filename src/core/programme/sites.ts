import { foldName } from '../names.js';
import type { FigureView, Report, SiteView, Words } from '../report.js';
import type { Origin, ProgrammeSite, VisitLink } from './report.js';

/** A site as one visit, or the programme, describes it. */
export interface SiteAccount {
  readonly site: SiteView;
  /** Null for an entry of the programme alone. */
  readonly visit: VisitLink | null;
  readonly report: Report | null;
}

/** By this two accounts are of one site: the name and the city, but for case, accents and punctuation. */
export function siteKey({ name, city }: Pick<SiteView, 'name' | 'city'>): string {
  return `${foldName(name.text)} ${foldName(city)}`;
}

/**
 * What several visits say of one site, brought together: the first account of each thing holds, figures and pictures
 * of all of them are kept.
 *
 * @param places the word that the label or the unit of a figure starts with when it counts how many find room
 */
export function mergeSites(
  accounts: readonly SiteAccount[],
  anchorOf: (key: string) => string,
  places: string,
): ProgrammeSite[] {
  const byKey = new Map<string, SiteAccount[]>();
  for (const account of accounts) {
    const key = siteKey(account.site);
    byKey.set(key, [...(byKey.get(key) ?? []), account]);
  }
  return [...byKey].map(([key, ofSite]) => {
    const site = ofSite.slice(1).reduce((merged, { site: next }) => merge(merged, next), first(ofSite).site);
    return {
      anchor: anchorOf(key),
      site: { ...site, anchor: anchorOf(key) },
      seen: ofSite.flatMap(seenOn),
      practices: [],
      places: placesOf(site, places),
    };
  });
}

function first(accounts: readonly SiteAccount[]): SiteAccount {
  const [one] = accounts;
  if (!one) throw new Error('a site without an account');
  return one;
}

function merge(one: SiteView, other: SiteView): SiteView {
  const known = new Set(one.facts.map((fact) => fact.key));
  const figures = new Set(one.figures.map(figureKey));
  const pictures = new Set(one.images.map((image) => image.src));
  return {
    ...one,
    nativeName: one.nativeName ?? other.nativeName,
    coordinates: one.coordinates ?? other.coordinates,
    opened: one.opened ?? other.opened,
    closed: one.closed ?? other.closed,
    facts: [...one.facts, ...other.facts.filter((fact) => !known.has(fact.key))],
    description: one.description ?? other.description,
    objectives: one.objectives.length > 0 ? one.objectives : other.objectives,
    figures: [...one.figures, ...other.figures.filter((figure) => !figures.has(figureKey(figure)))],
    charts: one.charts.length > 0 ? one.charts : other.charts,
    images: [...one.images, ...other.images.filter((image) => !pictures.has(image.src))],
    sources: one.sources ?? other.sources,
  };
}

function figureKey({ label, value, unit, date }: FigureView): string {
  return [label.text, value, unit?.text, date].join('|');
}

function seenOn({ site, visit, report }: SiteAccount): Origin[] {
  if (!visit || !report) return [];
  const tours = report.tours.filter((tour) =>
    [...tour.sites, ...tour.groups.flatMap((group) => group.sites)].some(
      (link) => link.anchor === site.anchor,
    ),
  );
  return tours.length === 0
    ? [{ visit, session: null }]
    : tours.map(({ anchor, title }) => ({ visit, session: { anchor, title } }));
}

function placesOf(site: SiteView, word: string): Words | null {
  const starts = (words: Words | null): boolean =>
    words !== null && foldName(words.text).startsWith(foldName(word));
  const figure = site.figures.find(({ label, unit }) => starts(label) || starts(unit));
  return figure ? { text: figure.value, lang: null } : null;
}
