import { makeNearest } from '../../diagnostics/nearest.js';
import { languages } from './calendar-words.js';

/**
 * The 249 codes of ISO 3166-1 alpha-2, and XK, which that standard leaves to users and the institutions of the European
 * Union use for Kosovo.
 */
export const countryCodes: readonly string[] = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
  'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR ' +
  'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO ' +
  'JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR ' +
  'MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO ' +
  'RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV ' +
  'TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'
).split(' ');

/** What the institutions of the Union write (Interinstitutional Style Guide, 7.1), by what ISO 3166-1 has. */
export const unionCodes: Readonly<Record<string, string>> = { UK: 'GB', EL: 'GR' };

/** The letter by which cars of a country are known (Vienna Convention on Road Traffic), where it is one alone. */
const onCars: Readonly<Record<string, string>> = {
  A: 'AT',
  B: 'BE',
  D: 'DE',
  E: 'ES',
  F: 'FR',
  H: 'HU',
  I: 'IT',
  L: 'LU',
  M: 'MT',
  N: 'NO',
  P: 'PT',
  S: 'SE',
};

/** Longer words are not looked into. */
const MAX_GUESS = 100;

/**
 * The code that somebody meant who wrote `uk`, `el`, `fr`, `France` or `Germny`; null when that is anybody's guess.
 */
export function guessCountry(written: string): string | null {
  if (written.length > MAX_GUESS) return null;
  const upper = written.replace(/^[\s"'“”„«»]+|(?<![\s"'“”„«»])[\s"'“”„«»]+$/g, '').toUpperCase();
  const habitual: Readonly<Record<string, string>> = {
    UK: 'GB',
    EL: 'GR',
    ENGLAND: 'GB',
    WALES: 'GB',
    'NORTHERN IRELAND': 'GB',
    'GREAT BRITAIN': 'GB',
    BRITAIN: 'GB',
    'CZECH REPUBLIC': 'CZ',
    'SLOVAK REPUBLIC': 'SK',
    'REPUBLIC OF IRELAND': 'IE',
    'RUSSIAN FEDERATION': 'RU',
    'UNITED STATES OF AMERICA': 'US',
    MACEDONIA: 'MK',
    TURKEY: 'TR',
    SCOTLAND: 'GB',
    HOLLAND: 'NL',
    'THE NETHERLANDS': 'NL',
    USA: 'US',
    'IVORY COAST': 'CI',
    BOSNIA: 'BA',
    PALESTINE: 'PS',
    'CABO VERDE': 'CV',
    BURMA: 'MM',
    SWAZILAND: 'SZ',
    CHEQUIA: 'CZ',
    FYROM: 'MK',
  };
  if (Object.hasOwn(onCars, upper)) return onCars[upper] ?? null;
  if (Object.hasOwn(habitual, upper)) return habitual[upper] ?? null;
  if (countryCodes.includes(upper)) return upper;
  if (/^[A-Z]{3}$/.test(upper)) return fromThreeLetters(upper);
  if (upper.length < 4) return null;
  const { codes, find } = (names ??= readNames());
  const plain = upper
    .replaceAll('-', ' ')
    .replace(
      /^(?:THE )?(?:(?:FEDERAL|FRENCH|ITALIAN|PORTUGUESE|HELLENIC) )?(?:REPUBLIC|KINGDOM|PRINCIPALITY|STATE|GRAND DUCHY)(?: OF)? (?:THE )?/,
      '',
    );
  const exact = codes.get(upper) ?? codes.get(plain) ?? (plain in habitual ? habitual[plain] : undefined);
  if (exact) return exact;
  // `Germany (DE)`, `UK (England)`
  const [, front = '', behind = ''] = /^([^()]+?) ?\(([^()]+)\)$/.exec(upper) ?? [];
  const both = front === '' ? [] : [guessCountry(front), guessCountry(behind)].filter((one) => one !== null);
  if (both.length > 0) return new Set(both).size === 1 ? (both[0] ?? null) : null;
  const near = new Set(find(upper).map((name) => codes.get(name)));
  return near.size === 1 ? ([...near][0] ?? null) : null;
}

/**
 * The codes of several countries in one text, such as `Germany and France` or `DE/FR`; null where it is not made of
 * names and codes of countries alone, or has one country.
 */
export function guessCountries(written: string): string[] | null {
  if (written.length > MAX_GUESS) return null;
  const parts = written.split(/[,;/&+]| (?:and|und|et) /).map((part) => part.trim());
  const codes = parts.filter((part) => part !== '').map(guessCountry);
  if (codes.length < 2 || codes.includes(null)) return null;
  return [...new Set(codes)] as string[];
}

/** The code of two letters for one of three (ISO 3166-1 alpha-3), of the countries of Europe and its neighbours; null for another. */
function fromThreeLetters(written: string): string | null {
  const [, code = null] = new RegExp(`(?:^| )${written}:([A-Z]{2})`).exec(alpha3) ?? [];
  return code;
}
const alpha3 =
  'ALB:AL AND:AD ARM:AM AUT:AT AZE:AZ BEL:BE BGR:BG BIH:BA BLR:BY CAN:CA CHE:CH CYP:CY CZE:CZ DEU:DE GER:DE DNK:DK DEN:DK ' +
  'ESP:ES EST:EE FIN:FI FRA:FR GBR:GB GEO:GE GRC:GR GRE:GR HRV:HR CRO:HR HUN:HU IRL:IE ISL:IS ISR:IL ITA:IT LIE:LI LTU:LT ' +
  'LUX:LU LVA:LV MCO:MC MDA:MD MKD:MK MLT:MT MNE:ME NED:NL NLD:NL NOR:NO POL:PL POR:PT PRT:PT ROU:RO ROM:RO RUS:RU SMR:SM ' +
  'SRB:RS SUI:CH SVK:SK SVN:SI SLO:SI SWE:SE TUR:TR UKR:UA MAR:MA TUN:TN DZA:DZ EGY:EG USA:US';

/** Made when the first country is misspelt; the same ever after. */
let names: ReturnType<typeof readNames> | null = null;

/** The codes by their names in the languages of the Union, in capitals; the nearest of those in eight of them. */
function readNames(): { codes: ReadonlyMap<string, string>; find: (word: string) => string[] } {
  const codes = new Map<string, string>();
  const add = (lang: string): void => {
    const display = new Intl.DisplayNames(lang, { type: 'region' });
    for (const code of countryCodes) {
      const name = display.of(code)?.toUpperCase() ?? code;
      if (!codes.has(name)) codes.set(name, code);
    }
  };
  for (const lang of languages.slice(0, 8)) add(lang);
  const find = makeNearest([...codes.keys()]);
  for (const lang of languages.slice(8)) add(lang);
  return { codes, find };
}
