import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documents, root } from '../cases.js';
import { kinds } from './hostile.js';
import { mutate, type Random } from './random.js';

/** Seconds of the processor that an input of 100 kB may take, the start of the program included. */
export const most = { validate: 2, build: 10 } as const;
export type Command = keyof typeof most;

/** So much longer than on a machine with nothing else to do it may take before it counts as endless. */
const PATIENCE_MS = 60_000;

/** Tells how much time of the processor a process took, all of its threads together. */
const meter = `data:text/javascript,import{writeSync}from'node:fs';process.on('exit',()=>{const{user,system}=process.cpuUsage();writeSync(2,'\\nCPU '+(user+system))})`;

/** A command over a document in a folder: seconds of the processor; infinite where it had to be killed. */
export async function secondsFor(command: Command, document: string, folder: string): Promise<number> {
  const file = join(folder, 'document.yaml');
  writeFileSync(file, document);
  const words =
    command === 'validate'
      ? ['validate', file, '--quiet']
      : ['build', file, '--format', 'md,html', '--out', join(folder, 'reports'), '--no-cache', '--quiet'];
  const child = spawn(process.execPath, ['--import', meter, join(root, 'bin/solidify.js'), ...words], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let end = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (end = (end + chunk).slice(-100)));
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  await new Promise((resolve) => child.once('close', resolve));
  clearTimeout(timer);
  const said = /CPU (\d+)\s*$/.exec(end)?.[1];
  return said === undefined ? Infinity : Number(said) / 1e6;
}

const examples = Object.values(documents).map((path) => readFileSync(path, 'utf8'));
const names = Object.keys(kinds);

/** A hostile document, or an example that has been changed, and what it is called. */
export function inventDocument(random: Random): { readonly name: string; readonly document: string } {
  const size = [1_000, 10_000, 50_000, 99_000][random.below(4)] ?? 0;
  const name = random.pick(names);
  const document = kinds[name]?.(size) ?? '';
  const changes = random.below(3);
  if (changes === 0) return { name: `${name} of ${size}`, document };
  if (changes === 1) {
    // Two of a kind beside one another, or one within the other.
    const other = random.pick(names);
    const second = kinds[other]?.(size / 2) ?? '';
    const lines = second.split('\n').slice(4);
    const half = kinds[name]?.(size / 2) ?? '';
    return { name: `${name} and ${other} of ${size}`, document: `${half}${lines.join('\n')}` };
  }
  const example = random.pick(examples);
  const piece = document.slice(random.below(document.length)).slice(0, random.below(200) + 1);
  const at = random.below(example.length);
  const many = piece.repeat(Math.max(1, Math.floor((size - example.length) / piece.length)));
  const grown = example.slice(0, at) + many + example.slice(at);
  return { name: `an example with much of ${name}`, document: mutate(random, grown, examples) };
}
