import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

/** What stands in every file that may not be read. */
export const secret = 'CANARY5F3A';

/** A server on this machine that must never be called; `calls` are the addresses that were asked for. */
export async function openCanary(): Promise<{ host: string; calls: string[]; close: () => void }> {
  const calls: string[] = [];
  const server = createServer((request, response) => {
    calls.push(request.url ?? '');
    response.end('called');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { host: `127.0.0.1:${port}`, calls, close: () => server.close() };
}

/** An attack as its first lines tell it. */
export interface Attack {
  readonly name: string;
  /** What it must not achieve. */
  readonly mustNot: string;
  /** The codes of its errors or warnings, sorted; null when it ends with a report. */
  readonly codes: readonly string[] | null;
}

/** A folder `project` with all attacks and what they need, beside a folder of which nothing may be shown. */
export function makeProject(canary: string): { root: string; project: string; attacks: Attack[] } {
  const root = mkdtempSync(join(tmpdir(), 'attacks-test-'));
  chmodSync(root, 0o755); // a browser that root starts as another user must get in
  const project = join(root, 'home', 'project');
  const outside = join(root, 'outside');
  for (const folder of ['pictures', '.hidden', 'named'])
    mkdirSync(join(project, folder), { recursive: true });
  mkdirSync(outside);
  const fill = (text: string): string => text.replaceAll('@CANARY@', canary).replaceAll('@OUTSIDE@', outside);

  writeFileSync(join(outside, 'secret.png'), picture(secret));
  const yaml = `kind: programme\ntitle: ${secret}\npeople: { anna: { name: ${secret} } }\nmistake: ${secret}\n`;
  writeFileSync(join(outside, 'secret.yaml'), yaml);
  writeFileSync(join(project, '.hidden', 'secret.yaml'), yaml);
  mkdirSync(join(root, 'home', 'beside'));
  writeFileSync(join(root, 'home', 'above.yaml'), `${yaml}visits: ['*.yaml']\n`);
  writeFileSync(join(root, 'home', 'beside', 'programme.yaml'), yaml);
  writeFileSync(join(root, 'home', 'secret.txt'), `root: ${secret}: x\n`);
  writeFileSync(join(project, 'secret.txt'), `root: ${secret}: x\n`);

  const pictures = join(project, 'pictures');
  writeFileSync(join(pictures, 'secret-text.png'), secret);
  symlinkSync(join(outside, 'secret.png'), join(pictures, 'link-to-file.png'));
  symlinkSync(outside, join(pictures, 'link-to-folder'));
  symlinkSync('link-to-itself.png', join(pictures, 'link-to-itself.png'));
  symlinkSync(join(outside, 'secret.yaml'), join(project, 'link-to-secret.yaml'));
  for (const pipe of ['pictures/pipe.png', 'pipe.yaml']) execFileSync('mkfifo', [join(project, pipe)]);
  for (const [name, content] of Object.entries(drawings)) writeFileSync(join(pictures, name), fill(content));
  writeFileSync(
    join(pictures, 'utf16.svg'),
    Buffer.from(`\uFEFF<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>`, 'utf16le'),
  );
  writeFileSync(join(pictures, 'bomb.png'), picture('', 50_000, 50_000));
  writeFileSync(join(pictures, 'cut.png'), picture('').subarray(0, 12));
  writeFileSync(join(pictures, 'huge.png'), picture(''));
  truncateSync(join(pictures, 'huge.png'), 21 * 1024 * 1024);

  const documents = new URL('documents/', import.meta.url);
  const attacks = readdirSync(documents).map((file): Attack => {
    const text = readFileSync(new URL(file, documents), 'utf8');
    writeFileSync(join(project, file), fill(text));
    const [, mustNot = '', end = ''] =
      /^# Must not: (.*)\n# Ends with: (?:warnings: )?(.*)\n/.exec(text) ?? [];
    return {
      name: file.replace(/\.yaml$/, ''),
      mustNot,
      codes: end === 'a report' ? null : end.split(', ').sort(),
    };
  });
  return { root, project, attacks };
}

const svg = (content: string, head = ''): string =>
  `${head}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">${content}<rect width="5" height="5"/></svg>`;

/** Drawings, each with one thing that a drawing may not hold. */
const drawings: Readonly<Record<string, string>> = {
  'script.svg': svg('<script>fetch("http://@CANARY@/svg-script")</script>'),
  'handler.svg': svg('<rect width="1" height="1" onload="fetch(1)"/>'),
  'reference.svg': svg('<image href="http://@CANARY@/svg-image" width="9" height="9"/>'),
  'foreign.svg': svg(
    '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="http://@CANARY@/f"/></foreignObject>',
  ),
  'import.svg': svg(
    '<style>@import url("http://@CANARY@/svg-import"); rect { fill: url(http://@CANARY@/fill) }</style>',
  ),
  'entities.svg': svg(
    '<text>&c;</text>',
    '<!DOCTYPE svg [<!ENTITY a "ha ha ha ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>',
  ),
  'external-entity.svg': svg(
    '<text>&x;</text>',
    '<!DOCTYPE svg [<!ENTITY x SYSTEM "file://@OUTSIDE@/secret.yaml">]>',
  ),
  'sheet.svg': svg('', '<?xml-stylesheet href="http://@CANARY@/sheet"?>'),
  'use.svg': svg('<use xlink:href="file://@OUTSIDE@/secret.png#x"/>'),
  'utf7.svg': svg('+ADw-script+AD4-x+ADw-/script+AD4-', '<?xml version="1.0" encoding="utf-7"?>'),
  'late.svg': `${svg('')}<!-- ${'x'.repeat(100_000)} -->${svg('<a href="java&#115;cript:alert(1)"><text>x</text></a>')}`,
};

/** A grey PNG with a text in it; the size that it claims need not be that of its data. */
function picture(text: string, width = 8, height = 8): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length);
    ends.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const rows = Buffer.alloc(8 * 9, 128).map((byte, at) => (at % 9 === 0 ? 0 : byte));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    ...(text === '' ? [] : [chunk('tEXt', Buffer.from(`Comment\0${text}`, 'latin1'))]),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
