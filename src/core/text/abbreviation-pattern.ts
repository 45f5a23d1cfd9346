/** Finds an abbreviation as a word of its own, also with a plural s: `DCR`, `DCRs`, not `DCRX`. */
export function abbreviationPattern(short: string, flags = 'u'): RegExp {
  const escaped = short.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}_-])${escaped}(s?)(?![\\p{L}\\p{N}_-])`, flags);
}
