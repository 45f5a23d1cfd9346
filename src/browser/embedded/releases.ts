/** A browser that comes with this program, as `package.json` pins it. */
interface EmbeddedRelease {
  /** the folder of its package below `node_modules` */
  readonly folder: string;
  readonly version: string;
  /** when it was published, as `2026-04-10` */
  readonly published: string;
  /** whether later ones run on the same Node.js, so that an update of solidify can bring fixes */
  readonly hasSuccessors: boolean;
}

/**
 * The browsers that may come along, the best first. npm leaves out an optional package whose `engines` do not fit: the
 * newest one needs Node 22.17, and the last one that runs on Node 20 stands behind it.
 */
export const embeddedReleases = [
  { folder: 'chromium-newest', version: '153.0.0', published: '2026-09-11', hasSuccessors: true },
  { folder: '@sparticuz/chromium', version: '147.0.0', published: '2026-04-10', hasSuccessors: false },
] as const satisfies readonly EmbeddedRelease[];

/** "Published on 2026-04-10, 7 months ago." Empty for a version that is none of ours. */
export function ageOf(version: string | null, now: Date): string {
  const release = embeddedReleases.find((one) => one.version === version);
  return release ? `Published on ${release.published}, ${agoOf(release.published, now)}.` : '';
}

/** What to say of an embedded browser that gets no more fixes, and what to do about it; null for any other. */
export function noteOnAge(version: string | null, now: Date): { text: string; cure: string } | null {
  const release = embeddedReleases.find((one) => one.version === version);
  if (!release || release.hasSuccessors) return null;
  const [major] = release.version.split('.');
  return {
    text: `The embedded browser, Chromium ${major}, was published ${agoOf(release.published, now)} and gets no more fixes.`,
    cure: 'Print with an installed one, which your system keeps up to date: --browser system. Or install solidify with Node 22.17 or newer, for which a newer one comes along.',
  };
}

function agoOf(published: string, now: Date): string {
  const months = Math.floor((now.getTime() - Date.parse(published)) / (30.44 * 86_400_000));
  const words = new Intl.RelativeTimeFormat('en-GB', { numeric: 'always' });
  return months < 24
    ? words.format(-Math.max(months, 0), 'month')
    : words.format(-Math.floor(months / 12), 'year');
}
