/** A number of a document with its decimals as they were written: 2.50 says more than 2.5 does. */
export interface Quantity {
  /** As near as a computer comes to it. */
  readonly amount: number;
  /** Every digit: `-12345678901234567890.50`. A plus stays, since somebody wrote it. */
  readonly digits: string;
}

/** Digits behind the point that a language can be asked to write. */
const MAX_DECIMALS = 20;

/**
 * Reads a number as YAML took it.
 *
 * @param source as it stands in the document
 * @returns with `kept` false where it would not be shown as it was written: leading zeros, bases other than ten, more
 *   decimals than can be shown. Null for what is no amount: infinity, and what is no number.
 */
export function readQuantity(
  source: string,
  amount: number,
): { readonly quantity: Quantity; readonly kept: boolean } | null {
  if (!Number.isFinite(amount)) return null;
  const [, sign = '', whole = '', decimals = ''] = /^([-+]?)(\d*)(?:\.(\d*))?$/.exec(source) ?? [];
  const isPlain = whole !== '' || decimals !== '';
  if (!isPlain) {
    const digits = plainDigits(amount);
    return { quantity: { amount, digits }, kept: /^[-+]?[\d.]+e/i.test(source) };
  }
  const short = whole.replace(/^0+(?=\d)/, '') || '0';
  const shown = decimals.slice(0, MAX_DECIMALS);
  return {
    quantity: { amount, digits: `${sign}${short}${shown && `.${shown}`}` },
    kept: (short === whole || whole === '') && shown === decimals,
  };
}

/** A number without an exponent. */
function plainDigits(amount: number): string {
  const written = String(amount);
  if (!written.includes('e')) return written;
  if (Math.abs(amount) >= 1) return BigInt(amount).toString();
  let digits = amount.toFixed(MAX_DECIMALS);
  while (digits.endsWith('0')) digits = digits.slice(0, -1);
  return digits;
}
