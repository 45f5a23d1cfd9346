import { describe, expect, test } from 'vitest';
import { startPool, type PoolMember } from '../../../src/browser/elsewhere/pool.js';
import type { Printer } from '../../../src/browser/printer.js';
import { SolidifyError } from '../../../src/host/solidify-error.js';

/** What a place of a pool is, without a browser: who prints what, when, and how that ends. */
function member(
  name: string,
  print: (html: string) => Promise<string>,
  version: string | Error = 'Chrome/1',
): PoolMember & { readonly printed: string[]; opened: number } {
  const one = {
    name,
    printed: [] as string[],
    opened: 0,
    open: (): Printer => {
      one.opened += 1;
      const answer = typeof version === 'string' ? Promise.resolve(version) : Promise.reject(version);
      answer.catch(() => undefined);
      return {
        version: answer,
        hasTextFaces: false,
        notes: [],
        print: async (html) => {
          const pdf = await print(html);
          one.printed.push(html);
          return Buffer.from(pdf);
        },
        close: () => Promise.resolve(),
        kill: () => undefined,
      };
    },
  };
  return one;
}

const well = (html: string): Promise<string> => Promise.resolve(html);
const soon = (html: string): Promise<string> => new Promise((done) => setTimeout(() => done(html), 5));
const broken = (): Promise<never> => Promise.reject(new SolidifyError('It broke off.', 'browser-failed'));
const absent = new SolidifyError('B cannot be used.', 'browser-unusable');

describe('several browsers', () => {
  test('share the documents by what they have to do', async () => {
    const [one, two] = [member('A', soon), member('B', soon)];
    const pool = startPool([one, two]);
    await Promise.all(['1', '2', '3', '4'].map((html) => pool.print(html)));
    expect([one.printed.length, two.printed.length]).toEqual([2, 2]);
    expect(pool.notes).toEqual([]);
  });

  test('print for one that fails, which is tried again with one document at a time and then left alone', async () => {
    const [one, two] = [member('A', broken), member('B', soon)];
    const pool = startPool([one, two]);
    const words = Array.from({ length: 12 }, (_, number) => String(number));
    const printed = await Promise.all(words.map((html) => pool.print(html)));
    for (const word of words) await pool.print(word);
    expect(printed.map(String)).toEqual(words);
    expect(two.printed).toHaveLength(24);
    expect(one.opened).toBeLessThan(4);
    expect(pool.notes).toEqual(['It broke off. Another one has printed it.']);
  });

  test('take a browser back that prints again', async () => {
    let fails = 1;
    const one = member('A', (html) => (fails-- > 0 ? broken() : soon(html)));
    const two = member('B', soon);
    const pool = startPool([one, two]);
    for (let round = 0; round < 5; round += 1)
      await Promise.all(['1', '2', '3', '4'].map((html) => pool.print(html)));
    expect(one.printed.length).toBeGreaterThan(5);
  });

  test('go on without one that cannot be reached, and say so', async () => {
    const pool = startPool([member('A', well), member('B', well, absent)]);
    expect(String(await pool.print('x'))).toBe('x');
    expect(await pool.version).toBe('Chrome/1');
    expect(pool.notes).toEqual(['B cannot be used. The others print.']);
  });

  test('give a document up that three of them cannot print, and one that is at fault itself at once', async () => {
    const members = ['A', 'B', 'C', 'D'].map((name) => member(name, broken));
    await expect(startPool(members).print('x')).rejects.toThrow('It broke off.');
    expect(members.map(({ opened }) => opened)).toEqual([2, 2, 1, 1]);
    let prints = 0;
    const wrong = (): Promise<never> => {
      prints += 1;
      return Promise.reject(new SolidifyError('Too long.', 'too-large'));
    };
    await expect(startPool([member('A', wrong), member('B', wrong)]).print('x')).rejects.toThrow('Too long.');
    expect(prints).toBe(1);
  });

  test('are none where none can be reached', async () => {
    const pool = startPool([member('A', well, absent), member('B', well, absent)]);
    await expect(pool.print('x')).rejects.toThrow('B cannot be used.');
    await expect(pool.version).rejects.toThrow('B cannot be used.');
  });

  test('of two versions are refused', async () => {
    const pool = startPool([member('A', well), member('B', well, 'Chrome/2')]);
    await pool.version;
    await new Promise((done) => setTimeout(done, 5));
    await expect(pool.print('x')).rejects.toThrow(
      'The browsers are not of one version: A is Chrome/1, B is Chrome/2.',
    );
  });

  test('give up what was given up', async () => {
    const [one, two] = [member('A', broken), member('B', well)];
    const signal = AbortSignal.abort();
    await expect(startPool([one, two]).print('x', { signal })).rejects.toThrow('It broke off.');
    expect(two.printed).toEqual([]);
  });
});
