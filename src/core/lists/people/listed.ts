import type { Consent } from '../../language/declaration.js';
import type { ColumnKey } from '../data/headings.js';
import type { ListWords } from '../words-of-list.js';

/** Somebody of a list. */
export interface ListPerson {
  /** Where the list has them, as a spreadsheet counts rows. */
  readonly rows: readonly number[];
  readonly name: string;
  readonly organisation: string | null;
  readonly role: string | null;
  readonly city: string | null;
  readonly country: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly url: string | null;
  readonly pseudonym: string | null;
  readonly delegation: string | null;
  readonly isOnline: boolean;
  readonly consent: Consent;
  /** Whether the list says so of them; else it is what nobody has agreed to. */
  readonly isConsentStated: boolean;
}

/** What became of rows that is not plain. */
export interface ListNotice {
  readonly rows: readonly number[];
  readonly words: ListWords;
  /** Whether nobody is taken of those rows. */
  readonly isLeftOut: boolean;
}

/** What could be meant in two ways. */
export interface ListQuestion {
  /** The same for the same question, however often the list is read. */
  readonly id: string;
  readonly words: ListWords;
  /** The first is what is taken where nobody is asked. */
  readonly options: readonly ListWords[];
}

/** What is known beside the list, and what was answered. */
export interface ListSettings {
  /** What a yes to consent means. */
  readonly consent: Consent;
  /** Cities as the document writes them. */
  readonly cities: readonly string[];
  /** By the ids of questions: which option, from 0. */
  readonly answers: ReadonlyMap<string, number>;
}

/** Collects what is to be told and asked while a list is read. */
export interface ListTalk {
  readonly tell: (rows: readonly number[], words: ListWords, isLeftOut?: boolean) => void;
  /** @returns which option holds, from 0 */
  readonly ask: (question: ListQuestion) => number;
}

/** What stands in the columns of a row, by what they hold. */
export type RowValues = Partial<Readonly<Record<ColumnKey, string>>>;
