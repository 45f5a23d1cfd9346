import { describe, expect, test } from 'vitest';
import { runners, shardOf, shardVariables } from '../../../src/engine/options/shard.js';
import { SolidifyError } from '../../../src/host/solidify-error.js';

type Env = Readonly<Record<string, string>>;

function refusal(asked: string, env: Env = {}): SolidifyError {
  try {
    shardOf(asked, env);
  } catch (error) {
    if (error instanceof SolidifyError) return error;
    throw error;
  }
  throw new Error('was taken');
}

test('a part is written as which of how many', () => {
  expect(shardOf(undefined, { SOLIDIFY_SHARD: '2/5' })).toBeNull();
  expect(shardOf('2/5', { SOLIDIFY_SHARD: '3/5' })).toEqual({ number: 2, of: 5 });
  expect(shardOf('1/1', {})).toEqual({ number: 1, of: 1 });
});

describe('auto', () => {
  test.each<[string, Env, number, number]>([
    ['GitLab, the first', { CI_NODE_INDEX: '1', CI_NODE_TOTAL: '5' }, 1, 5],
    ['GitLab, the last', { CI_NODE_INDEX: '5', CI_NODE_TOTAL: '5' }, 5, 5],
    ['GitLab without parallel', { CI_NODE_TOTAL: '1' }, 1, 1],
    ['Kubernetes, the first', { JOB_COMPLETION_INDEX: '0', SOLIDIFY_SHARD_TOTAL: '10' }, 1, 10],
    ['Kubernetes, the last', { JOB_COMPLETION_INDEX: '9', SOLIDIFY_SHARD_TOTAL: '10' }, 10, 10],
    ['Azure', { SYSTEM_JOBPOSITIONINPHASE: '2', SYSTEM_TOTALJOBSINPHASE: '3' }, 2, 3],
    ['CircleCI', { CIRCLE_NODE_INDEX: '0', CIRCLE_NODE_TOTAL: '4' }, 1, 4],
    ['Buildkite', { BUILDKITE_PARALLEL_JOB: '3', BUILDKITE_PARALLEL_JOB_COUNT: '4' }, 4, 4],
    ['a variable of ours', { SOLIDIFY_SHARD: '2/5' }, 2, 5],
    ['two that say the same', { SOLIDIFY_SHARD: '2/5', CI_NODE_INDEX: '2', CI_NODE_TOTAL: '5' }, 2, 5],
    [
      'a job that its service runs once, and a matrix',
      { SYSTEM_JOBPOSITIONINPHASE: '1', SYSTEM_TOTALJOBSINPHASE: '1', SOLIDIFY_SHARD: '2/5' },
      2,
      5,
    ],
    ['an expression that gave nothing', { SOLIDIFY_SHARD: '', CI_NODE_INDEX: '2', CI_NODE_TOTAL: '3' }, 2, 3],
  ])('takes the part of %s', (_, env, number, of) => {
    expect(shardOf('auto', env)).toEqual({ number, of });
  });

  test.each(runners)('takes every part of $name once', ({ index, total, first }) => {
    const parts = [0, 1, 2].map(
      (at) => shardOf('auto', { [index]: String(at + first), [total]: '3' })?.number,
    );
    expect(parts).toEqual([1, 2, 3]);
    for (const beyond of [first - 1, first + 3])
      expect(refusal('auto', { [index]: String(beyond), [total]: '3' }).exitCode).toBe(2);
  });

  test.each(runners)('refuses half of what $name tells', ({ name, index, total }) => {
    const half = refusal('auto', { [index]: '1' });
    expect(half.message).toBe(`${index} is set, and ${total} is not.`);
    expect(half.hint).toContain(name);
    expect(refusal('auto', { [total]: '3' }).message).toBe(`${total} is set, and ${index} is not.`);
  });

  test.each<[string, Env, RegExp, RegExp]>([
    ['nothing', {}, /finds nothing/, /SOLIDIFY_SHARD=2\/5.*GitLab tells it with parallel: 5.*Buildkite/],
    ['an empty variable', { SOLIDIFY_SHARD: '' }, /finds nothing/, /SOLIDIFY_SHARD=2\/5/],
    ['a variable that is none', { SOLIDIFY_SHARD: '2 of 5' }, /"2 of 5".*no shard/, /SOLIDIFY_SHARD=2\/5/],
    ['auto in a variable', { SOLIDIFY_SHARD: 'auto' }, /"auto"/, /SOLIDIFY_SHARD=2\/5/],
    ['a part beyond', { SOLIDIFY_SHARD: '6/5' }, /"6\/5"/, /2\/5/],
    [
      'two parts',
      { SOLIDIFY_SHARD: '1/5', CI_NODE_INDEX: '2', CI_NODE_TOTAL: '5' },
      /1\/5 in SOLIDIFY_SHARD and 2\/5 in CI_NODE_INDEX and CI_NODE_TOTAL/,
      /--shard 2\/5/,
    ],
    [
      'parts of two numbers',
      {
        CIRCLE_NODE_INDEX: '0',
        CIRCLE_NODE_TOTAL: '4',
        BUILDKITE_PARALLEL_JOB: '0',
        BUILDKITE_PARALLEL_JOB_COUNT: '3',
      },
      /1\/4 .* and 1\/3 /,
      /--shard/,
    ],
    ['words', { CI_NODE_INDEX: 'two', CI_NODE_TOTAL: '5' }, /CI_NODE_INDEX is "two".*counts from 1/, /2\/5/],
    ['a minus', { CIRCLE_NODE_INDEX: '-1', CIRCLE_NODE_TOTAL: '5' }, /"-1".*counts from 0/, /2\/5/],
    ['a fraction', { CIRCLE_NODE_INDEX: '0.5', CIRCLE_NODE_TOTAL: '5' }, /"0.5"/, /2\/5/],
    ['a power', { CIRCLE_NODE_INDEX: '1e0', CIRCLE_NODE_TOTAL: '5' }, /"1e0"/, /2\/5/],
    ['none of none', { CIRCLE_NODE_INDEX: '0', CIRCLE_NODE_TOTAL: '0' }, /"0"/, /2\/5/],
    ['a slash', { CIRCLE_NODE_INDEX: '0', CIRCLE_NODE_TOTAL: '5/6' }, /"5\/6"/, /2\/5/],
    ['too many', { CI_NODE_INDEX: '1', CI_NODE_TOTAL: '9'.repeat(400) }, /no part/, /2\/5/],
    ['a command of a terminal', { SOLIDIFY_SHARD: '\u001b[2J' }, /"\uFFFD\[2J"/, /2\/5/],
  ])('refuses %s, and says what to write', (_, env, message, hint) => {
    const error = refusal('auto', env);
    expect(error.exitCode).toBe(2);
    expect(error.message).toMatch(message);
    expect(error.hint).toMatch(hint);
  });

  test('tells from which variables', () => {
    expect(shardVariables({ SOLIDIFY_SHARD: '1/2' })).toEqual(['SOLIDIFY_SHARD']);
    expect(shardVariables({ CI_NODE_INDEX: '1', CI_NODE_TOTAL: '2' })).toEqual([
      'CI_NODE_INDEX',
      'CI_NODE_TOTAL',
    ]);
  });
});

test.each(['0/5', '6/5', '1', 'AUTO', '-1/2', '', `1/${'9'.repeat(400)}`])('%j is no shard', (asked) => {
  const error = refusal(asked);
  expect(error.exitCode).toBe(2);
  expect(error.hint).toMatch(/--shard 2\/5.*--shard auto/);
});
