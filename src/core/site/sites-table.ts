import type { ProgrammeReport } from '../programme/report.js';
import type { Words } from '../report/report.js';

/** The facts of a site that have a column. */
const facts = ['kind', 'operator', 'address', 'opening_hours', 'target_groups', 'services'] as const;
const head = [
  'site',
  'native_name',
  'city',
  'latitude',
  'longitude',
  'opened',
  'closed',
  ...facts,
  'seen_on',
  'figure',
  'value',
  'unit',
  'as_of',
  'source',
];

/**
 * Sites and their figures as a table (RFC 4180, UTF-8 with the mark by which spreadsheets know it): one row a figure,
 * one for a site that has none.
 *
 * @param bare the words of a line of Markdown, without citations
 * @param sourcesOf the titles of the sources that a citation names
 * @returns null when there is no site
 */
export function writeSitesTable(
  { sites }: ProgrammeReport,
  bare: (words: Words | null) => string,
  sourcesOf: (citation: Words | null) => string,
): string | null {
  if (sites.length === 0) return null;
  const rows = sites.flatMap(({ site, seen }) => {
    const [latitude = '', longitude = ''] = site.coordinates ?? [];
    const shared = [
      bare(site.name),
      site.nativeNames.map(bare).join('; '),
      site.city,
      String(latitude),
      String(longitude),
      site.opened ?? '',
      site.closed ?? '',
      ...facts.map((key) => bare(site.facts.find((fact) => fact.key === key)?.value ?? null)),
      [...new Set(seen.map(({ visit }) => visit.id))].join('; '),
    ];
    if (site.figures.length === 0) return [[...shared, '', '', '', '', '']];
    return site.figures.map((figure) => [
      ...shared,
      bare(figure.label),
      figure.amount === null ? figure.value : String(figure.amount),
      bare(figure.unit),
      figure.date ?? '',
      sourcesOf(figure.source),
    ]);
  });
  return `\uFEFF${[head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** A field that no spreadsheet takes for a formula (OWASP, CSV injection), quoted where it has to be. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
