import type { CommandContext } from '../command-context.js';
import type { ImportFlags } from '../flags.js';
import type { Questions } from '../ask.js';
import type { Speech } from '../speech/speech.js';
import { visible } from '../../core/diagnostics/visible.js';
import { many } from '../texts/many.js';
import { differenceText } from '../texts/difference-text.js';
import type { ListSheet } from '../../core/lists/list.js';
import type { ListColumn } from '../../core/lists/people/columns.js';
import type { ListQuestion } from '../../core/lists/people/listed.js';
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
import { quoted } from './new.js';
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
    isSeen: terminal.stderr.isTTY ?? false,
  };
  const { isSeen } = wanted;
  // The name of a file may be that of somebody, and whoever reads a log may not have the list.
  const [listName, into] = isSeen ? [visible(list), visible(flags.into)] : ['The list', 'The document'];
  const speech = await context.speech();
  const must = (line: string): void => context.say(`${speech(line)}\n`);
  const tell: typeof must = context.quiet ? () => undefined : must;
  const source = await readImport(list, flags.into, wanted, host);
  const now = await validate([flags.into], settings, host);
  if (source === null) {
    await report(now, 'pretty', context);
    must(`Nothing was written: ${isSeen ? into : 'the document'} cannot be read yet.`);
    return 1;
  }
  const asker = questions ?? (flags.yes ? null : await askerOf(context));
  const sheet = await sheetOf(source, flags.sheet ?? null, wanted, asker);
  const plan = await planWith(source, sheet, wanted, asker);
  const say = (line: string): void => (context.quiet ? undefined : context.say(`${line}\n`));
  if (source.note !== null) say(`${speech(listName)}: ${speech(source.note)}`);
  tellList(source, sheet, plan, wanted, tell);
  for (const { rows, words } of plan.notices) {
    const place = rows.length === 0 ? '' : `${speech(listName)}, ${speech(rowsInWords(rows))}: `;
    say(`${place}${visible(speech(isSeen ? words.whole : words.masked))}`);
  }
  if (plan.people === 0) {
    must(`Nothing was written: ${isSeen ? listName : 'the list'} has nobody in it who could be taken.`);
    return 1;
  }
  if (plan.after === source.before) {
    tell(`${into} has all of them already; nothing was written.`);
    return 0;
  }
  const fresh = await checkImport(source, plan, now, settings, host);
  if (fresh) await report(fresh.outcome, 'pretty', context);
  if (fresh && !fresh.isRefusal) {
    must(`Nothing was written: ${isSeen ? into : 'the document'} would have these errors then.`);
    return 1;
  }
  if (isSeen && !context.quiet)
    context.say(`\n${differenceText({ before: source.before, after: plan.after }, await context.chalk())}`);
  say(countsOf(plan, speech));
  if (fresh)
    tell('The texts above name somebody who has not agreed; the report will be refused until they do not.');
  if (!flags.yes && !(await isWanted(asker, flags.into))) {
    must('Nothing was written.');
    return 1;
  }
  await writeImport(source, plan, host);
  tell(`${into} was written.`);
  if (isSeen) tell(`See whom each edition shows: solidify status ${quoted(into)}`);
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
async function askerOf({
  host,
  terminal,
  speech,
}: CommandContext): Promise<Pick<Questions, 'choose'> | null> {
  const input = host.stdin();
  if (!input.isTTY || !terminal.stderr.isTTY) return null;
  const { openQuestions } = await import('../ask.js');
  return openQuestions(input, terminal.stderr, host.signal, await speech());
}

async function sheetOf(
  source: ImportSource,
  wanted: string | null,
  settings: ImportSettings,
  asker: Pick<Questions, 'choose'> | null,
): Promise<ListSheet> {
  const found = chooseSheet(source, wanted, settings);
  if (!('length' in found)) return found;
  const names = found.map(({ name }) => name);
  if (asker === null)
    throw new SolidifyError(
      `${settings.isSeen ? source.list : 'The list'} has ${names.length} sheets that may be meant.`,
      'list-unusable',
      settings.isSeen
        ? `Say which: --sheet "${names[0] ?? ''}". They are: ${names.join(', ')}.`
        : 'Say which, by its name or number: --sheet 1.',
    );
  const options = found.map(({ name, rows }, index) => ({
    value: String(index),
    label: `${visible(name)} (${rows.length} rows)`,
  }));
  const answer = await asker.choose('Which sheet has the people?', options);
  return found[Number(answer)] ?? (found[0] as ListSheet);
}

