import type { Localizer } from './locale/locale.js';
import { bareLine } from '../text/markdown-text.js';
import type {
  AgendaDay,
  FeedbackView,
  FigureView,
  ParticipantsView,
  Place,
  Report,
  SiteView,
} from './report.js';

/**
 * Draws what a report can show better than say: where the delegations came from, the days by the clock, counts and
 * figures as bars. Takes the redacted report: what the page withholds is not there to be drawn.
 */
export async function illustrate(report: Report, localizer: Localizer): Promise<Report> {
  const { participants, agenda, feedback, sites } = report;
  const [drawnDays, drawnFeedback, drawnSites, map] = await Promise.all([
    agenda.some((day) => day.timed) ? drawDays(agenda, localizer) : agenda,
    feedback && feedback.questions.length > 0 ? drawAnswers(feedback, localizer) : feedback,
    sites.some((site) => site.figures.length > 1) ? drawFigures(sites, localizer) : sites,
    participants && participants.countries.length > 0 ? mapOf(report.place, participants, localizer) : null,
  ]);
  return {
    ...report,
    agenda: drawnDays,
    feedback: drawnFeedback,
    sites: drawnSites,
    participants: participants && { ...participants, map },
  };
}

async function mapOf(
  host: Place,
  participants: ParticipantsView,
  localizer: Localizer,
): Promise<ParticipantsView['map']> {
  const [{ drawMap, mapCredit }, { findCity }] = await Promise.all([
    import('../draw/map/map.js'),
    import('../draw/map/city.js'),
  ]);
  const locate = ({ city, country, coordinates }: Place): Parameters<typeof drawMap>[0]['host'] => ({
    city,
    coordinates: coordinates ?? findCity(city, country),
    country: localizer.country(country),
  });
  const delegations = participants.countries.flatMap((country) => country.delegations);
  const drawing = drawMap({
    host: locate(host),
    from: delegations.flatMap(({ place, count }) => (place ? [{ ...locate(place), count }] : [])),
    countries: [
      ...new Set([host, ...delegations.flatMap(({ place }) => place ?? [])].map(({ country }) => country)),
    ],
    words: {
      title: localizer.say('map_title'),
      host: localizer.say('host_city'),
      from: localizer.say('delegations_from'),
    },
    signs: localizer.signs,
  });
  return (
    drawing && {
      svg: drawing.svg,
      text: drawing.text,
      missing: drawing.missing.length > 0 ? localizer.list(drawing.missing) : null,
      credit: mapCredit,
    }
  );
}

async function drawDays(agenda: readonly AgendaDay[], localizer: Localizer): Promise<AgendaDay[]> {
  const { drawDay } = await import('../draw/day/day.js');
  const words = { groups: localizer.say('side_by_side'), untimed: localizer.say('untimed') };
  return agenda.map((day) => ({
    ...day,
    timeline: drawDay({
      title: `${localizer.say('day_at_a_glance')}${localizer.signs.colon} ${day.title}`,
      sessions: day.entries.map((entry) => ({
        time: entry.time,
        title: bareLine(entry.title.text),
        type: entry.type,
        groups: entry.groups.map((group) => bareLine(group.name.text)),
      })),
      words,
      signs: localizer.signs,
    }),
  }));
}

async function drawAnswers(feedback: FeedbackView, { signs }: Localizer): Promise<FeedbackView> {
  const { drawBars } = await import('../draw/bars.js');
  return {
    ...feedback,
    questions: feedback.questions.map((question) => ({
      ...question,
      chart: drawBars({
        rows: question.rows.map((row) => ({
          label: bareLine(row.answer.text),
          value: row.amount,
          display: `${row.count} (${row.share})`,
        })),
        words: { title: bareLine(question.text.text) },
        signs,
      }),
    })),
  };
}

/** Bars for the figures of a site that count the same unit, in the order of the table. */
async function drawFigures(sites: readonly SiteView[], { signs }: Localizer): Promise<SiteView[]> {
  const { drawBars } = await import('../draw/bars.js');
  return sites.map((site) => {
    const byUnit = new Map<string, FigureView[]>();
    for (const figure of site.figures) {
      if (figure.unit === null || figure.amount === null) continue;
      byUnit.set(figure.unit.text, [...(byUnit.get(figure.unit.text) ?? []), figure]);
    }
    const charts = [...byUnit].flatMap(([unit, figures]) => {
      const title = `${bareLine(site.name.text)}${signs.colon} ${bareLine(unit)}`;
      const rows = figures.map((figure) => ({
        label: bareLine(figure.label.text),
        value: figure.amount ?? 0,
        display: figure.value,
      }));
      const drawing = drawBars({ rows, words: { title }, signs });
      return drawing ? [{ title, drawing }] : [];
    });
    return { ...site, charts };
  });
}
