import { catalogue, type Code } from '../../core/diagnostics/catalogue.js';
import { visible, visibleLines } from '../../core/diagnostics/visible.js';
import { sha256 } from '../../engine/cache/manifest.js';
import { many } from '../texts/many.js';
import type { ResultRecord, Trouble } from './result.js';

declare const __VERSION__: string;

/** What a run has found, as far as programs that show it need it; masked by whoever gives it. */
export interface RunFindings {
  readonly records: readonly ResultRecord[];
  readonly troubles: readonly Trouble[];
  readonly documents: number;
  /** How many there are, those that are only counted among them, and without the troubles. */
  readonly errors: number;
  readonly warnings: number;
}

/** Message and hint as one text. */
function wordsOf({ message, hint }: Pick<ResultRecord, 'message' | 'hint'>): string {
  return visibleLines(hint === null ? message : `${message} ${hint}`).trimEnd();
}

/** A path with slashes as an address (RFC 3986, 3.3). */
function addressOf(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/');
}

/** What GitHub shows beside a finding. */
function ruleOf(id: string): object {
  const about = Object.hasOwn(catalogue, id)
    ? catalogue[id as Code].about
    : 'The file is not what its documents would give; build again.';
  const text = { text: about };
  return { id, shortDescription: text, fullDescription: text, help: text };
}

/** SARIF 2.1.0 (OASIS), which code hosts and editors show at the lines. */
export function sarif({ records, troubles }: RunFindings): string {
  const level = { error: 'error', warning: 'warning', info: 'note' } as const;
  const codes = [...new Set(records.map(({ code }) => code))].sort();
  const run = {
    tool: { driver: { name: 'solidify', version: __VERSION__, rules: codes.map(ruleOf) } },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: troubles.length === 0,
        toolExecutionNotifications: troubles.map((one) => ({
          level: 'error',
          descriptor: { id: one.code },
          message: { text: wordsOf(one) },
        })),
      },
    ],
    results: records.map((one) => ({
      ruleId: one.code,
      ruleIndex: codes.indexOf(one.code),
      level: level[one.severity],
      message: { text: wordsOf(one) },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: addressOf(one.file) },
            region: {
              startLine: one.line,
              startColumn: one.column,
              endLine: one.endLine,
              endColumn: one.endColumn,
            },
          },
        },
      ],
    })),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** Code quality of GitLab: problems that a merge request shows beside its changes. */
export function gitlab({ records, troubles }: RunFindings): string {
  const severity = { error: 'major', warning: 'minor', info: 'info' } as const;
  const known = new Map<string, number>();
  const fingerprint = (...parts: readonly string[]): string => {
    const key = parts.join('\0');
    const times = (known.get(key) ?? 0) + 1;
    known.set(key, times);
    // The same problem on another line is still the same.
    return sha256(`${key}\0${times}`);
  };
  const issues = [
    ...records.map((one) => ({
      description: wordsOf(one),
      check_name: one.code,
      fingerprint: fingerprint(one.file, one.code, one.message),
      severity: severity[one.severity],
      location: { path: one.file, lines: { begin: one.line, end: one.endLine } },
    })),
    ...troubles.map((one) => ({
      description: wordsOf(one),
      check_name: one.code,
      fingerprint: fingerprint('', one.code, one.message),
      severity: 'blocker',
      location: { path: '.', lines: { begin: 1, end: 1 } },
    })),
  ];
  return `${JSON.stringify(issues, null, 2)}\n`;
}

/**
 * JUnit's XML, which nearly every CI shows as tests: a document with errors has failed, warnings are its output. Many
 * services show no more than one failure of a test, so that one tells all.
 */
export function junit({ records, troubles, documents }: RunFindings): string {
  const files = new Map<string, ResultRecord[]>();
  for (const one of records) files.set(one.file, [...(files.get(one.file) ?? []), one]);
  const codes = new Map<string, Trouble[]>();
  for (const one of troubles) codes.set(one.code, [...(codes.get(one.code) ?? []), one]);
  const lineOf = (one: ResultRecord): string =>
    `${visible(one.file)}:${one.line}:${one.column}: ${one.severity}: ${wordsOf(one)} [${one.code}]`;
  const failed = [...files.values()].filter((all) => all.some(({ severity }) => severity === 'error'));
  const fine = Math.max(0, documents - files.size);
  const cases = [
    ...[...files].map(([file, all]) => {
      const errors = all.filter(({ severity }) => severity === 'error');
      const said = all.filter(({ severity }) => severity !== 'error').map(lineOf);
      const output = said.length > 0 ? `<system-out>${xml(said.join('\n'))}</system-out>\n` : '';
      return testcase(visible(file), `${told('failure', errors, errors.map(lineOf))}${output}`);
    }),
    ...(fine > 0 ? [testcase(`${many(fine, 'document')} without a problem`, '')] : []),
    ...[...codes].map(([code, all]) =>
      testcase(
        code,
        told(
          'error',
          all,
          all.map((one) => `${wordsOf(one)} [${code}]`),
        ),
      ),
    ),
  ];
  const counts = `tests="${cases.length}" failures="${failed.length}" errors="${codes.size}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${counts}>\n<testsuite name="solidify" ${counts}>\n${cases.join('')}</testsuite>\n</testsuites>\n`;
}

