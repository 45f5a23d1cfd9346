import { anchorsOf } from '../../anchors.js';
import type { Finding, Lesson, Recommendation } from '../../../language/declaration.js';
import type { Text } from '../../../language/schema.js';
import { bareLine, escapeMarkdown, withoutCitations } from '../../../text/markdown-text.js';
import type {
  FindingGroup,
  FindingView,
  RecommendationGroup,
  RecommendationView,
  Words,
} from '../../report.js';
import { quoteViews } from '../sessions.js';
import { blockOf, byTheme, inFull, lineOf, type Teller } from './told.js';

type FullFinding = Extract<Finding, { readonly text: Text }>;
type FullLesson = Extract<Lesson, { readonly text: Text }>;
type FullRecommendation = Extract<Recommendation, { readonly text: Text }>;

/** The ids of lessons, findings or recommendations; null for those that have none. */
export function idsOf(items: readonly (Text | { readonly id?: string })[] | undefined): (string | null)[] {
  return (items ?? []).map((item) =>
    typeof item === 'object' && 'text' in item ? ((item as { readonly id?: string }).id ?? null) : null,
  );
}

/** Where the things of a file stand that have an id; null for those to which nothing leads. */
export function idAnchors(kind: string, ids: readonly (string | null)[]): (string | null)[] {
  return anchorsOf(kind, ids).map((anchor, index) => (ids[index] === null ? null : anchor));
}

/** What was found, by theme in the order of the themes. */
export function findingsOf(
  findings: readonly Finding[] | undefined,
  teller: Teller,
  anchors: readonly (string | null)[],
): FindingGroup[] {
  const { writer, link } = teller;
  const all = (findings ?? []).map((one, index) => {
    const finding = inFull<FullFinding>(one);
    const { text, theme, sites, quotes, rating, sources }: Partial<FullFinding> & { readonly text: Text } =
      finding;
    const said = lineOf(teller, theme);
    const item: FindingView = {
      anchor: anchors[index] ?? null,
      text: blockOf(teller, text),
      rating: lineOf(teller, rating),
      sites: (sites ?? []).map((site) => link(site)),
      quotes: quoteViews(quotes, teller.country, { ...teller, visitLang: teller.lang }),
      sources: writer.cite((sources ?? []).filter((id): id is string => typeof id === 'string')),
    };
    return { theme: said, item };
  });
  return byTheme(all).map(({ theme, items }) => ({ theme, findings: items }));
}

/** Where a lesson or a finding stands, by its id. */
export type Grounds = ReadonlyMap<string, RecommendationView['basedOn'][number]>;

/** The lessons and findings that a recommendation can name. */
export function groundsOf(
  lists: readonly {
    readonly items: readonly (Lesson | Finding)[] | undefined;
    readonly anchors: readonly (string | null)[];
  }[],
  teller: Teller,
): Grounds {
  return new Map(
    lists.flatMap(({ items = [], anchors }) =>
      items.flatMap((one, index) => {
        const { id, text } = inFull<FullLesson>(one) as FullLesson;
        const anchor = anchors[index] ?? null;
        if (id === undefined || anchor === null) return [];
        return [[id, { anchor, title: beginningOf(lineOf(teller, text)) }] as const];
      }),
    ),
  );
}

/** What a link to a whole text is called, in letters; a text that is little longer is named whole. */
const LINK_LENGTH = { cut: 60, most: 80 };

/** The first line of a text, as far as it fits into a link. */
function beginningOf({ text, lang }: Words): Words {
  const [line = ''] = bareLine(withoutCitations(text)).replace(/\.$/, '').split('\n');
  if (line.length <= LINK_LENGTH.most) return { text: escapeMarkdown(line), lang };
  const cut = line.slice(0, LINK_LENGTH.cut);
  const end = cut.lastIndexOf(' ');
  return { text: `${escapeMarkdown(end > 0 ? cut.slice(0, end) : cut)}\u00a0…`, lang };
}

/** What should be done, by theme in the order of the themes, counted through all of them. */
export function recommendationsOf(
  recommendations: readonly Recommendation[] | undefined,
  teller: Teller,
  anchors: readonly string[],
  grounds: Grounds,
): RecommendationGroup[] {
  const { parties, localizer } = teller;
  const all = (recommendations ?? []).map((one, index) => {
    const whole = inFull<FullRecommendation>(one) as FullRecommendation;
    const theme = lineOf(teller, whole.theme);
    const item: Omit<RecommendationView, 'number'> = {
      anchor: anchors[index] ?? '',
      text: blockOf(teller, whole.text),
      reason: blockOf(teller, whole.reason),
      evidence: blockOf(teller, whole.evidence),
      basedOn: (whole.based_on ?? []).flatMap((id) => grounds.get(id) ?? []),
      owner: whole.owner === undefined ? null : parties.party(whole.owner),
      deadline: whole.deadline === undefined ? null : localizer.date(whole.deadline),
      due: whole.deadline ?? null,
      code: whole.status ?? null,
      status: whole.status === undefined ? null : localizer.say(`state_${whole.status}`),
      priority: lineOf(teller, whole.priority),
    };
    return { theme, item };
  });
  const tabular = all.some(({ item }) => item.owner ?? item.deadline ?? item.status ?? item.priority);
  let count = 0;
  return byTheme(all).map(({ theme, items }) => {
    const start = count + 1;
    count += items.length;
    const texts = items.flatMap(({ text, reason, evidence }) => [text, reason, evidence]);
    return {
      theme,
      start,
      tabular,
      short: texts.every((words) => words === null || isShort(words.text)),
      recommendations: items.map((item, index) => ({ ...item, number: start + index })),
    };
  });
}

/** Whether a text is one paragraph without notes: no blank line, no break, no list, table, quote or code. */
function isShort(text: string): boolean {
  if (text.includes('[^') || /(?: {2}|\\)\n/.test(text)) return false;
  return text
    .split('\n')
    .every((line) => line.trim() !== '' && !/^ {4}|^\s*(?:[-*+>|]|\d{1,9}[.)]|```|~~~)/.test(line));
}
