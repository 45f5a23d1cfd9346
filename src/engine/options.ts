import { nearest } from '../core/diagnostics/nearest.js';
import { visible } from '../core/diagnostics/visible.js';
import { formats, inWords, usual, type Format, type FormatName } from '../core/formats/index.js';
import type { Standard } from '../core/formats/pdf/standard.js';
import type { SetValue } from '../core/edit/set-value.js';
import type { Consent } from '../core/language/declaration.js';
import { layouts, type LayoutName } from '../core/report/page/layouts.js';
import type { Host } from '../host/host.js';
import {
  ensureFolder,
  ensureLanguages,
  ensureWithout,
  formatMeant,
  invalid,
  writeSomeOf,
} from './options/refusals.js';
import { shardOf, type Shard } from './options/shard.js';
import { standardsOf } from './options/standards.js';

/** For whom a report can be made, from the widest on: everyone, the partners, the organisers and the funder. */
export const editions = ['public', 'partners', 'internal'] as const satisfies readonly Consent[];

/** What a caller may say. Everything has a default. */
export interface Options {
  /** Default: all but the fragment. */
  readonly formats?: readonly FormatName[];
  /** Make the fragment instead of the HTML: its body alone, plain, for a content management system. Default: false. */
  readonly fragment?: boolean;
  /** The languages of the reports; default: the document's own. */
  readonly langs?: readonly string[];
  /** The form of the report: `story`, `record` or `brief`; default: what the document says, or else its programme. */
  readonly layout?: LayoutName;
  /** A folder with templates of your own; default: `templates` beside the document and beside its programme. */
  readonly templates?: string;
  /** A module (.mjs) of helpers for those templates. It is code and may do what you may. Default: none. */
  readonly helpers?: string;
  /** A DOCX after which documents for Word look: its styles, theme and margins, and nothing of its text. */
  readonly reference?: string;
  /** For whom: `public`, `partners`, `internal`; default: public. */
  readonly editions?: readonly Consent[];
  /** Tell what each edition withholds; default: false. */
  readonly explain?: boolean;
  /** The folder for the reports; default: `reports`. */
  readonly out?: string;
  /** Whether warnings are errors; default: false. */
  readonly strict?: boolean;
  /**
   * What the PDF keeps to: `ua-1` and one of `a-2a` and `a-3a`, or, of PDF 2.0, some of `ua-2`, `a-4f` and `wtpdf`.
   * Default: `ua-1` and `a-2a`, or `ua-1` and `a-3a` with `attachSource`.
   */
  readonly standards?: readonly Standard[];
  /** Whether the PDF holds the document it was made from; default: false. */
  readonly attachSource?: boolean;
  /** A path, `embedded` or `system`; default: what the environment says, or else the best that is there. */
  readonly browser?: string;
  /** The DevTools address (`ws://…`, `wss://…`) of a browser that runs elsewhere, to print there. */
  readonly browserUrl?: string | readonly string[];
  /** The longest that one print may take, or drawing the pictures of one report for Word, in seconds; default: 60. */
  readonly timeout?: number;
  /** Give the one report back instead of writing it; needs exactly one format. Default: false. */
  readonly stdout?: boolean;
  /** Look what need not be made again; default: true. */
  readonly cache?: boolean;
  /**
   * Make only the n-th of so many parts of the visits, and nothing of whole programmes: `2/5`; `auto`: the part that
   * the service which runs this has for it, from the environment.
   */
  readonly shard?: string;
  /** Folders into which other machines have built: whatever is up to date there is copied, not made again. */
  readonly merge?: readonly string[];
  /** How many pages print at a time; default: 2. */
  readonly jobs?: number;
  /** Write nothing, and tell which files are not what would be written. Default: false. */
  readonly check?: boolean;
  /** Remove reports of which nobody knows the document, unless this build makes them. Default: false. */
  readonly prune?: boolean;
  /**
   * The file of a private key (Ed25519, PEM) with which the manifest is signed; `true`: the one that the environment names
   * in SOLIDIFY_SIGN_KEY; `false`: none. Default: that of the environment, if it names one.
   */
  readonly sign?: string | boolean;
  /** Values for the documents that are named, for this run: `report.version=2`. Default: none. */
  readonly set?: readonly string[];
}

