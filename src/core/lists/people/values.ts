import type { Consent } from '../../language/declaration.js';
import { isEmail, isPhone } from '../../language/values/format.js';
import { answers } from '../data/headings.js';
import { fold } from './fold.js';

/** What people write where they have nothing to write. */
const nothing =
  /^(?:[-–—_/.]+|n\/?a|n\.a\.|none|null|nil|k\.\s?a\.|entf(?:ällt|\.)|néant|sans objet|s\/?o|nvt|n\.v\.t\.|nd|n\.d\.|brak|bd\.?)$/i;

/** A cell in one line, without what cannot be seen. */
export function clean(cell: string): string {
  const line = cell
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u00ad]/g, '')
    .replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ')
    .trim()
    // How Excel is told that a number is a text.
    .replace(/^'(?=[+\d=@-])/, '');
  return line.replace(/[\ud800-\udfff]/gu, '');
}

/** Whether a cell says that there is nothing to say. */
export function saysNothing(line: string): boolean {
  return line === '' || nothing.test(line);
}

/** The address in a cell, such as `Ann <ann@x.org>` or `mailto:ann@x.org`, and whether there are more. */
export function readEmail(cell: string): { readonly email: string | null; readonly isOneOfSome: boolean } {
  const found = cell
    .split(/[\s<>;,()[\]"]+/)
    .map((part) => withoutDots(part.replace(/^mailto:/i, '')))
    .filter((part) => isEmail(part) && !/[^\x21-\x7e\u00a1-\uffff]/.test(part));
  return { email: found[0] ?? null, isOneOfSome: found.length > 1 };
}

function withoutDots(part: string): string {
  let [start, end] = [0, part.length];
  while (start < end && /[.:]/.test(part.charAt(start))) start += 1;
  while (end > start && /[.:]/.test(part.charAt(end - 1))) end -= 1;
  return part.slice(start, end);
}

/** A telephone number as the language takes it, the first where there are several; null for what is none. */
export function readPhone(cell: string): string | null {
  const bare = cell
    .replace(/^(?:tel|tél|phone|mob|mobile|t|m|gsm|fon)[\s.:]+/i, '')
    .replace(/[\u2010-\u2015]/g, '-')
    .replaceAll('(0)', ' (0) ')
    .replace(/ {2,}/g, ' ')
    .trim();
  const first = bare.split(/[;,]|\s\/\s|\b(?:or|ou|oder|o|of)\b/)[0]?.trim() ?? '';
  const digits = first.replace(/\D/g, '').length;
  // A year or the number of a house is none.
  return isPhone(first) && digits >= 6 && digits <= 17 && !/^\d+(?:[.,]\d+)?e\+?\d+$/i.test(cell)
    ? first
    : null;
}

/** Whether a cell has more digits than a number that was read in it. */
export function hasMoreDigits(cell: string, phone: string): boolean {
  return cell.replace(/\D/g, '') !== phone.replace(/\D/g, '');
}

/** Yes, no, nothing, or what cannot be known. */
export function readAnswer(cell: string): 'yes' | 'no' | 'nothing' | 'other' {
  const word = fold(cell);
  // Signs of their own have no letters.
  if (word === '') {
    const sign = cell.trim();
    if (sign === '') return 'nothing';
    return says(yes, sign) ? 'yes' : says(no, sign) ? 'no' : 'nothing';
  }
  if (yes.has(word)) return 'yes';
  if (no.has(word)) return 'no';
  if (nothing.test(cell.trim())) return 'nothing';
  const [first = ''] = word.split(' ');
  // `Oui, avec plaisir`; but not `no objection`, and not `yes, but without a photograph`.
  const isPlain =
    !/\b(?:but|only|except|mais|seulement|sauf|aber|nur|ausser|pero|solo|ma|maar|alleen|mas|ale|tylko|not|pas|nicht|without|sans|ohne)\b/.test(
      word,
    );
  return yes.has(first) && first.length > 1 && isPlain ? 'yes' : 'other';
}

/** An edition that a cell names itself. */
export function namedEdition(cell: string): Consent | null {
  const word = fold(cell);
  return word === 'public' || word === 'partners' || word === 'internal' ? word : null;
}

/** Whether a cell says that somebody took part from elsewhere; of a column of its own a plain yes does. */
export function isOnline(cell: string): boolean {
  const word = fold(cell);
  return online.has(word) || (yes.has(word) && word !== '') || says(yes, cell.trim());
}

/** `Researcher (online)`: the function without the remark; null where there is none. */
export function withoutOnline(role: string): string | null {
  const [, before = '', remark = ''] = /^(.*\S)\s*[([]([^()[\]]{1,30})[)\]]$/.exec(role) ?? [];
  return before !== '' && online.has(fold(remark)) ? before : null;
}

/** `MÜLLER Anna`, `Müller, Anna` in the order in which names are read; null where it is that already. */
export function inReadingOrder(name: string): string | null {
  const [before = '', behind = '', ...more] = name.split(',').map((part) => part.trim());
  if (behind !== '' && more.length === 0 && !degrees.test(behind)) return `${behind} ${lowered(before)}`;
  const words = name.split(' ');
  const capitals = words.findIndex((word) => !isCapital(word));
  if (capitals > 0 && words.slice(capitals).every((word) => !isCapital(word) && !word.endsWith('.')))
    return `${words.slice(capitals).join(' ')} ${lowered(words.slice(0, capitals).join(' '))}`;
  const low = words.map((word) => (isCapital(word) ? lowered(word) : word)).join(' ');
  return low === name ? null : low;
}

const degrees = /^(?:ph\.?\s?d|dr|m\.?d|m\.?a|m\.?sc|b\.?a|b\.?sc|mba|ll\.?m|jr|sr|esq|cbe|obe|mbe)\.?$/i;

function isCapital(word: string): boolean {
  const letters = word.replace(/[^\p{L}]/gu, '');
  return letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

/** A name in capitals as it is written elsewhere: `O’BRIEN-DE LUCA` is O’Brien-De Luca. */
function lowered(name: string): string {
  return name
    .split(' ')
    .map((word) =>
      isCapital(word)
        ? word
            .toLowerCase()
            .replace(
              /(^|[-'’.])(\p{L})/gu,
              (_, before: string, letter: string) => before + letter.toUpperCase(),
            )
        : word,
    )
    .join(' ');
}

const yes = setOf(answers.yes);
const no = setOf(answers.no);
const online = setOf(answers.online);

function setOf(list: string): ReadonlySet<string> {
  return new Set(list.split(',').map((one) => (fold(one) === '' ? one : fold(one))));
}

function says(words: ReadonlySet<string>, sign: string): boolean {
  return sign !== '' && words.has(sign);
}
