import type { FindingGroup, RecommendationGroup, Words } from '../../report/report.js';

/** What a visit or an audit says that others may say in the same words. */
export interface Statements {
  /** The summary of a visit, the focus of an audit. */
  readonly summary: Words | null;
  readonly keyMessages: readonly Words[];
  readonly findings: readonly FindingGroup[];
  readonly recommendations: readonly RecommendationGroup[];
}

/** A statement by itself, with what it is told by. */
type Item = { readonly key: string } & (
  | { readonly kind: 'summary' | 'message'; readonly words: Words }
  | {
      readonly kind: 'finding';
      readonly group: FindingGroup;
      readonly one: FindingGroup['findings'][number];
    }
  | {
      readonly kind: 'recommendation';
      readonly group: RecommendationGroup;
      readonly one: RecommendationGroup['recommendations'][number];
    }
);

/**
 * Takes what several say in the same words out of what each says, so that it is told once. What the same ones share
 * stays together.
 *
 * @returns what is shared, by the places in the list of those who share it, and what is left to each
 */
export function shareOut(all: readonly Statements[]): {
  readonly shared: readonly { readonly by: readonly number[]; readonly says: Statements }[];
  readonly own: readonly Statements[];
} {
  const items = all.map(itemsOf);
  const bearers = new Map<string, number[]>();
  items.forEach((list, index) => {
    for (const key of new Set(list.map((item) => item.key)))
      bearers.set(key, [...(bearers.get(key) ?? []), index]);
  });
  const isShared = ({ key }: Item): boolean => (bearers.get(key)?.length ?? 0) > 1;
  const groups = new Map<string, { by: readonly number[]; items: Map<string, Item> }>();
  for (const item of items.flat().filter(isShared)) {
    const by = bearers.get(item.key) ?? [];
    const group = groups.get(by.join()) ?? { by, items: new Map<string, Item>() };
    groups.set(by.join(), group);
    if (!group.items.has(item.key)) group.items.set(item.key, item);
  }
  return {
    shared: [...groups.values()].map(({ by, items: said }) => ({ by, says: toldBy([...said.values()]) })),
    own: items.map((list, index) => {
      const left = list.filter((item) => !isShared(item));
      const whole = all[index];
      return whole && left.length === list.length ? whole : toldBy(left);
    }),
  };
}

function itemsOf({ summary, keyMessages, findings, recommendations }: Statements): Item[] {
  const key = (kind: Item['kind'], ...said: unknown[]): string =>
    JSON.stringify([kind, ...said], withoutPlaces);
  return [
    ...(summary ? [{ kind: 'summary' as const, key: key('summary', summary), words: summary }] : []),
    ...keyMessages.map((words) => ({ kind: 'message' as const, key: key('message', words), words })),
    ...findings.flatMap((group) =>
      group.findings.map((one) => ({
        ...{ kind: 'finding' as const, key: key('finding', group.theme, one), group, one },
      })),
    ),
    ...recommendations.flatMap((group) =>
      group.recommendations.map((one) => ({
        ...{ kind: 'recommendation' as const, key: key('recommendation', group.theme, one), group, one },
      })),
    ),
  ];
}

/** Where something stands, and as the how many-th, says nothing of what it says. */
function withoutPlaces(key: string, value: unknown): unknown {
  return key === 'anchor' || key === 'number' ? null : value;
}

/** The statements as those of one, recommendations counted anew. */
function toldBy(items: readonly Item[]): Statements {
  const words = (kind: 'summary' | 'message'): Words[] =>
    items.flatMap((item) => (item.kind === kind ? [item.words] : []));
  const findings = new Map<string, { group: FindingGroup; told: FindingGroup['findings'][number][] }>();
  const advice = new Map<
    string,
    { group: RecommendationGroup; told: RecommendationGroup['recommendations'][number][] }
  >();
  let number = 0;
  for (const item of items) {
    if (item.kind === 'finding') {
      const theme = JSON.stringify(item.group.theme);
      const group = findings.get(theme) ?? { group: item.group, told: [] };
      findings.set(theme, group);
      group.told.push(item.one);
    } else if (item.kind === 'recommendation') {
      const theme = JSON.stringify(item.group.theme);
      const group = advice.get(theme) ?? { group: item.group, told: [] };
      advice.set(theme, group);
      group.told.push({ ...item.one, number: (number += 1) });
    }
  }
  return {
    summary: words('summary')[0] ?? null,
    keyMessages: words('message'),
    findings: [...findings.values()].map(({ group, told }) => ({ ...group, findings: told })),
    recommendations: [...advice.values()].map(({ group, told }) => ({
      ...{ ...group, start: told[0]?.number ?? 1, recommendations: told },
    })),
  };
}
