import type { FundingView } from '../../report/report.js';
import type { Rgb } from '../../language/values/colour.js';
import { plainWordsOf } from '../../text/abbreviate.js';
import { decodeEntities } from '../../formats/read-text.js';
import { colourOf, contrastOf } from './css/colours.js';
import { cutsOff, limitsHeight, mayCover, mayHide } from './css/hiding.js';
import { rulesIn, type CssDeclaration, type CssRule } from './css/rules.js';
import { hiddenOnPaper, hiddenTogether } from './css/together.js';
import { outermost, targetOf, type CssElement } from './css/selector.js';
import { valuesOf, variablesIn } from './css/variables.js';

/** An element of a page. */
export interface ShownElement extends CssElement {
  /** As it stands there, where it keeps from sight what is in it; or null. */
  readonly hides: string | null;
  /** Of its attribute of style, and of those that stand for style. */
  readonly style: readonly CssDeclaration[];
}

/** What of the funding a page must show. */
export type FundedPart = 'emblem' | 'notice';

/** What keeps one of them from sight: words of the page; empty where it is left out. */
export interface UnseenPart {
  readonly part: FundedPart;
  readonly by: string;
}

/** The words that a page shows, without signs, and in which elements they stand. */
export interface ShownLetters {
  readonly add: (html: string, open: readonly ShownElement[]) => void;
  /** What is around the first place with some words. */
  readonly around: (words: string) => readonly ShownElement[] | null;
}

/** Letters alone: a page may mark words, hyphenate them, and put a note behind them. */
const lettersOf = (text: string): string => text.normalize('NFC').replace(/\P{L}/gu, '');

/** Gathers the words of a page while it is read. */
export function gatherWords(): ShownLetters {
  let letters = '';
  const runs: { readonly at: number; readonly open: readonly ShownElement[] }[] = [];
  return {
    add(html, open) {
      const more = lettersOf(decodeEntities(html));
      if (more === '') return;
      runs.push({ at: letters.length, open: [...open] });
      letters += more;
    },
    around(words) {
      const looked = lettersOf(plainWordsOf(words));
      let best: readonly ShownElement[] | null = null;
      for (let at = letters.indexOf(looked); at >= 0; at = letters.indexOf(looked, at + 1)) {
        const end = at + looked.length;
        const within = runs.filter(
          (run, index) => run.at < end && (runs[index + 1]?.at ?? letters.length) > at,
        );
        const around = [...new Set(within.flatMap(({ open }) => open))];
        best ??= around;
        if (around.every(({ hides }) => hides === null)) return around;
      }
      return best;
    },
  };
}

/** What style sheets are looked at. */
export interface PageStyles {
  /** All that stand in the page. */
  readonly sheets: readonly string[];
  /** That of solidify, which stands in one of them or beside the page. */
  readonly ours: string;
}

/**
 * What of the funding nobody sees on a page: what is left out, stands in an element that hides it, or is reached by a rule
 * of style that is not known to leave it in sight. Rules of solidify count only by what custom properties of others make of
 * them.
 *
 * @param emblem what is around the emblem, with itself and its parts; null where it is left out
 */
export function unseenParts(
  { emblem: drawing, statement, disclaimer }: Pick<FundingView, 'emblem' | 'statement' | 'disclaimer'>,
  emblem: { readonly around: readonly ShownElement[]; readonly parts: readonly ShownElement[] } | null,
  words: ShownLetters,
  styles: PageStyles,
): UnseenPart[] {
  const readRules = makeReader(styles);
  const found: UnseenPart[] = [];
  const look = (
    part: FundedPart,
    around: readonly ShownElement[] | null,
    parts: readonly ShownElement[],
  ): void => {
    const by = around
      ? (around.find(({ hides }) => hides !== null)?.hides ?? hiddenBy(readRules(), around, parts))
      : '';
    if (by !== null) found.push({ part, by });
  };
  if (drawing !== null) look('emblem', emblem?.around ?? null, emblem?.parts ?? []);
  for (const one of [statement, disclaimer]) if (one) look('notice', words.around(one.text), []);
  return found;
}

