/** The operators that matter here (ISO 32000-1, annex A), by what they do. */
const names = {
  beginText: 'BT',
  endText: 'ET',
  show: 'Tj TJ \' "',
  font: 'Tf',
  move: 'Td TD T* Tm',
  path: 'm l c v y re h',
  paint: 'S s f F f* B B* b b*',
  forget: 'n',
  clip: 'W W*',
  save: 'q',
  restore: 'Q',
  transform: 'cm',
  draw: 'Do',
  shade: 'sh',
  image: 'BI',
  mark: 'BMC BDC',
  endMark: 'EMC',
} as const;
/** What an operator does. */
export type Operator = keyof typeof names;

const operators = new Map<number, Operator>();
for (const [operator, spellings] of Object.entries(names) as [Operator, string][]) {
  for (const name of spellings.split(' ')) {
    operators.set(
      [...name].reduceRight((sum, sign) => (sum << 8) | sign.charCodeAt(0), 0),
      operator,
    );
  }
}

/** The operator that is written from `from` to `to`; undefined for one that does not matter here. */
export function operatorAt(content: Uint8Array, from: number, to: number): Operator | undefined {
  // Its bytes as one number, the first one lowest.
  let code = 0;
  for (let last = to - 1; last >= from; last--) code = (code << 8) | (content[last] ?? 0);
  return to - from > 3 ? undefined : operators.get(code);
}
