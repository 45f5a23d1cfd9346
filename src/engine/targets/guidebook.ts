import type { TemplateSource } from '../../core/templates/read.js';
import { ensureOwnTexts } from './own-pages.js';
import { makeFormats, type MadeFile, type TargetTools } from './target.js';
import type { ProgrammePart, ProgrammeSource } from './programme-part.js';

/** The guidebook of a programme: the final publication, in every format that reports have. */
export const guidebook: ProgrammePart = {
  name: 'guidebook',
  named: true,
  wanted: ({ stdout }) => !stdout,
  make: makeGuidebooks,
};

async function* makeGuidebooks(
  source: ProgrammeSource,
  tools: TargetTools,
  own: readonly TemplateSource[],
): AsyncGenerator<MadeFile> {
  const [{ editProgramme }, { joinWithheld }, { renderGuidebook }, { loadGuidebookTheme }] =
    await Promise.all([
      import('../../core/programme/edit.js'),
      import('../../core/privacy/leak/withheld.js'),
      import('../../core/programme/guidebook/render.js'),
      import('../assets.js'),
    ]);
  const { id, programme: document, parsed, files, stated, statedPictures, sourceNumbers, editions } = source;
  const look = await loadGuidebookTheme(tools.templates);
  const reportsOf = (lang: string, edition: string): (typeof editions)[number]['reports'] =>
    editions.find((one) => one.lang === lang && one.edition === edition)?.reports ?? [];
  const programmes = await editProgramme(
    { document, parsed, files, stated, statedPictures, sourceNumbers },
    (lang, edition) => Promise.resolve(reportsOf(lang, edition)),
    {
      langs: [...new Set(editions.map((one) => one.lang))],
      editions: [...new Set(editions.map((one) => one.edition))],
      id,
    },
    tools.assets,
  );
  for (const programme of programmes) {
    const book = renderGuidebook(programme, tools.assets, look);
    await ensureOwnTexts(book, programme.report, own, tools.formats);
    const reports = reportsOf(programme.lang, programme.edition);
    // Pictures of visits lie beside the Markdown already, unless their own reports are in another language.
    const ofVisits = reports
      .filter(({ name, lang, report }) => tools.langs === null && name.startsWith(`${report.id}.${lang}`))
      .flatMap(({ pictures }) => pictures)
      .filter(({ name }) => book.markdown.includes(`](<${name}>)`));
    const withholding = joinWithheld(
      programme.withholding,
      reports.map((one) => one.withholding),
    );
    const whole = { ...book, pictures: [...programme.pictures, ...ofVisits], withholding };
    yield* makeFormats(whole, null, tools);
  }
}