/** What an option is: callers without types may give anything. */
export type OptionKind = 'text' | 'texts' | 'text or texts' | 'text or boolean' | 'number' | 'boolean';

/** What each option is. */
export const optionKinds = {
  formats: 'texts',
  fragment: 'boolean',
  langs: 'texts',
  layout: 'text',
  templates: 'text',
  helpers: 'text',
  reference: 'text',
  editions: 'texts',
  explain: 'boolean',
  out: 'text',
  strict: 'boolean',
  standards: 'texts',
  attachSource: 'boolean',
  browser: 'text',
  browserUrl: 'text or texts',
  timeout: 'number',
  stdout: 'boolean',
  cache: 'boolean',
  shard: 'text',
  merge: 'texts',
  jobs: 'number',
  check: 'boolean',
  prune: 'boolean',
  sign: 'text or boolean',
  set: 'texts',
} as const satisfies Record<keyof Options, OptionKind>;

/** What a run works with. */
export interface Settings {
  readonly formats: readonly Format[];
  readonly langs: readonly string[] | null;
  /** Null for what each document says. */
  readonly layout: LayoutName | null;
  /** Null for the folders beside the documents. */
  readonly templates: string | null;
  readonly helpers: string | null;
  /** Null for as we have it. */
  readonly reference: string | null;
  readonly editions: readonly Consent[];
  readonly explain: boolean;
  readonly out: string;
  readonly standards: readonly Standard[];
  readonly attachSource: boolean;
  readonly strict: boolean;
  readonly browser: string | undefined;
  readonly browserUrl: readonly string[] | null;
  readonly timeoutMs: number;
  readonly stdout: boolean;
  readonly cache: boolean;
  readonly check: boolean;
  readonly prune: boolean;
  readonly shard: Shard | null;
  readonly merge: readonly string[];
  readonly jobs: number;
  /** Null for the key that the environment names, if any. */
  readonly sign: string | boolean | null;
  readonly set: readonly SetValue[];
}

/**
 * Completes options.
 *
 * @param languages those in which a report can be made
 * @param known the formats that there are
 * @param env from which `shard: 'auto'` takes the part
 * @throws SolidifyError (2) when they contradict each other or name what does not exist
 */