function testcase(name: string, content: string): string {
  const start = `<testcase classname="solidify" name="${xml(name)}"`;
  return content === '' ? `${start}/>\n` : `${start}>\n${content}</testcase>\n`;
}

/** Why a test did not pass: in one attribute what comes first, within the element all. */
function told(
  element: 'failure' | 'error',
  all: readonly (Pick<ResultRecord, 'message' | 'hint'> & { readonly code: string })[],
  lines: readonly string[],
): string {
  const [first, ...others] = all;
  if (!first) return '';
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  return `<${element} type="${xml(first.code)}" message="${xml(`${wordsOf(first)}${more}`)}">${xml(lines.join('\n'))}</${element}>\n`;
}

/** Without what XML 1.0 (2.2) cannot hold. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** So many annotations of a severity does GitHub show of one step; all others stand in the log alone. */
const ANNOTATIONS = 10;

/** Commands of GitHub Actions: annotations at the lines of a pull request; the last that is shown counts the others. */
export function github({ records, troubles }: RunFindings): string {
  const kind = { error: 'error', warning: 'warning', info: 'notice' } as const;
  const data = (text: string): string =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const command = (
    name: string,
    properties: Readonly<Record<string, string | number>>,
    text: string,
  ): string =>
    `::${name} ${Object.entries(properties)
      .map(([key, value]) => `${key}=${property(String(value))}`)
      .join(',')}::${data(text)}\n`;
  const commands = [
    ...records.map((one) => {
      const columns = one.line === one.endLine ? { col: one.column, endColumn: one.endColumn } : {};
      const place = {
        file: one.file,
        line: one.line,
        endLine: one.endLine,
        ...columns,
      };
      const text = command(kind[one.severity], { ...place, title: one.code }, wordsOf(one));
      return { severity: one.severity, text };
    }),
    ...troubles.map((one) => ({
      severity: 'error' as const,
      text: command('error', { title: one.code }, wordsOf(one)),
    })),
  ];
  const all = { error: 0, warning: 0, info: 0 };
  for (const { severity } of commands) all[severity] += 1;
  const shown = { error: 0, warning: 0, info: 0 };
  return commands
    .map(({ severity, text }) => {
      shown[severity] += 1;
      if (shown[severity] !== ANNOTATIONS || all[severity] === ANNOTATIONS) return text;
      const words = `GitHub shows ten of a kind. ${all[severity] - ANNOTATIONS + 1} more stand in the log, and on the page of the run.`;
      return `${command(kind[severity], { title: 'and-more' }, words)}${text}`;
    })
    .join('');
}

/** What GitHub shows on the page of a run, in its Markdown. */
export function githubSummary({ records, troubles, documents, errors, warnings }: RunFindings): string {
  const inOrder = (['error', 'warning', 'info'] as const).flatMap((severity) =>
    records.filter((one) => one.severity === severity),
  );
  const cell = (text: string): string => text.replace(/[\\|<>`*_[\]]/g, '\\$&').replace(/\s+/g, ' ');
  const rows = [
    ...troubles.map((one) => `| error | | ${cell(wordsOf(one))} | ${one.code} |\n`),
    ...inOrder
      .slice(0, 100)
      .map(
        (one) =>
          `| ${one.severity} | ${cell(visible(one.file))}:${one.line} | ${cell(wordsOf(one))} | ${one.code} |\n`,
      ),
  ];
  const table =
    rows.length === 0 ? '' : `\n| | Where | What | Code |\n| --- | --- | --- | --- |\n${rows.join('')}`;
  const more = records.length > 100 ? `\n… and ${records.length - 100} more.\n` : '';
  return `### solidify\n\n${many(documents, 'document')}, ${many(errors + troubles.length, 'error')}, ${many(warnings, 'warning')}.\n${table}${more}`;
}

/** Reporters for other programs, by their names. */
export const machines = { sarif, gitlab, junit, github } as const;
