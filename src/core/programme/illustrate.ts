import type { Localizer } from '../report/locale/locale.js';
import { bareLine } from '../text/markdown-text.js';
import type { AskedQuestion, IndicatorView, ProgrammeReport } from './report.js';

/**
 * Draws what a programme can show better than say: answers and measurements as bars. Takes the redacted programme: what
 * the page withholds is not there to be drawn.
 */
export async function illustrateProgramme(
  programme: ProgrammeReport,
  { signs }: Localizer,
): Promise<ProgrammeReport> {
  const { feedback, evaluation } = programme;
  return {
    ...programme,
    feedback: feedback && {
      ...feedback,
      questions: await Promise.all(feedback.questions.map((one) => drawAnswers(one, signs))),
    },
    evaluation: evaluation && {
      ...evaluation,
      indicators: await Promise.all(evaluation.indicators.map((one) => drawMeasures(one, signs))),
    },
  };
}

async function drawAnswers(question: AskedQuestion, signs: Localizer['signs']): Promise<AskedQuestion> {
  const { drawBars } = await import('../draw/bars.js');
  const rows = question.rows.map((row) => ({
    label: bareLine(row.answer.text),
    value: row.amount,
    display: `${row.count} (${row.share})`,
  }));
  return { ...question, chart: drawBars({ rows, words: { title: bareLine(question.text.text) }, signs }) };
}

/** Bars where an indicator was measured more than once, all measurements as numbers. */
async function drawMeasures(indicator: IndicatorView, signs: Localizer['signs']): Promise<IndicatorView> {
  const { measures, name, unit } = indicator;
  if (measures.length < 2 || measures.some(({ amount }) => amount === null)) return indicator;
  const { drawBars } = await import('../draw/bars.js');
  const rows = measures.map((measure) => ({
    label: [measure.city, measure.when].filter(Boolean).join(', '),
    value: measure.amount ?? 0,
    display: measure.value,
  }));
  const title = [name, unit].flatMap((words) => (words ? [bareLine(words.text)] : [])).join(' – ');
  return { ...indicator, chart: drawBars({ rows, words: { title }, signs }) };
}
