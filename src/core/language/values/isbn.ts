/** The characters that count: digits, and an X at the end of a number of ten. */
function significant(written: string): string {
  return written
    .replace(/^ISBN(?:-1[03])?:?\s*/i, '')
    .replace(/[\s\u2010-\u2015-]/g, '')
    .toUpperCase();
}

/** Whether it is an ISBN of 10 or 13 digits whose check digit is right (ISO 2108; ISBN Users’ Manual, 5). */
export function isIsbn(written: string): boolean {
  const digits = significant(written);
  return isShaped(digits) && digits.endsWith(checkDigit(digits));
}

/** The same number with the check digit that fits the other digits; null where it has not as many as an ISBN. */
export function mendIsbn(written: string): string | null {
  const digits = significant(written);
  return isShaped(digits) ? written.trim().replace(/[\dXx](?=[^\dXx]*$)/, checkDigit(digits)) : null;
}

function isShaped(digits: string): boolean {
  return /^\d{9}[\dX]$|^97[89]\d{10}$/.test(digits);
}

function checkDigit(digits: string): string {
  const body = [...digits.slice(0, -1)].map(Number);
  if (body.length === 9) {
    const sum = body.reduce((total, digit, index) => total + digit * (10 - index), 0);
    const check = (11 - (sum % 11)) % 11;
    return check === 10 ? 'X' : String(check);
  }
  const sum = body.reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 3), 0);
  return String((10 - (sum % 10)) % 10);
}