export function resolveOptions(
  options: Options,
  languages: readonly string[],
  known: readonly Format[] = formats,
  env: Host['env'] = {},
): Settings {
  const names = known.map(({ name }) => name);
  const asked: readonly string[] = options.formats ?? usual(known).map(({ name }) => name);
  const instead = options.fragment ? known.filter(({ insteadOf }) => insteadOf !== undefined) : [];
  const taken = new Set(instead.map(({ insteadOf }) => insteadOf));
  const wanted = [...asked.filter((name) => !taken.has(name)), ...instead.map(({ name }) => name)];
  const unknown = wanted.find((format) => !names.includes(format));
  if (unknown !== undefined || wanted.length === 0) {
    throw invalid(`There is no format "${unknown ?? ''}".`, writeSomeOf(formatMeant(unknown, known), names));
  }
  ensureFolder(options.out, known);
  ensureLanguages(options.langs, languages);
  const { layout = null } = options;
  if (layout !== null && !layouts.includes(layout)) {
    const [meant] = nearest(String(layout), layouts);
    const all = `Write ${inWords(layouts, 'or')}.`;
    throw invalid(
      `There is no layout "${visible(String(layout))}".`,
      meant === undefined ? all : `Did you mean ${meant}? ${all}`,
    );
  }
  const wantedEditions = options.editions ?? ['public'];
  const unknownEdition = wantedEditions.find((edition) => !editions.includes(edition));
  if (unknownEdition !== undefined || wantedEditions.length === 0) {
    throw invalid(`There is no edition "${unknownEdition ?? ''}".`, writeSomeOf(unknownEdition, editions));
  }
  const stdout = options.stdout ?? false;
  if (stdout && (wanted.length !== 1 || (options.langs?.length ?? 1) > 1 || wantedEditions.length > 1)) {
    throw invalid(
      '--stdout writes one report.',
      `Say which with ${inWords(
        names.map((name) => `--format ${name}`),
        'or',
      )}, in one language and one edition.`,
    );
  }
  const attachSource = options.attachSource ?? false;
  const holders = known.filter(({ holdsSource }) => holdsSource);
  if (attachSource && !holders.some(({ name }) => wanted.includes(name))) {
    const labels = holders.map(({ label }) => `the ${label}`);
    throw invalid(
      `--attach-source puts the document into ${inWords(labels, 'or')}, and none is asked for.`,
      `Add ${inWords(
        holders.map(({ name }) => name),
        'or',
      )} to --format.`,
    );
  }
  const merge = options.merge ?? [];
  const others = {
    '--stdout': stdout,
    '--no-cache': options.cache === false,
    '--shard': options.shard !== undefined,
  };
  if (merge.length > 0)
    ensureWithout('--merge takes what other builds have made', others, '--stdout', '--no-cache', '--shard');
  const jobs = options.jobs ?? 2;
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64)
    throw invalid(`${jobs} is no number of pages to print at a time.`, 'Write 1 to 64, such as --jobs 4.');
  const check = options.check ?? false;
  if (check) ensureWithout('--check compares files with their manifest', others, '--stdout', '--no-cache');
  const prune = options.prune ?? false;
  if (prune) ensureWithout('--prune looks at a whole folder of reports', others, '--stdout', '--shard');
  const { sign = null } = options;
  if (sign !== null && sign !== false)
    ensureWithout('--sign signs the manifest of a folder', others, '--stdout');
  const timeout = options.timeout ?? 60;
  if (!(timeout > 0 && timeout <= 86_400))
    throw invalid(`${timeout} is no time to wait.`, 'Write seconds, such as --timeout 120.');
  return {
    formats: known.filter(({ name }) => wanted.includes(name)),
    langs: options.langs ? [...new Set(options.langs)] : null,
    layout,
    templates: options.templates ?? null,
    helpers: options.helpers ?? null,
    reference: options.reference ?? null,
    explain: options.explain ?? false,
    editions: editions.filter((edition) => wantedEditions.includes(edition)),
    standards: standardsOf(options.standards, attachSource),
    attachSource,
    out: options.out ?? 'reports',
    strict: options.strict ?? false,
    browser: options.browser,
    browserUrl: browserUrlOf(options),
    timeoutMs: timeout * 1000,
    stdout,
    cache: options.cache ?? true,
    check,
    prune,
    shard: shardOf(options.shard, env),
    merge,
    jobs,
    sign: stdout ? false : sign,
    set: valuesOf(options.set ?? [], attachSource),
  };
}

/**
 * The addresses of the browsers elsewhere, each once.
 *
 * @throws SolidifyError (2) when one is no address, which is not shown as it may hold a password, or where a browser of this
 *   machine is named as well
 */
function browserUrlOf({ browser, browserUrl }: Options): readonly string[] | null {
  if (browserUrl === undefined) return null;
  if (browser !== undefined) {
    throw invalid(
      'One browser prints: --browser names one of this machine, --browser-url one elsewhere.',
      'Leave one of the two out.',
    );
  }
  const addresses = [browserUrl].flat().map((address) => {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url && /^wss?:$/.test(url.protocol) && url.hash === '') return url.href;
    throw invalid(
      '--browser-url is not the address of a browser.',
      'Write one that starts with ws:// or wss://, such as ws://127.0.0.1:9222/devtools/browser/ID.',
    );
  });
  if (addresses.length === 0) throw invalid('--browser-url names no browser.', 'Leave it out, or name one.');
  return [...new Set(addresses)];
}

/** @throws SolidifyError (2) for one without a key, or beside the document itself in the PDF, which would say otherwise */
function valuesOf(set: readonly string[], attachSource: boolean): SetValue[] {
  if (set.length > 0)
    ensureWithout(
      '--set changes what a document says',
      { '--attach-source': attachSource },
      '--attach-source',
    );
  return set.map((one) => {
    const at = one.indexOf('=');
    if (at > 0) return { path: one.slice(0, at).trim(), words: one.slice(at + 1) };
    throw invalid(`"${visible(one)}" sets nothing.`, 'Write key=value, such as --set status=final.');
  });
}
