import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../../src/cli/main.js';
import { formats, kindOf, type Format, type RenderedPage } from '../../../src/core/formats/index.js';

/** A format that is in no file of the program: what a page says, as a text in a zip (PKWARE APPNOTE, 4.3). */
const bundle: Format = {
  name: 'bundle',
  extension: 'zip',
  mediaType: 'application/zip',
  label: 'Bundle',
  rank: 4,
  from: 'html',
  isPrinted: false,
  holdsSource: false,
  hasPicturesBeside: false,
  make: ({ name, html }) =>
    Promise.resolve({ content: zip(`${name}.txt`, html.replace(/<style[^]*?<\/style>|<[^>]*>/g, '')) }),
  readBack: ({ content }) => Promise.resolve([{ where: 'its text', text: unzip(content) }]),
};
const known = [...formats, bundle];

function zip(name: string, text: string): Uint8Array {
  const packed = deflateRawSync(text);
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(8, 4);
  shared.writeUInt32LE(crc32(text), 10);
  shared.writeUInt32LE(packed.length, 14);
  shared.writeUInt32LE(Buffer.byteLength(text), 18);
  shared.writeUInt16LE(Buffer.byteLength(name), 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, Buffer.from(name), packed]);
  const entry = Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), shared, Buffer.alloc(14), Buffer.from(name)]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, end]);
}

function unzip(content: string | Uint8Array): string {
  const bytes = Buffer.from(content);
  const from = 30 + bytes.readUInt16LE(26) + bytes.readUInt16LE(28);
  return inflateRawSync(bytes.subarray(from, from + bytes.readUInt32LE(18))).toString();
}

const visit = {
  id: 'west',
  title: 'Visit',
  city: 'Velmora',
  country: 'LU',
  dates: '2031-05-06',
  people: { jm: { name: 'Jörg Müßig', consent: 'internal', role: 'Warden' } },
  tours: [{ title: 'A walk', guides: ['jm'] }],
};
const programme = { kind: 'programme', id: 'lantern', title: 'Lanterns', visits: ['visits/*.yaml'] };

