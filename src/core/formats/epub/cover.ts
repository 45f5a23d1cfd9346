import { light } from '../../draw/alone.js';
import { element, writeLines } from '../../draw/svg.js';
import { wrap } from '../../draw/text.js';
import type { Sheet } from '../../report/page/sheet.js';

/** In units of its own, in the shape that shelves of books show. */
const WIDTH = 600;
const HEIGHT = 900;
const EDGE = 50;
const TITLE = 48;
const SMALL = 24;
/** Lines of a title; more would run into the foot. */
const MOST = 9;

/**
 * The cover of a book: its title, with what the foot and the head of a printed page say.
 *
 * @returns SVG
 */
export function coverOf(title: string, { colours, head, foot }: Sheet): string {
  const accent = colours.accent ?? light.accent;
  const lines = wrap(title, WIDTH - 2 * EDGE, TITLE, 600, MOST);
  const face = `font-family="'Source Sans 3', 'Segoe UI', Helvetica, Arial, sans-serif"`;
  const box = `viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}"`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" ${box} ${face}>` +
    element('rect', { width: WIDTH, height: HEIGHT, fill: light.paper }) +
    element('rect', { width: WIDTH, height: 24, fill: accent }) +
    writeLines(lines, {
      x: EDGE,
      y: 220,
      leading: TITLE * 1.2,
      'font-size': TITLE,
      'font-weight': 600,
      fill: light.ink,
    }) +
    [foot, head]
      .filter((one) => one !== '')
      .map((one, index) =>
        writeLines([one], {
          x: EDGE,
          y: HEIGHT - EDGE - index * SMALL * 1.5,
          leading: 0,
          'font-size': SMALL,
          fill: index === 0 ? light.soft : light.ink,
        }),
      )
      .join('') +
    '</svg>\n'
  );
}
