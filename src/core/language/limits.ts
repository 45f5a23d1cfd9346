/** How much a document may hold. Beyond it a diagnostic says so; within it a document is read in seconds. */
export const limits = {
  bytes: 2 * 1024 * 1024,
  /** Values of all kinds. */
  nodes: 200_000,
  /** Values inside one another. */
  depth: 64,
  /** Repetitions of anchors. */
  aliases: 100,
  /** Diagnostics of one kind that a document gets one by one; the others are counted. */
  told: 100,
  /** Characters of one text. */
  text: 100_000,
  /** Characters of what stands on one line, such as a name or a title. */
  line: 1_000,
  /** Characters at the foot of a printed page, beside its number. */
  footer: 120,
  /** Each is looked for in every text. */
  abbreviations: 1_000,
  /** Columns of a table: on a page more are narrower than a letter. */
  columns: 100,
  /** Answers of a question: each is a bar of a chart. */
  answers: 100,
  /** Patterns among the visits of a programme: each is looked for in its folders. */
  patterns: 100,
  /** Of one picture or attachment. */
  fileBytes: 20 * 1024 * 1024,
  /** Of one drawing: it is read as a tree, which takes many times as much memory. */
  drawingBytes: 5 * 1024 * 1024,
  /** Elements of a drawing. */
  drawingParts: 50_000,
  /** Elements inside one another. */
  drawingDepth: 100,
  /** Elements of a drawing, each as often as it is drawn. */
  drawingWeight: 200_000,
  /** Steps of the filters of a drawing, each as often as it is drawn: in print each may take a tenth of a second. */
  drawingFilters: 50,
  /** Parts of a drawing that are masked, each as often as it is drawn: three take as long as a step. */
  drawingMasks: 200,
  /** Comparisons of the parts of a drawing with steps of selectors that may mean them: so many take two seconds. */
  drawingMatches: 20_000_000,
  /** Both, masks as thirds of a step, of all drawings of a document, each as often as it is shown. */
  documentFilters: 150,
  /** Of all pictures of a document together. */
  pictureBytes: 200 * 1024 * 1024,
  /** Of a document that is read, checked and built in less than a second. */
  shortDocument: 32_000,
  /** Of one picture: decoded, more would take over 200 MB of memory. No phone and few cameras make more. */
  pixels: 50_000_000,
  /** Of one JPEG: each goes over all of its pixels. Programs make about ten. */
  scans: 100,
  /** Pixels of one JPEG, as often as its scans go over them. */
  scannedPixels: 1_000_000_000,
  /** Of a PDF. */
  pages: 2_000,
  /** What its pages draw, unpacked: to be finished, each MB takes 30 MB of memory. */
  printedBytes: 64 * 1024 * 1024,
} as const;