interface FundingRules {
  readonly theirs: readonly CssRule[];
  readonly ours: readonly CssRule[];
}

function makeReader({ sheets, ours }: PageStyles): () => FundingRules {
  let read: FundingRules | null = null;
  return () =>
    (read ??= {
      theirs: sheets.flatMap((css) => rulesIn(ours === '' ? css : css.split(ours).join('\n'))),
      ours: rulesOfOurs(ours),
    });
}

/** The style sheets of solidify that were read: all pages of a run have the same one, or the other. */
const read = new Map<string, readonly CssRule[]>();
const KEPT = 4;

function rulesOfOurs(css: string): readonly CssRule[] {
  const rules = read.get(css) ?? rulesIn(css);
  if (!read.has(css) && read.size >= KEPT) read.clear();
  read.set(css, rules);
  return rules;
}

/** A rule that reaches what is looked at. */
interface Reaching extends CssRule {
  readonly name: string;
  readonly target: 'elements' | 'beside';
  readonly element?: ShownElement;
}

/** The first declaration by which something may be hidden, as it stands in its rule; or null. */
function hiddenBy(
  { theirs, ours }: FundingRules,
  around: readonly ShownElement[],
  parts: readonly ShownElement[],
): string | null {
  const all = [...around, ...parts];
  const reaching = (rules: readonly CssRule[]): Reaching[] =>
    rules.flatMap((rule) => {
      const target = rule.selector === null ? 'others' : targetOf(rule.selector, all);
      return target === 'others' ? [] : [{ ...rule, name: rule.selector ?? '', target }];
    });
  const inline = all
    .filter(({ style }) => style.length > 0)
    .map((element) => ({
      element,
      name: `<${element.name} style>`,
      selector: null,
      within: [],
      declarations: element.style,
      target: 'elements' as const,
    }));
  const own = [...reaching(theirs), ...inline];
  const known = reaching(ours);
  const set = variablesOf([...own, ...theirs.filter(({ within }) => within.at(-1)?.startsWith('@property'))]);
  const usable = new Map(variablesOf(known));
  for (const [name, values] of set) usable.set(name, new Set([...(usable.get(name) ?? []), ...values]));
  const changed = known
    .map((rule) => ({
      ...rule,
      declarations: rule.declarations.filter(
        ({ property, value }) =>
          !property.startsWith('--') && variablesIn(value).some((one) => reaches(one, set, usable)),
      ),
    }))
    .filter(({ declarations }) => declarations.length > 0);
  const isText = parts.length === 0;
  const judged = [...own, ...changed].map((rule) => ({ ...rule, values: valued(rule, usable) }));
  for (const { name, target, values } of judged) {
    const hides = target === 'beside' ? mayCover : mayHide;
    const one = values.find(({ value, written, property }) => hides({ property, value: value ?? written }));
    if (one) return `${name} { ${one.property}: ${one.written} }`;
  }
  const together =
    cutOff(own, around) ?? hiddenTogether(judged, [...around, ...parts.slice(0, 1)]) ?? hiddenOnPaper(theirs);
  return together ?? (isText ? colouredAway(judged) : null);
}

/** Whether a custom property is one of those that others have set, or stands for one. */
function reaches(
  name: string,
  set: ReadonlyMap<string, ReadonlySet<string>>,
  usable: ReadonlyMap<string, ReadonlySet<string>>,
  deep = 0,
): boolean {
  if (set.has(name)) return true;
  return (
    deep < 5 &&
    [...(usable.get(name) ?? [])].some((value) =>
      variablesIn(value).some((one) => reaches(one, set, usable, deep + 1)),
    )
  );
}

