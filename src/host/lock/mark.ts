import { hostname } from 'node:os';

/** What tells the temporary files of this process from those of others: machine and process. */
export function ownMark(): string {
  return `${hostname()
    .replace(/[^a-z\d]/gi, '')
    .slice(0, 16)}-${process.pid}`;
}

/** Whether the process that left a mark has ended; one of another machine cannot be asked, so it counts as running. */
export function hasEnded(mark: string): boolean {
  const [machine, pid] = mark.split('-');
  if (machine !== ownMark().split('-')[0]) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
