import { fromBase64 } from '../bytes.js';
import { readDrawing, spaces, type SvgElement } from '../picture/svg/read.js';
import type { View } from './format.js';
import { APART } from './read-text.js';

/** Words of a drawing that stand together, with the place where they begin. */
interface Run {
  text: string;
  readonly x: number;
  readonly y: number;
}

/** A place in the drawing, as a group shifts and stretches what is in it; turns are not followed. */
interface Frame {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Beginnings of words that lie so near to one line stand on it: a part of the size of ordinary letters. */
const NEAR = 4;
/** So much farther from one another than the others on their line, two letters belong to different words. */
const WIDER = 1.6;

/**
 * What a drawing says to eyes: the words of each text without what stands between its parts, and letters that are placed
 * one by one, in the order in which they stand on their line or below one another.
 *
 * @param svg one that can be read; another says nothing, as no browser shows it
 */
export function drawnWords(svg: string): View[] {
  if (!/<(?:[\w-]+:)?text|\s(?:id|class)=/.test(svg)) return [];
  const read = readDrawing(svg);
  if (!('root' in read)) return [];
  const runs: Run[] = [];
  const whole: string[] = [];
  /** What parts are called, which nobody sees but in the source. */
  const names = new Set<string>();
  const stack: { part: SvgElement; frame: Frame }[] = [{ part: read.root, frame: { x: 0, y: 0, scale: 1 } }];
  for (let one = stack.pop(); one; one = stack.pop()) {
    const frame = within(one.part, one.frame);
    for (const { space, local, value } of one.part.attributes)
      if (space === '' && (local === 'id' || local === 'class'))
        for (const name of value.split(/\s+/)) if (name !== '') names.add(`#${name}`);
    if (one.part.space === spaces.svg && one.part.local === 'text') {
      const own: Run[] = [];
      runsOf(one.part, frame, own, { x: 0, y: 0 });
      const text = own.map((run) => run.text).join('');
      whole.push(text, tight(text));
      for (const run of own) runs.push(run);
    } else
      for (const child of one.part.children.toReversed())
        if (typeof child !== 'string') stack.push({ part: child, frame });
  }
  const along = linesOf(runs, false);
  const below = linesOf(runs, true);
  return [
    { where: 'the words of a drawing', text: whole.join(APART) },
    { where: 'the names of parts of a drawing', text: [...names].join(APART) },
    { where: 'letters that are drawn one by one', text: [...along, ...below].join(APART) },
  ].filter(({ text }) => /\p{L}/u.test(text));
}

/** A text of single letters and blanks as words: what has one blank between is one of them. */
function tight(text: string): string {
  return /^\s*\S(?:\s+\S)+\s*$/u.test(text)
    ? text.trim().replace(/\s(\s*)/gu, (_, more: string) => (more === '' ? '' : ' '))
    : '';
}

/** Writes down what an element says, a run for each place that it or its parts are moved to. */
function runsOf(part: SvgElement, frame: Frame, runs: Run[], from: { x: number; y: number }): void {
  const xs = numbers(part, 'x');
  const ys = numbers(part, 'y');
  const isMoved = xs.length + ys.length > 0 || numbers(part, 'dy').length > 0;
  let { x, y } = { x: xs[0] ?? from.x, y: ys[0] ?? from.y };
  y += numbers(part, 'dy')[0] ?? 0;
  if (isMoved || runs.length === 0) runs.push(at(frame, x, y));
  let count = 0;
  for (const child of part.children) {
    if (typeof child !== 'string') {
      if (child.space === spaces.svg && child.local !== 'title' && child.local !== 'desc')
        runsOf(child, within(child, frame), runs, { x, y });
      continue;
    }
    for (const letter of child) {
      if (count > 0 && (xs[count] !== undefined || ys[count] !== undefined)) {
        [x, y] = [xs[count] ?? x, ys[count] ?? y];
        runs.push(at(frame, x, y));
      }
      const last = runs.at(-1);
      if (last) last.text += letter;
      count += letter.length;
    }
  }
}

function at({ x, y, scale }: Frame, inX: number, inY: number): Run {
  return { text: '', x: x + inX * scale, y: y + inY * scale };
}

/** The numbers of an attribute, without their units. */
function numbers({ attributes }: SvgElement, name: string): number[] {
  const value = attributes.find(({ space, local }) => space === '' && local === name)?.value ?? '';
  return value
    .split(/[\s,]+/)
    .map((one) => Number.parseFloat(one))
    .filter((one) => Number.isFinite(one));
}

function within({ attributes }: SvgElement, frame: Frame): Frame {
  const written = attributes.find(({ space, local }) => space === '' && local === 'transform')?.value;
  if (written === undefined) return frame;
  let { x, y, scale } = frame;
  for (const one of written.split(')')) {
    const [name = '', list = ''] = one.split('(');
    const [first = 0, second = 0, , , fifth = 0, sixth = 0] = list.split(/[\s,]+/).filter(Boolean).map(Number.parseFloat); // prettier-ignore
    if (name.includes('translate')) [x, y] = [x + first * scale, y + second * scale];
    else if (name.includes('matrix')) [x, y, scale] = [x + fifth * scale, y + sixth * scale, scale * first];
    else if (name.includes('scale')) scale *= first;
  }
  return { x, y, scale };
}

/** The runs that stand on one line or below one another, as they read: in one word, and parted where the gap is wide. */
function linesOf(runs: readonly Run[], isBelow: boolean): string[] {
  const across = (run: Run): number => (isBelow ? run.x : run.y);
  const along = (run: Run): number => (isBelow ? run.y : run.x);
  const sorted = runs.filter(({ text }) => text.trim() !== '').sort((a, b) => across(a) - across(b));
  const lines: Run[][] = [];
  for (const run of sorted) {
    const first = lines.at(-1)?.[0];
    if (first && across(run) - across(first) <= NEAR) lines.at(-1)?.push(run);
    else lines.push([run]);
  }
  return lines
    .filter((line) => line.length > 1)
    .flatMap((line) => {
      line.sort((a, b) => along(a) - along(b));
      const steps = line.slice(1).map((run, index) => {
        const before = line[index] ?? run;
        return (along(run) - along(before)) / [...before.text.trim()].length;
      });
      const usual = [...steps].sort((a, b) => a - b)[Math.floor((steps.length - 1) / 2)] ?? 0;
      const parted = line.map(({ text }, index) =>
        index > 0 && (steps[index - 1] ?? 0) > usual * WIDER ? ` ${text.trim()}` : text.trim(),
      );
      const words = line.map(({ text }) => text).join(' ');
      // Words below one another are a list; letters are a word.
      return isBelow && line.some(({ text }) => text.trim().length > 2) ? [words] : [parted.join(''), words];
    });
}

/** The same of every drawing that stands in the addresses of a page. */
export function drawnWordsIn(page: string): View[] {
  const seen = new Set<string>();
  const found: View[] = [];
  for (const [, data = ''] of page.matchAll(/data:image\/svg\+xml(?:;[\w=-]+)*;base64,([\w+/=]*)/g)) {
    if (seen.has(data)) continue;
    seen.add(data);
    try {
      const bytes = fromBase64(data);
      found.push(...drawnWords(new TextDecoder().decode(bytes)));
    } catch {
      // No drawing, then.
    }
  }
  return found;
}
