import type { SuggestionRecord, DiagnosticRecord } from '../../core/diagnostics/record.js';
import type { DocumentStatus } from '../../core/status/status.js';
import type { Output, Stale } from '../../engine/cache/output.js';
import type { Differences } from '../../engine/authoring/changes.js';
import type { UnshownCounts } from '../../engine/documents/unshown.js';
import { exitCodes, type ErrorCode } from '../../host/solidify-error.js';

/** What only a command line meets. `wrong-use`: words that no command takes; `fault`: a fault of solidify itself. */
const ownCodes = ['wrong-use', 'fault'] as const;

/** Every code of what is no fault of a document. */
export const troubleCodes: readonly TroubleCode[] = [...(Object.keys(exitCodes) as ErrorCode[]), ...ownCodes];
export type TroubleCode = ErrorCode | (typeof ownCodes)[number];

/** What is wrong with the world or with the command line, as far as a program needs it. */
export interface Trouble {
  readonly code: TroubleCode;
  readonly message: string;
  readonly hint: string | null;
}

/** What is told after a signal. */
export const interrupted: Trouble = { code: 'aborted', message: 'Interrupted.', hint: null };

/** A diagnostic, or what stands among them. */
export type ResultRecord = Omit<DiagnosticRecord, 'code'> & { readonly code: string };

/** How much was looked at, and what was found; a diagnostic may count for many. */
export interface Summary {
  readonly documents: number;
  readonly errors: number;
  readonly warnings: number;
}

/** What only some commands have to tell. */
interface FurtherResults {
  /** Of `status`: how finished the documents are. */
  readonly status?: readonly DocumentStatus[] | undefined;
  /** Of `build`: what its files do not show. */
  readonly unshown?: UnshownCounts | undefined;
  /** Of `diff`: what has changed. */
  readonly changes?: Differences | undefined;
  /** Of `doctor`: what it has tried. */
  readonly checks?: readonly MachineCheck[] | undefined;
  /** Of `verify`: what became of the signature, where there is one or one was asked for. */
  readonly signature?: SignatureRecord | undefined;
  /** Of `verify --rebuild`: how many files came out again, byte for byte. */
  readonly rebuilt?: number | undefined;
}

/** The signature of a manifest. */
export interface SignatureRecord {
  /** The SHA-256 of the public key that was named; null where none was, and nobody knows who signed. */
  readonly keyid: string | null;
  /** Whether it states what the manifest lists, and is of that key. */
  readonly valid: boolean;
}

/** Something that a build needs of the machine, and how it was found. */
export interface MachineCheck {
  readonly what: string;
  /** `fault`: without it nothing can be built. */
  readonly state: 'fine' | 'note' | 'fault';
  readonly text: string;
  /** The command to run, or what to do otherwise. */
  readonly cure: string | null;
}

const nothing: Summary = { documents: 0, errors: 0, warnings: 0 };

/** What the machine or the command line refused, as JSON, where nothing else is to be told. */
export function troublesText(troubles: readonly Trouble[]): string {
  return resultText([], [], nothing, [], troubles);
}

/** The same for people. */
export function sentenceOf({ message, hint }: Trouble): string {
  return `solidify: ${message}\n${hint === null ? '' : `${hint}\n`}`;
}

/**
 * The result of a run in JSON; `schema/diagnostics.json` describes it. Troubles follow what is wrong with documents.
 */
export function resultText(
  diagnostics: readonly DiagnosticRecord[],
  outputs: readonly Output[],
  { documents, errors, warnings }: Summary,
  stale: readonly Stale[],
  troubles: readonly Trouble[],
  { status, changes, checks, unshown, signature, rebuilt }: FurtherResults = {},
): string {
  const all: ResultRecord[] = [...diagnostics, ...troubles.map(toRecord)];
  const result = {
    version: 1,
    diagnostics: all,
    outputs: outputs.map(({ file, format, bytes, sha256 }) => ({ file, format, bytes, sha256 })),
    ...(stale.length > 0 ? { stale: stale.map(({ file, reason }) => ({ file, reason })) } : {}),
    ...(unshown ? { unshown } : {}),
    ...(status ? { status } : {}),
    ...(changes ? { changes } : {}),
    ...(checks ? { checks } : {}),
    ...(signature ? { signature } : {}),
    ...(rebuilt === undefined ? {} : { rebuilt }),
    summary: { documents, errors: errors + troubles.length, warnings },
  };
  // JSON leaves some characters as they are that steer a terminal; written as escapes they mean the same.
  const text = JSON.stringify(result, null, 2).replace(
    /[\u007F-\u009F\u2028\u2029]|\p{Bidi_Control}/gu,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${text}\n`;
}

/** It belongs to no document, so its file is empty. */
function toRecord({ code, message, hint }: Trouble): ResultRecord {
  const place = { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 };
  const suggestions: readonly SuggestionRecord[] = [];
  return { code, severity: 'error', ...place, message, hint, suggestions };
}
