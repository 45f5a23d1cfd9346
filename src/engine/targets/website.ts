import type { Consent } from '../../core/language/declaration.js';
import { html, kindOf } from '../../core/formats/index.js';
import { attachedFolder } from '../../core/formats/attached/kinds.js';
import type { ProgrammeReport, ProgrammeVisit } from '../../core/programme/report.js';
import type { EditedProgramme } from '../../core/programme/edit.js';
import type { Download } from '../../core/site/pages/contexts.js';
import type { Downloads } from '../../core/site/pages/site-page.js';
import type { TemplateSource } from '../../core/templates/read.js';
import { ensureOwnSitePage } from './own-pages.js';
import type { MadeFile, TargetTools } from './target.js';
import type { ProgrammePart, ProgrammeSource } from './programme-part.js';

declare const __VERSION__: string;

/**
 * The website of a programme. The public one in the programme's own language is the folder of the reports itself; any
 * other language or edition has a folder of its own in it, named as its reports are: `fr`, `internal`, `fr.internal`.
 */
export const website: ProgrammePart = {
  name: 'website',
  named: false,
  wanted: ({ formats, stdout }) => formats.includes(html) && !stdout,
  make: makeWebsites,
};

async function* makeWebsites(
  source: ProgrammeSource,
  tools: TargetTools,
  own: readonly TemplateSource[],
): AsyncGenerator<MadeFile> {
  const [
    { editProgramme },
    { joinWithheld },
    { makeSite },
    { makeLocalizer },
    { loadSiteTheme },
    { dateOf },
  ] = await Promise.all([
    import('../../core/programme/edit.js'),
    import('../../core/privacy/leak/withheld.js'),
    import('../../core/site/site.js'),
    import('../../core/report/locale/locale.js'),
    import('../assets.js'),
    import('../printing/print.js'),
  ]);
  const { id, programme, parsed, files, stated, statedPictures, sourceNumbers, editions } = source;
  const look = await loadSiteTheme(tools.templates);
  const ownLang = programme.lang ?? 'en';
  const folderOf = (lang: string, edition: Consent): string => {
    const name = [lang === ownLang ? '' : lang, edition === 'public' ? '' : edition]
      .filter(Boolean)
      .join('.');
    return name === '' ? '' : `${name}/`;
  };
  for (const { lang, edition, reports } of editions) {
    const wanted = { langs: [lang], editions: [edition], id };
    const edited = await editProgramme(
      { document: programme, parsed, files, stated, statedPictures, sourceNumbers },
      () => Promise.resolve(reports),
      wanted,
      tools.assets,
    );
    for (const one of edited) {
      const { report } = one;
      const withholding = joinWithheld(
        one.withholding,
        reports.map((visit) => visit.withholding),
      );
      const folder = folderOf(lang, edition);
      const way = folder === '' ? '' : '../';
      const lastDay = report.timeline.map(({ dates }) => dates.end).filter((date) => date.length === 10);
      const siteFiles = makeSite(
        withFilesAt(way, report, edition, tools),
        makeLocalizer(tools.assets.locale(lang)),
        look,
        {
          downloads: downloadsOf(one, tools, way),
          languages: editions
            .filter((other) => other.edition === edition && other.lang !== lang)
            .map((other) => ({
              lang: other.lang,
              label: tools.assets.locale(other.lang).labels['language'] ?? other.lang,
              folder: `${way}${folderOf(other.lang, edition)}`,
            })),
          url: programme.url ?? null,
          stamp: dateOf(lastDay.sort().at(-1) ?? '1970-01-01', tools.env),
          generator: `solidify ${__VERSION__}`,
        },
      );
      const style = siteFiles.find(({ name }) => name.endsWith('.css'))?.ours ?? '';
      for (const { name, content, ours = '' } of siteFiles) {
        const format = kindOf(name).name;
        if (format === html.name && typeof content === 'string')
          await ensureOwnSitePage(content, report, own, style);
        yield { name: `${folder}${name}`, format, content, ours, pages: null, withholding };
      }
      tools.lap('render');
    }
  }
}

/** The name of the files of a visit's own report: it is in its own language where no other is asked for. */
function reportOf({ id, name }: ProgrammeVisit, edition: Consent, { langs }: TargetTools): string {
  return langs !== null ? name : edition === 'public' ? id : `${id}.${edition}`;
}

/** A programme with the files that go with its visits, by their paths from the folder of the website. */
function withFilesAt(
  way: string,
  report: ProgrammeReport,
  edition: Consent,
  tools: TargetTools,
): ProgrammeReport {
  const visits = report.visits.map((visit) => {
    const name = reportOf(visit, edition, tools);
    const attachments = visit.report.attachments.map((one) => {
      return { ...one, src: `${way}${attachedFolder(name)}/${one.src.split('/').at(-1)}` };
    });
    return { ...visit, report: { ...visit.report, attachments } };
  });
  return { ...report, visits };
}

/** The files of the same build, from the folder of the website. */
function downloadsOf(
  { edition, report, nameOf }: EditedProgramme,
  tools: TargetTools,
  way: string,
): Downloads {
  // A fragment is for another website.
  const shown = tools.formats
    .filter(({ insteadOf }) => insteadOf === undefined)
    .sort((a, b) => a.rank - b.rank);
  const filesNamed = (name: string): Download[] =>
    shown.map(({ label, extension }) => ({ label, file: `${way}${name}.${extension}` }));
  return {
    reports: new Map(report.visits.map((visit) => [visit.id, filesNamed(reportOf(visit, edition, tools))])),
    guidebook: filesNamed(nameOf('guidebook')),
  };
}
