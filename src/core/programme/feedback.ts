import type { Localizer } from '../report/locale/locale.js';
import { foldName } from '../report/names.js';
import type { QuestionView, Words } from '../report/report.js';
import type { AskedQuestion, ProgrammeFeedback, ProgrammeVisit, VisitLink } from './report.js';
import { linkTo } from './themes.js';

/**
 * The feedback of all visits. A question that was asked on several visits with the same answers to choose from is
 * added up, with the counts of each visit beside the sum.
 */
export function feedbackOf(
  visits: readonly ProgrammeVisit[],
  localizer: Localizer,
): ProgrammeFeedback | null {
  const asked = new Map<string, { text: Words; by: { visit: VisitLink; question: QuestionView }[] }>();
  for (const visit of visits) {
    for (const question of visit.report.feedback?.questions ?? []) {
      const key = [question.text, ...question.rows.map((row) => row.answer)]
        .map(({ text }) => foldName(text))
        .join('|');
      const known = asked.get(key) ?? { text: question.text, by: [] };
      asked.set(key, known);
      known.by.push({ visit: linkTo(visit), question });
    }
  }
  const gathered = visits.flatMap((visit) => {
    const { feedback } = visit.report;
    if (!feedback) return [];
    const { evaluator, method, summary, response } = feedback;
    return [{ visit: linkTo(visit), evaluator, method, summary, response }];
  });
  if (gathered.length === 0) return null;
  const questions = [...asked.values()].map(({ text, by }): AskedQuestion => {
    const rows = (by[0]?.question.rows ?? []).map(({ answer }, index) => {
      const counts = by.map(({ question }) => question.rows[index]?.amount ?? 0);
      return { answer, counts, amount: counts.reduce((sum, count) => sum + count, 0) };
    });
    const total = rows.reduce((sum, { amount }) => sum + amount, 0);
    return {
      text,
      visits: by.map(({ visit }) => visit),
      total: localizer.count('answers', total),
      rows: rows.map(({ answer, counts, amount }) => ({
        answer,
        amount,
        count: localizer.number(amount),
        share: localizer.percent(total === 0 ? 0 : amount / total),
        perVisit: counts.map(localizer.number),
      })),
      chart: null,
    };
  });
  return { questions, gathered };
}
