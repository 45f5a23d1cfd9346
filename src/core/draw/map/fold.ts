const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/** The name of a place as it is compared: no accents, no capitals, nothing but letters and digits. */
export function fold(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[ßæœøđðłþı]/g, (letter) => LETTERS[letter] ?? letter);
  // The classes of Unicode take long to be made ready.
  return /[^\0-\x7f]/.test(plain) ? plain.replace(/[^\p{L}\p{N}]/gu, '') : plain.replace(/[^a-z0-9]/g, '');
}

const CYRILLIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ!#%&*;';

/**
 * A folded name as the table of cities has it: Cyrillic and Greek letters by ASCII ones that no folded name has, Greek
 * names behind a `=`. A source file that is ASCII throughout is read in half the time.
 */
export function spell(folded: string): string {
  const greek = folded.replace(/[α-ω]/g, (letter) =>
    String.fromCharCode(letter.charCodeAt(0) - 0x3b1 + 0x41),
  );
  if (greek !== folded) return `=${greek}`;
  return folded.replace(/[а-я]/g, (letter) => CYRILLIC[letter.charCodeAt(0) - 0x430] ?? letter);
}
