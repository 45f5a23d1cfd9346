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
  errors: 2,
  warnings: 1,
};
const none: RunFindings = { documents: 2, records: [], troubles: [], errors: 0, warnings: 0 };

test.each(Object.keys(machines) as (keyof typeof machines)[])('%s has its form', async (name) => {
  const codesOf = async (given: RunFindings): Promise<readonly string[]> => {
    const { faults, codes } = await readReport[name](machines[name](given));
    expect(faults).toEqual([]);
    return [...codes].sort();
  };
  expect(await codesOf(findings)).toEqual([
    'file-not-found',
    'no-content',
    'no-content',
    'unknown-key',
    'unknown-key',
  ]);
  expect(await codesOf(none)).toEqual([]);
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

  // What GitHub needs of a rule (docs.github.com, SARIF support for code scanning).
  test('says of each rule what it is about', () => {
    const records = [record({}), record({ code: 'no-content' }), { ...record({}), code: 'stale' }];
    const [run] = (
      JSON.parse(sarif({ ...none, records })) as {
        runs: { tool: { driver: { rules: Record<string, { text: string }>[] } } }[];
      }
    ).runs;
    const rules = run?.tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual(['no-content', 'stale', 'unknown-key']);
    for (const rule of rules)
      for (const key of ['shortDescription', 'fullDescription', 'help'])
        expect(rule[key]?.text).toMatch(/^.{20,1024}$/);
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
  // Services that show one failure of a test show all of them.
  const failures = cases[0]?.children.filter((one): one is XmlElement => one.type === 'element') ?? [];
  expect(failures.map(({ attributes }) => attributes['message'])).toEqual([
    '`a` is no key, 50 % <of> "them". Write b: here | there. (and 1 more)',
  ]);
  expect(failures[0]?.text).toContain(
    'visits/1 é.yaml:7:1: error: `a` is no key, 50 % <of> "them". Write b:\nhere | there. [unknown-key]\nvisits/1 é.yaml:9:1: error: ',
  );
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

test('the last annotation that GitHub shows of a kind counts the others', () => {
  const records = [
    ...Array.from({ length: 12 }, (_, line) => record({ severity: 'warning', line: line + 1 })),
    ...Array.from({ length: 10 }, (_, line) => record({ line: line + 1 })),
  ];
  const lines = github({ ...none, records })
    .trimEnd()
    .split('\n');
  expect(lines).toHaveLength(23);
  const counting = lines.filter((line) => line.includes('title=and-more'));
  expect(counting).toEqual([expect.stringMatching(/^::warning title=and-more::.* 3 more /)]);
  expect(lines.filter((line) => line.startsWith('::warning')).indexOf(counting[0] ?? '')).toBe(9);
});

test('the page of a run is a table in which nothing is markup', () => {
  const text = githubSummary(findings);
  expect(text).toContain('3 documents, 3 errors, 1 warning.');
  expect(text).toContain('| error | | There is no file c.yaml. | file-not-found |');
  expect(text).toContain(
    '| error | visits/1 é.yaml:7 | \\`a\\` is no key, 50 % \\<of\\> "them". Write b: here \\| there. |',
  );
  expect(githubSummary(none)).not.toContain('|');
  const many = Array.from({ length: 150 }, () => record({ severity: 'warning' }));
  const long = githubSummary({ ...none, records: [...many, record({ code: 'bad-country' })], errors: 400 });
  expect(long).toContain('2 documents, 400 errors, 0 warnings.');
  expect(/^\| (?:error|warning).*$/m.exec(long)?.[0]).toMatch(/bad-country \|$/);
  expect(long).toContain('… and 51 more.');
});
