import { createPublicKey, generateKeyPairSync, verify, type KeyObject } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { readManifest } from '../../../src/engine/cache/manifest.js';
import { openVerifier } from '../../../src/engine/signing/keys.js';
import { faultOfSignature } from '../../../src/engine/signing/signature.js';
import { diskHost } from '../../../src/host/disk.js';
import { signatureName } from '../../../src/engine/signing/statement.js';
import { root } from '../../cases.js';
import { runMain, type MainRun } from '../../cli/run-main.js';

// Node and the bundle give a CommonJS module as its default export; Vitest looks for a `default` within it.
vi.mock('@babel/code-frame', async (load) => {
  const all = await load<object>();
  return { ...all, default: all };
});

const visit = 'title: Visit\ncity: Velmora\ncountry: LU\ndates: 2031-05-06\ntours:\n  - title: A walk\n';
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'signing-test-'));
  const pem = { type: 'pkcs8', format: 'pem' } as const;
  const own = generateKeyPairSync('ed25519');
  writeFileSync(join(folder, 'key.pem'), own.privateKey.export(pem));
  writeFileSync(join(folder, 'key.pub.pem'), own.publicKey.export({ type: 'spki', format: 'pem' }));
  writeFileSync(
    join(folder, 'locked.pem'),
    own.privateKey.export({ ...pem, cipher: 'aes-256-cbc', passphrase: 'open it' }),
  );
  const other = generateKeyPairSync('ed25519');
  writeFileSync(join(folder, 'other.pem'), other.privateKey.export(pem));
  writeFileSync(join(folder, 'other.pub.pem'), other.publicKey.export({ type: 'spki', format: 'pem' }));
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(join(folder, 'rsa.pem'), rsa.privateKey.export(pem));
  writeFileSync(join(folder, 'no.pem'), 'no key');
});
beforeEach(() => {
  rmSync(join(folder, 'reports'), { recursive: true, force: true });
  rmSync(join(folder, 'solidify.config.yaml'), { force: true });
  writeFileSync(join(folder, 'visit.yaml'), visit);
  writeFileSync(join(folder, 'second.yaml'), visit.replace('Visit', 'Second'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const run = (words: string, env: Readonly<Record<string, string>> = {}): Promise<MainRun> =>
  runMain(words.split(' '), folder, { env });
const at = (name: string): string => join(folder, 'reports', name);
const signed = async (): Promise<void> => {
  expect((await run('build visit.yaml --format md,html --sign key.pem')).code).toBe(0);
};
const verified = (key = 'key.pub.pem'): Promise<MainRun> => run(`verify reports --key ${key}`);
interface Written {
  readonly payloadType: string;
  readonly payload: string;
  readonly signatures: readonly { readonly keyid: string; readonly sig: string }[];
}
const envelope = (): Written => JSON.parse(readFileSync(at(signatureName), 'utf8')) as Written;
const publicKey = (): KeyObject => createPublicKey(readFileSync(join(folder, 'key.pub.pem')));

test('the manifest is signed as an in-toto statement in a DSSE envelope', async () => {
  await signed();
  const { payloadType, payload, signatures } = envelope();
  expect(payloadType).toBe('application/vnd.in-toto+json');
  const body = Buffer.from(payload, 'base64');
  // The encoding of the specification, written here once more.
  const pae = Buffer.concat([Buffer.from(`DSSEv1 28 ${payloadType} ${body.length} `), body]);
  expect(verify(null, pae, publicKey(), Buffer.from(signatures[0]?.sig ?? '', 'base64'))).toBe(true);
  const statement = JSON.parse(body.toString()) as Record<string, unknown>;
  expect(statement).toMatchObject({
    _type: 'https://in-toto.io/Statement/v1',
    predicateType: expect.any(String) as string,
  });
  expect((statement['subject'] as { name: string }[]).map(({ name }) => name)).toEqual([
    ...['manifest.json', 'visit.html', 'visit.md'],
  ]);
  const { code, stderr } = await verified();
  expect([code, stderr]).toEqual([0, expect.stringContaining('It is signed with the key')]);
});

test('it says nothing that the manifest does not say', async () => {
  expect((await run('build visit.yaml --format md --edition public,internal --sign key.pem')).code).toBe(0);
  const manifest = readFileSync(at('manifest.json'), 'utf8');
  const { subject } = JSON.parse(Buffer.from(envelope().payload, 'base64').toString()) as {
    subject: { name: string; digest: { sha256: string } }[];
  };
  for (const { name, digest } of subject.slice(1)) {
    expect(manifest).toContain(`"${name}"`);
    expect(manifest).toContain(digest.sha256);
  }
});

test('the same reports and key give the same signature, and a build keeps it', async () => {
  await signed();
  const before = readFileSync(at(signatureName));
  await run('build visit.yaml --format md,html --no-cache --sign key.pem');
  expect(readFileSync(at(signatureName))).toEqual(before);
  expect((await run('build visit.yaml --format md,html')).stderr).not.toContain('signature');
  expect((await verified()).code).toBe(0);
});

describe('refused is', () => {
  const flip = (name: string, where: (bytes: Buffer) => number): void => {
    const bytes = readFileSync(at(name));
    const index = where(bytes);
    bytes[index] = (bytes[index] ?? 0) ^ 1;
    writeFileSync(at(name), bytes);
  };
  const middle = (bytes: Buffer): number => bytes.length >> 1;
  const change = (made: (text: string) => string): void =>
    writeFileSync(at(signatureName), made(readFileSync(at(signatureName), 'utf8')));
  const faults: Readonly<
    Record<string, readonly [change: () => void | Promise<unknown>, says: RegExp, key?: string]>
  > = {
    'a byte of a report': [() => flip('visit.md', middle), /visit\.md: changed/],
    'a byte of the manifest': [() => flip('manifest.json', middle), /manifest\.json: changed/],
    'a byte of the statement': [
      () => flip(signatureName, (bytes) => bytes.indexOf('"payload":"') + 60),
      /intoto\.jsonl: changed, or signed with another key/,
    ],
    'a byte of the signature': [
      () => flip(signatureName, (bytes) => bytes.indexOf('"sig":"') + 20),
      /intoto\.jsonl: (changed|no signature)/,
    ],
    'another key': [() => undefined, /signed with another key/, 'other.pub.pem'],
    'a missing signature': [() => rmSync(at(signatureName)), /intoto\.jsonl: missing/],
    'what is no signature': [() => writeFileSync(at(signatureName), '{}'), /intoto\.jsonl: no signature/],
    'no signatures in it': [
      () => change((text) => JSON.stringify({ ...(JSON.parse(text) as object), signatures: [] })),
      /intoto\.jsonl: no signature/,
    ],
    'the statement of another folder': [
      async () => {
        await run('build second.yaml --format md,html --out other --sign key.pem');
        renameSync(join(folder, 'other', signatureName), at(signatureName));
      },
      /signed of another manifest/,
    ],
    'a file more': [() => writeFileSync(at('more.md'), ''), /more\.md: not in manifest/],
    'a file less': [() => rmSync(at('visit.md')), /visit\.md: missing/],
    'a file more that the manifest lists': [
      () => run('build second.yaml --format md --no-cache').then(() => signBack()),
      /signed of another manifest/,
    ],
    'a link in its place': [
      () => {
        renameSync(at(signatureName), join(folder, 'aside'));
        symlinkSync(join(folder, 'aside'), at(signatureName));
      },
      /intoto\.jsonl: a link/,
    ],
  };
  let kept: Buffer;
  const signBack = (): void => writeFileSync(at(signatureName), kept);
  test.each(Object.entries(faults))('%s', async (_, [damage, says, key]) => {
    await signed();
    kept = readFileSync(at(signatureName));
    expect((await verified()).code).toBe(0);
    await damage();
    const { code, stdout } = await verified(key);
    expect(code).toBe(1);
    expect(stdout).toMatch(says);
  });
});

test('one byte that is changed is refused, wherever it stands in the signature', async () => {
  await signed();
  const bytes = readFileSync(at(signatureName));
  const manifest = readFileSync(at('manifest.json'), 'utf8');
  const listed = [...(readManifest(manifest)?.values() ?? [])].flat();
  const streams = { env: {}, cwd: () => folder, stdin: (async function* () {})() };
  const verifier = await openVerifier('key.pub.pem', diskHost(streams));
  const faultOf = (text: string): string | null => faultOfSignature(text, manifest, listed, verifier);
  for (let index = 0; index < bytes.length; index += 1) {
    const changed = Buffer.from(bytes);
    changed[index] = (changed[index] ?? 0) ^ (1 << (index % 8));
    expect([index, faultOf(changed.toString())]).toEqual([index, expect.any(String)]);
  }
  expect(faultOf(bytes.toString())).toBeNull();
}, 60_000);

test('a signature that is not true any more goes with the next build, and that is said', async () => {
  await signed();
  writeFileSync(join(folder, 'visit.yaml'), visit.replace('A walk', 'Another walk'));
  const { code, stderr } = await run('build visit.yaml --format md,html');
  expect([code, stderr]).toEqual([
    0,
    expect.stringContaining('Removed the signature of reports/manifest.json'),
  ]);
  expect((await run('verify reports')).code).toBe(0);
  expect((await verified()).code).toBe(1);
});

test('nothing is signed where not everything could be built', async () => {
  await signed();
  writeFileSync(join(folder, 'second.yaml'), 'title: Second\n');
  const { code, stderr } = await run('build visit.yaml second.yaml --format md,html,docx --sign key.pem');
  expect([code, stderr]).toEqual([1, expect.stringContaining('not everything could be built')]);
  expect((await verified()).code).toBe(1);
});

test('what others have put into the manifest is not signed', async () => {
  await signed();
  expect((await run('build second.yaml --format md --out other')).code).toBe(0);
  const [theirs, ours] = [join(folder, 'other'), join(folder, 'reports')];
  rmSync(ours, { recursive: true });
  // As it comes from another machine, of which nothing is noted here.
  mkdirSync(ours);
  for (const name of ['second.md', 'manifest.json']) renameSync(join(theirs, name), join(ours, name));
  const { code, stderr } = await run('build visit.yaml --format md --sign key.pem');
  expect([code, stderr]).toEqual([2, expect.stringContaining('not made here: reports/second.md')]);
  expect((await verified()).stdout).toContain('missing');
});

test('--check tells of a signature that is missing, or made with another key', async () => {
  await signed();
  const check = 'build visit.yaml --format md,html --check --sign';
  expect((await run(`${check} key.pem`)).code).toBe(0);
  const other = await run(`${check} other.pem`);
  expect([other.code, other.stdout + other.stderr]).toEqual([1, expect.stringContaining('another key')]);
  rmSync(at(signatureName));
  expect((await run(`${check} key.pem`)).code).toBe(1);
  expect((await run('build visit.yaml --format md,html --check')).code).toBe(0);
});

test.each([
  ['no.pem', {}, 'no private key'],
  ['gone.pem', {}, 'no file gone.pem'],
  ['rsa.pem', {}, 'another kind'],
  ['key.pub.pem', {}, 'no private key'],
  ['locked.pem', {}, 'SOLIDIFY_SIGN_PASSPHRASE'],
  ['locked.pem', { SOLIDIFY_SIGN_PASSPHRASE: 'wrong' }, 'does not open'],
])('with %s and %o nothing is built', async (key, env, says) => {
  const { code, stderr } = await run(`build visit.yaml --format md --sign ${key}`, env);
  expect([code, stderr]).toEqual([2, expect.stringContaining(says)]);
  expect((await run('verify reports')).code).toBe(2);
});

test('a key in the folder of the reports is refused, behind links too', async () => {
  mkdirSync(join(folder, 'reports'));
  symlinkSync(join(folder, 'reports'), join(folder, 'linked'));
  writeFileSync(at('key.pem'), readFileSync(join(folder, 'key.pem')));
  for (const key of ['reports/key.pem', 'linked/key.pem'])
    expect(await run(`build visit.yaml --format md --sign ${key}`)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('would be published') as string,
    });
});

test('the environment names the key, or is it, and opens it; a configuration asks for a signature', async () => {
  const pem = readFileSync(join(folder, 'locked.pem'), 'utf8');
  const build = 'build visit.yaml --format md';
  for (const key of ['locked.pem', pem]) {
    rmSync(join(folder, 'reports'), { recursive: true, force: true });
    const env = { SOLIDIFY_SIGN_KEY: key, SOLIDIFY_SIGN_PASSPHRASE: 'open it' };
    expect((await run(build, env)).code).toBe(0);
    expect((await verified()).code).toBe(0);
  }
  writeFileSync(join(folder, 'solidify.config.yaml'), 'sign: true\n');
  expect(await run(build)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('no key is named') as string,
  });
  writeFileSync(join(folder, 'solidify.config.yaml'), 'sign: key.pem\n');
  expect((await run(build)).code).toBe(2);
});

test('who verifies names a public key', async () => {
  await signed();
  expect(await verified('key.pem')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('private key') as string,
  });
  expect((await verified('no.pem')).code).toBe(2);
  expect((await verified('gone.pem')).code).toBe(2);
});

test('JSON tells of the signature by its schema', async () => {
  await signed();
  const isResult = new Ajv().compile(
    JSON.parse(readFileSync(join(root, 'schema/diagnostics.json'), 'utf8')) as object,
  );
  const json = async (words: string): Promise<{ signature?: { keyid: string | null; valid: boolean } }> => {
    const told = JSON.parse((await run(`${words} --reporter json`)).stdout) as object;
    expect(isResult(told), JSON.stringify(isResult.errors)).toBe(true);
    return told;
  };
  const [{ keyid } = { keyid: '' }] = envelope().signatures;
  expect((await json('verify reports --key key.pub.pem')).signature).toEqual({ keyid, valid: true });
  expect((await json('verify reports')).signature).toEqual({ keyid: null, valid: true });
  expect((await json('verify reports --key other.pub.pem')).signature).toMatchObject({ valid: false });
});
