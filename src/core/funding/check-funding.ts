import type { Say } from '../diagnostics/diagnostic.js';
import type { Funding } from '../language/declaration.js';
import { at, child, entry, scalarAt, type Parsed } from '../syntax/ast.js';
import { EMBLEM_HEIGHT } from './emblem.js';
import { schemes, type Scheme } from './schemes.js';
import { whoPaid } from './who-paid.js';

/**
 * What a document says of its funding, held against what the scheme demands: missing parts, official sentences that
 * are not known in a language of the reports, logos larger than the emblem.
 *
 * @param langs of the reports
 */
export function checkFunding({ root }: Parsed, funding: Funding, langs: readonly string[], say: Say): void {
  const { scheme = 'other' } = funding;
  const node = entry(root, 'funding');
  if (!node) return;
  const missing = new Set(langs.flatMap((lang) => whoPaid(funding, lang, funding.authority).missing));
  if (missing.has('grant')) say('funding-grant', node.keySpan, { scheme });
  if (missing.has('authority')) say('funding-authority', node.keySpan, { scheme });
  sayLanguages(funding, langs, node.keySpan, say);
  if (!schemes[scheme].emblem) return;
  for (const [index, { height }] of (funding.logos ?? []).entries()) {
    const place = at(node.value, ['logos', index, 'height']);
    if (place && height !== undefined && height > EMBLEM_HEIGHT)
      say('logo-larger-than-emblem', place, { height, limit: EMBLEM_HEIGHT });
  }
}

/** The same for a visit whose programme says who paid: only what the visit's own language lacks. */
export function checkSharedFunding(
  visit: Parsed,
  programme: Parsed,
  langs: readonly string[],
  say: Say,
): void {
  const node = entry(visit.root, 'programme');
  const shared = child(programme.root, 'funding');
  const scheme = scalarAt(shared, 'scheme');
  if (!node || entry(visit.root, 'funding') || typeof scheme !== 'string' || !isScheme(scheme)) return;
  const given = (key: 'statement' | 'disclaimer'): Partial<Funding> =>
    entry(shared, key) ? { [key]: 'given' } : {};
  sayLanguages({ scheme, ...given('statement'), ...given('disclaimer') }, langs, node.keySpan, say);
}

function sayLanguages(funding: Funding, langs: readonly string[], place: Parameters<Say>[1], say: Say): void {
  const { scheme = 'other' } = funding;
  for (const lang of langs) {
    const { missing } = whoPaid(funding, lang);
    for (const key of ['statement', 'disclaimer'] as const)
      if (missing.includes(`${key}-language`)) say('funding-language', place, { scheme, key, lang });
  }
}

function isScheme(name: string): name is Scheme {
  return Object.hasOwn(schemes, name);
}
