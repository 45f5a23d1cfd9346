import type { EditedReport } from '../../core/compile.js';
import type { Consent, Programme } from '../../core/language/declaration.js';
import type { FileFacts } from '../../core/language/rules/files.js';
import type { StatedConsent } from '../../core/privacy/consent.js';
import type { PictureConsents } from '../../core/privacy/picture-consents.js';
import type { SourceNumbers } from '../../core/report/source-numbers.js';
import type { Parsed } from '../../core/syntax/ast.js';
import type { TemplateSource } from '../../core/templates/read.js';
import type { Settings } from '../options.js';
import type { MadeFile, TargetTools } from './target.js';

/** A programme without an error, with the reports of those of its visits that have none. */
export interface ProgrammeSource {
  readonly id: string;
  readonly programme: Programme;
  readonly parsed: Parsed;
  /** The files that the programme names itself, by the path as written there. */
  readonly files: ReadonlyMap<string, FileFacts>;
  /** What its visits state of consents. */
  readonly stated: readonly StatedConsent[];
  readonly statedPictures: PictureConsents;
  /** The numbers of the sources that it and its visits declare. */
  readonly sourceNumbers: SourceNumbers;
  /** One for each language and edition asked for; where no language is, the programme's own. */
  readonly editions: readonly ProgrammeEdition[];
}

/** What one edition in one language is made of: nothing in it that the edition may not say. */
export interface ProgrammeEdition {
  readonly lang: string;
  readonly edition: Consent;
  /** In order of date, then id. */
  readonly reports: readonly EditedReport[];
}

/** Something that is made of a programme as a whole. */
export interface ProgrammePart {
  /** `guidebook` or `website`. */
  readonly name: string;
  /**
   * Whether it gives one file for each language, edition and format, `<programme>.<name>.<lang>.<edition>.<format>` as
   * those of visits are named; otherwise it gives whatever it likes, and what it gives no more is removed.
   */
  readonly named: boolean;
  /** Whether anything of it is asked for. */
  readonly wanted: (settings: Settings) => boolean;
  /**
   * Makes its files: all that it needs is in its arguments, and heavy modules are loaded inside.
   *
   * @param own templates of the user's own, of which what they write is looked through
   */
  readonly make: (
    source: ProgrammeSource,
    tools: TargetTools,
    own: readonly TemplateSource[],
  ) => AsyncIterable<MadeFile>;
}
