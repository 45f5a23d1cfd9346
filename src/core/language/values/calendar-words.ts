import { foldWord } from '../check/synonyms/synonyms.js';
import { inSeveralLanguages } from '../check/synonyms/several.js';

/** The languages of the Union, in which days, months and countries are read: those of most documents first, eight of them. */
export const languages: readonly string[] =
  'en fr de es it nl pt pl bg cs da el et fi ga hr hu lt lv mt ro sk sl sv'.split(' ');

/**
 * The number of a month by its name, or the start of it, as it is called beside a day in the languages of the Union. Null
 * where it is no month, or another one in another language, as `listopad` is.
 */
export function monthOf(name = ''): string | null {
  const lower = name.toLowerCase();
  if (lower.length < 3) return null;
  const whole = new Set(months().flatMap((one) => (one.name === lower ? [one.month] : [])));
  if (whole.size > 0) return only(whole);
  for (const group of [languages.slice(0, 8), languages.slice(8)]) {
    const begun = months().filter((one) => group.includes(one.lang) && one.name.startsWith(lower));
    if (begun.length > 0) return only(new Set(begun.map(({ month }) => month)));
  }
  return alsoCalled.get(lower) ?? withoutAccents(lower);
}

/** What a keyboard without accents makes of the name of a month, or the start of it: `aout`, `fevr`, `dec`. */
function withoutAccents(name: string): string | null {
  const begun = months().filter((one) => foldWord(one.name).startsWith(name));
  return only(new Set(begun.map(({ month }) => month)));
}

/** What Excel and Austria call a month in German. */
const alsoCalled: ReadonlyMap<string, string> = new Map([
  ['mrz', '3'],
  ['maerz', '3'],
  ['jänner', '1'],
  ['jaenner', '1'],
  ['feber', '2'],
]);

/** A text without the day of the week in front: `Saturday, 13 July`, `Mo. 17.6.2019`. */
export function withoutWeekday(written: string): string {
  const [front = '', name = ''] = /^(\p{L}{2,})\.?,? (?=\d|\p{L}+ \d)/u.exec(written) ?? [];
  const lower = name.toLowerCase();
  return lower !== '' &&
    weekdays().some((one) => one === lower || (lower.length < 5 && one.startsWith(lower)))
    ? written.slice(front.length)
    : written;
}

/** Whether a word is what the day of the week of a full date is called, in any of the languages. */
export function isWeekday(word: string, date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  const lower = word.trim().toLowerCase().replace(/\.$/, '');
  // The names of a language stand from Sunday on, those of one form behind the others.
  return (
    !Number.isNaN(day) && lower.length > 1 && weekdays().some((one, at) => at % 7 === day && one === lower)
  );
}

/** What a part of the day is called, folded, by how it is written in a document. */
const parts = {
  morning:
    'in_the_morning late_morning early_morning matin matinee vormittag vormittags morgens manana mattina mattino manha ochtend voormiddag rano',
  afternoon:
    'in_the_afternoon late_afternoon early_afternoon apres_midi nachmittag nachmittags tarde pomeriggio middag namiddag popoludnie',
  evening:
    'in_the_evening night at_night soir soiree nuit abend abends nachts noche sera noite avond wieczor',
  all_day:
    'all_day whole_day full_day toute_la_journee journee ganztagig ganztags den_ganzen_tag todo_el_dia tutto_il_giorno dia_inteiro hele_dag caly_dzien',
  '12:00': 'noon midday 12_noon midi mittag mittags mediodia mezzogiorno meio_dia poludnie',
  '00:00': 'midnight 12_midnight minuit mitternacht medianoche mezzanotte meia_noite middernacht polnoc',
} as const;

/** The part of the day, or the time, that a word means; null for another one. */
export function partOfDayMeant(written: string): keyof typeof parts | null {
  const told = (word: string): (keyof typeof parts)[] =>
    Object.entries(parts).flatMap(([part, words]) =>
      part === word || words.split(' ').includes(word) ? [part as keyof typeof parts] : [],
    );
  const [whole] = told(foldWord(written));
  const [first = null, ...others] = new Set(
    inSeveralLanguages(written).flatMap((one) => told(foldWord(one))),
  );
  return whole ?? (others.length > 0 ? null : first);
}

interface MonthName {
  readonly lang: string;
  readonly name: string;
  readonly month: number;
}

/** Made when the first date is misspelt; the same ever after. */
let monthNames: readonly MonthName[] | null = null;
let dayNames: readonly string[] | null = null;

function months(): readonly MonthName[] {
  return (monthNames ??= languages.flatMap((lang) => {
    const names = new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, at) => {
      const told = names.formatToParts(Date.UTC(2019, at));
      return {
        lang,
        name: told.find(({ type }) => type === 'month')?.value.toLowerCase() ?? '',
        month: at + 1,
      };
    });
  }));
}

function weekdays(): readonly string[] {
  return (dayNames ??= languages.flatMap((lang) =>
    (['long', 'short'] as const).flatMap((weekday) => {
      const names = new Intl.DateTimeFormat(lang, { weekday, timeZone: 'UTC' });
      return Array.from({ length: 7 }, (_, at) => names.format(Date.UTC(2019, 0, 6 + at)).toLowerCase());
    }),
  ));
}

function only(found: ReadonlySet<number>): string | null {
  const [first] = found;
  return found.size === 1 && first !== undefined ? String(first) : null;
}
