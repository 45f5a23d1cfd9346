import type { Block, Role, Said } from './said.js';

export type Kind = 'PDF' | 'page' | 'DOCX' | 'EPUB' | 'Markdown';

/** Where a block stands, and the fixed words of its language. */
export interface Place {
  readonly kind: Kind;
  readonly isBook: boolean;
  /** the words of the headings that it stands under, the title first */
  readonly under: readonly string[];
  /** the words of a label of the language */
  readonly label: (key: string) => string;
  /** what the languages call themselves */
  readonly languages: readonly string[];
  /** the words of the addresses that Markdown links to */
  readonly addresses: readonly string[];
}

/** What one format says and another does not. */
export interface Difference {
  readonly what: string;
  readonly why: string;
  readonly in: readonly Kind[];
  /** what is left of a block without it */
  readonly rest: (block: Block, place: Place) => readonly Said[];
}

/** A block that is of one role in Markdown and of another elsewhere. */
export interface OtherRole {
  readonly what: string;
  readonly why: string;
  readonly in: readonly Kind[];
  readonly from: Role;
  readonly to: readonly Role[];
  readonly at: (place: Place) => boolean;
}

export const wordsOf = (said: readonly Said[]): string => said.map(({ word }) => word).join(' ');

const all = ['PDF', 'page', 'DOCX', 'EPUB', 'Markdown'] as const;
const set = ['PDF', 'page', 'DOCX', 'EPUB'] as const;

/** Nothing is left of a block that is so. */
const whole =
  (isSo: (words: string, place: Place, block: Block) => boolean): Difference['rest'] =>
  (block, place) =>
    isSo(wordsOf(block.said), place, block) ? [] : block.said;

/** Without one of some labels at the beginning. */
const start =
  (keys: readonly string[], isAt: (place: Place, block: Block) => boolean): Difference['rest'] =>
  (block, place) => {
    if (!isAt(place, block)) return block.said;
    const words = `${wordsOf(block.said)} `;
    const found = keys.map(place.label).find((label) => words.startsWith(`${label} `));
    return found === undefined ? block.said : block.said.slice(found.split(' ').length);
  };

const isUnder = ({ under, label }: Place, ...keys: readonly string[]): boolean =>
  keys.some((key) => under.includes(label(key)));

/** The guidebook of the examples has a heading of its own over its abbreviations. */
const isListed = (place: Place): boolean =>
  isUnder(place, 'abbreviations', 'delegations', 'who') || (place.isBook && place.under.length === 2);

/** Runs of words that are gone, where one of them begins. */
const without = (said: readonly Said[], lengthAt: (at: number) => number): Said[] => {
  const rest: Said[] = [];
  for (let at = 0; at < said.length; at += 1) {
    const length = lengthAt(at);
    const one = said[at];
    if (length === 0 && one) rest.push(one);
    at += Math.max(0, length - 1);
  }
  return rest;
};

