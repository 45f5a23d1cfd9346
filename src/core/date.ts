/** Whether it is `2019`, `2019-06` or `2019-06-17` (ISO 8601) and exists in the calendar. */
export function isDate(written: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(written);
  if (!parts) return false;
  const month = Number(parts[2] ?? '1');
  const day = Number(parts[3] ?? '1');
  const date = new Date(Date.UTC(Number(parts[1]), month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The date that somebody meant who wrote `17/06/2019`, `17.6.2019` or `2019/6/17`; null when unclear. */
export function guessDate(written: string): string | null {
  const european = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(written.trim());
  const reversed = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/.exec(written.trim());
  const [year, month, day] = european
    ? [european[3], european[2], european[1]]
    : reversed
      ? [reversed[1], reversed[2], reversed[3]]
      : [];
  if (!year || !month || !day) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? date : null;
}

/** How many days from `start` to `end`, both included; both full dates. */
export function countDays(start: string, end: string): number {
  return Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000) + 1;
}

/** The full date `days` after `start`. */
export function addDays(start: string, days: number): string {
  return new Date(Date.parse(start) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Minutes since midnight, from and to; null when it is not `14:00` or `14:00-16:00`. `to` is null for a moment. */
export function parseTime(written: string): { from: number; to: number | null } | null {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)(?:\s*[-–]\s*(?:([01]\d|2[0-3]):([0-5]\d)|(24):(00)))?$/.exec(
    written.trim(),
  );
  if (!parts) return null;
  const from = Number(parts[1]) * 60 + Number(parts[2]);
  const hour = parts[3] ?? parts[5];
  if (hour === undefined) return { from, to: null };
  const to = Number(hour) * 60 + Number(parts[4] ?? parts[6]);
  return to > from ? { from, to } : null;
}
