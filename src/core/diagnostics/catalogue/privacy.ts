import type { ConsentRule } from '../../privacy/consent.js';
import { quotedName, shorten } from '../wording.js';
import { entry, type TellingWords } from './entry.js';

/** Why a name is withheld. */
const reasons: Readonly<Record<ConsentRule, string>> = {
  stated: 'the consent is narrower',
  acts: 'the consent is narrower',
  listed:
    'whoever only stands in a list of participants, or speaks, is named to the partners unless they consent to more',
  chatham_house: 'the Chatham House Rule shows in no edition who took part',
  undeclared: 'nothing declares what it means to be named where it stands',
};

/** A name, and the one that it may mean, with the place of its consent; the file is null where it is the same. */
export interface MeantArgs {
  readonly name: string;
  readonly other: string;
  readonly consent: string;
  readonly file: string | null;
  readonly line: number;
}

function nameOf(words: string): TellingWords {
  return { kind: 'name', words };
}

/** People, and what an edition withholds of them. */
export const privacy = {
  'role-spelling': entry<{ name: string; role: string; other: string; line: number }>({
    severity: 'warning',
    message: ({ name, role, other, line }) =>
      `${name} is "${shorten(role)}" here and "${shorten(other)}" in line ${line}.`,
    hint: () => 'Put the person under people once and write the id everywhere.',
    about: 'One person appears with two roles, or with one role in two spellings.',
    example: { name: 'Jan Wit', role: 'Director', other: 'director of the room', line: 12 },
  }),
  'same-name': entry<{ name: string; id: string; other: string; otherName?: string }>({
    severity: 'warning',
    message: ({ name, id, other, otherName = name }) =>
      name === otherName
        ? `\`${id}\` and \`${other}\` are both called ${name}.`
        : `\`${id}\` is called ${name}, and \`${other}\` ${otherName}: signs on letters, capitals and blanks apart, that is one name.`,
    hint: () => 'If it is one person, keep one id; if they are two, add what tells them apart to the name.',
    about: 'Two ids with one name are usually one person entered twice.',
    example: { name: 'Jan Wit', id: 'jan', other: 'jan-wit' },
  }),
  'person-taken-for': entry<MeantArgs>({
    severity: 'warning',
    message: ({ name, other, consent, file, line }) =>
      `"${shorten(name)}" may be "${shorten(other)}", whose consent is ${consent} (${file === null ? '' : `${file}, `}line ${line}), and is named in no wider edition.`,
    hint: ({ name, other }) =>
      `If it is one person, write ${quotedName(other)} here as well. If they are two, write the whole name, or for an organisation what it is: \`{ name: ${quotedName(name)}, type: company }\`. Where that does not tell them apart, add under \`disclosures\`: \`- { name: ${quotedName(name)}, edition: public, reason: … }\`, with your reason.`,
    secrets: ({ other }) => [nameOf(other)],
    about:
      'A name that may be another way to call somebody with a narrower `consent`: with a function, an organisation or another given name beside it, by the surname alone, by initials, or together with others. Of two consents the narrower holds, so this name is withheld as well.',
    example: { name: 'Ms Wit', other: 'Jan Wit', consent: 'internal', file: null, line: 6 },
  }),
  'name-almost-withheld': entry<MeantArgs>({
    severity: 'warning',
    message: ({ name, other, consent, file, line }) =>
      `"${shorten(name)}" differs in one letter from "${shorten(other)}", whose consent is ${consent} (${file === null ? '' : `${file}, `}line ${line}).`,
    hint: ({ name, other }) =>
      `If it is one person, write ${quotedName(other)} here as well. If they are two, give ${quotedName(name)} a \`consent\` of its own, such as \`consent: public\`.`,
    // With one letter more the other is told.
    secrets: ({ name, other }) => [nameOf(other), nameOf(name)],
    about:
      'Somebody without a stated `consent` has almost the name of somebody whose `consent` is narrower. If that is a slip, the report names whom it should not. A `consent` that is stated says that it is none.',
    example: { name: 'Jan Witt', other: 'Jan Wit', consent: 'internal', file: null, line: 6 },
  }),
  'head-not-listed': entry<{ name: string }>({
    severity: 'warning',
    message: ({ name }) =>
      `${shorten(name)} leads the delegation, but is not among its people: counted as one of them.`,
    hint: () => 'Add the head to people, or name under head one of those who are listed.',
    about: 'The `head` of a delegation is one of its people, and stands first among them.',
    example: { name: 'Jan Wit' },
  }),
  'chatham-small-group': entry<{ count: number; least: number }>({
    severity: 'warning',
    message: ({ count, least }) =>
      `Only ${count} took part in this discussion under the Chatham House Rule, fewer than ${least}: a city, an organisation or a role in its texts would give ${count === 1 ? 'this one' : 'somebody'} away.`,
    hint: () =>
      'Look whether its title, place, points and conclusions tell such a thing; `chatham_house_minimum` sets another number.',
    about:
      'Under the Chatham House Rule neither speakers nor affiliations are shown in any edition. Where very few took part, readers can guess them from little.',
    example: { count: 2, least: 4 },
  }),
  'name-leaks': entry<{
    name: string;
    edition: string;
    rule: ConsentRule;
    found: string | null;
    /** The words in the text that were taken for the name. */
    form: string | null;
    /** Whether the name may be what somebody does, written where a name stands. */
    isFunction: boolean;
  }>({
    severity: 'error',
    message: ({ name, edition, rule, found }) =>
      `"${shorten(name)}" ${found === null ? 'is named here' : `would stand in ${found}`}, but the ${edition} edition withholds the name: ${reasons[rule]}.`,
    hint: ({ name, edition, form, isFunction }) =>
      (isFunction
        ? `If it is what somebody does and no name, write it where the name stands as \`{ role: ${quotedName(name)} }\`. Else: `
        : '') +
      `Write the text without the name, or give the person a wider \`consent\`. If the words mean somebody or something else, or may stand all the same, add under \`disclosures\`: \`- { name: ${quotedName(form ?? name)}, edition: ${edition}, reason: … }\`, with your reason.`,
    // It may be that of an organisation.
    secrets: ({ name }) => [nameOf(name), { kind: 'organisation', words: name }],
    about:
      'A text, a caption, a link or the name of a file holds a name that the edition withholds. Nothing of the document is written, and the exit code is 4. Names are found as people write them: in another case, without accents, surname first, with initials, in the genitive.',
    example: {
      name: 'Jan Wit',
      edition: 'public',
      rule: 'listed',
      found: null,
      form: 'J. Wit',
      isFunction: false,
    },
  }),
  'attachment-unsearched': entry<{ path: string; kind: string; edition: string }>({
    severity: 'error',
    message: ({ path, kind, edition }) =>
      `\`${shorten(path)}\` is a ${kind}, in which nobody can search for all that the ${edition} edition withholds.`,
    hint: ({ kind }) =>
      `Attach the document from which the ${kind} was made (DOCX, ODT, XLSX, …), or a picture of it that you have looked at; or give the attachment a \`consent\` that keeps it to an edition which withholds nothing.`,
    about:
      'Programs write PDFs in many ways, and what one shows need not be what its texts say. Where an edition withholds anything, or another visit of its programme does, no PDF of others goes with it. Nothing of the document is written, and the exit code is 4.',
    example: { path: 'agenda.pdf', kind: 'PDF', edition: 'public' },
  }),
  'unused-disclosure': entry<{ name: string; edition: string }>({
    severity: 'warning',
    message: ({ name, edition }) =>
      `Nothing in the texts for the ${edition} edition needs this disclosure of "${shorten(name)}".`,
    hint: () => 'Remove it; or write the name as the texts write it, and the edition in which it may stand.',
    about:
      'A disclosure of somebody who is not withheld in that edition, or whom no text names. What is allowed without need stays allowed when somebody writes the name later.',
    example: { name: 'Jan Wit', edition: 'public' },
  }),
  'contact-leaks': entry<{
    words: string;
    edition: string;
    rule: ConsentRule;
    found: string | null;
    form: string | null;
  }>({
    severity: 'error',
    message: ({ words, edition, rule, found }) =>
      `"${shorten(words)}" ${found === null ? 'stands here' : `would stand in ${found}`}, but the ${edition} edition withholds how to reach that person: ${reasons[rule]}.`,
    hint: ({ words, edition, form }) =>
      `Take it out, or give the person a wider \`consent\`. If it is open to everybody, as that of an office, add under \`disclosures\`: \`- { name: ${quotedName(form ?? words)}, edition: ${edition}, reason: … }\`, with your reason.`,
    secrets: ({ words }) => [{ kind: 'contact', words }],
    about:
      'A text or a link holds the e-mail address, the telephone number or the page (`url`) of somebody whose name the edition withholds. Nothing of the document is written, and the exit code is 4. A number is found with its country or without, whatever stands between its digits; a page also by the handle in its address.',
    example: { words: 'jan.wit@guild.example', edition: 'public', rule: 'listed', found: null, form: null },
  }),
  'point-leaks': entry<{ words: string; edition: string; found: string | null }>({
    severity: 'error',
    message: ({ words, edition, found }) =>
      `${found === null ? 'This' : `In ${found} something`} repeats a point that the ${edition} edition withholds: "${shorten(words)}".`,
    hint: () => 'Say it in other words that give nothing away, or give the point a wider `consent`.',
    secrets: ({ words }) => [{ kind: 'point', words }],
    about:
      'Eight words in a row of a point, all of a shorter one, or those that tell something in a sentence of it, stand in another text, although the consent of the point is narrower than the edition. Nothing of the document is written, and the exit code is 4.',
    example: { words: 'The lease ends in spring.', edition: 'public', found: null },
  }),
} as const;
