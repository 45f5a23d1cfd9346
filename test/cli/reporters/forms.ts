import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { validateXML } from 'xmllint-wasm';
import type { ProgramReporter } from '../../../src/cli/reporters/reporters.js';
import { root } from '../../cases.js';

/** A report as programs take it: what is wrong with its form, and the codes that it tells, in any order. */
export interface ReadReport {
  readonly faults: readonly string[];
  readonly codes: readonly string[];
}

/** Takes each report as the service does for which it is made. */
export const readReport: Readonly<
  Record<ProgramReporter, (text: string) => ReadReport | Promise<ReadReport>>
> = {
  json: (text) => {
    const result = JSON.parse(text) as {
      readonly diagnostics: readonly { readonly code: string }[];
      readonly stale?: readonly object[];
    };
    const codes = [...result.diagnostics.map(({ code }) => code), ...(result.stale ?? []).map(() => 'stale')];
    return { faults: faultsBy(diagnosticsSchema, result), codes };
  },
  sarif: (text) => {
    const log = JSON.parse(text) as SarifLog;
    const codes = log.runs.flatMap(({ results = [], invocations = [] }) => [
      ...results.map(({ ruleId }) => ruleId),
      ...invocations.flatMap((one) => one.toolExecutionNotifications ?? []).map((one) => one.descriptor.id),
    ]);
    return { faults: faultsBy(sarifSchema, log), codes };
  },
  junit: readJunit,
  gitlab: (text) => {
    const issues = JSON.parse(text) as readonly { readonly check_name: string }[];
    return { faults: faultsBy(gitlabSchema, issues), codes: issues.map((one) => one.check_name) };
  },
  github: readCommands,
};

interface SarifLog {
  readonly runs: readonly {
    readonly results?: readonly { readonly ruleId: string }[];
    readonly invocations?: readonly {
      readonly toolExecutionNotifications?: readonly { readonly descriptor: { readonly id: string } }[];
    }[];
  }[];
}

const compile = (schema: object): ValidateFunction =>
  new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }).compile(
    Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema')),
  );
const schemaAt = (path: string): object => JSON.parse(readFileSync(join(root, path), 'utf8')) as object;

const diagnosticsSchema = compile(schemaAt('schema/diagnostics.json'));
/** OASIS, SARIF 2.1.0, errata 01. */
const sarifSchema = compile(schemaAt('test/cases/schemas/sarif-2.1.0.json'));
/** The schema of the plugin xUnit of Jenkins, which knows the JUnit of Maven Surefire. */
const junitSchema = readFileSync(join(root, 'test/cases/schemas/junit-10.xsd'), 'utf8');
/** The reference of GitLab, "Code Quality report format". */
const gitlabSchema = compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{64}$' },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^[^/]', not: { pattern: '^\\./' } },
          lines: {
            type: 'object',
            required: ['begin'],
            properties: { begin: { type: 'integer', minimum: 1 }, end: { type: 'integer', minimum: 1 } },
            additionalProperties: false,
          },
        },
        additionalProperties: false,
      },
    },
    additionalProperties: false,
  },
});

function faultsBy(schema: ValidateFunction, value: unknown): string[] {
  schema(value);
  return (schema.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

async function readJunit(text: string): Promise<ReadReport> {
  const { errors } = await validateXML({ xml: text, schema: junitSchema });
  const faults = errors.map(({ message }) => message);
  const top = parseXml(text).root;
  if (top?.name !== 'testsuites') return { faults: [...faults, 'the root is no testsuites'], codes: [] };
  const codes: string[] = [];
  const counted = { testcase: 0, failure: 0, error: 0 };
  const look = ({ name, attributes, text: words, children }: XmlElement): void => {
    const elements = children.filter((one): one is XmlElement => one.type === 'element');
    if (name === 'testcase') counted.testcase += 1;
    if (name === 'failure' || name === 'error') counted[name] += 1;
    if (elements.length === 0) {
      const told = [...words.matchAll(/\[([\w-]+)\]$/gm)].map(([, code = '']) => code);
      if (attributes['type'] !== undefined && attributes['type'] !== told[0])
        faults.push(`${name} of no code`);
      codes.push(...told);
    }
    elements.forEach(look);
  };
  look(top);
  // Services that show one failure of a test show all that is in it.
  const { tests, failures, errors: broken } = top.attributes;
  const right = [counted.testcase, counted.failure, counted.error].join();
  if ([tests, failures, broken].join() !== right)
    faults.push(`counts ${[tests, failures, broken].join()}, not ${right}`);
  return { faults, codes };
}

/** As the runner of GitHub Actions takes a line apart: a name, properties with commas between them, then the message. */
function readCommands(text: string): ReadReport {
  const faults: string[] = [];
  const codes: string[] = [];
  if (text !== '' && !text.endsWith('\n')) faults.push('the last line has no end');
  for (const line of text.split('\n').slice(0, -1)) {
    const [, properties = '', message = ''] = /^::(?:error|warning|notice) ([^:]*)::(.+)$/.exec(line) ?? [];
    if (message === '') faults.push(`no command: ${line}`);
    for (const one of properties.split(',')) {
      const [, key, value = ''] = /^(file|line|endLine|col|endColumn|title)=(.+)$/.exec(one) ?? [];
      if (key === undefined) faults.push(`no property: ${one}`);
      if (key === 'title') codes.push(value);
    }
  }
  return { faults, codes };
}
