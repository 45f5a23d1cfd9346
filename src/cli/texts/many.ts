/** `1 file`, `2 files`, `3 people`. */
export function many(number: number, one: string, more = `${one}s`): string {
  return `${number} ${number === 1 ? one : more}`;
}
