/** What DOS has from 0x80 on, and what still saves as it did: no decoder of the platform knows these. */
const ofDos: Readonly<Record<string, string>> = {
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
    '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  cp852:
    'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐' +
    '└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0',
};

/**
 * The encodings of one byte a letter in which Excel and its elders save CSV in Europe; of two that read equally well the
 * first.
 */
const candidates = [
  ...[
    'windows-1252',
    'windows-1250',
    'windows-1253',
    'windows-1251',
    'macintosh',
    'cp850',
    'cp852',
    'iso-8859-2',
  ],
] as const;

/** Names of encodings that `--encoding` takes. */
export const encodings: readonly string[] = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  ...candidates,
  'windows-1254',
  'windows-1257',
  'iso-8859-15',
];

/** A text, and the encoding in which it was read; null where there can be no doubt of it. */
export interface DecodedList {
  readonly text: string;
  readonly guessed: string | null;
}

/**
 * The text of a CSV file, in whatever encoding Excel and its kin write: by its mark, by its zeros, as UTF-8 where it is
 * that, and else in the encoding in which its words look most like words.
 *
 * @param encoding in which it is to be read, where somebody knows
 */
export function decodeList(bytes: Uint8Array, encoding: string | null = null): DecodedList {
  if (encoding !== null) return { text: plain(textIn(encoding, bytes)), guessed: null };
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return sure('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return sure('utf-16be', bytes);
  const zeros = zerosIn(bytes);
  if (zeros !== null) return sure(zeros, bytes);
  try {
    return { text: plain(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), guessed: null };
  } catch {
    const [best] = candidates
      .map((name) => ({ name, text: textIn(name, bytes) }))
      .map((one) => ({ ...one, faults: faultsIn(one.text) }))
      .sort((a, b) => a.faults - b.faults);
    return { text: plain(best?.text ?? ''), guessed: best?.name ?? null };
  }
}

function sure(encoding: string, bytes: Uint8Array): DecodedList {
  return { text: plain(new TextDecoder(encoding).decode(bytes)), guessed: null };
}

/** What windows-1252 has from 0x80 on: some releases of Node.js read it as ISO 8859-1, which has nothing there. */
const western = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function textIn(encoding: string, bytes: Uint8Array): string {
  const high = ofDos[encoding];
  if (high !== undefined) {
    let text = '';
    for (const byte of bytes) text += byte < 0x80 ? String.fromCharCode(byte) : high.charAt(byte - 0x80);
    return text;
  }
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== 'windows-1252') return text;
  return text.replace(/[\u0080-\u009f]/g, (letter) => western.charAt(letter.charCodeAt(0) - 0x80));
}

function plain(text: string): string {
  return text.replace(/^\uFEFF/, '').normalize('NFC');
}

/** UTF-16 without its mark has a zero in every other byte of Latin text. */
function zerosIn(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 200);
  const counts = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) counts[index % 2] = (counts[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = counts;
  if (Math.max(even, odd) < head.length / 8) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** What no word has: signs within it, a capital behind a small letter, several accents in a row, two scripts. */
function faultsIn(text: string): number {
  let faults = 0;
  for (const word of text.split(/[\s;,|"'@.:/()\-\u2013\u2014&]/)) {
    if (!/[^\0-\x7f]/.test(word)) continue;
    const inside = word.replace(/[«»“”„‘’]/g, '');
    faults += count(inside, /[^\p{L}\p{M}\p{N}'’`«»“”„‘+*#%°&=!?_<>]/gu) * 3;
    faults += count(inside, /\p{Ll}\p{Lu}/gu) * 2;
    faults += count(
      inside,
      /(?![a-z])[\p{Script=Latin}](?![a-z])[\p{Script=Latin}](?![a-z])[\p{Script=Latin}]/giu,
    );
    const scripts = [/\p{Script=Latin}/u, /\p{Script=Greek}/u, /\p{Script=Cyrillic}/u];
    if (scripts.filter((one) => one.test(inside)).length > 1) faults += 2;
    // Letters of Icelandic and Faroese are rarer than a wrong encoding.
    faults += count(inside, /[ÞþÐðÝ¿¡ƒŸ]/g);
  }
  return faults;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
