import { visible } from '../../core/diagnostics/visible.js';
import type { Host } from '../../host/host.js';
import { invalid } from './refusals.js';

/** One of so many parts of the visits, from 1. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/** A service that runs one job several times at once, and how it tells each which one it is. */
interface Runner {
  readonly name: string;
  readonly index: string;
  readonly total: string;
  readonly first: 0 | 1;
  /** What makes it set both variables. */
  readonly sets: string;
}

/** The variable in which a part is written as in a flag, where a service has none of its own, as in a matrix of GitHub. */
const own = 'SOLIDIFY_SHARD';

/**
 * From the services' own references: GitLab "Predefined CI/CD variables", Kubernetes "Indexed Job for Parallel Processing"
 * (which does not tell how many, so the manifest has to), Azure Pipelines "Run tests in parallel for any test runner",
 * CircleCI "Project values and variables", Buildkite "Environment variables".
 */
export const runners: readonly Runner[] = [
  { name: 'GitLab', index: 'CI_NODE_INDEX', total: 'CI_NODE_TOTAL', first: 1, sets: 'parallel: 5' },
  {
    name: 'Kubernetes',
    index: 'JOB_COMPLETION_INDEX',
    total: 'SOLIDIFY_SHARD_TOTAL',
    first: 0,
    sets: 'completionMode: Indexed, and the number of its completions in SOLIDIFY_SHARD_TOTAL',
  },
  {
    name: 'Azure Pipelines',
    index: 'SYSTEM_JOBPOSITIONINPHASE',
    total: 'SYSTEM_TOTALJOBSINPHASE',
    first: 1,
    sets: 'strategy: { parallel: 5 }',
  },
  {
    name: 'CircleCI',
    index: 'CIRCLE_NODE_INDEX',
    total: 'CIRCLE_NODE_TOTAL',
    first: 0,
    sets: 'parallelism: 5',
  },
  {
    name: 'Buildkite',
    index: 'BUILDKITE_PARALLEL_JOB',
    total: 'BUILDKITE_PARALLEL_JOB_COUNT',
    first: 0,
    sets: 'parallelism: 5',
  },
];

/** A part, and the variables that told it. */
interface TakenShard extends Shard {
  readonly from: readonly string[];
}

/**
 * Which part is asked for.
 *
 * @param asked such as `2/5`; `auto` for the part that the service which runs this has for it
 * @throws SolidifyError (2) when it is neither, or nothing, nonsense or two different parts stand in the environment
 */
export function shardOf(asked: string | undefined, env: Host['env']): Shard | null {
  if (asked === undefined) return null;
  if (asked === 'auto') {
    const { number, of } = fromEnvironment(env);
    return { number, of };
  }
  const shard = parse(asked);
  if (shard === null)
    throw invalid(
      `"${visible(asked)}" is no shard.`,
      'Write which of how many, such as --shard 2/5, or --shard auto.',
    );
  return shard;
}

/** The variables from which `auto` takes the part. */
export function shardVariables(env: Host['env']): readonly string[] {
  return fromEnvironment(env).from;
}

function fromEnvironment(env: Host['env']): TakenShard {
  const found = [ofVariable(env), ...runners.map((runner) => ofRunner(runner, env))].filter(
    (one) => one !== null,
  );
  // Services say 1 of 1 to jobs that they do not run several times.
  const parts = found.filter(({ of }) => of > 1);
  const [part = found[0], ...others] = parts;
  if (part === undefined)
    throw invalid(
      '--shard auto finds nothing that tells which part this is.',
      `Set ${own} to which of how many, such as ${own}=2/5, or write --shard 2/5. ` +
        `${runners.map(({ name, sets }) => `${name} tells it with ${sets}`).join('; ')}.`,
    );
  const other = others.find(({ number, of }) => number !== part.number || of !== part.of);
  if (other !== undefined)
    throw invalid(
      `--shard auto finds two parts: ${told(part)} and ${told(other)}.`,
      'Write which of the two it is, such as --shard 2/5.',
    );
  return part;
}

function told({ number, of, from }: TakenShard): string {
  return `${number}/${of} in ${from.join(' and ')}`;
}

function ofVariable(env: Host['env']): TakenShard | null {
  const value = env[own];
  // An expression of a matrix that is not there is empty.
  if (!value) return null;
  const shard = parse(value);
  if (shard === null)
    throw invalid(
      `${own} is "${visible(value)}", and that is no shard.`,
      `Write which of how many, such as ${own}=2/5.`,
    );
  return { ...shard, from: [own] };
}

function ofRunner({ name, index, total, first, sets }: Runner, env: Host['env']): TakenShard | null {
  const [at, all] = [env[index], env[total]];
  if (!at && !all) return null;
  // GitLab tells jobs without `parallel` the total alone, and it is 1.
  if (!at && all === '1') return { number: 1, of: 1, from: [total] };
  const [missing, there] = at ? [total, index] : [index, total];
  if (!at || !all)
    throw invalid(
      `${there} is set, and ${missing} is not.`,
      `${name} tells both with ${sets}. Or write --shard 2/5.`,
    );
  const shard = /^\d{1,15}$/.test(at) ? parse(`${Number(at) + 1 - first}/${all}`) : null;
  if (shard === null)
    throw invalid(
      `${index} is "${visible(at)}" and ${total} is "${visible(all)}", and that is no part of ${name}, which counts from ${first}.`,
      'Write which of how many, such as --shard 2/5.',
    );
  return { ...shard, from: [index, total] };
}

function parse(text: string): Shard | null {
  const [number = 0, of = 0] = /^\d+\/\d+$/.test(text) ? text.split('/').map(Number) : [];
  return number < 1 || number > of || !Number.isSafeInteger(of) ? null : { number, of };
}
