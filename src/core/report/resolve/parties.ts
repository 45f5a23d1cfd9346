import type { Organisation, Person, Visit } from '../../language/declaration.js';
import type { RegistryName } from '../../language/schema.js';
import type { Localizer } from '../locale/locale.js';
import type { ContactView, NamedPerson, OrganisationView, PartyView, PersonView, Words } from '../report.js';
import { personKey } from '../../privacy/person-key.js';
import { foldName, otherNames } from '../names.js';
import { namesInOwnLanguage } from '../native-language.js';
import type { SeenProgramme } from '../seen-programme.js';
import { bareLine } from '../../text/markdown-text.js';
import { personKeys } from '../../language/declaration.js';
import type { Owned, Writer } from './words.js';

/** The registries that a text may refer to: its document's own and those of the programme. */
export interface Registry {
  readonly visit: Pick<Visit, RegistryName>;
  readonly visitLang: string;
  readonly programme: SeenProgramme | null;
  readonly programmeLang: string;
}

/** A visit with what it shares with its programme. */
export interface VisitRegistry extends Registry {
  readonly visit: Visit;
}

/** The entry of a registry: the visit's own, or else the programme's. */
export function lookUp<R extends RegistryName>(
  documents: Registry,
  registry: R,
  id: string,
): Owned<NonNullable<Visit[R]>[string]> | undefined {
  type Value = NonNullable<Visit[R]>[string];
  const { visit, programme, visitLang, programmeLang } = documents;
  const own = ownEntry(visit[registry] as Readonly<Record<string, Value>> | undefined, id);
  if (own !== undefined) return { value: own, lang: visitLang, owner: 'visit' };
  const shared = ownEntry(programme?.[registry] as Readonly<Record<string, Value>> | undefined, id);
  return shared === undefined ? undefined : { value: shared, lang: programmeLang, owner: 'programme' };
}

function ownEntry<T>(registry: Readonly<Record<string, T>> | undefined, id: string): T | undefined {
  return registry && Object.hasOwn(registry, id) ? registry[id] : undefined;
}

export type PersonRef = string | Person;
type PartyRef = string | Person | Organisation;

/** Turns references to people and organisations into what a page shows of them. */
export interface Parties {
  readonly person: (reference: PersonRef) => PersonView;
  readonly people: (references: readonly PersonRef[] | undefined) => PersonView[];
  /** Somebody in a list of participants. */
  readonly delegate: (reference: PersonRef) => PersonView;
  /** People with how to reach them. */
  readonly contacts: (references: readonly PersonRef[] | undefined) => ContactView[];
  readonly organisation: (reference: string | Organisation) => OrganisationView;
  readonly party: (reference: PartyRef) => PartyView;
  readonly parties: (references: readonly PartyRef[] | undefined) => PartyView[];
  /** Everybody met so far, once each. */
  readonly met: () => NamedPerson[];
}

/**
 * @param home the place that the reader knows, which is not told again
 */
