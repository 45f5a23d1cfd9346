/** The words of a text in several languages, such as `Vormittag / morning` and `Ort (place)`; one for a text of one. */
export function inSeveralLanguages(written: string): readonly string[] {
  return written
    .split(/[/|(),]|\s[-\u2013\u2014]\s/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