let folder: string;
let place: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'formats-test-'));
});
beforeEach(() => {
  place = mkdtempSync(join(folder, 'place-'));
  mkdirSync(join(place, 'visits'));
  write('visit.yaml', visit);
  write('visits/west.yaml', { ...visit, programme: '../programme.yaml' });
  write('programme.yaml', programme);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const write = (path: string, document: object): void =>
  writeFileSync(join(place, path), JSON.stringify(document));
const read = (path: string): Buffer => readFileSync(join(place, path));

async function run(
  command: string,
  table: readonly Format[] = known,
  isTTY = false,
): Promise<{ code: number; stdout: Buffer; stderr: string }> {
  const out = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  const screen = (name: 'stdout' | 'stderr'): { write(text: string | Uint8Array): void; isTTY: boolean } => ({
    write: (text) => void out[name].push(Buffer.from(text)),
    isTTY,
  });
  const host = {
    env: { ...process.env, NO_COLOR: '1' },
    stdin: (async function* () {})(),
    stdout: screen('stdout'),
    stderr: screen('stderr'),
    version: process.version,
    cwd: () => place,
    on: () => undefined,
    off: () => undefined,
    exit: (code: number): never => {
      throw new Error(`exit ${code}`);
    },
  };
  const code = await main(command.split(' '), host, table);
  return { code, stdout: Buffer.concat(out.stdout), stderr: Buffer.concat(out.stderr).toString() };
}

describe('a row in the table is all that a format needs', () => {
  test('to be in the help', async () => {
    const help = (await run('--help')).stdout.toString();
    expect(help).toContain('reports in Markdown, HTML, PDF and Bundle.');
    const build = (await run('build --help')).stdout.toString();
    expect(build).toContain('md, html, pdf, docx, epub, fragment, bundle; with commas');
    expect((await run('build --help', formats)).stdout.toString()).not.toContain('bundle');
  });

  test('to be asked for, and to be named where another is', async () => {
    const asked = await run('build visit.yaml --format odt');
    expect([asked.code, asked.stderr]).toEqual([
      2,
      'solidify: There is no format "odt".\nWrite one or more of md, html, pdf, docx, epub, fragment, bundle, with commas.\n',
    ]);
    expect((await run('build visit.yaml --format bundle', formats)).code).toBe(2);
  });

  test('to be in the schema of what reporters write', async () => {
    expect((await run('schema diagnostics')).stdout.toString()).toContain(
      '"md, html, pdf, docx, epub, fragment or bundle; of',
    );
  });

  test('to be written, told of, noted in the manifest and verified', async () => {
    const { code, stdout } = await run('build visit.yaml --format md,bundle --out out --reporter json');
    const { outputs } = JSON.parse(stdout.toString()) as { outputs: { file: string; format: string }[] };
    expect([code, outputs.map(({ file, format }) => [file, format])]).toEqual([
      0,
      [
        [join('out', 'west.md'), 'md'],
        [join('out', 'west.zip'), 'bundle'],
      ],
    ]);
    expect(unzip(read('out/west.zip'))).toContain('A walk');
    expect(read('out/manifest.json').toString()).toMatch(/"west\.zip",\s*"format": "bundle"/);
    expect((await run('verify out')).code).toBe(0);
  });

  test('to be looked at again before it is made again', async () => {
    const build = 'build visit.yaml --format html,bundle --out out';
    expect((await run(`${build} --check`)).code).toBe(1);
    await run(build);
    expect((await run(`${build} --check`)).code).toBe(0);
    expect((await run(build)).stderr).toMatch(/west\.zip .*unchanged/);
    rmSync(join(place, 'out/west.zip'));
    const stale = await run(`${build} --check`);
    expect([stale.code, stale.stderr + stale.stdout.toString()]).toEqual([
      1,
      expect.stringMatching(/west\.zip is missing/),
    ]);
  });

  test('to be searched for what its edition withholds', async () => {
    write('visit.yaml', { ...visit, summary: 'We thank Jörg Müßig.' });
    const refused = await run('build visit.yaml --format bundle --out out');
    expect([refused.code, existsSync(join(place, 'out'))]).toEqual([4, false]);
    expect(refused.stderr + refused.stdout.toString()).toContain('name-leaks');
    // The organisers may read the name, and without the search it would be in a public zip where no byte shows it.
    await run('build visit.yaml --format bundle --edition internal --out out');
    const bytes = read('out/west.internal.zip');
    expect([unzip(bytes).includes('Jörg Müßig'), bytes.includes('Jörg')]).toEqual([true, false]);
  });

  test('to be brought together from shards', async () => {
    const build = 'build programme.yaml visit.yaml --format bundle,html';
    write('visit.yaml', { ...visit, id: 'east' });
    for (const part of ['1/2', '2/2'])
      expect((await run(`${build} --shard ${part} --out shard-${part[0]}`)).code).toBe(0);
    const shards = [1, 2].flatMap((one) => readdirSync(join(place, `shard-${one}`)));
    expect(shards.filter((name) => name.endsWith('.zip')).sort()).toEqual(['east.zip', 'west.zip']);
    expect((await run(`${build} --merge shard-1 shard-2 --out merged`)).code).toBe(0);
    expect((await run(`${build} --out whole`)).code).toBe(0);
    for (const name of ['east.zip', 'west.zip', 'lantern.guidebook.zip'])
      expect([name, read(`merged/${name}`)]).toEqual([name, read(`whole/${name}`)]);
  });

  test('to be offered on the website, behind what more readers want', async () => {
    expect((await run('build programme.yaml --format md,html,bundle --out out')).code).toBe(0);
    const links = [
      ...read('out/visits/west.html')
        .toString()
        .matchAll(/href="\.\.\/(west\.\w+)"[^>]*>([^<]+)/g),
    ];
    expect(links.map(([, file, label]) => `${file} ${label}`)).toEqual([
      'west.html HTML',
      'west.md Markdown',
      'west.zip Bundle',
    ]);
  });

  test('to go to standard output, but not to a terminal', async () => {
    const { code, stdout } = await run('build visit.yaml --format bundle --stdout');
    expect([code, unzip(stdout)]).toEqual([0, expect.stringContaining('A walk')]);
    const terminal = await run('build visit.yaml --format bundle --stdout', known, true);
    expect([terminal.code, terminal.stderr]).toEqual([
      2,
      'solidify: A Bundle is nothing for a terminal.\n' +
        'Send it on, such as: solidify build visit.yaml --format bundle --stdout > visit.zip\n',
    ]);
  });
});

describe('what nobody can read back', () => {
  test('is no format', () => {
    const { readBack, ...rest } = bundle;
    expect(readBack).toBeDefined();
    // @ts-expect-error: a format says how its bytes are read back
    const without: Format = rest;
    expect(without).toEqual(rest);
  });

  test('is not written, whoever made it', async () => {
    const careless: Format = {
      ...bundle,
      make: ({ name }: RenderedPage) =>
        Promise.resolve({ content: '', beside: [{ name: `${name}.1.bin`, content: new Uint8Array(1) }] }),
    };
    const { code, stderr } = await run('build visit.yaml --format bundle --out out', [careless]);
    expect(stderr).toMatch(/a fault of solidify itself.*west\.1\.bin is of a kind that cannot be read back/);
    expect([code, existsSync(join(place, 'out'))]).toEqual([3, false]);
  });

  test.each(['west', 'a.zip/west', 'west.bin', 'west.md.exe', 'west.'])('is %s', (name) => {
    expect(() => kindOf(name, known)).toThrow(`${name} is of a kind that cannot be read back`);
  });
});
