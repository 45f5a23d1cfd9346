import { dirname, join, relative, resolve } from 'node:path';
import { openQuestions, type Questions } from '../ask.js';
import type { CommandContext } from '../command-context.js';
import type { NewFlags } from '../flags.js';
import { countriesOf, findCity } from '../../core/draw/map/city.js';
import { nearest } from '../../core/diagnostics/nearest.js';
import { kindOf } from '../../core/language/kind.js';
import { countryCodes, guessCountry } from '../../core/language/values/country.js';
import { guessLanguage, isLanguage } from '../../core/language/values/language-codes.js';
import { layouts } from '../../core/report/page/layouts.js';
import { LONGEST_VISIT, readDates } from '../../core/starter/read-dates.js';
import type { VisitDates } from '../../core/starter/starter.js';
import { writersLanguages, type WritersLanguage } from '../../core/diagnostics/messages.js';
import { starterWords } from '../../core/starter/words.js';
import { stringAt, type Parsed } from '../../core/syntax/ast.js';
import { parse } from '../../core/syntax/parse.js';
import { loadBasics } from '../../engine/assets.js';
import { readDocument } from '../../host/files.js';
import type { Host } from '../../host/host.js';
import { SolidifyError } from '../../host/solidify-error.js';

/** What a new document is made from. Of a programme, city and dates say nothing. */
export interface Answers {
  readonly speaks: WritersLanguage;
  readonly title: string;
  readonly city: string;
  readonly country: string;
  readonly coordinates: readonly [number, number] | null;
  readonly dates: VisitDates;
  /** The full path of the programme file; null without one. */
  readonly programme: string | null;
  readonly lang: string;
  readonly layout: string | null;
  /** What was found and not said, for the user to know. */
  readonly found: string | null;
}

/**
 * What the flags say, and on a terminal what the user answers where they leave out what a document needs.
 *
 * @throws SolidifyError (2) for a flag that cannot be read, and elsewhere than on a terminal for those that are missing
 */
export async function newAnswers(
  kind: 'visit' | 'programme',
  flags: NewFlags,
  earlier: Parsed | null,
  { host, terminal, quiet, language, speech }: CommandContext,
): Promise<Answers> {
  const { languages } = await loadBasics();
  // That of the user comes first.
  const inOrder = [...new Set([language, ...writersLanguages, ...languages])];
  const needed = kind === 'visit' ? ([flags.city, flags.dates] as const) : ([flags.title] as const);
  const isOnTerminal = terminal.stderr.isTTY === true && !quiet && host.stdin().isTTY === true;
  const isAsking = needed.includes(undefined) && isOnTerminal;
  const ask = isAsking
    ? await openQuestions(host.stdin(), terminal.stderr, host.signal, await speech())
    : null;
  checkGiven(flags, languages);
  const programme = await programmeOf(flags, earlier, host);
  if (kind === 'programme') {
    const title = flags.title ?? (await ask?.text('What is the programme called?', { check: wanted }));
    if (title === undefined || title.trim() === '')
      throw missing(['--title'], 'solidify new programme programme.yaml --title "City exchange"');
    const lang = flags.lang ?? (await askLanguage(ask, inOrder)) ?? 'en';
    return {
      speaks: speaksOf(lang, language),
      title: title.trim(),
      city: '',
      country: flags.country === undefined ? 'BE' : countryOf(flags.country),
      coordinates: null,
      dates: { month: '' },
      programme: null,
      lang,
      layout: flags.layout ?? null,
      found: null,
    };
  }
  const city =
    flags.city ?? (await ask?.text('Which city was visited?', { example: 'Ljubljana', check: wanted }));
  const known = city === undefined ? [] : countriesOf(city);
  const country =
    flags.country !== undefined
      ? countryOf(flags.country)
      : known.length === 1
        ? known[0]
        : city === undefined
          ? undefined
          : await askCountry(ask, known, language);
  const written =
    flags.dates ??
    (await ask?.text('When? The first and the last day', { example: '13-14 May 2024', check: wrongDates }));
  const lacking = [
    ...(city === undefined ? ['--city'] : []),
    ...(country === undefined && city !== undefined ? ['--country'] : []),
    ...(written === undefined ? ['--dates'] : []),
  ];
  if (city === undefined || country === undefined || written === undefined)
    throw missing(
      lacking,
      'solidify new visit --city Ljubljana --country SI --dates 2024-05-13..2024-05-14',
      city,
      known,
    );
  const lang =
    flags.lang ??
    (earlier && stringAt(earlier.root, 'lang')) ??
    programme?.lang ??
    (await askLanguage(ask, inOrder)) ??
    'en';
  const speaks = speaksOf(lang, language);
  const title =
    flags.title ??
    (await ask?.text('What is the report called?', {
      example: titleOf(city, lang, speaks),
      check: () => null,
    }));
  const layout = flags.layout ?? (ask && (await askLayout(ask)));
  return {
    speaks,
    title: title === undefined || title.trim() === '' ? titleOf(city, lang, speaks) : title.trim(),
    city: city.trim(),
    country,
    coordinates: findCity(city, country),
    dates: datesOf(written),
    programme: programme?.path ?? null,
    lang,
    layout: layout === 'story' ? null : (layout ?? null),
    found:
      flags.country === undefined && known.length === 1
        ? `${city.trim()} is in ${nameOf(country, language)} (country: ${country}); --country names another.`
        : null,
  };
}

