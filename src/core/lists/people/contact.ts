import { guessUrl, isSafeUrl } from '../../language/values/format.js';
import { quoting } from '../words-of-list.js';
import type { ListPerson, ListTalk, RowValues } from './listed.js';
import { hasMoreDigits, readEmail, readPhone } from './values.js';

/** How somebody of a row can be reached. */
export function contactIn(
  values: RowValues,
  rows: readonly number[],
  talk: ListTalk,
): Pick<ListPerson, 'email' | 'phone'> {
  const { tell } = talk;
  let [email, phone]: [string | null, string | null] = [null, null];
  if (values.email !== undefined) {
    const read = readEmail(values.email);
    ({ email } = read);
    if (read.isOneOfSome) tell(rows, quoting`${values.email} are several addresses; the first was taken.`);
    else if (email === null) {
      const number = readPhone(values.email);
      if (number !== null) {
        phone = misplacedPhone(number, rows, talk);
        if (hasMoreDigits(values.email, number))
          tell(rows, quoting`${values.email} are several numbers; no more than the first was taken.`);
      } else tell(rows, quoting`${values.email} is no e-mail address; it was not taken.`);
    }
  }
  if (values.phone !== undefined) {
    const read = readPhone(values.phone);
    const other = readEmail(values.phone).email;
    if (read !== null) {
      if (phone !== null && hasMoreDigits(phone, read))
        tell(rows, quoting`${phone} was not taken: ${read} stands where the telephone number should.`);
      if (hasMoreDigits(values.phone, read))
        tell(rows, quoting`${values.phone} are several numbers; the first was taken.`);
      phone = read;
    } else if (other !== null && email === null) {
      email = other;
      tell(
        rows,
        quoting`${other} stands where the telephone number should, and was taken for an e-mail address.`,
      );
    } else tell(rows, quoting`${values.phone} is no telephone number; it was not taken.`);
  }
  return { email, phone };
}

/** A telephone number in the column of addresses; null where it is not wanted. */
function misplacedPhone(number: string, rows: readonly number[], { tell, ask }: ListTalk): string | null {
  const answer = ask({
    id: `phone ${rows.join(' ')}`,
    words: quoting`In row ${rows[0] ?? 0} ${number} stands where the e-mail address should. What is it?`,
    options: [quoting`a telephone number`, quoting`a mistake, to be left out`],
  });
  if (answer === 0)
    tell(
      rows,
      quoting`${number} stands where the e-mail address should, and was taken for a telephone number.`,
    );
  else tell(rows, quoting`${number} is no e-mail address; it was not taken.`);
  return answer === 0 ? number : null;
}

/** The web address of somebody of a row. */
export function urlIn({ url }: RowValues, rows: readonly number[], { tell }: ListTalk): string | null {
  if (url === undefined) return null;
  const full = isSafeUrl(url) ? url : guessUrl(url);
  if (full?.startsWith('http') && isSafeUrl(full)) return full;
  tell(rows, quoting`${url} is no web address; it was not taken.`);
  return null;
}
