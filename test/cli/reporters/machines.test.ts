import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { describe, expect, test } from 'vitest';
import type { DiagnosticRecord } from '../../../src/core/diagnostics/record.js';
import {
  github,
  githubSummary,
  gitlab,
  junit,
  machines,
  sarif,
  type RunFindings,
} from '../../../src/cli/reporters/machines.js';
import { readReport } from './forms.js';

const record = (more: Partial<DiagnosticRecord>): DiagnosticRecord => ({
  code: 'unknown-key',
  severity: 'error',
  file: 'visits/1 é.yaml',
  line: 7,
  column: 1,
  endLine: 7,
  endColumn: 7,
  message: '`a` is no key, 50 % <of> "them".',
  hint: 'Write b:\nhere | there.',
  suggestions: [],
  ...more,
});
const findings: RunFindings = {
  documents: 3,
  records: [
    record({}),
    record({ line: 9, endLine: 10 }),
    record({ severity: 'warning', code: 'no-content', hint: null, file: 'b.yaml' }),
    record({ severity: 'info', code: 'no-content', hint: null, file: 'b.yaml', line: 2, endLine: 2 }),
  ],
  troubles: [{ code: 'file-not-found', message: 'There is no file c.yaml.', hint: null }],
};
const none: RunFindings = { documents: 2, records: [], troubles: [] };

test.each(Object.keys(machines) as (keyof typeof machines)[])('%s has its form', (name) => {
  const codesOf = (given: RunFindings): readonly string[] => {
    const { faults, codes } = readReport[name](machines[name](given));
    expect(faults).toEqual([]);
    return [...codes].sort();
  };
  expect(codesOf(findings)).toEqual([
    'file-not-found',
    'no-content',
    'no-content',
    'unknown-key',
    'unknown-key',
  ]);
  expect(codesOf(none)).toEqual([]);
});

describe('SARIF', () => {
  test('has each finding at its place, with its level', () => {
    const [run] = (JSON.parse(sarif(findings)) as { runs: { results: object[] }[] }).runs;
    expect(run?.results).toMatchObject([
      {
        ruleId: 'unknown-key',
        level: 'error',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'visits/1%20%C3%A9.yaml' },
              region: { startLine: 7, startColumn: 1, endLine: 7, endColumn: 7 },
            },
          },
        ],
      },
      { level: 'error' },
      { level: 'warning' },
      { level: 'note' },
    ]);
  });
});

test('JUnit counts documents that failed, and those without a problem', () => {
  const suites = parseXml(junit(findings)).root;
  expect(suites?.attributes).toEqual({ tests: '4', failures: '1', errors: '1' });
  const cases = (suites?.children.find((one) => one.type === 'element') as XmlElement).children.filter(
    (one): one is XmlElement => one.type === 'element',
  );
  expect(cases.map(({ attributes }) => attributes['name'])).toEqual([
    'visits/1 é.yaml',
    'b.yaml',
    '1 document without a problem',
    'file-not-found',
  ]);
  expect(cases[0]?.text).toContain('visits/1 é.yaml:7:1: error: `a` is no key, 50 % <of> "them". Write b:');
  expect(parseXml(junit(none)).root?.attributes).toEqual({ tests: '1', failures: '0', errors: '0' });
});

test('code quality of GitLab knows a problem again on another line', () => {
  const issues = (given: RunFindings): Record<string, unknown>[] =>
    JSON.parse(gitlab(given)) as Record<string, unknown>[];
  const all = issues(findings);
  expect(new Set(all.map(({ fingerprint }) => fingerprint)).size).toBe(all.length);
  for (const one of all)
    expect(one).toEqual({
      description: expect.any(String) as string,
      check_name: expect.any(String) as string,
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      severity: expect.stringMatching(/^(?:info|minor|major|critical|blocker)$/) as string,
      location: { path: expect.any(String) as string, lines: expect.any(Object) as object },
    });
  const moved = { ...findings, records: [record({ line: 40, endLine: 40 })] };
  expect(issues(moved)[0]?.['fingerprint']).toBe(all[0]?.['fingerprint']);
  expect(gitlab(none)).toBe('[]\n');
});

test('GitHub gets one command a line, in which nothing can begin another', () => {
  const lines = github(findings).trimEnd().split('\n');
  expect(lines).toHaveLength(5);
  expect(lines[0]).toBe(
    '::error file=visits/1 é.yaml,line=7,endLine=7,col=1,endColumn=7,title=unknown-key::`a` is no key, 50 %25 <of> "them". Write b:%0Ahere | there.',
  );
  expect(lines[1]).toContain('line=9,endLine=10,title=');
  expect(lines.map((line) => line.split(' ')[0])).toEqual([
    '::error',
    '::error',
    '::warning',
    '::notice',
    '::error',
  ]);
  expect(github({ ...none, records: [record({ file: 'a,b:c.yaml' })] })).toContain('file=a%2Cb%3Ac.yaml,');
});

test('the page of a run is a table in which nothing is markup', () => {
  const text = githubSummary(findings);
  expect(text).toContain('3 documents, 3 errors, 1 warning.');
  expect(text).toContain('| error | | There is no file c.yaml. | file-not-found |');
  expect(text).toContain(
    '| error | visits/1 é.yaml:7 | \\`a\\` is no key, 50 % \\<of\\> "them". Write b: here \\| there. |',
  );
  expect(githubSummary(none)).not.toContain('|');
});