function titleOf(city: string, lang: string, speaks: WritersLanguage): string {
  const known = writersLanguages.find((one) => one === lang.split('-')[0]);
  const title = starterWords.title[known ?? speaks].replace('{city}', city.trim());
  return known === undefined ? `{{${title}}}` : title;
}

function wanted(answer: string): string | null {
  return answer === '' ? 'Write a few words.' : null;
}

function checkGiven(
  { lang, layout, country, dates, title, city }: NewFlags,
  languages: readonly string[],
): void {
  for (const [flag, value] of Object.entries({ title, city, country, dates }))
    if (value?.trim() === '' || (value ?? '').length > 500)
      throw new SolidifyError(
        `--${flag} ${value === '' ? 'is empty' : 'cannot be used'}.`,
        'invalid-option',
        'Write a few words behind it.',
      );
  if (
    lang !== undefined &&
    (!isLanguage(lang) || !(languages.includes(lang) || languages.includes(lang.split('-')[0] ?? '')))
  ) {
    const meant = guessLanguage(lang);
    throw new SolidifyError(
      `--lang ${lang}: reports cannot be made in it.`,
      'invalid-option',
      meant === null ? `Possible are ${languages.join(', ')}.` : `Write --lang ${meant}.`,
    );
  }
  if (layout !== undefined && !layouts.some((one) => one === layout)) {
    const [meant] = nearest(layout, layouts);
    throw new SolidifyError(
      `--layout ${layout}: there is no such form of report.`,
      'invalid-option',
      meant === undefined ? `Possible are ${layouts.join(', ')}.` : `Write --layout ${meant}.`,
    );
  }
  if (country !== undefined) countryOf(country);
  if (dates !== undefined) datesOf(dates);
}

function countryOf(written: string): string {
  const code = guessCountry(written);
  // A near miss is for the user to confirm.
  if (code !== null && (countryCodes.includes(written.toUpperCase()) || isName(written, code))) return code;
  throw new SolidifyError(
    `--country ${written} is no country.`,
    'invalid-option',
    code === null
      ? 'Write two capital letters (ISO 3166-1 alpha-2), such as FR, or its name in English, French or German.'
      : `Write --country ${code}.`,
  );
}

function isName(written: string, code: string): boolean {
  const name = (lang: string): string => new Intl.DisplayNames(lang, { type: 'region' }).of(code) ?? '';
  const folded = written.trim().toLowerCase();
  return (
    ['en', 'fr', 'de'].some((lang) => name(lang).toLowerCase() === folded) ||
    // What is habitually said of one country is as certain as its name.
    nearest(
      folded,
      ['en', 'fr', 'de'].map((lang) => name(lang).toLowerCase()),
    ).length === 0
  );
}

