import { expect, test } from 'vitest';
import { resolveOptions } from '../../../src/engine/options.js';
import { openSession } from '../../../src/engine/session.js';
import { memoryHost } from '../../../src/host/memory.js';

const svg = (width: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="3"><rect width="4" height="3"/></svg>`;
const visit = `title: Visit
city: Velmora
country: LU
dates: 2031-05-06
tours: [{ title: A walk, images: [{ src: lamp.svg, alt: A lamp }] }]
images:
  - { src: thread.svg, alt: A thread }
  - { src: ./thread.svg, alt: A thread }
`;

test('a drawing that has no pixels is told once, where the document says what it shows', async () => {
  const files: [string, string][] = [
    ['/project/visit.yaml', visit],
    ['/project/lamp.svg', svg(4)],
    ['/project/thread.svg', svg(1_000_000)],
  ];
  const settings = resolveOptions({ formats: ['docx'], cache: false }, ['en']);
  const session = openSession(memoryHost(files, { cwd: '/project' }));
  const { diagnostics, built } = await session.build(['visit.yaml'], settings);
  expect(built).toBe(1);
  const found = diagnostics.filter(({ code }) => code === 'drawing-without-pixels');
  expect(found.map(({ args, range }) => [args, range?.start])).toEqual([
    [{ alt: 'A thread' }, { line: 7, column: 29 }],
  ]);
});
