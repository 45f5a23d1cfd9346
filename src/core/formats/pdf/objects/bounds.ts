import type { Canvas } from './canvas.js';
import type { MarkedContent } from './content.js';
import { dictOf, N, PDFArray, PDFNumber, type PDFContext, type PDFDict, type PDFRef } from './pdf.js';
import { groupsOf } from '../structure/groups.js';
import { afterRegular, afterString, ascii, classes } from './tokens.js';
import { elementsOf, leavesOf, type Element, type ContentMark, type Tree } from '../structure/tree.js';
import type { ShownWords } from '../structure/words.js';

/** A transformation as `cm` has it. */
type Transform = readonly [number, number, number, number, number, number];
/** Left, bottom, right, top. */
type Corners = [number, number, number, number];

/**
 * Tells where each picture stands that is on one page (ISO 32000-1, table 344), so that a reader can show it large.
 */
export function boundFigures(
  pdf: PDFContext,
  { top }: Tree,
  canvases: readonly Canvas[],
  spanOf: ShownWords['spanOf'],
): void {
  const figures = groupsOf(figuresOf(top, spanOf), ({ page }) => page);
  for (const canvas of canvases) {
    const onIt = figures.get(canvas.page);
    if (canvas.form !== null || onIt === undefined) continue;
    const spans = onIt.flatMap((one) => one.spans);
    const points = pointsOf(canvas.content, spans);
    const page = pageBox(pdf, canvas);
    for (const { dict, spans } of onIt) {
      const inside = points.filter(({ at }) => spans.some(({ inner, end }) => at >= inner && at < end));
      const box = boxOf(inside, page);
      if (box)
        dict.set(N.A, pdf.obj({ O: 'Layout', BBox: box.map((value) => Math.round(value * 100) / 100) }));
    }
  }
}

interface OnPage {
  readonly page: PDFRef;
  readonly dict: PDFDict;
  readonly spans: readonly MarkedContent[];
}

/** The pictures that are drawn on one page, and on no form. */
function figuresOf(top: Element, spanOf: ShownWords['spanOf']): OnPage[] {
  return elementsOf(top).flatMap((element) => {
    if (element.type !== 'Figure') return [];
    const marks = leavesOf(element).filter((leaf): leaf is ContentMark => leaf.kind === 'mark');
    const [first] = marks;
    if (!first || !marks.every(({ page, stream }) => page === first.page && stream === null)) return [];
    return [{ page: first.page, dict: element.dict, spans: marks.flatMap((mark) => spanOf(mark) ?? []) }];
  });
}

function pageBox(pdf: PDFContext, { page }: Canvas): Corners {
  const box = dictOf(pdf, page)?.lookupMaybe(N.MediaBox, PDFArray)?.asArray() ?? [];
  const [left = 0, bottom = 0, right = 595, top = 842] = box.map((part) =>
    part instanceof PDFNumber ? part.asNumber() : 0,
  );
  return [left, bottom, right, top];
}

interface PagePoint {
  readonly at: number;
  readonly x: number;
  readonly y: number;
}

/** The smallest box around points, as far as it is on the page. */
function boxOf(points: readonly PagePoint[], [left, bottom, right, top]: Corners): Corners | null {
  if (points.length === 0) return null;
  const box: Corners = [right, top, left, bottom];
  for (const point of points) {
    const [x, y] = [Math.min(right, Math.max(left, point.x)), Math.min(top, Math.max(bottom, point.y))];
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

/** The corners of what is painted in spans: those of paths and images, and where lines of text begin. */
function pointsOf(content: Uint8Array, spans: readonly MarkedContent[]): PagePoint[] {
  const found: PagePoint[] = [];
  const saved: Transform[] = [];
  let matrix: Transform = [1, 0, 0, 1, 0, 0];
  let path: PagePoint[] = [];
  let operands: number[] = [];
  const last = spans.reduce((most, { end }) => Math.max(most, end), 0);
  for (let at = 0; at < last;) {
    const byte = content[at] ?? 0;
    const from = at;
    if (byte === 0x28) at = afterString(content, at);
    else if (byte === 0x2f) at = afterRegular(content, at + 1);
    else if (classes[byte] !== 0) at++;
    else {
      at = afterRegular(content, at);
      const token = ascii(content, from, at);
      if (byte < 0x3a && byte !== 0x27 && byte !== 0x22) operands.push(Number(token));
      else {
        operate(token, from);
        if (operands.length > 0) operands = [];
      }
    }
  }
  return found;

  function operate(operator: string, at: number): void {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = operands;
    const add = (x: number, y: number): void => void path.push({ at, ...apply(matrix, x, y) });
    if (operator === 'q') saved.push(matrix);
    else if (operator === 'Q') matrix = saved.pop() ?? matrix;
    else if (operator === 'cm') matrix = multiply([a, b, c, d, e, f], matrix);
    // Elsewhere only what moves the coordinates matters.
    if (!spans.some(({ inner, end }) => at >= inner && at < end)) return;
    switch (operator) {
      case 're':
        add(a, b);
        add(a + c, b);
        add(a, b + d);
        add(a + c, b + d);
        return;
      case 'm':
      case 'l':
      case 'c':
      case 'v':
      case 'y':
        for (let index = 0; index < operands.length; index += 2)
          add(operands[index] ?? 0, operands[index + 1] ?? 0);
        return;
      case 'Tm':
        add(e, f);
        return;
      case 'Do':
        for (const [x, y] of [[0, 0], [1, 0], [0, 1], [1, 1]] as const) add(x, y); // prettier-ignore
    }
    if (/^(?:[fFsS]\*?|[bB]\*?|ET|Do)$/.test(operator)) for (const point of path) found.push(point);
    if (/^(?:[fFsSn]\*?|[bB]\*?|ET|Do)$/.test(operator)) path = [];
  }
}

function apply([a, b, c, d, e, f]: Transform, x: number, y: number): { x: number; y: number } {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

function multiply([a, b, c, d, e, f]: Transform, by: Transform): Transform {
  const [first, second, origin] = [apply(by, a, b), apply(by, c, d), apply(by, e, f)];
  const base = apply(by, 0, 0);
  return [first.x - base.x, first.y - base.y, second.x - base.x, second.y - base.y, origin.x, origin.y];
}
