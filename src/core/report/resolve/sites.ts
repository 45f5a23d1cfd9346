import { anchorsOf } from '../anchors.js';
import type { Practice, Site, Visit } from '../../language/declaration.js';
import { factsOf } from '../facts.js';
import type { Localizer } from '../locale/locale.js';
import { escapeMarkdown } from '../../text/markdown-text.js';
import { otherNames } from '../names.js';
import { namesInOwnLanguage } from '../native-language.js';
import type { FigureView, PracticeView, SiteLink, SiteView, Words } from '../report.js';
import type { Text } from '../../language/schema.js';
import { imageViews } from './pictures.js';
import { lookUp, type VisitRegistry, type Parties, unbroken } from './parties.js';
import { enumerate, plainWords, withFurtherSources, type Owned, type Writer } from './words.js';

/** The sites of a visit: those of its tours in the order of the walk, then its own that no tour names. */
export interface Sites {
  readonly find: (reference: string | Site) => Owned<Site>;
  readonly link: (reference: string | Site) => SiteLink;
  readonly views: () => SiteView[];
}

export function makeSites(
  documents: VisitRegistry,
  writer: Writer,
  parties: Parties,
  localizer: Localizer,
): Sites {
  const { visit, visitLang } = documents;
  const anchors = new Map<string | Site, string>();
  const find = (reference: string | Site): Owned<Site> =>
    (typeof reference === 'string' ? lookUp(documents, 'sites', reference) : undefined) ?? {
      value: typeof reference === 'string' ? { name: reference } : reference,
      lang: visitLang,
      owner: 'visit',
    };
  const ordered: (string | Site)[] = [
    ...new Set([
      ...(visit.tours ?? []).flatMap(sitesOfTour),
      ...practiceSites(visit),
      ...otherSites(visit),
      ...Object.keys(visit.sites ?? {}),
    ]),
  ];
  const ids = ordered.map((reference) => (typeof reference === 'string' ? reference : null));
  for (const [index, anchor] of anchorsOf('site', ids).entries()) {
    const reference = ordered[index];
    if (reference !== undefined) anchors.set(reference, anchor);
  }
  return {
    find,
    link: (reference) => {
      const found = find(reference);
      return {
        name: writer.line({ ...found, value: found.value.name }),
        anchor: anchors.get(reference) ?? '',
      };
    },
    views: () =>
      ordered.map((reference) =>
        siteView(
          { anchor: anchors.get(reference) ?? '', id: typeof reference === 'string' ? reference : null },
          { city: visit.city, country: visit.country, countryOf: (city) => countryOf(documents, city) },
          find(reference),
          writer,
          parties,
          localizer,
        ),
      ),
  };
}

function sitesOfTour(tour: NonNullable<Visit['tours']>[number]): (string | Site)[] {
  return [...(tour.sites ?? []), ...(tour.groups ?? []).flatMap((group) => group.sites ?? [])];
}

function practiceSites(visit: Visit): (string | Site)[] {
  return (visit.practices ?? []).flatMap((practice) => (practice.site === undefined ? [] : [practice.site]));
}

/** Sites of key figures and findings. */
function otherSites({ key_figures = [], findings }: Visit): (string | Site)[] {
  return [...key_figures.flatMap(({ site }) => site ?? []), ...sitesOfFindings(findings)];
}

/** The sites of findings, by an id or in place. */
export function sitesOfFindings(findings: Visit['findings']): (string | Site)[] {
  return (findings ?? []).flatMap((one) =>
    typeof one === 'object' && 'text' in one
      ? ((one as { readonly sites?: readonly (string | Site)[] }).sites ?? [])
      : [],
  );
}

/** Where sites are that do not say it, and in which country (ISO 3166-1 alpha-2) a city is, as far as it is known. */
interface SiteHost {
  readonly city: string;
  /** The country that a reader takes for granted. */
  readonly country: string | null;
  readonly countryOf: (city: string) => string | undefined;
}

/** The country of a city that the visit or its programme knows. */
function countryOf({ visit, programme }: VisitRegistry, city: string): string | undefined {
  if (city === visit.city) return visit.country;
  return programme?.cities?.find((one) => one.city === city)?.country;
}

