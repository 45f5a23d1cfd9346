import type { Localizer } from '../../report/locale/locale.js';
import { withoutSaidTypes } from '../../report/page/story.js';
import type { Words } from '../../report/report.js';
import { plainWords } from '../../report/resolve/words.js';
import { shareOut } from './said-once.js';
import { feedsAll, matricesOf, namesOf, used } from './fed-audits.js';
import { sitesInBook } from './site-rows.js';
import type { CityEntry, ProgrammePractice, ProgrammeReport, ProgrammeVisit, VisitLink } from '../report.js';
import type {
  AuditInBook,
  Reference,
  GuidebookSection,
  SectionHead,
  SectionKind,
  VisitInShort,
} from './section.js';

/** A section of a guidebook under its usual title, or null where there is nothing for it. */
export function sectionOf(
  kind: SectionKind,
  programme: ProgrammeReport,
  localizer: Localizer,
): GuidebookSection | null {
  const head = (anchor: string, label: string): SectionHead => ({
    anchor,
    title: plainWords(localizer.say(label)),
    text: null,
    onPages: false,
    opens: false,
  });
  const { evaluation, feedback, conference } = programme;
  switch (kind) {
    case 'text':
      return null;
    case 'programme': {
      const { summary, facts, partners, timeline } = programme;
      return { ...head('programme', 'programme'), kind, summary, facts, partners, timeline };
    }
    case 'visits': {
      const visits = programme.visits.map((visit) => inShort(visit, programme, localizer));
      if (visits.length === 0) return null;
      const { shared, own } = shareOut(visits);
      return {
        ...head('visits', 'visits_in_short'),
        kind,
        shared: shared.map(({ by, says }) => {
          const names = programme.visits.filter((_, index) => by.includes(index));
          const title = localizer.list(names.map(({ city, dates }) => `${city}, ${dates.words}`));
          return { ...says, title: plainWords(title) };
        }),
        visits: visits.map((visit, index) => ({ ...visit, ...own[index] })),
      };
    }
    case 'practices': {
      const allFed = feedsAll(programme);
      const practices = programme.practices
        .map((one) => used(withoutShared(one, programme), programme))
        .map((one) => (allFed ? { ...one, audits: [] } : one));
      return practices.length === 0 ? null : { ...head('practices', 'practices'), kind, practices };
    }
    case 'sites': {
      if (programme.sites.length === 0) return null;
      return { ...head('sites', 'sites_compared'), kind, ...sitesInBook(programme.sites, localizer) };
    }
    case 'themes': {
      const { themes } = programme;
      if (themes.length === 0) return null;
      const headed = themes.some(({ title }) => title !== null);
      return { ...head('themes', 'discussed'), kind, headed, themes };
    }
    case 'lessons': {
      const allFed = feedsAll(programme);
      const matrices = allFed ? [] : matricesOf(programme);
      const lessons = programme.lessons.map((theme) => ({
        ...theme,
        lessons: theme.lessons.map((lesson) => used(lesson, programme)),
      }));
      if (lessons.length === 0 && matrices.length === 0 && !allFed) return null;
      return { ...head('lessons', 'lessons_and_audits'), kind, allFed, matrices, lessons };
    }
    case 'audits': {
      if (programme.audits.length === 0) return null;
      const { shared, own } = shareOut(
        programme.audits.map((audit) => ({ ...audit, summary: audit.focus, keyMessages: [] })),
      );
      const allFed = feedsAll(programme);
      const audits = programme.audits.flatMap(({ anchor, where, dates, fedBy }, index): AuditInBook[] => {
        const says = own[index];
        const visits = allFed ? [] : fedBy.map(({ visit }) => visit);
        return says ? [{ ...says, anchor, where, dates, fedBy: visits }] : [];
      });
      const isRow = ({ summary, findings, recommendations }: AuditInBook): boolean =>
        summary === null && findings.length + recommendations.length === 0;
      return {
        ...head('audits', 'audits'),
        kind,
        shared: shared.map(({ by, says }) => {
          const cities = programme.audits.filter((_, at) => by.includes(at)).map(({ city }) => city);
          return { ...says, title: plainWords(localizer.list(cities)) };
        }),
        rows: audits.filter(isRow),
        audits: audits.filter((audit) => !isRow(audit)),
      };
    }
    case 'evaluation':
      return evaluation && { ...head('evaluation', 'evaluation'), kind, evaluation };
    case 'feedback':
      return (
        feedback && {
          ...head('feedback', 'feedback'),
          kind,
          questions: feedback.questions.map((question) => ({
            ...question,
            byVisit: question.visits.map((visit, index) => ({
              visit,
              counts: question.rows.map(({ perVisit }) => perVisit[index] ?? ''),
            })),
          })),
          gathered: feedback.gathered,
        }
      );
    case 'conference':
      return conference && { ...head('conference', 'type_conference'), kind, conference };
    case 'people': {
      const { people } = programme;
      return people.length === 0 ? null : { ...head('people', 'people'), kind, people };
    }
    case 'organisations': {
      const { organisations } = programme;
      if (organisations.length === 0) return null;
      return { ...head('organisations', 'organisations'), kind, organisations };
    }
    case 'abbreviations': {
      const { abbreviations } = programme;
      if (abbreviations.length === 0) return null;
      return { ...head('abbreviations', 'abbreviations'), kind, abbreviations };
    }
    case 'sources': {
      const { sources } = programme;
      return sources.length === 0 ? null : { ...head('sources', 'sources'), kind, sources };
    }
    case 'cities': {
      const { cities } = programme;
      if (cities.length === 0) return null;
      const indexed = cities.map((city) => ({ ...city, refs: referencesOf(city, programme, localizer) }));
      return { ...head('cities', 'index_of_cities'), kind, cities: indexed };
    }
    case 'disclosures': {
      // Those of the programme file stand in each of its visits.
      const all = programme.visits.flatMap(({ report }) => report.disclosures);
      const disclosures = [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
      return all.length === 0 ? null : { ...head('disclosures', 'disclosures'), kind, disclosures };
    }
  }
}

/** A practice without the objectives that are said of its site, where the book has these from the same visit. */
function withoutShared(entry: ProgrammePractice, { sites, visits }: ProgrammeReport): ProgrammePractice {
  const { practice, visit } = entry;
  const anchor = practice.site?.anchor;
  const own = visits
    .find(({ id }) => id === visit.id)
    ?.report.sites.find((site) => site.anchor === anchor)?.objectives;
  const inBook = sites.find((site) => site.anchor === anchor)?.site.objectives;
  const isSaid = practice.sharesObjectives && own && JSON.stringify(own) === JSON.stringify(inBook);
  return isSaid ? { ...entry, practice: { ...practice, objectives: [] } } : entry;
}

/** Where a city comes up. */
function referencesOf(city: CityEntry, { conference }: ProgrammeReport, localizer: Localizer): Reference[] {
  const to = (label: string, anchor: string, title: Words): Reference => ({
    label: localizer.say(label),
    anchor,
    title,
  });
  const when = (visit: VisitLink): Words => plainWords(`${visit.city}, ${visit.dates.words}`);
  return [
    ...city.hosted.map((visit) => to('hosted', visit.anchor, visit.title)),
    ...city.attended.map((visit) => to('took_part_in', visit.anchor, when(visit))),
    ...city.sites.map(({ anchor, name }) => to('site', anchor, name)),
    ...city.practices.map(({ anchor, title }) => to('practices', anchor, title)),
    ...city.audits.map((audit) => to('follow_audit', audit.anchor, plainWords(audit.city))),
    ...(city.conference && conference ? [to('type_conference', conference.anchor, conference.title)] : []),
  ];
}

function inShort(visit: ProgrammeVisit, programme: ProgrammeReport, localizer: Localizer): VisitInShort {
  const { report } = visit;
  const link = ({ anchor, title }: { anchor: string; title: Words }): { anchor: string; title: Words } => ({
    anchor,
    title,
  });
  const audits = programme.audits.filter(({ id }) => visit.audits.includes(id));
  const elsewhere = [
    {
      label: localizer.say('sites'),
      links: report.sites.map(({ anchor, name }) => ({ anchor, title: name })),
    },
    { label: localizer.say('discussions'), links: report.discussions.map(link) },
    { label: localizer.say('practices'), links: report.practices.map(link) },
    {
      label: localizer.say('used_by_audits'),
      links:
        audits.length === 0 || feedsAll(programme)
          ? []
          : [{ anchor: 'audits', title: plainWords(namesOf(audits, programme, localizer)) }],
    },
  ];
  return {
    anchor: visit.anchor,
    title: visit.title,
    subtitle: report.subtitle,
    facts: report.facts.filter(({ key }) => key !== 'programme'),
    summary: report.summary,
    keyMessages: report.keyMessages,
    findings: report.findings,
    recommendations: report.recommendations,
    map: report.participants?.map ?? null,
    agenda: withoutSaidTypes(report).agenda,
    tours: report.tours.filter(
      ({ observations, points, quotes, images, groups }) =>
        observations !== null ||
        [points, quotes, images].some((list) => list.length > 0) ||
        groups.some((group) => group.observations !== null),
    ),
    elsewhere: elsewhere.filter(({ links }) => links.length > 0),
  };
}
