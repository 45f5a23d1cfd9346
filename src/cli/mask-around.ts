import { loadBasics } from '../engine/assets.js';
import { readDocuments } from '../engine/authoring/status.js';
import { resolveOptions } from '../engine/options.js';
import type { Outcome } from '../engine/outcome.js';
import type { Host } from '../host/host.js';
import { SolidifyError } from '../host/solidify-error.js';
import { makeMask } from './mask-for-log.js';

/**
 * What masks a sentence for a log that ends a run before its documents were read, as about a configuration that names
 * somebody: by all documents among the words of the command line, as far as they can be read. Where nobody can say whom
 * they withhold, whatever it quotes.
 *
 * @param argv the words behind the name of the program
 */
export async function maskAround(argv: readonly string[], host: Host): Promise<(text: string) => string> {
  try {
    return await maskByDocuments(argv, host);
  } catch {
    return (text) => text.replace(/"[^"]*"|`[^`]*`/g, '"…"');
  }
}

async function maskByDocuments(argv: readonly string[], host: Host): Promise<(text: string) => string> {
  const settings = resolveOptions({}, (await loadBasics()).languages);
  const all = { visits: [], programmes: [], stated: [], doubted: new Set<string>() };
  let sources: Outcome['sources'] = all;
  // Whatever is no document is told by the sentence itself. Standard input can be read once.
  for (const word of argv.filter((one) => !one.startsWith('-'))) {
    const found = await readDocuments([word], settings, { ...host, elsewhere: undefined }).catch(
      (error: unknown) => {
        if (error instanceof SolidifyError && !host.signal.aborted) return null;
        throw error;
      },
    );
    if (!found) continue;
    const more = found.outcome.sources;
    sources = {
      visits: [...sources.visits, ...more.visits],
      programmes: [...sources.programmes, ...more.programmes],
      stated: [...sources.stated, ...more.stated],
      doubted: new Set([...sources.doubted, ...more.doubted]),
    };
  }
  return (await makeMask({ texts: new Map(), sources })).maskSentence;
}
