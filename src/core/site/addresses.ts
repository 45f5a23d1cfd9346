import { isDeviceName } from '../language/values/device-name.js';
import { makeTakeAnchor } from '../report/anchors.js';
import type { ProgrammeReport } from '../programme/report.js';
import { groupPath, type GroupKey } from './pages/groups.js';
import { hasPage } from './pages/own-page.js';

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
  /** A page of its own, or a row on the page of its group. */
  const placed = (folder: string, group: GroupKey, anchor: string, isPage: boolean): void => {
    if (isPage) page(folder, anchor);
    else addresses.set(anchor, `${groupPath(group)}#${anchor}`);
  };
  for (const one of report.sites) placed('sites', 'places', one.anchor, hasPage.site(one));
  for (const one of report.practices) placed('practices', 'practices', one.anchor, hasPage.practice(one));
  for (const one of report.cities) placed('cities', 'places', one.anchor, hasPage.city(one));
  for (const audit of report.audits) {
    placed('audits', 'lessons', audit.anchor, hasPage.audit(audit));
    const address = addresses.get(audit.anchor) ?? '';
    for (const one of audit.findings.flatMap((group) => group.findings))
      if (one.anchor !== null) addresses.set(one.anchor, `${address}#${one.anchor}`);
    for (const one of audit.recommendations.flatMap((group) => group.recommendations))
      addresses.set(one.anchor, `${address}#${one.anchor}`);
  }
  const lists = [
    ['visits', report.themes],
    ['lessons', report.lessons],
    ['people', [...report.people, ...report.organisations]],
  ] as const;
  for (const [group, entries] of lists)
    for (const { anchor } of entries) addresses.set(anchor, `${groupPath(group)}#${anchor}`);
  const { conference } = report;
  if (conference) {
    const { anchor } = conference;
    addresses.set(
      anchor,
      hasPage.conference(conference) ? 'conference/index.html' : `${groupPath('visits')}#${anchor}`,
    );
  }
  return addresses;
}

/** The way from a page back to the folder of the website: `../` for each folder. */
export function rootOf(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}
