/**
 * How the emblem is coloured. The four are what the construction of the emblem allows, and no more:
 * - `colour`: gold stars on blue, for a white page;
 * - `bordered`: the same with the white border that it must have on a coloured or dark page;
 * - `black`: where only black is printed: black stars on white, the rectangle outlined in black;
 * - `blue`: where only blue is printed: white stars on Reflex Blue.
 */
export type EmblemLook = 'colour' | 'bordered' | 'black' | 'blue';

/** How high the blue of the emblem is printed, in millimetres; a centimetre is the least, and no other logo may be higher. */
export const EMBLEM_HEIGHT = 12;

/** Height of the rectangle; the unit of all measures here, chosen so that they are whole numbers. */
const height = 540;
const width = (height * 3) / 2;
const circle = height / 3;
const star = height / 18;
const border = height / 25;
const outline = height / 90;

const looks: Record<EmblemLook, { readonly ground: string; readonly stars: string }> = {
  colour: { ground: '#039', stars: '#fc0' },
  bordered: { ground: '#039', stars: '#fc0' },
  black: { ground: '#fff', stars: '#000' },
  blue: { ground: '#039', stars: '#fff' },
};

/**
 * Draws the emblem of the European Union as SVG.
 *
 * It follows Regulation (EU) 2021/1060, Annex IX, point 1.9, which repeats the description of the Council of Europe:
 * a rectangle half as wide again as high; twelve stars at equal distances on a circle around its middle, with a radius
 * of a third of its height; each star with five points on a circle with a radius of an eighteenth of the height, one
 * point straight up; blue `#003399`, yellow `#FFCC00`; on a coloured page a white border of 1/25 of the height.
 *
 * The picture ends where the rectangle ends (`bordered`: where the border ends), so its height on the page is that of
 * the emblem. It has no size of its own: the page sets one, at least a centimetre, and keeps the space around it clear.
 *
 * @param label the name of the emblem in the language of the report
 */
export function emblem(label: string, look: EmblemLook = 'colour'): string {
  const edge = look === 'bordered' ? border : 0;
  const { ground, stars } = looks[look];
  const box = [-edge, -edge, width + 2 * edge, height + 2 * edge].map(tidy).join(' ');
  const around = edge > 0 ? rectangle(-edge, 'fill="#fff"') : '';
  const inside =
    look === 'black'
      ? rectangle(outline / 2, `fill="${ground}" stroke="${stars}" stroke-width="${tidy(outline)}"`)
      : rectangle(0, `fill="${ground}"`);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" role="img" aria-label="${attribute(label)}">` +
    `${around}${inside}<path fill="${stars}" d="${positions().map(drawStar).join('')}"/></svg>`
  );
}

/** The rectangle, moved inwards by `inset` on all sides. */
function rectangle(inset: number, paint: string): string {
  const place = inset === 0 ? '' : `x="${tidy(inset)}" y="${tidy(inset)}" `;
  return `<rect ${place}width="${tidy(width - 2 * inset)}" height="${tidy(height - 2 * inset)}" ${paint}/>`;
}

/** The middles of the stars, like the hours on a clock. */
function positions(): [x: number, y: number][] {
  return Array.from({ length: 12 }, (_, hour) => around(width / 2, height / 2, circle, hour / 12));
}

/** A star in one stroke, from point to every second point; what the stroke encloses is filled, the middle too. */
function drawStar([x, y]: [number, number]): string {
  const points = [0, 2, 4, 1, 3].map((point) =>
    around(x, y, star, point / 5)
      .map(tidy)
      .join(' '),
  );
  return `M${points.join('L')}z`;
}

/** The point on a circle after so much of a turn, clockwise from the top. */
function around(x: number, y: number, radius: number, turn: number): [number, number] {
  return [x + radius * Math.sin(2 * Math.PI * turn), y - radius * Math.cos(2 * Math.PI * turn)];
}

/** Two decimals: finer than print, and the same on every machine. */
function tidy(value: number): number {
  return Math.round(value * 100) / 100;
}

function attribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
