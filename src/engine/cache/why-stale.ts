import {
  consentsMark,
  manifestName,
  sha256,
  type ManifestEntry,
  type Input,
  type Recorded,
} from './manifest.js';

/** `unsound` is what this version did not write just so. */
export type ManifestState = 'missing' | 'sound' | 'unsound';

/** What a file is judged by. */
export interface Evidence {
  /** What stands in its place; null when nothing does. */
  readonly found: Uint8Array | null;
  readonly manifest: ManifestState;
  /** What its key would be now. */
  readonly key: () => Promise<string>;
  /** What it would be made from now. */
  readonly inputs: readonly Input[];
  /** The version of solidify. */
  readonly solidify: string;
}

/**
 * Why a file is not what would be made now.
 *
 * @param entry what is known of its target
 * @param recorded what is known of the file
 * @returns the end of a sentence that starts with the file; null when it is what would be made
 */
export async function whyStale(
  entry: ManifestEntry | undefined,
  recorded: Recorded | undefined,
  { found, manifest, key, inputs, solidify }: Evidence,
): Promise<string | null> {
  if ((!entry || !recorded) && found === null) return notBuilt;
  if (manifest === 'unsound')
    return `cannot be judged, as ${manifestName} was changed by hand or is of another version of solidify`;
  if (!entry || !recorded) return `is not in ${manifest === 'missing' ? 'a ' : ''}${manifestName}`;
  if (found === null) return 'is missing';
  if (sha256(found) !== recorded.sha256)
    return hashWithLineFeeds(found) === recorded.sha256 ? turnedLineEnds : 'was changed by hand';
  if (recorded.key === '') return 'was made elsewhere, so it is made again to be compared';
  if (recorded.key === (await key())) return null;
  const before = new Map(entry.inputs.map(({ file, sha256 }) => [file, sha256]));
  const changed = inputs.filter(({ file, sha256 }) => before.get(file) !== sha256).map(({ file }) => file);
  const gone = [...before.keys()].filter((file) => !inputs.some((input) => input.file === file));
  const [first, ...more] = [...changed, ...gone];
  if (first?.endsWith(consentsMark)) return 'was made before a consent in another visit changed';
  if (first !== undefined)
    return `was made before ${first}${more.length > 0 ? ` and ${more.length} more` : ''} changed`;
  if (recorded.solidify !== solidify) return `was made by solidify ${recorded.solidify}`;
  if (recorded.browser !== null) return 'was printed by another browser, or with other options';
  return 'was made with other options';
}

/** The end of a sentence about a file of which there is nothing. */
export const notBuilt = 'has not been built';

/** The end of a sentence about a file that Git has checked out with other line ends than it was written with. */
export const turnedLineEnds =
  'has CR LF at the ends of its lines, as Git writes them on Windows: a line such as “reports/** -text” in .gitattributes keeps them';

/** The hash of a text with line feeds where it has CR LF. */
export function hashWithLineFeeds(content: Uint8Array): string {
  const isCrLf = (byte: number, at: number): boolean => byte === 0x0d && content[at + 1] === 0x0a;
  return sha256(content.filter((byte, at) => !isCrLf(byte, at)));
}