export function makeParties(
  documents: Registry,
  home: { readonly city?: string; readonly country?: string },
  writer: Writer,
  localizer: Localizer,
): Parties {
  const { visitLang } = documents;
  const met = new Map<string, NamedPerson>();
  const own = <T>(value: T): Owned<T> => ({ value, lang: visitLang, owner: 'visit' });

  // After validation every id is known; a report made without it shows the id.
  const findPerson = (reference: PersonRef): Owned<Person> =>
    typeof reference === 'string'
      ? (lookUp(documents, 'people', reference) ?? own({ name: reference }))
      : own(reference);
  const findOrganisation = (reference: string | Organisation): Owned<Organisation> =>
    typeof reference === 'string'
      ? (lookUp(documents, 'organisations', reference) ?? own({ name: reference }))
      : own(reference);
  /** Where somebody is from, as far as the reader does not know it: the host city and what the name says are left out. */
  const place = (name: string, city: string | undefined, country: string | undefined): string | null => {
    const abroad = country !== undefined && country !== home.country ? localizer.country(country) : undefined;
    const away = city !== undefined && city !== home.city && !name.includes(city) ? city : undefined;
    return [away, abroad].filter((part) => part !== undefined).join(', ') || null;
  };

  const organisation: Parties['organisation'] = (reference) => {
    const found = findOrganisation(reference);
    const { name, native_name, abbreviation, url, city, country } = found.value;
    const title = writer.line({ ...found, value: name });
    const land = country ?? (city === home.city ? home.country : undefined);
    return {
      kind: 'organisation',
      name: title,
      nativeNames: otherNames(namesInOwnLanguage(native_name, localizer.lang, land), title),
      abbreviation: abbreviation !== undefined && !title.text.includes(abbreviation) ? abbreviation : null,
      url: url ?? null,
      place: place(title.text, city, country),
      city: city ?? null,
      country: country ?? null,
    };
  };
  const meet = (reference: PersonRef, listed: boolean): PersonView => {
    const found = findPerson(reference);
    const { name, role, organisation: employer, city, country } = found.value;
    const key = name === undefined ? '' : personKey(name);
    const work = role === undefined ? null : writer.line({ ...found, value: role });
    const body = employer === undefined ? null : organisation(employer);
    const isTold = body !== null && work !== null && namesBody(work, body);
    const view: PersonView = {
      kind: 'person',
      key,
      name: name ?? (work ? bareLine(work.text) : ''),
      lang: name === undefined && work ? work.lang : null,
      role: name === undefined ? null : work,
      organisation: isTold ? null : (body?.name ?? null),
      place: isTold ? null : place(work?.text ?? '', city, country),
      // Who took part from elsewhere did so in a visit, not for good.
      online: false,
    };
    const known = met.get(key);
    if (key !== '' && (!known || (known.listed && !listed))) met.set(key, { ...(known ?? view), listed });
    return { ...view, online: found.value.online === true };
  };
  const person: Parties['person'] = (reference) => meet(reference, false);
  const isPerson = (reference: PartyRef): reference is PersonRef =>
    typeof reference === 'string'
      ? lookUp(documents, 'organisations', reference) === undefined
      : personKeys.some((one) => one in reference);
  const party: Parties['party'] = (reference) =>
    isPerson(reference) ? person(reference) : organisation(reference);
  return {
    person,
    organisation,
    party,
    people: (references = []) => references.map(person),
    delegate: (reference) => meet(reference, true),
    contacts: (references = []) =>
      references.map((one) => {
        const { value } = findPerson(one);
        const { organisation: employer } = value;
        // Who has no page of their own is found by that of those for whom they work.
        const page = employer === undefined ? undefined : findOrganisation(employer).value.url;
        return {
          ...person(one),
          online: false,
          reach: reachOf({ ...(page !== undefined && { url: page }), ...value }),
        };
      }),
    parties: (references = []) => references.map(party),
    met: () => [...met.values()],
  };
}

/** How somebody can be reached, as a reader sees it and as a link does it. */
function reachOf({ email, phone, url }: Person): ContactView['reach'] {
  return [
    ...(email === undefined
      ? []
      : [{ kind: 'email' as const, text: email, address: `mailto:${encodeURI(email)}` }]),
    ...(phone === undefined
      ? []
      : [{ kind: 'phone' as const, text: unbroken(phone), address: `tel:${dialled(phone)}` }]),
    ...(url === undefined
      ? []
      : [{ kind: 'url' as const, text: url.replace(/^https?:\/\//, '').replace(/\/$/, ''), address: url }]),
  ];
}

/** A number that is not parted at the end of a line. */
export function unbroken(phone: string): string {
  return phone.replaceAll(' ', '\u00A0');
}

/** A number as a telephone takes it: what may be left out when calling from abroad, as in `+33 (0)1`, is left out. */
function dialled(phone: string): string {
  const digits = (phone.startsWith('+') ? phone.replace(/\(0\)/, '') : phone).replace(/[^\d+]/g, '');
  return digits.replace(/(?!^)\+/g, '');
}

/** Whether a function says already for whom somebody works, such as `Mayor of the City of Paris`. */
function namesBody(role: Words, { name, nativeNames, abbreviation }: OrganisationView): boolean {
  const words = bareLine(role.text);
  const short = new Set(words.split(/[^\p{L}\p{N}]+/u));
  const folded = foldName(words);
  return [...[name, ...nativeNames].map(({ text }) => bareLine(text)), abbreviation].some((one) => {
    if (one === null || one === '') return false;
    const letters = foldName(one);
    // The letters of a short name may stand within another word.
    return letters.length < 6 ? short.has(one) : folded.includes(letters);
  });
}
