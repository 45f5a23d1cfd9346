import type { KeyFigure, Site, Visit } from '../../../language/declaration.js';
import { foldName } from '../../names.js';
import type { KeyFigureView, PurposeView } from '../../report.js';
import { blockOf, lineOf, type Teller } from './told.js';

/** Why the visit was made, what it asked and how it worked; null where nobody wrote any of it. */
export function purposeOf(
  { objectives = [], questions = [], method }: Pick<Visit, 'objectives' | 'questions' | 'method'>,
  teller: Teller,
): PurposeView | null {
  if (objectives.length + questions.length === 0 && method === undefined) return null;
  return {
    objectives: objectives.map((one) => blockOf(teller, one)),
    questions: questions.map((one) => blockOf(teller, one)),
    method: blockOf(teller, method),
  };
}

/** A site with the language and the file in which it is written. */
type FindSite = (reference: string | Site) => { readonly site: Site; readonly teller: Teller };

/** The numbers of the first page, those of sites as they stand there. */
export function keyFiguresOf(
  figures: readonly KeyFigure[] | undefined,
  teller: Teller,
  findSite: FindSite,
): KeyFigureView[] {
  return (figures ?? []).flatMap((one): KeyFigureView[] => {
    const found = one.site === undefined ? null : findSite(one.site);
    const counted = found && figureOf(found.site, one.figure);
    const label = one.label ?? counted?.label;
    const value = one.value ?? counted?.value;
    if (label === undefined || value === undefined) return [];
    const { localizer, writer, link } = teller;
    const from = found?.teller ?? teller;
    const source = one.source ?? counted?.source;
    const date = one.as_of ?? counted?.as_of ?? null;
    return [
      {
        label: lineOf(one.label === undefined ? from : teller, label),
        value: typeof value === 'string' ? value : localizer.quantity(value),
        amount: typeof value === 'string' ? null : value.amount,
        unit: one.unit === undefined ? lineOf(from, counted?.unit) : lineOf(teller, one.unit),
        asOf: date === null ? null : localizer.date(date),
        date,
        source: writer.cite(typeof source === 'string' ? [source] : []),
        site: one.site === undefined ? null : link(one.site),
      },
    ];
  });
}

/** The figure of a site with this label, in any of its languages; without a label the only one. */
function figureOf(
  { figures = [] }: Site,
  label: KeyFigure['figure'],
): NonNullable<Site['figures']>[number] | undefined {
  if (label === undefined) return figures.length === 1 ? figures[0] : undefined;
  const wanted = new Set(namesIn(label));
  return figures.find((one) => namesIn(one.label).some((name) => wanted.has(name)));
}

function namesIn(text: NonNullable<KeyFigure['figure']>): string[] {
  return (typeof text === 'string' ? [text] : Object.values(text)).map(foldName);
}
