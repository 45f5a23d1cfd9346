/** How much a document may hold. Beyond it a diagnostic says so; within it a document is read in seconds. */
export const limits = {
  bytes: 2 * 1024 * 1024,
  /** Values of all kinds. */
  nodes: 200_000,
  /** Values inside one another. */
  depth: 64,
  /** Repetitions of anchors. */
  aliases: 100,
  /** Characters of one text. */
  text: 100_000,
  /** Each is looked for in every text. */
  abbreviations: 1_000,
  /** Of a PDF. */
  pages: 2_000,
} as const;
