import { guessLanguage, isLanguage } from './language-codes.js';
import { shorten } from '../../diagnostics/wording.js';
import type { CheckContext } from '../check/context.js';
import { isDeviceName } from './device-name.js';
import { countryCodes, guessCountries, guessCountry, unionCodes } from './country.js';
import { guessDate, guessTime, isDate, readTime } from './date.js';
import type { Say } from '../../diagnostics/diagnostic.js';
import { words, type Node } from '../../syntax/ast.js';
import { limits } from '../limits.js';
import type { NumberSchema, StringFormat } from '../schema.js';
import { isTooLong, plainText, wrong } from './written.js';

const names: Readonly<Record<StringFormat, string>> = {
  plain: 'a text',
  id: 'an id',
  date: 'a date',
  time: 'a time of day',
  country: 'the code of a country',
  language: 'the code of a language',
  colour: 'a colour',
  url: 'a web address',
  email: 'an e-mail address',
  phone: 'a telephone number',
  path: 'the path of a file',
};

/** Checks a text of one of the formats; undefined when it is none, with the reason reported. */
export function checkFormat(
  format: StringFormat,
  node: Node,
  key: string,
  context: CheckContext,
): string | undefined {
  const { say, found } = context;
  // A year is a number to YAML, and so are `14` and `14.30`.
  const numeric = node.type === 'scalar' && typeof node.value === 'number';
  if (numeric && format === 'date') return checkDate(node.source, node, key, say);
  if (numeric && format === 'time') return checkTime(node.source, node, say);
  if (node.type !== 'scalar' && format === 'time') {
    return wrong(say, node, names.time, 'Write from and to in one text: "14:00-16:00".');
  }
  if (
    node.type === 'scalar' &&
    typeof node.value !== 'string' &&
    node.value !== null &&
    format === 'country'
  ) {
    say('bad-country', node, { value: node.source, suggestion: null });
    return undefined;
  }
  if (node.type === 'list' && format === 'country') {
    const [first, ...others] = new Set(node.items.map((item) => guessCountry(words(item))));
    // Whether a session says the others elsewhere, the writer knows.
    return wrong(say, node, names.country, oneCountry, others.length === 0 ? (first ?? null) : null);
  }
  const written = plainText(node, names[format], key, say)?.trim();
  if (written === undefined) return undefined;
  switch (format) {
    case 'plain':
      if (isTooLong(written, limits.line, node, say)) return undefined;
      found.texts.push({ value: written, node, markdown: false });
      return written.replace(/\s+/g, ' ');
    case 'date':
      return checkDate(written, node, key, say);
    case 'time':
      return checkTime(written, node, say);
    case 'country':
      if (countryCodes.includes(written)) return written;
      if (Object.hasOwn(unionCodes, written)) return unionCodes[written];
      say('bad-country', node, {
        value: written,
        suggestion: guessCountries(written)?.[0] ?? guessCountry(written),
      });
      return undefined;
    case 'language':
      if (isLanguage(written)) return written;
      say('bad-language', node, { value: written, suggestion: guessLanguage(written) });
      return undefined;
    case 'id':
      if (isId(written)) return written;
      say('bad-id', node, { value: written, suggestion: slug(written) });
      return undefined;
    case 'url':
      if (isSafeUrl(written)) return written;
      say('bad-url', node, { value: written, suggestion: guessUrl(written) });
      return undefined;
    case 'email':
      if (isEmail(written)) return written;
      say('bad-email', node, { value: written });
      return undefined;
    case 'phone':
      if (isPhone(written)) return written;
      say('bad-phone', node, { value: written });
      return undefined;
    case 'colour': {
      const colour = written.toLowerCase();
      if (/^#[\da-f]{6}$/.test(colour)) return colour;
      say('bad-colour', node, { value: written, suggestion: guessColour(colour) });
      return undefined;
    }
    case 'path':
      found.paths.push({ path: written, node, key });
      return written;
  }
}

const oneCountry =
  'Write one: the first here; a session, a site or a delegation elsewhere says its own, in `country`.';

/** `#abc`, or without the #. */
function guessColour(written: string): string | null {
  const digits = /^#?([\da-f]{3}|[\da-f]{6})$/.exec(written)?.[1];
  if (digits === undefined) return null;
  return `#${digits.length === 3 ? [...digits].map((one) => one + one).join('') : digits}`;
}

function checkDate(written: string, node: Node, key: string, say: Say): string | undefined {
  if (isDate(written)) return written;
  // The keys of periods; their ends are called otherwise.
  const several = key === 'dates' || key === 'period';
  say('bad-date', node, { value: written, suggestion: guessDate(written), several });
  return undefined;
}

function checkTime(written: string, node: Node, say: Say): string | undefined {
  const time = readTime(written);
  if (time !== null) return time;
  say('bad-time', node, { value: written, suggestion: guessTime(written) });
  return undefined;
}

/** Checks a number against its declaration. */
export function checkNumber(schema: NumberSchema, node: Node, key: string, say: Say): number | undefined {
  const expected = schema.integer ? `a whole number from ${schema.min}` : `a number from ${schema.min}`;
  if (node.type !== 'scalar' || typeof node.value !== 'number')
    return wrong(say, node, expected, numberHint(key, words(node)), numberInstead(words(node)));
  if (schema.integer && node.value > 0 && node.value < 1)
    return wrong(say, node, expected, 'Write how many there were, not their share.');
  if (node.value < schema.min || (schema.integer && !Number.isSafeInteger(node.value))) {
    say('bad-number', node, { found: node.source, expected });
    return undefined;
  }
  return node.value;
}

/** The digits of a number that was written with quotes, blanks or separators. */
function numberInstead(written: string): string | null {
  const digits = digitsOf(written);
  return digits !== null && digits.length <= 15 ? digits : null;
}

/** Without what stands between groups of three: `1 200`, `1,200`; null where it stands for decimals, as in `12,5`. */
function digitsOf(written: string): string | null {
  const said = written.normalize('NFKC').trim();
  if (/^\d+$/.test(said)) return said;
  return /^\d{1,3}(?:[\s,.'’_]\d{3})+$/.test(said) ? said.replace(/\D/g, '') : null;
}

function numberHint(key: string, written: string): string | null {
  if (written === '') return null;
  const digits = digitsOf(written);
  if (digits !== null) return `Write ${shorten(digits)}, without quotes or separators.`;
  if (written.trimEnd().endsWith('%')) return 'Write how many there were, not their share.';
  if (key === 'day') return 'Count from the first day of the visit: 1, 2 and so on.';
  const [number, second] = written.match(/\d+/g) ?? [];
  if (number && second && key === 'count')
    return `Write one number, such as ${shorten(number)}, and the rest in \`note\`.`;
  return number && !second
    ? `Write the number only: ${shorten(number)}.`
    : 'Write one number in digits, such as 25.';
}

/** Letters a to z, digits, `-`, `_` and `.`; such as can also name a file on any system. */
export function isId(written: string): boolean {
  return (
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(written) && !written.endsWith('.') && !isDeviceName(written)
  );
}

/** An id made of a name; null when no letter of it can be part of one. */
export function slug(written: string): string | null {
  const folded = written
    .slice(0, 200)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  if (folded === '') return null;
  return isDeviceName(folded) ? `${folded}-1` : folded;
}

/** Without what no address may hold (RFC 3986, 2), which could end it where it is written, or hide where it leads. */
export function isSafeUrl(written: string): boolean {
  return (
    /^(?:https?:\/\/[^\s/]|mailto:[^\s@]+@|tel:[+\d])\S*$/i.test(written) &&
    !/[<>"\\^`{|}\p{C}\p{Z}]/u.test(written)
  );
}

/** One address, as a link may hold it. */
export function isEmail(written: string): boolean {
  const [name = '', host = '', ...more] = written.split('@');
  return more.length === 0 && name !== '' && host.includes('.') && isSafeUrl(`mailto:${written}`);
}

/** Digits, at least three, with what people put between them and, at the end, an extension. */
export function isPhone(written: string): boolean {
  return (
    written.length <= 40 &&
    /^[+\d(][\d\s()./-]*(?:(?:ext|x)\.?\s?\d+)?$/.test(written) &&
    /(?:\d\D*){3}/.test(written)
  );
}

/** The address that somebody meant who wrote `www.efus.eu` or `info@efus.eu`. */
export function guessUrl(written: string): string | null {
  if (written.length > 200) return null;
  if (/^[^\s@:/]+@[^\s@:/]+\.[a-z]{2,}$/i.test(written)) return `mailto:${written}`;
  return /^([\w-]+\.)+[a-z]{2,}(\/\S*)?$/i.test(written) ? `https://${written}` : null;
}
