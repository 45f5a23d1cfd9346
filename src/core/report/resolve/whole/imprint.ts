import type { Imprint, OwnSection, Visit } from '../../../language/declaration.js';
import { anchorsOf } from '../../anchors.js';
import { factsOf } from '../../facts.js';
import { reportKinds } from '../../kinds.js';
import type { ImprintView, OwnSectionView, PartyView, Words } from '../../report.js';
import { escapeMarkdown } from '../../../text/markdown-text.js';
import { sectionName } from '../../sections.js';
import { imageViews } from '../pictures.js';
import { plainWords } from '../words.js';
import { blockOf, lineOf, type Teller } from './told.js';

/** What a visit says of its report, and where it says nothing, its programme: key by key. */
export interface Imprints {
  readonly visit: Imprint | undefined;
  readonly programme: Imprint | undefined;
  readonly ofVisit: Teller;
  readonly ofProgramme: Teller;
}

function chosen<K extends keyof Imprint>(
  key: K,
  { visit, programme, ofVisit, ofProgramme }: Imprints,
): { readonly value: Imprint[K] | undefined; readonly teller: Teller } {
  const own: Imprint[K] | undefined = visit?.[key];
  return own === undefined
    ? { value: programme?.[key], teller: ofProgramme }
    : { value: own, teller: ofVisit };
}

/** What a report calls itself. */
export function genreOf(imprints: Imprints): Words {
  const { value, teller } = chosen('kind', imprints);
  const { localizer } = teller;
  if (value === undefined || value === 'study_visit') return plainWords(localizer.say('report'));
  if (typeof value === 'string' && reportKinds.includes(value))
    return plainWords(localizer.say(`report_${value}`));
  return lineOf(teller, value);
}

/** Who wrote and who publishes a report, for its metadata; empty where it does not say. */
export function makersOf(imprints: Imprints): PartyView[] {
  const { value: authors } = chosen('authors', imprints);
  const { value: publisher } = chosen('publisher', imprints);
  const { parties } = imprints.ofVisit;
  if (authors && authors.length > 0) return parties.parties(authors);
  return publisher === undefined ? [] : [parties.party(publisher)];
}

/** The colophon; null where nobody wrote anything of it but what kind of report it is. */
export function imprintOf(imprints: Imprints): ImprintView | null {
  const { parties, localizer } = imprints.ofVisit;
  const line = (key: 'licence' | 'cite_as'): Words | null => {
    const { value, teller } = chosen(key, imprints);
    return lineOf(teller, value);
  };
  const { value: publisher } = chosen('publisher', imprints);
  const { value: contact } = chosen('contact', imprints);
  const date = chosen('date', imprints).value ?? null;
  const version = chosen('version', imprints).value;
  const identifier = chosen('identifier', imprints).value;
  const facts = factsOf(localizer, [
    ['authors', parties.parties(chosen('authors', imprints).value)],
    ['publisher', publisher === undefined ? [] : [parties.party(publisher)]],
    ['published', date && plainWords(localizer.date(date))],
    ['version', version && plainWords(version)],
    ['licence', line('licence')],
    ['identifier', identifier && identified(identifier)],
    ['cite_as', line('cite_as')],
  ]);
  const asked = contact === undefined ? null : parties.party(contact);
  return facts.length === 0 && asked === null ? null : { facts, contact: asked, date };
}

/** A DOI leads to what it names (DOI Handbook, 3.8); any other number stands as it is. */
function identified(identifier: string): Words {
  const doi = /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/[^\s<>]+)$/i.exec(
    identifier.trim(),
  )?.[1];
  if (doi === undefined) return plainWords(identifier);
  return { text: `[${escapeMarkdown(doi)}](<https://doi.org/${encodeURI(doi)}>)`, lang: null };
}

/** The sections that the author adds. */
export function ownSectionsOf(sections: Visit['sections'], teller: Teller): OwnSectionView[] {
  const anchors = anchorsOf(
    'section',
    (sections ?? []).map(() => null),
  );
  const owned = { value: null, lang: teller.lang, owner: teller.owner };
  return (sections ?? []).map((one: OwnSection, index) => ({
    anchor: anchors[index] ?? '',
    title: lineOf(teller, one.title),
    text: blockOf(teller, one.text),
    after: one.after === undefined ? null : sectionName(one.after),
    images: imageViews(owned, one.images, teller.writer),
  }));
}