/** What a page shows of a site. City and country of the host need not be told again in the address. */
export function siteView(
  names: Pick<SiteView, 'anchor' | 'id'>,
  host: SiteHost,
  owned: Owned<Site>,
  writer: Writer,
  parties: Parties,
  localizer: Localizer,
): SiteView {
  const site = owned.value;
  const line = (text: Text): Words => writer.line({ ...owned, value: text });
  const block = (text: Text): Words => writer.block({ ...owned, value: text });
  const name = line(site.name);
  const land = site.country ?? host.countryOf(site.city ?? host.city);
  const elsewhere = site.city === host.city ? undefined : site.city;
  const abroad =
    site.country === undefined || site.country === host.country ? undefined : localizer.country(site.country);
  const parts = [site.address, site.district, elsewhere].filter((part) => part !== undefined);
  const address = [...new Set([...parts, abroad])].filter((part) => part !== undefined).join(', ');
  return withFurtherSources({
    ...names,
    city: site.city ?? host.city,
    coordinates: site.coordinates ?? null,
    opened: site.opened ?? null,
    closed: site.closed ?? null,
    name,
    nativeNames: otherNames(namesInOwnLanguage(site.native_name, localizer.lang, land), name),
    facts: factsOf(localizer, [
      ['kind', site.type && line(site.type)],
      ['operator', site.operator === undefined ? [] : [parties.organisation(site.operator)]],
      [parts.length > 0 ? 'address' : 'country', address === '' ? undefined : plainWords(address)],
      ['opened', site.opened && plainWords(localizer.date(site.opened))],
      ['closed', site.closed && plainWords(localizer.date(site.closed))],
      ['opening_hours', site.opening_hours && line(site.opening_hours)],
      ['website', site.url && linkTo(site.url, site.url)],
      ['email', site.email && linkTo(site.email, `mailto:${site.email}`)],
      ['phone', site.phone && linkTo(unbroken(site.phone), `tel:${site.phone.replace(/[^+\d]/g, '')}`)],
      ['target_groups', enumerate((site.target_groups ?? []).map(line))],
      ['services', enumerate((site.services ?? []).map(line))],
    ]),
    description: site.description === undefined ? null : block(site.description),
    objectives: (site.objectives ?? []).map(block),
    figures: (site.figures ?? []).map((figure): FigureView => ({
      label: line(figure.label),
      value: typeof figure.value === 'string' ? figure.value : localizer.quantity(figure.value),
      amount: typeof figure.value === 'string' ? null : figure.value.amount,
      unit: figure.unit === undefined ? null : line(figure.unit),
      asOf: figure.as_of === undefined ? null : localizer.date(figure.as_of),
      date: figure.as_of ?? null,
      source: writer.cite(typeof figure.source === 'string' ? [figure.source] : []),
    })),
    charts: [],
    images: imageViews(owned, site.images, writer),
    sources: writer.cite(ids(site.sources)),
  });
}

/** Only ids can stand in a list of sources. */
export function ids(references: readonly unknown[] | undefined): string[] {
  return (references ?? []).filter((one): one is string => typeof one === 'string');
}

/** A link, as Markdown. */
function linkTo(words: string, address: string): Words {
  return { text: `[${escapeMarkdown(words)}](<${address}>)`, lang: null };
}

/** The sheet of a promising practice. */
export function practiceView(
  practice: Practice,
  anchor: string,
  visitLang: string,
  writer: Writer,
  parties: Parties,
  sites: Sites,
  localizer: Localizer,
): PracticeView {
  const line = (text: Text): Words => writer.line({ value: text, lang: visitLang, owner: 'visit' });
  const block = (text: Text): Words => writer.block({ value: text, lang: visitLang, owner: 'visit' });
  const told = (text: Text | undefined): Words | null => (text === undefined ? null : block(text));
  return withFurtherSources({
    anchor,
    city: practice.city ?? null,
    site: practice.site === undefined ? null : sites.link(practice.site),
    title: line(practice.title),
    facts: factsOf(localizer, [
      ['city', practice.city && plainWords(practice.city)],
      ['place', practice.site && sites.link(practice.site).name],
      ['lead_partners', parties.parties(practice.lead_partners)],
      ['paid_by', enumerate((practice.funding ?? []).map(line))],
      ['since', practice.since && plainWords(localizer.date(practice.since))],
      ['target_groups', enumerate((practice.target_groups ?? []).map(line))],
      ['websites', enumerate((practice.websites ?? []).map((url) => ({ text: `<${url}>`, lang: null })))],
    ]),
    description: told(practice.description),
    background: told(practice.background),
    objectives: (practice.objectives ?? []).map(block),
    sharesObjectives: practice.site !== undefined && sharesAll(practice, sites.find(practice.site).value),
    results: told(practice.results),
    evidence: told(practice.evidence),
    difficulties: told(practice.difficulties),
    resources: told(practice.resources),
    transfer: told(practice.transfer),
    contacts: parties.contacts(practice.contacts),
    images: imageViews({ value: null, lang: visitLang, owner: 'visit' }, practice.images, writer),
    sources: writer.cite(ids(practice.sources)),
  });
}

/** Whether all objectives of one are among those of the other, word by word. */
function sharesAll({ objectives = [] }: Practice, site: Site): boolean {
  const known = new Set((site.objectives ?? []).map((one) => JSON.stringify(one)));
  return objectives.length > 0 && objectives.every((one) => known.has(JSON.stringify(one)));
}