function variablesOf(rules: readonly CssRule[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (name: string, value: string): void =>
    void found.set(name, (found.get(name) ?? new Set()).add(value));
  for (const { within, declarations } of rules) {
    const registered = within.at(-1)?.split(' ')[1];
    for (const { property, value } of declarations)
      if (property.startsWith('--')) add(property, value);
      else if (property === 'initial-value' && registered !== undefined) add(registered, value);
  }
  return found;
}

interface Valued {
  readonly property: string;
  readonly written: string;
  /** Null where nobody knows. */
  readonly value: string | null;
}

function valued({ declarations }: CssRule, variables: ReadonlyMap<string, ReadonlySet<string>>): Valued[] {
  return declarations.flatMap(({ property, value: written }) => {
    const values = property.startsWith('--') ? [] : valuesOf(written, variables);
    return (values ?? [null]).map((value) => ({
      property,
      written,
      value: value?.replace(/\s+/g, ' ').trim() ?? null,
    }));
  });
}

/** The rule that gives a height to an element, where it or another cuts off what goes beyond. A drawing is as large as it says. */
function cutOff(rules: readonly Reaching[], around: readonly ShownElement[]): string | null {
  const boxes = around.filter(({ name }) => name !== 'svg');
  const reached = rules.filter(
    ({ selector }) => selector === null || targetOf(selector, boxes) === 'elements',
  );
  if (!reached.some(({ declarations }) => declarations.some(cutsOff))) return null;
  for (const { name, declarations } of reached) {
    const one = declarations.find(limitsHeight);
    if (one) return `${name} { ${one.property}: ${one.value} }`;
  }
  return null;
}

/** Letters and grounds of solidify, in both schemes. */
const scheme = (isDark: boolean): Readonly<Record<'letters' | 'grounds', Rgb[]>> =>
  isDark
    ? { letters: [[255, 255, 255], [230, 234, 234]], grounds: [[20, 25, 26]] }
    : { letters: [[0, 0, 0], [28, 35, 38]], grounds: [[255, 255, 255]] }; // prettier-ignore

/** From this contrast on words are seen. */
const LEAST_CONTRAST = 2;

/** The first colour that no ground lets see, or ground upon which no colour is seen. */
function colouredAway(rules: readonly (Reaching & { readonly values: readonly Valued[] })[]): string | null {
  const found = rules.flatMap(({ name, within, values, target }) =>
    target === 'beside'
      ? []
      : values.flatMap(({ property, value, written }) => {
          const kind =
            property === 'color' ? 'letters' : /^background(?:-color)?$/.test(property) ? 'grounds' : null;
          if (!kind) return [];
          const isDark = within.some((one) => /prefers-color-scheme ?: ?dark/.test(one));
          const colour =
            outermost(value ?? '', ' ')
              .map(colourOf)
              .find((one) => one !== null) ?? null;
          return [
            {
              rule: name,
              kind,
              isDark,
              colour,
              value,
              words: `${name} { ${property}: ${written} }`,
            } as const,
          ];
        }),
  );
  for (const { kind, isDark, colour, value, rule, words } of found) {
    if (kind === 'letters' && !colour && !isAsAround(value)) return words;
    if (!colour) continue;
    const other = kind === 'letters' ? 'grounds' : 'letters';
    const beside = found.filter((one) => one.kind === other && one.isDark === isDark);
    const here = beside.filter((one) => one.rule === rule);
    const others = [
      ...(here.length > 0 ? [] : scheme(isDark)[other]),
      ...(here.length > 0 ? here : beside).flatMap((one) => (one.colour ? [one.colour] : [])),
    ];
    if (!others.some((one) => contrastOf(colour, one) >= LEAST_CONTRAST)) return words;
  }
  return null;
}

function isAsAround(value: string | null): boolean {
  return ['inherit', 'initial', 'unset', 'revert', 'revert-layer', 'currentcolor', 'canvastext'].includes(
    value ?? '',
  );
}
