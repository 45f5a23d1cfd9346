import { words, type Node } from '../../syntax/ast.js';

/** Longer texts are not looked into. */
const MAX_GUESS = 120;

/**
 * The pair, as YAML, that somebody meant who wrote `48.85, 2.35`, `48,85; 2,35`, `48°51'24"N 2°21'03"E`,
 * `[48,85, 2,35]` or `{ lat: 48.85, lng: 2.35 }`; null when unclear, or where it lies nowhere on the earth.
 */
export function coordinatesMeant(node: Node): string | null {
  const pair =
    node.type === 'map'
      ? ofMap(node)
      : node.type === 'list'
        ? ofList(node.items.map(words))
        : ofText(words(node));
  const [latitude = '', longitude = ''] = pair ?? [];
  const isOnEarth = Math.abs(Number(latitude)) <= 90 && Math.abs(Number(longitude)) <= 180;
  return latitude !== '' && longitude !== '' && isOnEarth ? `[${latitude}, ${longitude}]` : null;
}

type Pair = readonly [latitude: string, longitude: string];

function ofMap(node: Node & { type: 'map' }): Pair | null {
  const value = (pattern: RegExp): string => {
    const written = words(node.entries.find(({ key }) => pattern.test(key))?.value);
    return /^-?\d+(?:[.,]\d+)?$/.test(written) ? written.replace(',', '.') : '';
  };
  return [value(/^(?:lat|breite|y$)/i), value(/^(?:lon|lng|länge|laenge|x$)/i)];
}

/** Decimals behind a comma stand as items of their own. */
function ofList(items: readonly string[]): Pair | null {
  const [a = '', b = '', c = '', d = ''] = items;
  if (items.length === 4 && items.every((one) => /^-?\d+$/.test(one)) && Number(b) >= 0 && Number(d) >= 0)
    return [`${a}.${b}`, `${c}.${d}`];
  return items.length === 2 ? ofText(items.join('; ')) : null;
}

function ofText(text: string): Pair | null {
  if (text.length > MAX_GUESS) return null;
  const degrees = [
    ...text.matchAll(
      /(\d{1,3}(?:\.\d{1,8})?)\s?[°º]\s?(?:(\d{1,2}(?:\.\d{1,8})?)\s?['′’]\s?)?(?:(\d{1,2}(?:\.\d{1,8})?)\s?(?:"|″|”|'')\s?)?([NSEWO])?/gi,
    ),
  ];
  const [first, second, third] = degrees;
  if (first && second && !third) {
    const [one, other] = [inDegrees(first), inDegrees(second)];
    return /[EWO]/i.test(first[4] ?? '') && /[NS]/i.test(second[4] ?? '') ? [other, one] : [one, other];
  }
  const points = text.match(/-?(?<!\d)\d+\.\d+/g) ?? [];
  if (points.length === 2) return [points[0] ?? '', points[1] ?? ''];
  const commas = points.length > 0 ? [] : (text.match(/-?(?<![\d,])\d{1,3},\d+(?=$|[\s;/,])/g) ?? []);
  return commas.length === 2
    ? [(commas[0] ?? '').replace(',', '.'), (commas[1] ?? '').replace(',', '.')]
    : null;
}

/** Degrees with five decimals, which is a metre, from degrees, minutes and seconds. */
function inDegrees([, degrees = '0', minutes = '0', seconds = '0', side = '']: RegExpMatchArray): string {
  const value = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
  return String(Number((/[SWO]/i.test(side) ? -value : value).toFixed(5)));
}
