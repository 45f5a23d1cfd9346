/**
 * A text in which each stretch from `open` to the next `close` is replaced; what is never closed stays as it is. Takes
 * time in proportion to the text, which no pattern with a search for its end does.
 *
 * @param change gets what stands between the two
 */
export function replaceBetween(
  text: string,
  open: string,
  close: string,
  change: (inner: string) => string,
): string {
  let read = '';
  let from = 0;
  for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, from)) {
    const end = text.indexOf(close, at + open.length);
    if (end < 0) break;
    read += text.slice(from, at) + change(text.slice(at + open.length, end));
    from = end + close.length;
  }
  return read + text.slice(from);
}
