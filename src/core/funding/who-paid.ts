import type { Funding } from '../language/declaration.js';
import type { Text } from '../language/schema.js';
import { schemes, type SchemeRules } from './schemes.js';
import {
  eaceaDisclaimers,
  englishDisclaimer,
  justiceDisclaimers,
  justiceStatements,
  statements,
  type FundingStatement,
} from './statements.js';

/** A sentence about the money, as it is to be printed. */
export interface PaidText {
  readonly text: string;
  /** The language of the text; null for an author's text that does not say: it is that of the document. */
  readonly lang: string | null;
  /** Whether it comes from the document. Such a text is marked up like any other; an official one is plain. */
  readonly own: boolean;
}

/**
 * Something due that the report lacks:
 * - `statement-language`, `disclaimer-language`: the official text is not known in its language and stands in English;
 * - `authority`: the disclaimer should name who granted, and says "the granting authority";
 * - `grant`: the number of the grant is part of the acknowledgement, and the document has none.
 */
export type Missing = 'statement-language' | 'disclaimer-language' | 'authority' | 'grant';

export interface WhoPaid {
  readonly emblem: boolean;
  readonly statement: PaidText | null;
  readonly disclaimer: PaidText | null;
  readonly missing: readonly Missing[];
}

/** The agencies by the short names that a document may use. */
const agencies: Readonly<Record<string, string>> = {
  CINEA: 'the European Climate, Infrastructure and Environment Executive Agency (CINEA)',
};

/**
 * What a report says about who paid for it, and what it lacks of what the scheme asks for. The author's own sentences
 * come first; the scheme's official ones fill the gaps. A scheme that is not known asks for nothing.
 *
 * @param lang the language of the report
 * @param authority who granted, where it is not whom the scheme suggests: `EACEA`, `CINEA`, or a name as an English
 *   sentence has it ("the European Commission")
 */
export function whoPaid(funding: Funding, lang: string, authority?: string): WhoPaid {
  const rules = schemes[funding.scheme ?? 'other'];
  const missing: Missing[] = [];
  const partly = funding.co_funded ?? rules.partly;

  let statement = own(funding.statement, lang);
  if (!statement && rules.statement) {
    const known = rules.statement === 'justice' ? justiceStatements : statements;
    statement = official(lang, (one) => wording(known[one], partly));
    if (statement.lang !== base(lang)) missing.push('statement-language');
  }

  let disclaimer = own(funding.disclaimer, lang);
  if (!disclaimer && rules.disclaimer) {
    const granter = named(authority) ?? rules.authority;
    disclaimer = official(lang, (one) => disclaim(rules, one, granter, partly));
    if (disclaimer.lang !== base(lang)) missing.push('disclaimer-language');
    if (rules.disclaimer === 'grant' && granter === null) missing.push('authority');
  }

  if (rules.grant && !named(funding.grant)) missing.push('grant');
  return { emblem: rules.emblem, statement, disclaimer, missing };
}

/** The official disclaimer in this very language, if it is known. */
function disclaim(
  rules: SchemeRules,
  lang: string,
  authority: string | null,
  partly: boolean,
): string | undefined {
  if (rules.disclaimer === 'justice') return justiceDisclaimers[lang];
  const opening = wording(statements[lang], partly);
  const body =
    authority === 'EACEA'
      ? eaceaDisclaimers[lang]
      : lang === 'en'
        ? englishDisclaimer(agencies[authority ?? ''] ?? authority ?? 'the granting authority')
        : undefined;
  return opening === undefined || body === undefined ? undefined : `${opening}. ${body}`;
}

function wording(statement: FundingStatement | undefined, partly: boolean): string | undefined {
  return partly ? statement?.part : statement?.whole;
}

/** The official text in the language, or else in English. */
function official(lang: string, find: (lang: string) => string | undefined): PaidText {
  const text = find(base(lang));
  return text === undefined
    ? { text: find('en') ?? '', lang: 'en', own: false }
    : { text, lang: base(lang), own: false };
}

/** The author's text, in the language of the report if the author gave it in several. */
function own(text: Text | undefined, lang: string): PaidText | null {
  if (text === undefined) return null;
  if (typeof text === 'string') return named(text) === null ? null : { text, lang: null, own: true };
  const found = [lang, base(lang), ...Object.keys(text)].find((one) => named(text[one]) !== null);
  return found === undefined ? null : { text: text[found] ?? '', lang: found, own: true };
}

/** `pt-PT` is Portuguese. */
function base(lang: string): string {
  return lang.split('-')[0] ?? lang;
}

function named(text: string | undefined): string | null {
  return text === undefined || text.trim() === '' ? null : text.trim();
}
