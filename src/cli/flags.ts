import type { Consent } from '../core/language/declaration.js';
import type { WritersLanguage } from '../core/diagnostics/messages.js';
import type { PeopleReporter, ReporterChoice, ReporterName } from './reporters/reporters.js';
import type { LayoutName } from '../core/report/page/layouts.js';

/** What every command takes. */
export interface CommonFlags {
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly debug?: boolean;
  readonly color?: 'auto' | 'always' | 'never';
  readonly messages?: WritersLanguage;
}

/** What commands take that look at documents. */
export interface CheckFlags extends CommonFlags {
  readonly strict?: boolean;
  /** On the screen. */
  readonly reporter: ReporterName;
  /** For people, while a program reads what `reporter` writes. */
  readonly reporterBeside?: PeopleReporter | null;
  /** Into files as well. */
  readonly reporterFiles?: ReporterChoice['files'];
}

/** What `validate` takes. */
export interface ValidateFlags extends CheckFlags {
  readonly fix?: boolean;
  readonly templates?: string;
  readonly helpers?: string;
  readonly accept?: string;
}

/** What `status`, `verify` and `doctor` take: told to people or to programs. */
export interface ReportedFlags extends CommonFlags {
  readonly reporter: 'pretty' | 'json';
}

/** What `verify` takes: with `--rebuild` also what a build is asked for. */
export interface VerifyFlags
  extends ReportedFlags, Omit<BuildFlags, 'reporter' | 'reporterBeside' | 'reporterFiles'> {
  readonly key?: string;
  readonly rebuild?: boolean;
}

/** What `diff` takes. */
export interface DiffFlags extends CommonFlags {
  readonly edition: Consent;
  readonly lang?: string;
  readonly reporter: 'pretty' | 'markdown' | 'json';
}

/** What `doctor` takes. */
export interface DoctorFlags extends ReportedFlags {
  readonly browser?: string;
}

/** What `schema` takes. */
export interface SchemaFlags extends CommonFlags {
  readonly out?: string;
}

/** The shells whose words can be completed. */
export type Shell = 'bash' | 'zsh' | 'fish' | 'powershell';

/** What `format` takes. */
export interface FormatFlags extends CommonFlags {
  readonly check?: boolean;
}

/** What `build` takes. */
export interface BuildFlags extends CheckFlags {
  readonly format?: string[];
  readonly out?: string;
  readonly lang?: string[];
  readonly fragment?: boolean;
  readonly layout?: LayoutName;
  readonly templates?: string;
  readonly helpers?: string;
  readonly reference?: string;
  readonly edition?: string[];
  readonly explain?: boolean;
  readonly pdfStandard?: string[];
  readonly attachSource?: boolean;
  readonly stdout?: boolean;
  readonly check?: boolean;
  readonly prune?: boolean;
  readonly watch?: boolean;
  readonly shard?: string;
  readonly merge?: string[];
  readonly jobs?: number;
  readonly sign?: string;
  readonly set?: string[];
  readonly cache: boolean;
  readonly browser?: string;
  readonly browserUrl?: string[];
  readonly timeout?: number;
}

/** What `config` takes: the flags of a build, to say what becomes of them. */
export type ConfigFlags = BuildFlags;

/** What can be done with templates. */
export type TemplatesTask = 'list' | 'eject' | 'diff' | 'check';

/** What `templates` takes. */
export interface TemplatesFlags extends CommonFlags {
  readonly templates?: string;
  readonly helpers?: string;
  readonly from?: string;
  readonly reporter: 'pretty' | 'short' | 'json';
}

/** What `new` takes. */
export interface NewFlags extends CommonFlags {
  readonly title?: string;
  readonly city?: string;
  readonly country?: string;
  readonly dates?: string;
  readonly programme?: string;
  readonly lang?: string;
  readonly layout?: string;
  readonly from?: string;
}

/** What `import` takes. */
export interface ImportFlags extends CommonFlags {
  readonly into: string;
  readonly map?: ReadonlyMap<string, string>;
  readonly sheet?: string;
  readonly consent: 'public' | 'partners' | 'internal';
  readonly encoding?: string;
  readonly yes?: boolean;
}

/** What `preview` takes. */
export interface PreviewFlags extends CommonFlags {
  readonly open: boolean;
  readonly port?: number;
  readonly templates?: string;
  readonly helpers?: string;
  readonly browser?: string;
}
