import { noteOnAge } from '../../browser/embedded/releases.js';
import type { Host } from '../../host/host.js';
import type { Listener } from '../listener.js';
import type { PrintService } from './print-service.js';

/**
 * Tells once on a machine that the embedded browser gets no more fixes, after it has printed somebody’s pictures. Where
 * nothing can be noted it is left to `solidify doctor`, as every build would tell it again.
 */
export async function tellAgeOnce(
  { embedded }: Pick<PrintService, 'embedded'>,
  { notes, now }: Pick<Host, 'notes' | 'now'>,
  { onNote }: Pick<Listener, 'onNote'>,
): Promise<void> {
  if (!onNote) return;
  const version = (await embedded())?.version ?? null;
  const note = noteOnAge(version, new Date(now()));
  if (!note) return;
  const name = `age-of-chromium-${version}-told`;
  if (await notes.take(name)) return;
  await notes.put(name, new TextEncoder().encode('told'));
  if (await notes.take(name)) onNote(`${note.text} ${note.cure}`);
}
