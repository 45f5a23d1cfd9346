import type { CheckedVisit, WantedReports } from '../language/checked.js';
import { edit, type Assets } from '../compile.js';
import type { Consent } from '../language/declaration.js';
import { RenderError } from '../diagnostics/render-error.js';
import type { StatedPlace } from './consent.js';
import type { Withheld } from './leak/withheld.js';
import { personKey } from './person-key.js';

/** Something that an edition withholds, for those who make it to see. */
export interface Explanation {
  readonly edition: Consent;
  readonly kind: Withheld['kind'];
  /** The name as it is spelt there, the point, the path, the title. */
  readonly words: string;
  /** Where it stands: the document, and its lines from 1. */
  readonly file: string;
  readonly lines: readonly number[];
  /** The rule, and what other place decides by it how the person is shown, with the spelling there. */
  readonly reason: string;
  /** The same without any name, for a log. */
  readonly discreet: string;
  /** What stands for a name; null where the person is counted only, or not mentioned. */
  readonly instead: string | null;
}

/** Lists what the editions of a visit withhold, where it stands, by which rule, and what other place decides it. */
export async function explain(
  checked: CheckedVisit,
  wanted: WantedReports,
  assets: Assets,
): Promise<ReadonlyMap<Consent, readonly Explanation[]>> {
  const editions = new Map<Consent, Explanation[]>();
  const reports = await edit(checked, wanted, assets).catch((error: unknown) => {
    // It is told when the reports are made.
    if (error instanceof RenderError) return [];
    throw error;
  });
  for (const { edition, withholding, standIns } of reports) {
    // What is withheld is the same in every language.
    if (editions.has(edition)) continue;
    editions.set(
      edition,
      withholding.all.flatMap((one) => explainOne(one, edition, standIns)),
    );
  }
  return editions;
}

/** A line of what is explained: what is written alike in one document. */
interface ExplainedLine {
  readonly words: string;
  readonly file: string;
  readonly lines: Set<number>;
  /** Whether the consent that holds is stated in one of its lines. */
  statesConsent: boolean;
}

function explainOne(
  { kind, words, rule, consent, places, somebody }: Withheld,
  edition: Consent,
  standIns: ReadonlyMap<string, string>,
): Explanation[] {
  const reasons = {
    stated: `consent: ${consent ?? ''}`,
    acts: `consent: ${consent ?? ''}`,
    listed: 'no wider consent than partners is stated',
    chatham_house: 'rule: chatham_house',
    undeclared: 'nothing declares what it means to be named there',
  };
  const rows = new Map<string, ExplainedLine>();
  for (const { parsed, span, name, consent: stated } of places) {
    const own = kind === 'name' ? (name ?? words) : words;
    const key = `${parsed.file}\n${own}`;
    const row = rows.get(key) ?? { words: own, file: parsed.file, lines: new Set(), statesConsent: false };
    rows.set(key, row);
    row.lines.add(parsed.range(span).start.line);
    row.statesConsent ||= stated === consent;
  }
  const { key = '', takenFor = null, statedAt = null, pseudonym = null, pseudonymAt = null } = somebody ?? {};
  const instead = kind === 'name' ? (standIns.get(personKey(words)) ?? null) : null;
  const told = { edition, kind, instead };
  // Whom only another visit names must not stand in the texts of this one either.
  if (rows.size === 0 && statedAt) {
    const reason = `${reasons[rule]}; only that document names them, and no text of this one may`;
    return [{ ...told, words, file: statedAt.file, lines: [statedAt.line], reason, discreet: reason }];
  }
  return [...rows.values()].map((row) => {
    const elsewhere = (at: StatedPlace | null): Elsewhere | null => {
      // An address stands beside the consent.
      if (!at || (at.file === row.file && (kind !== 'name' || row.lines.has(at.line)))) return null;
      const isAlike = kind !== 'name' || at.name === row.words;
      if (personKey(at.name) !== key) return { at, joinedBy: at === takenFor ? 'meaning' : 'id' };
      return { at, joinedBy: isAlike ? null : 'spelling' };
    };
    const stated = rule === 'stated' && !row.statesConsent ? elsewhere(statedAt) : null;
    const called = instead !== null && instead === pseudonym ? elsewhere(pseudonymAt) : null;
    const isThere = called?.at.file === stated?.at.file && called?.at.line === stated?.at.line;
    const say = (open: boolean): string =>
      [
        reasons[rule],
        ...(stated ? [`, as ${placeText(stated, row.file, open, stated.at.isDoubtful ? ' may say' : ' says')}`] : []),
        ...(!called ? [] : isThere ? ['; the pseudonym stands there, too'] : [`; the pseudonym is that of ${placeText(called, row.file, open)}`]),
      ].join(''); // prettier-ignore
    const lines = [...row.lines].sort((a, b) => a - b);
    return { ...told, words: row.words, file: row.file, lines, reason: say(true), discreet: say(false) };
  });
}

/** Another place that says something of the same person. */
interface Elsewhere {
  readonly at: StatedPlace;
  /** How it is known to be the same person; null where the name is spelt alike. */
  readonly joinedBy: 'spelling' | 'id' | 'meaning' | null;
}

/** @param open whether the name may be quoted as it is spelt there */
function placeText({ at, joinedBy }: Elsewhere, file: string, open: boolean, says = ''): string {
  const where = `${at.file === file ? '' : `${at.file}, `}line ${at.line}${says}`;
  if (joinedBy === null) return where;
  const person = { id: 'whoever has the same id', meaning: 'somebody whom this name may mean', spelling: 'the same person' }[joinedBy]; // prettier-ignore
  return `${where}${says === '' ? ',' : ' of'} ${person}, spelt ${open ? `"${at.name}"` : 'otherwise'}`;
}
