import type { CommandContext } from '../command-context.js';
import type { ImportFlags } from '../flags.js';
import type { Questions } from '../ask.js';
import { visible } from '../../core/diagnostics/visible.js';
import { differenceText } from '../texts/difference-text.js';
import type { ListSheet } from '../../core/lists/list.js';
import { encodings } from '../../core/lists/read/decode-list.js';
import { rowsInWords } from '../../core/lists/words-of-list.js';
import { loadBasics } from '../../engine/assets.js';
import {
  checkImport,
  chooseSheet,
  planImport,
  readImport,
  writeImport,
  type ImportPlan,
  type ImportSettings,
  type ImportSource,
} from '../../engine/authoring/import.js';
import { resolveOptions } from '../../engine/options.js';
import { validate } from '../../engine/session.js';
import { STDIN } from '../../host/files.js';
import { SolidifyError } from '../../host/solidify-error.js';
import { report } from './validate.js';

/**
 * `solidify import`: puts the people of a list into a visit. On a terminal it asks and shows the difference before it
 * writes; a log sees neither names nor addresses.
 *
 * @param questions default: those of the terminal
 */
export async function importCommand(
  list: string,
  flags: ImportFlags,
  context: CommandContext,
  questions: Pick<Questions, 'choose'> | null = null,
): Promise<number> {
  const { host, terminal } = context;
  ensureUse(list, flags);
  const settings = resolveOptions({}, (await loadBasics()).languages);
  const wanted: ImportSettings = {
    map: flags.map ?? new Map(),
    consent: flags.consent,
    encoding: flags.encoding?.toLowerCase() ?? null,
  };
  const source = await readImport(list, flags.into, wanted, host);
  const now = await validate([flags.into], settings, host);
  if (source === null) {
    await report(now, 'pretty', context);
    context.say(`Nothing was written: ${visible(flags.into)} cannot be read yet.\n`);
    return 1;
  }
  const asker = questions ?? (flags.yes ? null : await askerOf(context));
  const sheet = await sheetOf(source, flags.sheet ?? null, wanted, asker);
  const plan = await planWith(source, sheet, wanted, asker);
  const tell = teller(context);
  tellList(source, sheet, plan, wanted, tell);
  for (const { rows, words } of plan.notices) {
    const place = rows.length === 0 ? '' : `${visible(list)}, ${rowsInWords(rows)}: `;
    // Whoever reads a log may not have the list.
    tell(`${place}${visible(terminal.stderr.isTTY ? words.whole : words.masked)}`);
  }
  if (plan.after === source.before) {
    tell(`${visible(flags.into)} has all of them already; nothing was written.`);
    return 0;
  }
  const fresh = await checkImport(source, plan, now, settings, host);
  if (fresh) await report(fresh.outcome, 'pretty', context);
  if (fresh && !fresh.isRefusal) {
    context.say(`Nothing was written: ${visible(flags.into)} would have these errors then.\n`);
    return 1;
  }
  if (terminal.stderr.isTTY && !context.quiet)
    context.say(`\n${differenceText({ before: source.before, after: plan.after }, await context.chalk())}`);
  tell(countsOf(plan));
  if (fresh)
    tell('The texts above name somebody who has not agreed; the report will be refused until they do not.');
  if (!flags.yes && !(await isWanted(asker, flags.into))) {
    context.say('Nothing was written.\n');
    return 130;
  }
  await writeImport(source, plan, host);
  tell(`${visible(flags.into)} was written.`);
  return fresh ? 1 : 0;
}

function ensureUse(list: string, { into, encoding }: ImportFlags): void {
  if (list === STDIN || into === STDIN)
    throw new SolidifyError(
      'import needs files, not standard input.',
      'invalid-option',
      'Name the list and the visit.',
    );
  if (encoding !== undefined && !encodings.includes(encoding.toLowerCase()))
    throw new SolidifyError(
      `There is no encoding ${encoding} here.`,
      'invalid-option',
      `It can be ${encodings.join(', ')}.`,
    );
}

/** Null where nobody can answer. */
async function askerOf({ host, terminal }: CommandContext): Promise<Pick<Questions, 'choose'> | null> {
  const input = host.stdin();
  if (!input.isTTY || !terminal.stderr.isTTY) return null;
  const { openQuestions } = await import('../ask.js');
  return openQuestions(input, terminal.stderr, host.signal);
}

