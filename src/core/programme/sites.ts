import type { Localizer } from '../report/locale/locale.js';
import { foldName } from '../report/names.js';
import type { FigureView, Report, SiteView, Words } from '../report/report.js';
import { anchorOf, type TakeAnchor } from '../report/anchors.js';
import type { Origin, ProgrammePractice, ProgrammeSite, VisitLink } from './report.js';

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

/** The anchors of the larger document. */
export interface Anchors {
  /** `wanted` is what a site is called that has none yet. */
  readonly ofSite: (key: string, wanted: string) => string;
  /** For a report: the anchor there of a place here. */
  readonly inVisit: (report: Report) => (here: string) => string;
}

/** Sites that several visits saw share one anchor; practices keep their own where no other has it. */
export function makeAnchors(reports: readonly Report[], take: TakeAnchor): Anchors {
  const sites = new Map<string, string>();
  const ofSite = (key: string, wanted: string): string => {
    const anchor = sites.get(key) ?? take(wanted);
    sites.set(key, anchor);
    return anchor;
  };
  const moved = new Map(
    reports.map((report) => [
      report.id,
      new Map([
        ...report.sites.map((site) => {
          const wanted = site.id === null ? anchorOf('site', site.name.text) : site.anchor;
          return [site.anchor, ofSite(siteKey(site), wanted)] as const;
        }),
        ...report.practices.map(({ anchor }) => {
          const unnamed = /^practice-\d+$/.test(anchor);
          return [anchor, take(unnamed ? `${report.id}-${anchor}` : anchor)] as const;
        }),
      ]),
    ]),
  );
  return {
    ofSite,
    inVisit: (report) => {
      const known = moved.get(report.id) ?? new Map<string, string>();
      return (here) => {
        const anchor = known.get(here) ?? take(`${report.id}-${here}`);
        known.set(here, anchor);
        return anchor;
      };
    },
  };
}

/**
 * What several visits say of one site, brought together: the first account of each thing holds, figures and pictures
 * of all of them are kept. By city, then by name.
 */
export function mergeSites(
  accounts: readonly SiteAccount[],
  anchorOf: Anchors['ofSite'],
  practices: readonly ProgrammePractice[],
  localizer: Localizer,
): ProgrammeSite[] {
  const byKey = new Map<string, SiteAccount[]>();
  for (const account of accounts) {
    const key = siteKey(account.site);
    byKey.set(key, [...(byKey.get(key) ?? []), account]);
  }
  return [...byKey]
    .map(([key, ofSite]): ProgrammeSite => {
      const site = ofSite
        .slice(1)
        .reduce((merged, { site: next }) => merge(merged, next), first(ofSite).site);
      const anchor = anchorOf(key, site.anchor);
      return {
        anchor,
        site: { ...site, anchor },
        seen: ofSite.flatMap(seenOn),
        practices: practices
          .filter(({ practice }) => practice.site?.anchor === anchor)
          .map(({ anchor: at, practice: { title } }) => ({ anchor: at, title })),
        places: placesOf(site, localizer.say('places')),
      };
    })
    .sort(
      (a, b) =>
        localizer.compare(a.site.city, b.site.city) || localizer.compare(a.site.name.text, b.site.name.text),
    );
}

function first(accounts: readonly SiteAccount[]): SiteAccount {
  const [one] = accounts;
  if (!one) throw new Error('a site without an account');
  return one;
}

function merge(one: SiteView, other: SiteView): SiteView {
  const known = new Set(one.facts.map((fact) => fact.key));
  const figures = new Set(one.figures.map(figureKey));
  const pictures = new Set(one.images.map((image) => image.data));
  return {
    ...one,
    nativeNames: one.nativeNames.length > 0 ? one.nativeNames : other.nativeNames,
    coordinates: one.coordinates ?? other.coordinates,
    opened: one.opened ?? other.opened,
    closed: one.closed ?? other.closed,
    facts: [...one.facts, ...other.facts.filter((fact) => !known.has(fact.key))],
    description: one.description ?? other.description,
    objectives: one.objectives.length > 0 ? one.objectives : other.objectives,
    figures: [...one.figures, ...other.figures.filter((figure) => !figures.has(figureKey(figure)))],
    charts: one.charts.length > 0 ? one.charts : other.charts,
    images: [...one.images, ...other.images.filter((image) => !pictures.has(image.data))],
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

/** A figure whose label or unit starts with `word` tells how many find room. */
function placesOf(site: SiteView, word: string): Words | null {
  const starts = (words: Words | null): boolean =>
    words !== null && foldName(words.text).startsWith(foldName(word));
  const figure = site.figures.find(({ label, unit }) => starts(label) || starts(unit));
  return figure ? { text: figure.value, lang: null } : null;
}
