import { either, shorten } from '../wording.js';
import { entry } from './entry.js';

/** A thing by what stands in the place of its id: an e-mail address, or one of the web. Null for anything else. */
export function ofAddress(id: string, registry: string): string | null {
  if (id.length > 200 || /[\s"\\]/.test(id)) return null;
  const [name = '', host = '', ...more] = id.split('@');
  const isMail = more.length === 0 && name !== '' && host.includes('.') && !/^https?:/.test(id);
  if (isMail && /people|sites/.test(registry)) return `{ name: …, email: "${id}" }`;
  return /^https?:\/\/\S/.test(id) && /people|organisations|sites/.test(registry)
    ? `{ name: …, url: "${id}" }`
    : null;
}

/** Ids, sources and abbreviations: what a text or a key refers to. */
export const references = {
  'unknown-id': entry<{ id: string; registry: string; nearest: readonly string[]; elsewhere: string | null }>(
    {
      severity: 'error',
      message: ({ id, registry, elsewhere }) =>
        `No \`${shorten(id)}\` stands under ${registry}${elsewhere ? `, but one under ${elsewhere}` : ''}.`,
      hint: ({ id, registry, nearest, elsewhere }) => {
        if (elsewhere) return `Name one of ${registry} here, or move the entry.`;
        if (nearest.length > 0) return `Did you mean ${either(nearest)}?`;
        const reached = ofAddress(id, registry);
        if (reached !== null) return `It is an address: write whose it is, \`${reached}\`.`;
        return /\s/.test(id)
          ? `Add it to ${registry} and write its id here, or write it in place: { name: "${shorten(id)}" }.`
          : `Add it to ${registry}, here or in the programme.`;
      },
      instead: ({ id, nearest, elsewhere }) => ({ wrong: id, right: elsewhere ? [] : nearest }),
      about: 'An id must exist in the registry of the document or of its programme.',
      example: { id: 'jan-witt', registry: 'people', nearest: ['jan-wit'], elsewhere: null },
    },
  ),
  'name-almost-known': entry<{ name: string; nearest: readonly string[] }>({
    severity: 'warning',
    message: ({ name, nearest }) =>
      `Nobody and nothing else is called \`${shorten(name)}\`, but there is ${either(nearest)}.`,
    hint: ({ nearest }) =>
      `If ${nearest.length > 1 ? 'one of them' : 'it'} is meant, write the name in the same way; if not, write the new one in full, with what is known of it besides its name.`,
    instead: ({ name, nearest }) => ({ wrong: name, right: nearest }),
    isGuess: () => true,
    about:
      'A plain name is that of the person, organisation or site that is written in full somewhere in the document or its programme. This one differs from such a name in a letter or two, so that it would become somebody or something new.',
    example: { name: 'City of Pariss', nearest: ['City of Paris'] },
  }),
  'duplicate-id': entry<{ id: string; line: number; file: string }>({
    severity: 'error',
    message: ({ id, file, line }) =>
      `The id \`${id}\` is used twice; first in ${file}${line > 0 ? `, line ${line}` : ''}.`,
    hint: ({ id }) => `Give one of the two an id of its own, such as id: ${id}-2.`,
    about:
      'Ids name files and things: two of the same kind cannot share one. Without an `id` a document has the name of its file.',
    example: { id: 'paris-2019', line: 3, file: 'visits/paris.yaml' },
  }),
  'ids-alike': entry<{ id: string; other: string }>({
    severity: 'warning',
    message: ({ id, other }) => `\`${id}\` differs from \`${other}\` only in capitals.`,
    hint: () => 'Merge the two, or give one of them another id.',
    about:
      'Two entries of a registry have ids that nobody can tell apart by ear, and a slip of the keyboard names the other.',
    example: { id: 'lamps', other: 'Lamps' },
  }),
  'reserved-id': entry<{ id: string }>({
    severity: 'error',
    message: ({ id }) =>
      id.toLowerCase() === 'index'
        ? `\`${shorten(id)}\` is the name of the first page of the website of the programme.`
        : `\`${shorten(id)}\` is the name of a guidebook.`,
    hint: () => 'Give the visit another id.',
    about:
      'The report of a visit would take the place of a page of the website of its programme, or of its guidebook.',
    example: { id: 'index' },
  }),
  'unknown-ground': entry<{ id: string; nearest: readonly string[]; grounds: readonly string[] }>({
    severity: 'error',
    message: ({ id, grounds }) => `No entry of ${grounds.join(' or ')} has the id \`${shorten(id)}\`.`,
    hint: ({ id, nearest, grounds }) =>
      nearest.length > 0
        ? `Did you mean ${either(nearest)}?`
        : `Write id: ${shorten(id)} at one of ${grounds.join(' or ')}.`,
    instead: ({ id, nearest }) => ({ wrong: id, right: nearest }),
    about:
      '`based_on` of a recommendation names lessons and findings of the same visit, or findings of the same audit, by their `id`.',
    example: { id: 'few-know', nearest: [], grounds: ['lessons', 'findings'] },
  }),
  'unknown-figure': entry<{
    /** Null where none is named. */
    label: string | null;
    nearest: readonly string[];
    known: readonly string[];
  }>({
    severity: 'error',
    message: ({ label, known }) =>
      label !== null
        ? `The site has no figure with the label \`${shorten(label)}\`.`
        : known.length === 0
          ? 'The site has no figures.'
          : `Which of the ${known.length} figures of the site is meant?`,
    hint: ({ label, nearest, known }) => {
      if (nearest.length > 0) return `Did you mean ${either(nearest)}?`;
      if (known.length === 0)
        return 'Write the figure under `figures` of the site, or a `label` and a `value` here.';
      return `${label === null ? 'Add `figure:` with its label' : 'Write one of its labels'}: ${known.map((one) => shorten(one)).join(', ')}.`;
    },
    instead: ({ label, nearest }) => ({ wrong: label ?? '', right: label === null ? [] : nearest }),
    about:
      'A key figure `{ site, figure }` takes a figure of the site by its label. The label can be left out where the site has one figure only.',
    example: { label: 'visits a day', nearest: ['visits each day'], known: ['visits each day'] },
  }),
  'unknown-section': entry<{ name: string; nearest: readonly string[]; known: readonly string[] }>({
    severity: 'error',
    message: ({ name }) => `No section of a report is called \`${shorten(name)}\`.`,
    hint: ({ nearest, known }) =>
      `${nearest.length > 0 ? `Did you mean ${either(nearest)}? ` : ''}The sections are ${known.join(', ')}.`,
    instead: ({ name, nearest }) => ({ wrong: name, right: nearest }),
    about:
      '`after` of a section of your own, and `hide`, `order` and `labels` of `style`, name sections of the report.',
    example: { name: 'lesson', nearest: ['lessons'], known: ['agenda', 'lessons', 'sources'] },
  }),
  'section-absent': entry<{ name: string; known: readonly string[] }>({
    severity: 'info',
    message: ({ name }) =>
      `The report shows no section \`${shorten(name)}\`, so this one stands where that would.`,
    hint: ({ known }) =>
      known.length > 0
        ? `Name one that it shows: ${known.join(', ')}.`
        : 'Leave `after` out, or write what that section shows.',
    about:
      'A section of your own that names in `after` a section without anything to show, or one that is hidden, keeps the place behind it.',
    example: { name: 'lessons', known: ['findings', 'thanks'] },
  }),
  'listed-twice': entry<{ name: string }>({
    severity: 'warning',
    message: ({ name }) => `\`${shorten(name)}\` stands twice in this list; the first place counts.`,
    hint: () => 'Remove the second one.',
    about:
      'A list of people, sites, sources, sections or other ids names each of them once. What stands there twice is often another one that was meant.',
    example: { name: 'lessons' },
  }),
  'order-incomplete': entry<{ names: readonly string[] }>({
    severity: 'info',
    message: ({ names }) =>
      `The order does not name ${names.map((name) => `\`${name}\``).join(', ')}, which ${names.length === 1 ? 'follows' : 'follow'} behind the others.`,
    hint: () => 'Name every section that the report has, or none.',
    about: 'Annexes, such as sources and abbreviations, come last without being named.',
    example: { names: ['findings', 'thanks'] },
  }),
  'unknown-source': entry<{ id: string; nearest: readonly string[] }>({
    severity: 'error',
    message: ({ id }) => `\`${shorten(id)}\` is cited, but does not stand under sources.`,
    hint: ({ nearest }) =>
      nearest.length > 0
        ? `Did you mean ${either(nearest)}?`
        : 'Add it under sources, with a title and an address.',
    instead: ({ id, nearest }) => ({ wrong: id, right: nearest }),
    about: '`[@S1]` in a text, or `source: S1` at a figure, must name an entry of `sources`.',
    example: { id: 'S2', nearest: [] },
  }),
  'bad-citation': entry<{ citation: string }>({
    severity: 'error',
    message: ({ citation }) => `\`${shorten(citation)}\` is not a citation.`,
    hint: () => 'Write [@S1], [@S1, p. 3] or [@S1; @S2].',
    about: 'A citation is `[@id]`, with a place `[@id, p. 3]`, or several `[@id; @other]`.',
    example: { citation: '[@S1 p. 3]' },
  }),
  'unused-source': entry<{ id: string }>({
    severity: 'info',
    message: ({ id }) => `No text and no figure cites the source \`${id}\`; the report does not list it.`,
    hint: ({ id }) => `Cite it with [@${id}], or remove it.`,
    about: 'A report lists the sources that it cites. One that is never cited is left out.',
    example: { id: 'S7' },
  }),
  'unused-abbreviation': entry<{ short: string }>({
    severity: 'info',
    message: ({ short }) => `No text uses the abbreviation \`${short}\`; the report does not list it.`,
    hint: () => 'Remove it, or use it.',
    about: 'Abbreviations are written out where they are first used. One that is never used is left out.',
    example: { short: 'DCR' },
  }),
  'too-many-abbreviations': entry<{ limit: number }>({
    severity: 'error',
    message: ({ limit }) => `There are more than ${limit} abbreviations.`,
    hint: () => 'Keep those that the texts use.',
    about: 'A limit that protects against accidents and attacks: each is looked for in every text.',
    example: { limit: 1000 },
  }),
} as const;
