/** Signs, blanks and letters that no rule gives (WHATWG HTML, 13.5, Named character references). */
const signs: Readonly<Record<string, string>> = {
  amp: '&', AMP: '&', lt: '<', LT: '<', gt: '>', GT: '>', quot: '"', QUOT: '"', apos: "'", nbsp: ' ', NonBreakingSpace: ' ',
  ensp: ' ', emsp: ' ', emsp13: ' ', emsp14: ' ', numsp: ' ', puncsp: ' ', thinsp: ' ', ThinSpace: ' ', hairsp: ' ',
  VeryThinSpace: ' ', MediumSpace: ' ', Tab: '\t', NewLine: '\n', shy: '', zwj: '', zwnj: '', lrm: '', rlm: '',
  ZeroWidthSpace: '', NoBreak: '', NegativeThinSpace: '', NegativeMediumSpace: '', NegativeThickSpace: '',
  NegativeVeryThinSpace: '', InvisibleTimes: '', InvisibleComma: '', ic: '', it: '', af: '', ApplyFunction: '',
  ndash: '–', mdash: '—', hyphen: '-', dash: '-', horbar: '―', lsquo: '‘', rsquo: '’', rsquor: '’', lsquor: '‚', sbquo: '‚',
  ldquo: '“', rdquo: '”', rdquor: '”', ldquor: '„', bdquo: '„', laquo: '«', raquo: '»', lsaquo: '‹', rsaquo: '›',
  CloseCurlyQuote: '’', OpenCurlyQuote: '‘', prime: '′', hellip: '…', mldr: '…', nldr: '‥', bull: '•', middot: '·', deg: '°',
  euro: '€', pound: '£', cent: '¢', yen: '¥', sect: '§', para: '¶', times: '×', commat: '@', period: '.', comma: ',',
  colon: ':', semi: ';', excl: '!', quest: '?', num: '#', percnt: '%', plus: '+', equals: '=', ast: '*', lowbar: '_',
  UnderBar: '_', sol: '/', bsol: '\\', lpar: '(', rpar: ')', lbrack: '[', rbrack: ']', lsqb: '[', rsqb: ']', lcub: '{',
  rcub: '}', lbrace: '{', rbrace: '}', verbar: '|', vert: '|', grave: '`', Hat: '^', dollar: '$', iexcl: '¡', iquest: '¿',
  copy: '©', reg: '®', szlig: 'ß', eth: 'ð', ETH: 'Ð', thorn: 'þ', THORN: 'Þ', aelig: 'æ', AElig: 'Æ', oelig: 'œ', OElig: 'Œ',
  ijlig: 'ij', IJlig: 'IJ', fflig: 'ff', filig: 'fi', fllig: 'fl', ffilig: 'ffi', ffllig: 'ffl', fjlig: 'fj', imath: 'ı',
  inodot: 'ı', jmath: 'j', kgreen: 'ĸ', eng: 'ŋ', ENG: 'Ŋ', oslash: 'ø', Oslash: 'Ø', lstrok: 'ł', Lstrok: 'Ł', dstrok: 'đ',
  Dstrok: 'Đ', hstrok: 'ħ', Hstrok: 'Ħ', tstrok: 'ŧ', Tstrok: 'Ŧ', napos: 'ŉ', fnof: 'ƒ', ordf: 'ª', ordm: 'º',
  sigmaf: 'ς', sigmav: 'ς', varsigma: 'ς', ohm: 'Ω', micro: 'µ', thetasym: 'ϑ', epsi: 'ε', epsiv: 'ϵ', upsi: 'υ',
}; // prettier-ignore

/** What stands behind a letter in the name of one with a mark. */
const marks: Readonly<Record<string, string>> = {
  acute: '\u0301', grave: '\u0300', circ: '\u0302', tilde: '\u0303', uml: '\u0308', ring: '\u030A', cedil: '\u0327',
  caron: '\u030C', macr: '\u0304', breve: '\u0306', ogon: '\u0328', dot: '\u0307', dblac: '\u030B',
}; // prettier-ignore

const greek = 'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega'; // prettier-ignore
const greekLetters = 'αβγδεζηθικλμνξοπρστυφχψω';
const cyrillic =
  'a b v g d ie zh z i j k l m n o p r s t u f kh ts ch sh shch hard y soft e yu ya io dj gj jukcy s'.split(
    ' ',
  );
const cyrillicLetters = 'абвгдежзийклмнопрстуфхцчшщъыьэюяёђѓ';
/** `&iukcy;` and the other letters of Serbian, Macedonian, Ukrainian and Belarusian. */
const moreCyrillic: Readonly<Record<string, string>> = {
  jukcy: 'є', iukcy: 'і', yicy: 'ї', jsercy: 'ј', ljcy: 'љ', njcy: 'њ', tshcy: 'ћ', kjcy: 'ќ', ubrcy: 'ў', dzcy: 'џ',
  dscy: 'ѕ',
}; // prettier-ignore

const letters: ReadonlyMap<string, string> = new Map([
  ...greek.split(' ').map((name, index): [string, string] => [name, greekLetters.charAt(index)]),
  ...[...cyrillicLetters].map((letter, index): [string, string] => [`${cyrillic[index]}cy`, letter]),
  ...Object.entries(moreCyrillic),
]);

/**
 * The character that a named reference such as `&Euml;` stands for, blanks as a space and what is not seen as nothing.
 * Every letter and every sign that can stand in a name or a word is known; of mathematics only its alphabets are.
 *
 * @param name without `&` and `;`
 * @returns null for a name that is not known
 */
export function namedCharacter(name: string): string | null {
  if (Object.hasOwn(signs, name)) return signs[name] ?? null;
  const small = name.toLowerCase();
  const isCapital = name.charAt(0) !== small.charAt(0);
  const letter = letters.get(small);
  if (letter !== undefined) return isCapital ? letter.toUpperCase() : letter;
  const [, base, kind = ''] = /^([A-Za-z])([a-z]{2,5})$/.exec(name) ?? [];
  if (base === undefined) return Object.hasOwn(signs, small) ? (signs[small] ?? null) : null;
  if (Object.hasOwn(marks, kind)) return `${base}${marks[kind] ?? ''}`.normalize('NFC');
  if (kind === 'fr' || kind === 'opf' || kind === 'scr') return base;
  return Object.hasOwn(signs, small) ? (signs[small] ?? null) : null;
}

/** A text in which what named and numbered references stand for stands itself. Others are left as they are. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z][a-z\d]{1,23}));/gi,
    (reference, hex?: string, number?: string, name?: string) =>
      name !== undefined
        ? (namedCharacter(name) ?? reference)
        : fromCode(hex !== undefined ? Number.parseInt(hex, 16) : Number(number)),
  );
}

/** The character of a code point; a space for what is none. */
export function fromCode(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}
