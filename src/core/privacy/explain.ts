import type { CheckedVisit, WantedReports } from '../language/checked.js';
import { edit, type Assets } from '../compile.js';
import type { Consent } from '../language/declaration.js';
import { RenderError } from '../diagnostics/render-error.js';
import type { Withheld } from './leak/withheld.js';
import { personKey } from './person-key.js';

/** Something that an edition withholds, for those who make it to see. */
export interface Explanation {
  readonly edition: Consent;
  readonly kind: Withheld['kind'];
  /** The name, the point, the path, the title. */
  readonly words: string;
  /** Where it stands: the document, and its lines from 1. */
  readonly file: string;
  readonly lines: readonly number[];
  readonly reason: string;
  /** What stands for a name; null where the person is counted only, or not mentioned. */
  readonly instead: string | null;
}

/** Lists what the editions of a visit withhold, where it stands and by which rule. */
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

function explainOne(
  { kind, words, rule, consent, places, statedAt = null }: Withheld,
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
  // Where another document says it, nobody would look for it.
  const isElsewhere = statedAt !== null && places.every(({ parsed }) => parsed.file !== statedAt.file);
  const because = isElsewhere ? `, as ${statedAt.file}, line ${statedAt.line} says` : '';
  const byFile = new Map<string, Set<number>>();
  for (const { parsed, span } of places) {
    const lines = byFile.get(parsed.file) ?? new Set<number>();
    byFile.set(parsed.file, lines.add(parsed.range(span).start.line));
  }
  return [...byFile].map(([file, lines]) => ({
    edition,
    kind,
    words,
    file,
    lines: [...lines].sort((a, b) => a - b),
    reason: `${reasons[rule]}${because}`,
    instead: kind === 'name' ? (standIns.get(personKey(words)) ?? null) : null,
  }));
}
