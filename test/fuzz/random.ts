/** A source of chance that gives the same again for the same seed. */
export interface Random {
  /** From 0 up to, and without, `end`. */
  readonly below: (end: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
}

/** Mulberry32 (Tommy Ettinger, public domain). */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return { below, pick: (list) => list[below(list.length)] as (typeof list)[number] };
}

/** What means something in YAML, in Markdown, in a citation or to a font. */
export const pieces = [
  ...':-?[]{}#&*!|>\'"%@`,~=_+.;()<\\/^$'.split(''),
  ...[
    '\n',
    '\n  ',
    '\n- ',
    '  ',
    '\t',
    '\r',
    '\0',
    ' ',
    '---\n',
    '...\n',
    '%YAML 1.1\n',
    '<<: ',
    '!!binary ',
    '? ',
  ],
  ...[
    '&a ',
    '*a',
    '|-\n  ',
    '>+\n',
    '"\\u202E"',
    '\uFEFF',
    '\u00A0',
    '\u0301',
    '\u200B',
    '\u2028',
    '😀',
    'é',
    'ẞ',
    '\uD800',
  ],
  ...[
    '[@S1]',
    '[@S1, p. 3; @S2]',
    '[@',
    '[@]',
    '](',
    '](javascript:x)',
    '![',
    '<b>',
    '<!--',
    '-->',
    '&amp;',
    '&#x202E;',
  ],
  ...['**', '***', '```', '~~~', '# ', '> ', '1. ', '| ', '[a]: ', '<https://x.org>', 'https://x.org', '\\'],
  ...[
    '__proto__',
    'constructor',
    'title: ',
    'city',
    'people:',
    'sources:',
    'null',
    'true',
    '~',
    '.inf',
    '1e999',
    '-0',
    '0x1F',
  ],
  ...[
    '2019-06-17',
    '2019-13-40',
    '99999-01-01',
    '14:00',
    '25:61',
    'FR',
    'en',
    'x_a: ',
    '{{this}}',
    '/* fonts */',
    '<style>',
  ],
];

/** A text put together of what means something. */
export function invent(random: Random, longest: number): string {
  return Array.from({ length: random.below(longest) }, () =>
    random.below(3) === 0 ? 'word'.slice(random.below(4)) : random.pick(pieces),
  ).join('');
}

/** A text with a few things put in, taken out, doubled, or taken from another one. */
export function mutate(random: Random, text: string, others: readonly string[]): string {
  let result = text;
  for (let times = 1 + random.below(4); times > 0; times -= 1) {
    const at = random.below(result.length + 1);
    const end = at + random.below(Math.min(60, result.length - at + 1));
    const other = random.pick(others);
    const from = random.below(other.length + 1);
    const middle = [
      random.pick(pieces),
      '',
      result.slice(at, end).repeat(2 + random.below(3)),
      other.slice(from, from + random.below(200)),
      invent(random, 6),
      lines(random, result.slice(at, end)),
    ][random.below(6)];
    result = result.slice(0, at) + (middle ?? '') + result.slice(random.below(2) === 0 ? at : end);
  }
  return result.slice(0, 60_000);
}

function lines(random: Random, text: string): string {
  return text
    .split('\n')
    .map((line) => (random.below(2) === 0 ? ` ${line}` : line))
    .reverse()
    .join('\n');
}
