import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diskHost } from '../../src/host/disk.js';
import { openAll } from '../../src/engine/plan.js';
import { openDocuments } from '../../src/engine/documents/documents.js';
import { gatherFindings } from '../../src/engine/documents/findings.js';
import { makeReader } from '../../src/engine/documents/reader.js';
import { resolveOptions } from '../../src/engine/options.js';

let cwd: string;
const visit = 'title: T\ncity: Velmora\ncountry: LU\ndates: 2031-05-06\ntours:\n  - title: A walk\n';

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'documents-test-'));
  mkdirSync(join(cwd, 'visits'));
  for (const name of ['a', 'b', 'c']) writeFileSync(join(cwd, 'visits', `${name}.yaml`), visit);
  writeFileSync(join(cwd, 'visits/bad.yaml'), visit.replace('LU', 'Luxembourg'));
  writeFileSync(join(cwd, 'all.yaml'), 'kind: programme\ntitle: P\nvisits: [visits/*.yaml]\n');
  writeFileSync(
    join(cwd, 'some.yaml'),
    'kind: programme\ntitle: P\nvisits: [visits/c.yaml, visits/a.yaml]\n',
  );
  writeFileSync(join(cwd, 'beside.yaml'), 'kind: programme\ntitle: P\nvisits: ["b*.yaml", all.yaml]\n');
});
afterAll(() => {
  rmSync(cwd, { recursive: true, force: true });
});

async function opened(
  files: readonly string[],
): Promise<{ read: string[]; plan: readonly string[]; codes: string[] }> {
  const host = { ...diskHost(), cwd };
  const findings = gatherFindings(false);
  const settings = resolveOptions({}, ['en']);
  const documents = openDocuments(settings, host, findings, makeReader(host, null));
  let plan: readonly string[] = [];
  const read: string[] = [];
  const refused = (error: unknown): never => {
    throw error as Error;
  };
  for await (const { file, prepared, visits } of openAll(files, documents, findings, {
    onPlan: (all) => (plan = all),
    refused,
    cwd,
    now: host.now,
    signal: host.signal,
  }))
    read.push([file, prepared?.kind ?? 'bad', ...visits].join(' '));
  return { read, plan, codes: findings.outcome().diagnostics.map(({ code }) => code) };
}

test('a programme comes behind its visits, and knows which of them are right', async () => {
  const { read, plan } = await opened(['all.yaml']);
  expect(read).toEqual([
    'visits/a.yaml visit',
    'visits/b.yaml visit',
    'visits/bad.yaml bad',
    'visits/c.yaml visit',
    'all.yaml programme visits/a.yaml visits/b.yaml visits/c.yaml',
  ]);
  expect(plan).toEqual(['visits/a.yaml', 'visits/b.yaml', 'visits/bad.yaml', 'visits/c.yaml', 'all.yaml']);
});

test('every document is read once, whoever names it', async () => {
  const { read, plan } = await opened([
    'visits/a.yaml',
    'some.yaml',
    join(cwd, 'visits/c.yaml'),
    'visits/b.yaml',
  ]);
  expect(read).toEqual([
    'visits/a.yaml visit',
    'visits/c.yaml visit',
    'some.yaml programme visits/c.yaml visits/a.yaml',
    'visits/b.yaml visit',
  ]);
  expect(plan).toEqual(['visits/a.yaml', 'visits/c.yaml', 'some.yaml', 'visits/b.yaml']);
});

test('a pattern may match its own programme, but no other one may be listed', async () => {
  const { read, codes } = await opened(['beside.yaml']);
  expect(read).toEqual(['all.yaml bad', 'beside.yaml programme']);
  expect(codes).toEqual(['visit-is-programme']);
});
