import type { Lesson, Visit } from '../../language/declaration.js';
import type { Text } from '../../language/schema.js';
import type { Localizer } from '../locale/locale.js';
import type { FeedbackView, FollowUpView, LessonView, Report, Words } from '../report.js';
import { lookUp, type VisitRegistry, type Parties } from './parties.js';
import { plainWords, type Owned, type Writer } from './words.js';

/** What was learnt, by theme in the order of the themes. */
export function lessonsOf(
  documents: VisitRegistry,
  writer: Writer,
  localizer: Localizer,
  anchors: readonly (string | null)[],
): Report['lessons'] {
  const { visit, visitLang, programme } = documents;
  const documentOf = (id: string): Words => {
    const source = lookUp(documents, 'sources', id);
    if (!source) return plainWords(id);
    const title = writer.line({ ...source, value: source.value.title });
    return { ...title, text: `${title.text} ${writer.cite([id])?.text ?? ''}` };
  };
  const groups = new Map<string, { theme: Words | null; lessons: LessonView[] }>();
  for (const [index, lesson] of (visit.lessons ?? []).entries()) {
    const whole = isLessonObject(lesson) ? lesson : { text: lesson };
    const theme =
      whole.theme === undefined ? null : writer.line({ value: whole.theme, lang: visitLang, owner: 'visit' });
    const key = theme?.text ?? '';
    const group = groups.get(key) ?? { theme, lessons: [] };
    groups.set(key, group);
    const text = writer.block({ value: whole.text, lang: visitLang, owner: 'visit' });
    const feeds = whole.feeds ?? [];
    const users = feeds.map((id) => {
      const audit = programme?.audits?.find((one) => one.id === id);
      const words = audit ? plainWords(localizer.say('audit_in', { city: audit.city })) : documentOf(id);
      return { words, isAudit: audit !== undefined };
    });
    const audits = users.filter(({ isAudit }) => isAudit);
    const byAll = audits.length > 1 && audits.length === programme?.audits?.length;
    const named = localizer.list([
      ...(byAll ? [localizer.say('all_audits')] : []),
      ...users.filter(({ isAudit }) => !byAll || !isAudit).map(({ words }) => words.text),
    ]);
    group.lessons.push({
      anchor: anchors[index] ?? null,
      text,
      usedIn: users.length === 0 ? null : { text: named, lang: null },
      feeds,
      documents: users.filter(({ isAudit }) => !isAudit).map(({ words }) => words),
    });
  }
  return [...groups.values()];
}

function isLessonObject(lesson: Lesson): lesson is Exclude<Lesson, Text> {
  return typeof lesson === 'object' && 'text' in lesson;
}

/** What the participants answered. */
export function feedbackOf(
  { visit, visitLang }: VisitRegistry,
  parties: Parties,
  writer: Writer,
  localizer: Localizer,
): FeedbackView | null {
  const { feedback } = visit;
  if (!feedback?.evaluator && !feedback?.method && !feedback?.summary && !feedback?.questions?.length)
    return null;
  const own = (value: Text): Owned<Text> => ({ value, lang: visitLang, owner: 'visit' });
  return {
    evaluator: feedback.evaluator === undefined ? null : parties.person(feedback.evaluator),
    method: feedback.method === undefined ? null : writer.block(own(feedback.method)),
    summary: feedback.summary === undefined ? null : writer.block(own(feedback.summary)),
    response: responseOf(feedback, localizer),
    questions: (feedback.questions ?? []).map((question) => {
      const total = question.counts.reduce((sum, count) => sum + count, 0);
      return {
        text: writer.line(own(question.text)),
        total: localizer.count('answers', total),
        chart: null,
        rows: question.scale.map((answer, index) => {
          const count = question.counts[index] ?? 0;
          const share = total === 0 ? 0 : count / total;
          return {
            answer: writer.line(own(answer)),
            count: localizer.number(count),
            share: localizer.percent(share),
            amount: count,
          };
        }),
      };
    }),
  };
}

/** How many answered the question that most did, of those who were asked. */
function responseOf(
  { invited, questions = [] }: NonNullable<Visit['feedback']>,
  localizer: Localizer,
): string | null {
  if (invited === undefined || questions.length === 0) return null;
  const answered = questions.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0));
  return localizer.say('response', {
    count: localizer.number(Math.max(...answered)),
    total: localizer.number(invited),
  });
}

/** What comes after the visit. */
export function followUpOf(
  { visit, visitLang }: VisitRegistry,
  parties: Parties,
  writer: Writer,
  localizer: Localizer,
): FollowUpView[] {
  const own = (value: Text): Owned<Text> => ({ value, lang: visitLang, owner: 'visit' });
  return (visit.follow_up ?? []).map((step) => {
    const when = step.dates
      ? localizer.dates(step.dates.start, step.dates.end)
      : step.date
        ? localizer.date(step.date)
        : null;
    const place = [step.city, step.country && localizer.country(step.country)].filter(Boolean).join(', ');
    return {
      code: step.type,
      type: localizer.say(`follow_${step.type}`),
      dates: step.dates ?? (step.date === undefined ? null : { start: step.date, end: step.date }),
      title: writer.line(own(step.title)),
      when,
      place: place === '' ? null : place,
      with: parties.parties(step.with),
      url: step.url ?? null,
      status: step.status === undefined ? null : writer.line(own(step.status)),
      owner: step.owner === undefined ? null : parties.party(step.owner),
    };
  });
}