/**
 * Asks until nothing is open, all questions of one kind at a time: an answer may raise others that were not there before,
 * and to read a long list anew takes a while.
 */
async function planWith(
  source: ImportSource,
  sheet: ListSheet,
  settings: ImportSettings,
  asker: Pick<Questions, 'choose'> | null,
): Promise<ImportPlan> {
  const answers = new Map<string, number>();
  for (;;) {
    const plan = planImport(source, sheet, settings, answers);
    const open = plan.questions.filter(({ id }) => !answers.has(id));
    const [first] = open;
    if (!first || asker === null) return plan;
    for (const { id, words, options } of open.filter((one) => kindOf(one) === kindOf(first))) {
      const choices = options.map(({ whole }, index) => ({ value: String(index), label: visible(whole) }));
      answers.set(id, Number(await asker.choose(visible(words.whole), choices)));
    }
  }
}

function kindOf({ id }: ListQuestion): string {
  return id.split(' ', 1)[0] ?? '';
}

/** What was read of the list, and what became of rows that are not plain. Its headings and sheets are not for a log. */
function tellList(
  { sheets }: ImportSource,
  sheet: ListSheet,
  plan: ImportPlan,
  { consent, map, isSeen }: ImportSettings,
  tell: (line: string) => void,
): void {
  const { columns } = plan;
  if (sheets.length > 1)
    tell(`Of ${sheets.length} sheets ${isSeen ? visible(sheet.name) : 'one'} was taken.`);
  if (sheet.isHidden) tell('The sheet is hidden in the list, and was taken all the same.');
  const hidden = sheets.filter((one) => one !== sheet && one.isHidden).length;
  if (hidden > 0) tell(`${hidden === 1 ? 'A hidden sheet was' : `${hidden} hidden sheets were`} not taken.`);
  const yes = columns.find(({ key }) => key === 'consent') ?? columns.find(({ key }) => key === 'photo');
  const isTaken = ({ key, isMoreConsent, ofFamily }: ListColumn): boolean =>
    isMoreConsent === true ||
    ofFamily !== undefined ||
    (key !== null && (key !== 'photo' || yes?.key === key));
  const taken = columns
    .filter(isTaken)
    .map(
      ({ heading, key, ofFamily }) => [visible(heading), key ?? (ofFamily ? 'family' : 'consent')] as const,
    );
  tell(`Columns: ${taken.map(([heading, key]) => (isSeen ? `${heading} = ${key}` : key)).join(', ')}.`);
  const left = columns.filter((one) => !isTaken(one) && one.heading !== '' && map.get(one.heading) !== '-');
  if (left.length > 0)
    tell(
      `Not taken: ${isSeen ? left.map(({ heading }) => visible(heading)).join(', ') : many(left.length, 'column')}; --map says what they hold.`,
    );
  const under = isSeen && yes ? ` under ${visible(yes.heading)}` : '';
  tell(
    yes
      ? `Consent: a yes${under} is ${consent}, anything else internal; --consent says another edition.`
      : 'No column tells of consent, so all who are new are internal.',
  );
}

/** Of whom nothing new is known stand in no line of the difference. */
function countsOf({ rows, people, counts, notices }: ImportPlan, speech: Speech): string {
  const left = new Set(notices.filter(({ isLeftOut }) => isLeftOut).flatMap((one) => one.rows)).size;
  const parts = [
    `${counts.added} new`,
    ...(counts.completed > 0 ? [`${counts.completed} completed`] : []),
    ...(counts.known > 0 ? [`${counts.known} as they were`] : []),
  ];
  const groups =
    counts.delegations > 0 ? ` ${speech(`in ${many(counts.delegations, 'new delegation')}`)}` : '';
  const without = left > 0 ? `, ${speech(`${many(left, 'row')} left out`)}` : '';
  const taken = `${speech(many(people, 'person', 'people'))} (${parts.map(speech).join(', ')})`;
  return `${speech(many(rows, 'row'))}: ${taken}${groups}${without}.`;
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
