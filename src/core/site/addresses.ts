import { isDeviceName } from '../language/values/device-name.js';
import { makeTakeAnchor } from '../report/anchors.js';
import type { ProgrammeReport } from '../programme/report.js';

/** Where things stand on the website: paths from its folder, by the anchors of the programme. */
export type Addresses = ReadonlyMap<string, string>;

/** Every page and every place on a page that others link to. */
export function addressesOf(report: ProgrammeReport): Addresses {
  const addresses = new Map<string, string>();
  const take = makeTakeAnchor();
  /** In its folder a page need not say again what it is. */
  const page = (folder: string, anchor: string): string => {
    const short = anchor.replace(/^(?:visit|site|practice|city|audit)-/, '');
    const wanted = short === 'index' || isDeviceName(short) ? anchor : short;
    const address = `${take(`${folder}/${wanted}`)}.html`;
    addresses.set(anchor, address);
    return address;
  };
  for (const visit of report.visits) {
    const address = page('visits', visit.anchor);
    const { tours, discussions, events, lessons, findings, recommendations, ownSections } = visit.report;
    const told = [
      ...lessons.flatMap((group) => group.lessons),
      ...findings.flatMap((group) => group.findings),
      ...recommendations.flatMap((group) => group.recommendations),
    ];
    for (const { anchor } of [...tours, ...discussions, ...events, ...told, ...ownSections])
      if (anchor !== null) addresses.set(anchor, `${address}#${anchor}`);
  }
  for (const { anchor } of report.sites) page('sites', anchor);
  for (const { anchor } of report.practices) page('practices', anchor);
  for (const { anchor } of report.cities) page('cities', anchor);
  for (const { anchor, findings, recommendations } of report.audits) {
    const address = page('audits', anchor);
    for (const one of findings.flatMap((group) => group.findings))
      if (one.anchor !== null) addresses.set(one.anchor, `${address}#${one.anchor}`);
    for (const one of recommendations.flatMap((group) => group.recommendations))
      addresses.set(one.anchor, `${address}#${one.anchor}`);
  }
  const lists = {
    themes: report.themes,
    lessons: report.lessons,
    people: report.people,
    organisations: report.organisations,
  };
  for (const [folder, entries] of Object.entries(lists)) {
    for (const { anchor } of entries) addresses.set(anchor, `${folder}/index.html#${anchor}`);
  }
  if (report.conference) addresses.set(report.conference.anchor, 'conference/index.html');
  return addresses;
}

/** The way from a page back to the folder of the website: `../` for each folder. */
export function rootOf(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}
