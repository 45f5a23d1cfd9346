import type { StatedConsent } from '../../core/privacy/consent.js';
import type { Inputs } from '../cache/inputs.js';
import { sha256 } from '../cache/manifest.js';
import type { Settings } from '../options.js';

/** The key of something made from these inputs. */
export function keyOf(kind: string, id: string, inputs: Inputs, settings: Settings, base: string): string {
  const decisive = Object.entries(settings).filter(([name]) => !indifferent.has(name));
  return sha256(JSON.stringify([base, kind, id, decisive.sort(), inputs.hashes]));
}

/**
 * The hash of all that something is made from, whichever languages, editions and formats are made.
 *
 * @param stated what other documents state of consents: it decides who is named, and who is searched for
 */
export function digestOf({ hashes }: Inputs, stated: readonly StatedConsent[] = []): string {
  const known =
    statedHashes.get(stated) ?? sha256(JSON.stringify(stated.map(({ name, consent }) => [name, consent])));
  statedHashes.set(stated, known);
  return sha256(JSON.stringify([hashes, known]));
}

/** One list for all visits of a programme. */
const statedHashes = new WeakMap<readonly StatedConsent[], string>();

/** Whether a product is made by this machine: by the hash of its id, which no other document can change. */
export function isInShard(id: string, { shard }: Settings): boolean {
  return shard === null || parseInt(sha256(id).slice(0, 8), 16) % shard.of === shard.number - 1;
}

/** Settings that decide where and how files are made, but none of their bytes. Every other one counts. */
const indifferent = new Set<string>([
  // Their bytes count among the inputs.
  'templates',
  'helpers',
  'reference',
  'formats',
  'out',
  'strict',
  'browser',
  'browserUrl',
  'timeoutMs',
  'stdout',
  'cache',
  'prune',
  'check',
  'explain',
  'shard',
  'merge',
  'jobs',
  'sign',
] satisfies (keyof Settings)[]);
