import type { PartyView, PersonView, Words } from '../report/report.js';

/** What a reader is told at one place of a report: a section, a thing in it, or something that is said of the thing. */
export interface ToldPart {
  /** By what it is known among the others at its place, the surest first; never its number there. */
  readonly keys: readonly string[];
  /** What a reader calls it, such as a heading, a label or a title; empty where its words say it. */
  readonly name: string;
  /** Its own words, Markdown; empty where only its parts say something. */
  readonly text: string;
  /** What may differ without a word, such as the pixels of a picture; never shown. */
  readonly unsaid: string;
  readonly parts: readonly ToldPart[];
  /** Whether it is one of several of its kind, which may be known again by most of their words. */
  readonly isItem: boolean;
  /** Whether the author has put its parts into their order. */
  readonly isOrdered: boolean;
}

/** The fixed words of a report, by their keys. */
export type Labels = Readonly<Record<string, string>>;

/** Tells what a value says to a reader. */
export type TellPart<V> = (value: V, labels: Labels) => readonly ToldPart[];

/** How each key of a thing is told. A key without a line does not compile. */
export type Tells<T> = { readonly [K in keyof T]-?: TellPart<T[K]> };

/** What a list of things is known by. */
interface Identity {
  readonly keys: readonly string[];
  readonly name?: string;
  readonly text?: string;
  readonly unsaid?: string;
}

export const nothing: Omit<ToldPart, 'keys'> = {
  name: '',
  text: '',
  unsaid: '',
  parts: [],
  isItem: false,
  isOrdered: true,
};

/** What no reader sees, or what follows from something that is told elsewhere. */
export const silent: TellPart<unknown> = () => [];

export function textOf(value: Words | string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'object' ? value.text : String(value);
  // Where lines break says nothing; where paragraphs do, it does.
  return text
    .split('\n')
    .map((line) => line.trim())
    .map((line, index, lines) => (line === '' && lines[index - 1] !== '' ? '¶' : line))
    .filter((line) => line !== '')
    .join(' ')
    .replace(/^¶ ?| ?¶$/g, '');
}

/** A text under a label; without a label it says itself what it is. */
export function said(key: string, label: string | null = null): TellPart<Words | string | number | null> {
  return (value, labels) => {
    const text = textOf(value);
    return text === '' ? [] : [{ ...nothing, keys: [key], name: nameFor(label, labels), text }];
  };
}

/** Words that stand where something holds. */
export function where(label: string): TellPart<boolean> {
  return (holds, labels) => (holds ? [{ ...nothing, keys: [label], text: nameFor(label, labels) }] : []);
}

/** Each thing of a list. Under a label they are parts of what has that name; with null they stand by themselves. */
export function each<T>(
  key: string,
  label: string | null,
  identify: (one: T, labels: Labels) => Identity,
  tells: Tells<T> | null = null,
  { isOrdered = true }: { readonly isOrdered?: boolean } = {},
): TellPart<readonly T[]> {
  return (list, labels) => {
    const items = list.map((one): ToldPart => {
      const parts = tells === null ? [] : partsOf(one, tells, labels);
      return { ...nothing, ...identify(one, labels), parts, isItem: true };
    });
    if (label === null) return items;
    return items.length === 0
      ? []
      : [{ ...nothing, keys: [key], name: nameFor(label, labels), parts: items, isOrdered }];
  };
}

/** A list of texts. */
export function texts(key: string, label: string | null): TellPart<readonly Words[]> {
  return each<Words>(key, label, (one) => ({ keys: [textOf(one)], text: textOf(one) }));
}

/** What a thing says that is not one of several. */
export function within<T>(tells: Tells<T>): TellPart<T | null> {
  return (value, labels) => (value === null ? [] : partsOf(value, tells, labels));
}

export function partsOf<T>(value: T, tells: Tells<T>, labels: Labels): ToldPart[] {
  return (Object.keys(tells) as (keyof T)[]).flatMap((key) => tells[key](value[key], labels));
}

/** People and organisations by their names. Who is named nowhere is known by what stands for the name. */
export function parties(key: string, label: string | null): TellPart<readonly PartyView[]> {
  return each<PartyView>(key, label, mentioned);
}

export function party(key: string, label: string): TellPart<PartyView | null> {
  return (value, labels) => said(key, label)(value === null ? null : (mentioned(value).text ?? ''), labels);
}

function mentioned(view: PartyView): Identity {
  if (view.kind === 'organisation') {
    const name = textOf(view.name);
    const short = view.abbreviation === null ? '' : ` (${view.abbreviation})`;
    const native = view.nativeNames.map((one) => ` – ${textOf(one)}`).join('');
    return { keys: [name], text: `${name}${short}${native}` };
  }
  const text = view.key === '' ? inFull(view) : view.name;
  return { keys: [view.key || text], text };
}

/** Somebody with what is said of them. */
export function inFull({ name, role, organisation, place }: PersonView): string {
  return [name, textOf(role), textOf(organisation), place ?? ''].filter((part) => part !== '').join(', ');
}

/** A thing with all of its words, as one text. */
export function wholeText({ name, text, parts }: ToldPart): string {
  const own = [name, text].filter((part) => part !== '').join(': ');
  const inner = parts.map(wholeText).filter((part) => part !== '');
  return [own, ...inner].filter((part) => part !== '').join(parts.length > 0 && own === '' ? '; ' : ' · ');
}

function nameFor(label: string | null, labels: Labels): string {
  if (label === null) return '';
  return labels[label] ?? label;
}

/** Puts what is told into a section, by its name. */
export function inSection<V>(section: string, tell: TellPart<V>): TellPart<V> {
  return (value, labels) => {
    const parts = tell(value, labels);
    return parts.length === 0 ? [] : [{ ...nothing, keys: [section], parts }];
  };
}

/** All of a report in its sections, each once, in the order in which they are first met. */
export function sectionsOf<T>(report: T, tells: Tells<T>, labels: Labels): Map<string, ToldPart[]> {
  const sections = new Map<string, ToldPart[]>();
  for (const { keys, parts } of partsOf(report, tells, labels))
    sections.set(keys[0] ?? '', [...(sections.get(keys[0] ?? '') ?? []), ...parts]);
  return sections;
}
