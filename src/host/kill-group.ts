import { spawnSync } from 'node:child_process';

/**
 * Ends a process that has a group of its own, and all that it has started, at once.
 *
 * @returns whether there were any
 */
export function killGroup(pid: number, platform: NodeJS.Platform = process.platform): boolean {
  try {
    if (platform === 'win32') spawnSync('taskkill', ['/pid', `${pid}`, '/T', '/F'], { windowsHide: true });
    else process.kill(-pid, 'SIGKILL');
    return true;
  } catch {
    return false;
  }
}
