import { readConfiguration, underFlags } from '../../engine/options/configuration.js';
import { loadBasics } from '../../engine/assets.js';
import { gatherFindings } from '../../engine/documents/findings.js';
import { ejectTemplates, templateDifferences } from '../../engine/templates/eject.js';
import { listTemplates, openLibrary, pathsMeant } from '../../engine/templates/library.js';
import { visible } from '../../core/diagnostics/visible.js';
import { SolidifyError } from '../../host/solidify-error.js';
import type { CommandContext } from '../command-context.js';
import { exitCodeOf, placesIn, report } from '../commands/validate.js';
import type { TemplatesFlags, TemplatesTask } from '../flags.js';
import { count } from '../reporters/reporters.js';
import { many } from '../texts/many.js';
import { templateDifferencesText, templatesText } from '../texts/templates-text.js';

/**
 * `solidify templates`: shows what templates there are, writes defaults into files to be changed, compares those with
 * the defaults, and checks them. 1 when a template is wrong.
 *
 * @param name of a template; null for all
 * @throws SolidifyError (2) for a template or a folder that is not there, and for a file that is there already
 */
export async function templatesCommand(
  task: TemplatesTask,
  name: string | null,
  flags: TemplatesFlags,
  context: CommandContext,
): Promise<number> {
  const { host, terminal, formats } = context;
  const { stdout } = terminal;
  const { languages } = await loadBasics();
  const configuration = await readConfiguration([], languages, formats, host);
  const { templates: folder = null, helpers = null } = underFlags(configuration, placesIn(flags), host.env);
  if (flags.from !== undefined && task !== 'eject')
    throw new SolidifyError('--from goes with eject.', 'invalid-option', 'Leave it out.');
  if (task === 'eject') {
    if (name === null)
      throw new SolidifyError(
        'Which template is to be ejected is not said.',
        'invalid-option',
        'Name one, such as solidify templates eject visit/sections/lessons.html.hbs; solidify templates list shows all.',
      );
    const written = await ejectTemplates(
      name,
      flags.from ?? null,
      await openLibrary({ templates: folder, helpers: null }, host, true),
      host,
    );
    for (const file of written) stdout.write(`${visible(file)}\n`);
    return 0;
  }
  const library = await openLibrary({ templates: folder, helpers }, host);
  if (task === 'list') {
    const all = await listTemplates(library);
    const paths =
      name === null
        ? null
        : pathsMeant(
            name,
            all.map(({ path }) => path),
          );
    const templates = paths === null ? all : all.filter(({ path }) => paths.includes(path));
    const { names = [], file = null } = library.own.helpers ?? {};
    if (flags.reporter === 'json') write({ templates, helpers: names.map((one) => ({ name: one, file })) });
    else
      stdout.write(
        templatesText(templates, library.own.helpers, {
          columns: stdout.columns ?? 120,
          chalk: await context.chalk(stdout),
        }),
      );
    return 0;
  }
  const { own } = library;
  if (own.sources.length === 0 && (task === 'diff' || own.diagnostics.length === 0))
    throw new SolidifyError(
      `There are no templates in ${library.folder}.`,
      'file-not-found',
      'Write one with solidify templates eject, or name another folder with --templates.',
    );
  if (task === 'diff') {
    const found = await templateDifferences(name, library, host);
    if (flags.reporter === 'json')
      write({
        templates: found.map(({ ofDefault, ofOwn, ...one }) => ({
          ...one,
          default: ofDefault?.map(({ text }) => text) ?? null,
          own: ofOwn?.map(({ text }) => text) ?? null,
        })),
      });
    else stdout.write(templateDifferencesText(found, await context.chalk(stdout)));
    return 0;
  }
  const findings = gatherFindings(false);
  const wanted =
    name === null
      ? null
      : pathsMeant(
          name,
          own.sources.map((one) => library.pathOf(one.name)),
        );
  const files = new Set(
    own.sources.filter((one) => wanted?.includes(library.pathOf(one.name)) ?? true).map(({ file }) => file),
  );
  findings.noteTemplates('', {
    sources: own.sources,
    diagnostics: own.diagnostics.filter(({ file }) => wanted === null || files.has(file)),
  });
  const outcome = {
    ...findings.outcome(),
    ...{ outputs: [], documents: files.size, built: null, stdout: null, stale: [], notes: [], troubles: [] },
  };
  await report(outcome, flags.reporter, context);
  if (flags.reporter !== 'json' && !context.quiet) {
    const errors = count(outcome.diagnostics, 'error');
    const found = errors === 0 ? 'No errors' : many(errors, 'error', 'errors');
    const looked = `${found} in ${many(files.size, 'template', 'templates')}.`;
    context.say(`${files.size === 0 && errors === 0 ? 'No file there is a template.' : looked}\n`);
  }
  return exitCodeOf(outcome);

  function write(content: object): void {
    stdout.write(`${JSON.stringify({ version: 1, ...content }, null, 2)}\n`);
  }
}