function nameOf(code: string, language: WritersLanguage): string {
  return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
}

function wrongDates(written: string): string | null {
  const read = readDates(written);
  if ('dates' in read) return null;
  if ('unclear' in read) return `This may be ${read.unclear.join(' or ')}: write one of them.`;
  return {
    'no-date': 'No date can be read in it: write it as 2024-05-13..2024-05-14, or 13-14 May 2024.',
    'no-year': 'The year is missing in it: write it behind, as in 13-14 May 2024.',
    backwards: 'The last day is before the first one.',
    'too-long': `These are more than ${LONGEST_VISIT} days: look at the years.`,
  }[read.wrong];
}

function datesOf(written: string): VisitDates {
  const read = readDates(written);
  if ('dates' in read) return read.dates;
  throw new SolidifyError(`--dates ${written} cannot be used.`, 'invalid-option', wrongDates(written));
}

function missing(
  flags: readonly string[],
  example: string,
  city?: string,
  known: readonly string[] = [],
): SolidifyError {
  const why =
    flags.length === 1 && flags[0] === '--country'
      ? known.length > 1
        ? `${city ?? ''} may be in ${known.join(' or ')}: --country is missing.`
        : `${city ?? ''} is in no country that solidify knows: --country is missing.`
      : `${flags.join(' and ')} ${flags.length === 1 ? 'is' : 'are'} missing; questions are asked on a terminal only.`;
  return new SolidifyError(why, 'invalid-option', `Such as: ${example}`);
}

async function askCountry(
  ask: Questions | null,
  known: readonly string[],
  language: WritersLanguage,
): Promise<string | undefined> {
  if (!ask) return undefined;
  if (known.length > 1)
    return ask.choose(
      'In which country?',
      known.map((code) => ({ value: code, label: nameOf(code, language) })),
    );
  const answer = await ask.text('In which country?', {
    example: 'SI, or Slovenia',
    check: (one) =>
      guessCountry(one) === null ? 'Write its name or two capital letters, such as FR.' : null,
  });
  return guessCountry(answer) ?? undefined;
}

async function askLanguage(ask: Questions | null, inOrder: readonly string[]): Promise<string | null> {
  if (!ask) return null;
  const label = (lang: string): string => new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? lang;
  return ask.choose(
    'In which language is it written?',
    inOrder.map((value) => ({ value, label: label(value) })),
  );
}

function askLayout(ask: Questions): Promise<string> {
  return ask.choose('Which form of report?', [
    { value: 'story', label: 'story: as it happened, day by day' },
    { value: 'record', label: 'record: section by section' },
    { value: 'brief', label: 'brief: what a reader with little time needs' },
  ]);
}

/** The programme file that is named, or that of the earlier document. */
async function programmeOf(
  { programme }: NewFlags,
  earlier: Parsed | null,
  host: Host,
): Promise<{ readonly path: string; readonly lang: string | null } | null> {
  const kept = earlier && stringAt(earlier.root, 'programme');
  const path = programme ?? (kept && earlier ? join(dirname(earlier.file), kept) : null);
  if (path === null) return null;
  const { value } = parse({ path, text: await readDocument(resolve(host.cwd, path), host) });
  if (value && kindOf(value) === 'programme')
    return { path: resolve(host.cwd, path), lang: stringAt(value.root, 'lang') };
  throw new SolidifyError(
    `${relative(host.cwd, resolve(host.cwd, path))} is no programme.`,
    'invalid-option',
    'Name the programme file with --programme, or make one: solidify new programme.',
  );
}

/** The language of comments: that of the document, or else of the user. */
function speaksOf(lang: string, language: WritersLanguage): WritersLanguage {
  return writersLanguages.find((known) => known === lang.toLowerCase().split('-')[0]) ?? language;
}
