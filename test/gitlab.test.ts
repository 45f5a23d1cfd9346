import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from './cases.js';
import { nodes } from './nodes.js';

// gitlab-ci-local has the schema that GitLab publishes for its files, and puts components together as GitLab does.
const node = nodes.find(({ major, missing }) => major >= 22 && missing === null);
const skipped = node ? '' : ' (skipped: gitlab-ci-local needs Node.js 22, which .ci/run installs)';
const program = join(root, 'node_modules/gitlab-ci-local/dist/index.js');
const component = readFileSync(join(root, 'templates/solidify.yml'), 'utf8');

describe(`files of GitLab${skipped}`, { skip: !node }, () => {
  let folder: string;
  const git = (...words: string[]): string =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], {
      cwd: folder,
      encoding: 'utf8',
    });
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gitlab-test-'));
    mkdirSync(join(folder, 'templates'));
    git('init', '--quiet', '--initial-branch', 'main');
    git('remote', 'add', 'origin', 'git@gitlab.example:group/reports.git');
    git('commit', '--quiet', '--allow-empty', '-m', 'First');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What GitLab would make of a `.gitlab-ci.yml`. */
  const look = (file: string, text = component): { readonly code: number | null; readonly said: string } => {
    writeFileSync(join(folder, '.gitlab-ci.yml'), file);
    writeFileSync(join(folder, 'templates/solidify.yml'), text);
    git('add', '.');
    const { status, stdout, stderr } = spawnSync(node?.path ?? '', [program, '--preview'], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { code: status, said: `${stdout}${stderr}` };
  };
  const included = (inputs: string): string =>
    `include:\n  - local: templates/solidify.yml\n    inputs: { package: vendor/s.tgz${inputs} }\n`;

  test('keep to the schema of GitLab', () => {
    cpSync(join(root, 'examples/ci/gitlab-ci.yml'), join(folder, 'example.yml'));
    const example = look(readFileSync(join(folder, 'example.yml'), 'utf8'));
    expect(example).toEqual({ code: 0, said: expect.stringContaining('json schema validated') as string });
    const one = look(included(', command: validate, files: visits, arguments: --strict'));
    expect(one).toEqual({ code: 0, said: expect.stringContaining('json schema validated') as string });
    expect(one.said).toMatch(/solidify validate visits "\$@" --strict --reporter pretty/);
    expect(look(included(', job: report, out: public')).said).toMatch(/^report:$[^]*^ {6}- public$/m);
  }, 60_000);

  test.each<[string, string, string, RegExp]>([
    ['a wrong key', included(''), component.replace('timeout:', 'timeuot:'), /timeuot/],
    ['a command that is none', included(', command: verify'), component, /`verify` cannot be used/],
    ['no package', included('').replace('package: vendor/s.tgz', ''), component, /package/],
  ])(
    'with %s are refused',
    (_, file, text, why) => {
      const { code, said } = look(file, text);
      expect(code).not.toBe(0);
      expect(said).toMatch(why);
    },
    60_000,
  );
});

test('the component runs what it says, for a check and for a build', () => {
  const [, script = ''] = /^ {4}- (if [^\n]*)$/m.exec(component) ?? [];
  const wordsOf = (command: string): string =>
    execFileSync(
      'sh',
      [
        '-c',
        `${script.replace('$[[ inputs.command ]]', command).replace('$[[ inputs.out ]]', 'a b')}\nprintf '%s|' "$@"`,
      ],
      { encoding: 'utf8' },
    );
  expect([wordsOf('build'), wordsOf('validate')]).toEqual(['--out|a b|', '|']);
});
