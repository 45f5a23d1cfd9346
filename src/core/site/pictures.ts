import { findCity } from '../draw/map/city.js';
import { drawMark, mapCredit } from '../draw/map/map.js';
import { drawNetwork, marksOfRoles, type NetworkPlace } from '../draw/map/network.js';
import { drawTimeline } from '../draw/timeline.js';
import { element } from '../draw/svg.js';
import type { Localizer } from '../report/locale/locale.js';
import type { ProgrammeReport } from '../programme/report.js';
import type { Drawing } from '../report/report.js';

/** The drawings of the first page. */
export interface Pictures {
  readonly drawnTimeline: Drawing | null;
  readonly map:
    | (Drawing & {
        readonly missing: string | null;
        readonly credit: string;
        readonly legend: readonly { readonly mark: string; readonly label: string }[];
      })
    | null;
}

/** Draws when and where the programme took place. */
export function drawProgramme(report: ProgrammeReport, localizer: Localizer): Pictures {
  return { drawnTimeline: timelineOf(report, localizer), map: mapOf(report, localizer) };
}

function timelineOf({ timeline, labels, period }: ProgrammeReport, { signs }: Localizer): Drawing | null {
  const lanes = { visit: 'visits', audit: 'audits', conference: 'type_conference' } as const;
  return drawTimeline({
    title: labels['timeline'] ?? '',
    signs,
    period,
    lanes: Object.entries(lanes).map(([kind, label]) => ({
      title: labels[label] ?? '',
      events: timeline
        .filter((entry) => entry.kind === kind)
        .map(({ where, label: name, dates }) => ({
          label: where?.split(', ')[0] ?? name,
          start: dates.start,
          end: dates.end,
          ...(dates.days ? { days: dates.days } : {}),
          when: dates.words,
        })),
    })),
  });
}

function mapOf({ partners, labels }: ProgrammeReport, localizer: Localizer): Pictures['map'] {
  const places = partners.flatMap(({ role, cities }) =>
    cities.map(({ place, country }): NetworkPlace => ({
      city: place.city,
      country,
      coordinates: place.coordinates ?? findCity(place.city, place.country),
      role: role === 'host' || role === 'audited' ? role : 'other',
    })),
  );
  const labelOf = (role: NetworkPlace['role']): string =>
    localizer.list(
      partners
        .filter((one) =>
          role === 'other' ? one.role !== 'host' && one.role !== 'audited' : one.role === role,
        )
        .map(({ label }) => label),
    );
  const roles = (['host', 'audited', 'other'] as const).filter((role) =>
    places.some((place) => place.role === role),
  );
  const drawing = drawNetwork({
    places,
    countries: [...new Set(partners.flatMap(({ cities }) => cities.map(({ place }) => place.country)))],
    signs: localizer.signs,
    words: {
      title: labels['network_map'] ?? '',
      roles: { host: labelOf('host'), audited: labelOf('audited'), other: labelOf('other') },
    },
  });
  return (
    drawing && {
      svg: drawing.svg,
      text: drawing.text,
      missing: drawing.missing.length > 0 ? localizer.list(drawing.missing) : null,
      credit: mapCredit,
      legend: roles.map((role) => ({ mark: legendMark(marksOfRoles[role]), label: labelOf(role) })),
    }
  );
}

/** The mark of a role beside its name. */
function legendMark(look: Parameters<typeof drawMark>[0]): string {
  const radius = look === 'host' ? 7 : 4.5;
  return element(
    'svg',
    { class: 'draw-mark', 'aria-hidden': 'true', viewBox: '0 0 18 18', width: 18, height: 18 },
    drawMark(look, 9, 9, radius),
  );
}
