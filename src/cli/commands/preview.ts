import { loadBasics } from '../../engine/assets.js';
import { openPreview, type PreviewSettings, type PreviewState } from '../../engine/live/preview.js';
import { resolveOptions } from '../../engine/options.js';
import { readConfiguration, underFlags } from '../../engine/options/configuration.js';
import { STDIN } from '../../host/files.js';
import { serveLoopback, type Loopback } from '../../host/loopback/loopback.js';
import { openPage, type OpenedPage } from '../../host/programs/open-page.js';
import { SolidifyError } from '../../host/solidify-error.js';
import type { CommandContext } from '../command-context.js';
import type { PreviewFlags } from '../flags.js';
import { previewRoutes } from '../preview/routes.js';
import { details } from '../progress.js';
import { count } from '../reporters/reporters.js';
import { spokenTrouble } from '../speech/speech.js';
import { many } from '../texts/many.js';
import { placesIn, report } from './validate.js';
import { changedText, followed, sayable, timeOf } from './watch.js';

/**
 * `solidify preview`: shows a visit in the browser and follows it as it is saved, until it is interrupted.
 *
 * @throws SolidifyError (2) for what is no visit, or where nobody could learn the address; (3) where the port is taken
 */
export async function previewCommand(
  file: string,
  flags: PreviewFlags,
  context: CommandContext,
): Promise<never> {
  const { host, terminal } = context;
  const isSeen = terminal.stderr.isTTY ?? false;
  refuseUnfit(file, flags, isSeen);
  const speech = await context.speech();
  const { languages } = await loadBasics();
  const settle = async (): Promise<PreviewSettings> => {
    const reads = followed(host);
    const configuration = await readConfiguration([file], languages, context.formats, reads.host);
    const { browser, ...places } = underFlags(
      configuration,
      { ...placesIn(flags), ...(flags.browser === undefined ? {} : { browser: flags.browser }) },
      host.env,
    );
    const settings = resolveOptions(
      { ...placesIn(places), ...(browser === undefined ? {} : { browser }) },
      languages,
    );
    return { settings, files: reads.files() };
  };
  const listener = { onBrowser: context.guard, ...context.tuning, ...details(context) };
  const preview = openPreview(file, host, settle, listener, (state) => {
    if (state.round > 1 || !state.trouble) tell(state, file, context).catch(() => undefined);
  });
  preview.ended.catch(() => undefined);
  let server: Loopback | null = null;
  let opened: OpenedPage | null = null;
  try {
    const { trouble } = await preview.look({ edition: 'public', lang: null, layout: null });
    if (trouble) throw trouble;
    server = await serveLoopback(
      flags.port ?? null,
      previewRoutes(file, preview, host, {
        language: context.language,
        messages: await context.messages(),
        speech,
      }),
    );
    if (flags.open) opened = await openPage(server.url, host, context.guard);
    // Whoever reads the address sees everything: it is shown to people, and stands in no log.
    if (isSeen) context.say(`${speech(`${opened || !flags.open ? 'Preview' : 'Open'}: ${server.url}`)}\n`);
    else if (flags.open && !opened) throw unseen('no browser could be opened');
    if (!context.quiet) context.say(`${speech('Follows every save; Ctrl-C ends it.')}\n`);
    return await preview.ended;
  } finally {
    opened?.remove();
    await Promise.allSettled([server?.close(), preview.close()]);
  }
}

function refuseUnfit(file: string, { open, port }: PreviewFlags, isSeen: boolean): void {
  if (file === STDIN)
    throw new SolidifyError(
      'A preview follows a file as it is saved, so it does not go with standard input.',
      'invalid-option',
      'Name a file, such as: solidify preview visit.yaml',
    );
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536))
    throw new SolidifyError(
      `${port} is no port.`,
      'invalid-option',
      'Write 1 to 65535, such as --port 4000, or leave it out: then a free one is taken.',
    );
  if (!open && !isSeen) throw unseen('--no-open opens nothing');
}

function unseen(reason: string): SolidifyError {
  return new SolidifyError(
    `The address of a preview is secret, so it is shown on a terminal only; and ${reason}.`,
    'invalid-option',
    'Run it on a terminal.',
  );
}

/** One line a round, after its errors; warnings stand on the page, and here would stand again after every save. */
async function tell(state: PreviewState, file: string, context: CommandContext): Promise<void> {
  const { changed, outcome, trouble, milliseconds } = state;
  const { host, quiet } = context;
  const speech = await context.speech();
  const found = outcome?.diagnostics ?? [];
  const wrong = found.filter(({ severity }) => severity === 'error');
  if (outcome) await report({ ...outcome, diagnostics: wrong }, 'short', context);
  if (trouble)
    context.say(`solidify: ${await sayable(spokenTrouble(trouble, speech).message, [file], context)}\n`);
  if (quiet) return;
  const errors = wrong.length + (trouble ? 1 : 0);
  const warnings = count(found, 'warning');
  const old = state.report ? 'the last good page stays' : 'there is no page yet';
  const result = errors > 0 ? old : `shown after ${Math.round(milliseconds)} ms`;
  const more = warnings > 0 ? `, ${speech(many(warnings, 'warning'))}` : '';
  context.say(`${timeOf(host)}  ${changedText(changed, context, speech)}${speech(result)}${more}.\n`);
}
