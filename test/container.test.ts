import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DockerfileParser, type Dockerfile, type From } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { describe, expect, test } from 'vitest';
import { root } from './cases.js';

// The container is not built here; its file is read as podman and docker read it.
const text = readFileSync(join(root, 'Containerfile'), 'utf8');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

/** What is wrong with a container file, and what would make it run as root or come out otherwise. */
function faultsOf(file: string): string[] {
  const found = validate(file).map(
    ({ message, range }) => `${range.start.line + 1}: ${JSON.stringify(message)}`,
  );
  const parsed: Dockerfile = DockerfileParser.parse(file);
  const instructions = parsed.getInstructions();
  const lastFrom = instructions.findLastIndex((one) => one.getKeyword() === 'FROM');
  const users = instructions.slice(lastFrom).filter((one) => one.getKeyword() === 'USER');
  const user = users.at(-1)?.getArgumentsContent() ?? 'root';
  if (/^(?:root|0)\b/.test(user)) found.push(`it runs as ${user}`);
  for (const one of instructions) {
    const line = one.getRange().start.line + 1;
    if (one.getKeyword() === 'ADD') found.push(`${line}: ADD takes what stands at an address`);
    if (/apt-get|apk |curl |wget /.test(one.getArgumentsContent() ?? ''))
      found.push(`${line}: not by a hash`);
  }
  for (const from of parsed.getFROMs()) {
    const base = baseOf(from, parsed);
    if (!/:[\w.-]*\d|@sha256:[0-9a-f]{64}$/.test(base)) found.push(`${base} has no version`);
  }
  for (const copy of parsed.getCOPYs()) {
    const [from] = copy.getFlags();
    const [source = ''] = copy.getArguments().map((one) => one.getValue());
    if (!from && !existsSync(join(root, source))) found.push(`there is no ${source}`);
  }
  return found;
}

function baseOf(from: From, file: Dockerfile): string {
  const image = from.getImage() ?? '';
  const name = /^\$\{(\w+)\}$/.exec(image)?.[1];
  const given = file.getInitialARGs().map((one) => one.getProperty());
  return given.find((one) => one?.getName() === name)?.getValue() ?? image;
}

describe('the container file', () => {
  test('holds', () => {
    expect(faultsOf(text)).toEqual([]);
  });

  test.each<[string, (file: string) => string, RegExp]>([
    ['a wrong word', (file) => file.replace('ENTRYPOINT', 'ENTRYPIONT'), /ENTRYPIONT/],
    ['root', (file) => file.replace('USER node\n', ''), /runs as root/],
    ['a base of any version', (file) => file.replace('node:22-trixie-slim', 'node:latest'), /no version/],
    ['what is not there', (file) => file.replace('COPY . .', 'COPY nowhere .'), /no nowhere/],
    ['what comes by no hash', (file) => file.replace('RUN ln', 'RUN apt-get update && ln'), /not by a hash/],
  ])('with %s is found', (_, change, fault) => {
    expect(change(text)).not.toBe(text);
    expect(faultsOf(change(text)).join('\n')).toMatch(fault);
  });

  test('takes the package that npm pack makes, and what npm ci needs', () => {
    // A shell expands no pattern within a word such as --file=solidify-*.tgz.
    const pattern = / --file (solidify-report-\*\.tgz)/.exec(text)?.[1] ?? '';
    expect(`solidify-report-${version}.tgz`).toMatch(
      new RegExp(`^${pattern.replaceAll('.', '\\.').replace('*', '.*')}$`),
    );
    const left = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n');
    for (const needed of [
      'package.json',
      'package-lock.json',
      'src',
      'scripts',
      'templates',
      'schema',
      'bin',
    ])
      expect(left).not.toContain(needed);
  });
});