async function sheetOf(
  source: ImportSource,
  wanted: string | null,
  { map }: ImportSettings,
  asker: Pick<Questions, 'choose'> | null,
): Promise<ListSheet> {
  const found = chooseSheet(source, wanted, map);
  if (!('length' in found)) return found;
  const names = found.map(({ name }) => name);
  if (asker === null)
    throw new SolidifyError(
      `${source.list} has ${names.length} sheets that may be meant.`,
      'list-unusable',
      `Say which: --sheet "${names[0] ?? ''}". They are: ${names.join(', ')}.`,
    );
  const options = found.map(({ name, rows }, index) => ({
    value: String(index),
    label: `${visible(name)} (${rows.length} rows)`,
  }));
  const answer = await asker.choose('Which sheet has the people?', options);
  return found[Number(answer)] ?? (found[0] as ListSheet);
}

/** Asks until nothing is open: an answer may raise a question that was not there before. */
async function planWith(
  source: ImportSource,
  sheet: ListSheet,
  settings: ImportSettings,
  asker: Pick<Questions, 'choose'> | null,
): Promise<ImportPlan> {
  const answers = new Map<string, number>();
  for (;;) {
    const plan = planImport(source, sheet, settings, answers);
    const open = asker === null ? undefined : plan.questions.find(({ id }) => !answers.has(id));
    if (!open || asker === null) return plan;
    const options = open.options.map(({ whole }, index) => ({ value: String(index), label: visible(whole) }));
    answers.set(open.id, Number(await asker.choose(visible(open.words.whole), options)));
  }
}

/** Talks, unless nobody wants to hear it. */
function teller({ quiet, say }: CommandContext): (line: string) => void {
  return (line) => {
    if (!quiet) say(`${line}\n`);
  };
}

/** What was read of the list, and what became of rows that are not plain. */
function tellList(
  { list, sheets, note }: ImportSource,
  sheet: ListSheet,
  plan: ImportPlan,
  { consent, map }: ImportSettings,
  tell: (line: string) => void,
): void {
  if (note !== null) tell(`${visible(list)}: ${note}`);
  if (sheets.length > 1) tell(`Of ${sheets.length} sheets ${visible(sheet.name)} was taken.`);
  const taken = plan.columns.filter(({ key }) => key !== null);
  const left = plan.columns.filter(({ key, heading }) => key === null && heading !== '');
  tell(`Columns: ${taken.map(({ heading, key }) => `${visible(heading)} = ${key ?? ''}`).join(', ')}.`);
  const unasked = left.filter(({ heading }) => map.get(heading) !== '-');
  if (unasked.length > 0)
    tell(
      `Not taken: ${unasked.map(({ heading }) => visible(heading)).join(', ')}; --map says what they hold.`,
    );
  tell(consentInWords(plan, consent));
}

function consentInWords({ columns }: ImportPlan, consent: string): string {
  const column = columns.find(({ key }) => key === 'consent') ?? columns.find(({ key }) => key === 'photo');
  if (!column) return 'No column tells of consent, so all who are new are internal.';
  const { heading } = column;
  return `Consent: a yes under ${visible(heading)} is ${consent}, anything else internal; --consent says another edition.`;
}

/** Of whom nothing new is known stand in no line of the difference. */
function countsOf({ rows, people, counts, notices }: ImportPlan): string {
  const many = (number: number, one: string, more: string): string =>
    `${number} ${number === 1 ? one : more}`;
  const left = new Set(notices.filter(({ isLeftOut }) => isLeftOut).flatMap((one) => one.rows)).size;
  const parts = [
    `${counts.added} new`,
    ...(counts.completed > 0 ? [`${counts.completed} completed`] : []),
    ...(counts.known > 0 ? [`${counts.known} as they were`] : []),
  ];
  const groups =
    counts.delegations > 0 ? ` in ${many(counts.delegations, 'new delegation', 'new delegations')}` : '';
  const without = left > 0 ? `, ${many(left, 'row', 'rows')} left out` : '';
  return `${many(rows, 'row', 'rows')}: ${many(people, 'person', 'people')} (${parts.join(', ')})${groups}${without}.`;
}

/** @throws SolidifyError (2) where nobody can be asked */
async function isWanted(asker: Pick<Questions, 'choose'> | null, into: string): Promise<boolean> {
  if (asker === null)
    throw new SolidifyError(
      'Nothing was written: nobody can be asked here.',
      'invalid-option',
      'Add --yes to write what is told above.',
    );
  const options = [
    { value: 'yes', label: 'yes' },
    { value: 'no', label: 'no' },
  ];
  return (await asker.choose(`Write this into ${visible(into)}?`, options)) === 'yes';
}
