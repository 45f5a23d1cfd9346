import type { WantedReports } from '../language/checked.js';
import type { Assets, EditedReport } from '../compile.js';
import { programme as programmeSchema, type Consent, type Programme } from '../language/declaration.js';
import { makeLocalizer } from '../report/locale/locale.js';
import { numbersIn, type SourceNumbers } from '../report/source-numbers.js';
import { makePictureSet, makeTake, placePictures, type PictureFile } from '../picture/place.js';
import { maskWith } from '../privacy/leak/mask.js';
import { placesIn, readWithheld, type Withholding } from '../privacy/leak/withheld.js';
import { filterByEdition } from '../privacy/filter-by-edition.js';
import type { Parsed } from '../syntax/ast.js';
import type { StatedConsent } from '../privacy/consent.js';
import { readPeople } from '../privacy/people.js';
import { hiddenIn, pictureConsents, type PictureConsents } from '../privacy/picture-consents.js';
import { makeRedactor } from '../privacy/redactor.js';
import type { FileFacts } from '../language/rules/files.js';
import { illustrateProgramme } from './illustrate.js';
import { redactProgramme } from './redact.js';
import type { ProgrammeReport } from './report.js';
import { resolveProgramme } from './resolve.js';

/** A programme of one edition in one language, with nothing in it that the edition may not say. */
export interface EditedProgramme {
  readonly lang: string;
  readonly edition: Consent;
  /**
   * Makes the names of its files, without their extension, as those of visits are made: `guidebook` gives
   * `solidify.guidebook.fr.internal`, in this language or another.
   */
  readonly nameOf: (product: string, otherLang?: string) => string;
  readonly report: ProgrammeReport;
  /** The pictures of sites that no visit saw, of the conference, and logos, as files to lie beside the Markdown. */
  readonly pictures: readonly PictureFile[];
  /** What the edition does not carry of the programme file, and a search for it in whatever is made of this. */
  readonly withholding: Withholding;
}

/**
 * Brings a valid programme and its visits together as plain data. Whatever is made of a programme is made of this.
 *
 * @param programme its document, the pictures that the file names, by the path as written there, and what its visits
 *   state of consents, and the numbers of all their sources
 * @param wanted with the id of a programme that says none
 * @param visitsIn the reports of its valid visits, of one edition in one language, in any order
 */
export async function editProgramme(
  {
    document,
    parsed,
    files,
    stated,
    statedPictures,
    sourceNumbers,
  }: {
    readonly document: Programme;
    readonly parsed: Parsed;
    readonly files: ReadonlyMap<string, FileFacts>;
    readonly stated: readonly StatedConsent[];
    readonly statedPictures: PictureConsents;
    readonly sourceNumbers: SourceNumbers;
  },
  visitsIn: (lang: string, edition: Consent) => Promise<readonly EditedReport[]>,
  wanted: WantedReports & { readonly id: string },
  assets: Assets,
): Promise<EditedProgramme[]> {
  const ownLang = document.lang ?? 'en';
  const langs = wanted.langs ?? [ownLang];
  const id = document.id ?? wanted.id;
  const people = readPeople(parsed, null, stated);
  const pictures = pictureConsents([{ parsed, files }], statedPictures);
  const programmes: EditedProgramme[] = [];
  const take = makeTake({ visit: null, programme: { parsed, files } }, assets);
  for (const lang of langs) {
    const locale = assets.locale(lang);
    const localizer = makeLocalizer(locale);
    for (const edition of wanted.editions) {
      const nameIn = (product: string, other: string): string =>
        [id, product, other === ownLang ? '' : other, edition === 'public' ? '' : edition]
          .filter((part) => part !== '')
          .join('.');
      const whole = resolveProgramme({
        id,
        programme: filterByEdition(
          programmeSchema,
          document,
          edition,
          people,
          hiddenIn(files, pictures, edition),
        ),
        visits: await visitsIn(lang, edition),
        numberOf: numbersIn(null, parsed, sourceNumbers),
        lang,
        locale,
        localizer,
        languages: langs
          .filter((other) => other !== lang)
          .map((other) => ({
            lang: other,
            label: assets.locale(other).labels['language'] ?? other,
            name: nameIn('', other),
          })),
      });
      const withholding = readWithheld(parsed, null, people, edition);
      const redactor = makeRedactor(
        edition,
        people,
        maskWith(withholding.searcher, '…', true),
        lang,
        localizer,
        placesIn(withholding),
      );
      const drawn = await illustrateProgramme(redactProgramme(whole, redactor), localizer);
      const shelf = makePictureSet(nameIn('', lang), take);
      programmes.push({
        lang,
        edition,
        nameOf: (product, other = lang) => nameIn(product, other),
        report: await placePictures(drawn, shelf),
        pictures: shelf.files(),
        withholding,
      });
    }
  }
  return programmes;
}