export const differences: readonly Difference[] = [
  {
    what: 'what stands above the title',
    why: 'the kind of document, and the link past the head of a page',
    in: set,
    rest: whole((_, { under }, { role }) => under.length === 0 && role !== 'h1'),
  },
  {
    what: 'the kind of report',
    why: 'a text in Markdown begins with its title',
    in: ['Markdown'],
    rest: whole(
      (words, { under, label }, { role }) =>
        under.length === 1 && role === 'text' && words.startsWith(label('report')),
    ),
  },
  {
    what: 'the other languages',
    why: 'a page has them as a list with a name; what is printed has none',
    in: all,
    rest: whole(
      (words, { under, label, languages }) =>
        under.length === 1 && (words.startsWith(`${label('also_in')} `) || languages.includes(words)),
    ),
  },
  {
    what: 'the contents',
    why: 'Markdown has none: what shows it makes its own',
    in: set,
    rest: whole((words, place, { role }) => {
      const name = place.label('contents');
      return place.under.at(-1) === name || (words === name && role === 'h2');
    }),
  },
  {
    what: 'page numbers',
    why: 'only paper has pages; they stand behind what leads there, or behind its place',
    in: ['PDF'],
    rest: ({ role, said }, place) =>
      without(said, (at) => {
        const isLast = role === 'item' && isUnder(place, 'agenda') && at === said.length - 1;
        const isBehind = said[at - 1]?.leads === 'within' || isLast;
        return isBehind && said[at]?.leads === null && /^\d{1,3}$/.test(said[at].word) ? 1 : 0;
      }),
  },
  {
    what: 'addresses of links',
    why: 'printed behind the link, where nothing can be clicked',
    in: ['PDF', 'DOCX', 'EPUB'],
    rest: ({ said }, { addresses }) =>
      without(said, (at) => {
        const rest = `${wordsOf(said.slice(at).filter(({ leads }) => leads === null))} `;
        if (said[at]?.leads !== null) return 0;
        const found = addresses.find((address) => rest.startsWith(`${address} `));
        return found?.split(' ').length ?? 0;
      }),
  },
  {
    what: 'heads of columns of the agenda',
    why: 'the agenda is a table in Markdown and a list elsewhere',
    in: ['Markdown'],
    rest: whole(
      (words, place, { role }) =>
        role === 'cell' &&
        isUnder(place, 'agenda') &&
        ['time', 'session', 'place'].map(place.label).includes(words),
    ),
  },
  {
    what: 'parallel groups in the agenda',
    why: 'in Markdown only; elsewhere they stand with their session alone',
    in: ['Markdown'],
    rest: (block, place) => {
      if (block.role !== 'cell' || !isUnder(place, 'agenda')) return block.said;
      const words = ` ${wordsOf(block.said)} `;
      const at = words.indexOf(` ${place.label('side_by_side')} `);
      return at < 0 ? block.said : block.said.slice(0, words.slice(0, at).trim().split(' ').length);
    },
  },
  {
    what: 'the heading “In parallel groups”',
    why: 'the head of the table of groups says so in Markdown',
    in: set,
    rest: whole((words, { label }, { role }) => role === 'h4' && words === label('side_by_side')),
  },
  {
    what: 'numbers of sources',
    why: 'they are words in Markdown, and numbers of the list elsewhere',
    in: ['Markdown'],
    rest: ({ role, said }, place) => (role === 'item' && isUnder(place, 'sources') ? said.slice(1) : said),
  },
  {
    what: 'heads of columns of abbreviations and delegations',
    why: 'lists in Markdown; where delegates are named, those of a delegation stand under its row',
    in: all,
    rest: whole(
      (words, place, { role }) =>
        role === 'cell' &&
        isListed(place) &&
        ['short_form', 'long_form', 'delegation', 'country', 'delegations'].map(place.label).includes(words),
    ),
  },
  {
    what: 'the label “Question”',
    why: 'elsewhere a question is seen to be one by how it is set',
    in: ['Markdown'],
    rest: start(['question'], (_, { role }) => role === 'text'),
  },
  {
    what: 'headings within the visits of a guidebook',
    why: 'their days and lists say as much in Markdown',
    in: set,
    rest: whole(
      (words, { isBook, label }, { role }) =>
        isBook && role === 'h4' && ['agenda', 'in_this_book'].map(label).includes(words),
    ),
  },
  {
    what: 'labels of the lists of a visit in a guidebook',
    why: 'a page says them for each entry, Markdown for all together',
    in: all,
    rest: start(
      ['sites', 'discussions', 'practices'],
      ({ isBook }, { role }) => isBook && (role === 'item' || role === 'text'),
    ),
  },
];

export const otherRoles: readonly OtherRole[] = [
  {
    what: 'labels and questions',
    why: 'bold lines in Markdown, so that its headings are those of the contents',
    in: set,
    from: 'text',
    to: ['h3', 'h4'],
    at: () => true,
  },
  {
    what: 'sessions',
    why: 'rows of a table in Markdown',
    in: set,
    from: 'cell',
    to: ['item'],
    at: (place) => isUnder(place, 'agenda'),
  },
  {
    what: 'parallel groups',
    why: 'columns of a table in Markdown',
    in: set,
    from: 'cell',
    to: ['item', 'text'],
    at: ({ under }) => under.length > 2,
  },
  {
    what: 'abbreviations and delegations',
    why: 'lists in Markdown, tables elsewhere',
    in: set,
    from: 'item',
    to: ['cell'],
    at: isListed,
  },
  {
    what: 'lists without marks',
    why: 'paragraphs in Word, where a list is what has marks',
    in: ['DOCX'],
    from: 'item',
    to: ['text'],
    at: () => true,
  },
];
