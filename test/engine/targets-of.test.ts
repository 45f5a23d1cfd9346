import { expect, test } from 'vitest';
import type { DocumentState } from '../../src/engine/cache/left-behind.js';
import { openDocuments } from '../../src/engine/documents/documents.js';
import { gatherFindings } from '../../src/engine/documents/findings.js';
import { makeReader } from '../../src/engine/documents/reader.js';
import { resolveOptions } from '../../src/engine/options.js';
import { startStopwatch } from '../../src/engine/stopwatch.js';
import { targetsOf } from '../../src/engine/targets-of.js';
import { openTemplates } from '../../src/engine/templates/own-templates.js';
import { memoryHost } from '../../src/host/memory.js';

const visit = 'title: T\ncity: Velmora\ncountry: LU\ndates: 2031-05-06\ntours:\n  - title: A walk\n';

test.each([
  ['that another machine makes', { shard: { number: 1, of: 1000 } }],
  ['that is only looked at', { check: true }],
])('what is kept of each document to the end does not hold it: of one %s', async (_, more) => {
  const host = memoryHost([['/visit.yaml', visit]], { cwd: '/' });
  const settings = { ...resolveOptions({}, ['en']), ...more };
  const findings = gatherFindings(false);
  const opened = openDocuments(settings, host, findings, makeReader(host, null));
  let isOver = false;
  const documents: typeof opened = {
    ...opened,
    bytesOf: (parsed) => {
      if (isOver) throw new Error('The document is asked for again.');
      return opened.bytesOf(parsed);
    },
  };
  const watch = startStopwatch(() => 0);
  const prepared = await documents.prepare('visit.yaml', watch.lap);
  const states: DocumentState[] = [];
  const templates = openTemplates(settings, host);
  await targetsOf(
    { file: 'visit.yaml', prepared, visits: [], watch },
    new Map(),
    settings,
    documents,
    findings,
    '',
    templates.find,
    (state) => states.push(state),
  );
  await templates.close();
  isOver = true;
  expect(states.map((state) => state.searched())).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
});
