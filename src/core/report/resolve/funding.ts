import { emblem, EMBLEM_HEIGHT } from '../../funding/emblem.js';
import { whoPaid, type PaidText } from '../../funding/who-paid.js';
import type { Visit } from '../../language/declaration.js';
import type { Text } from '../../language/schema.js';
import { escapeMarkdown } from '../../text/markdown-text.js';
import type { Localizer } from '../locale/locale.js';
import type { FundingView, Words } from '../report.js';
import type { Registry } from './parties.js';
import { imageViews } from './pictures.js';
import type { Owned, Writer } from './words.js';

/** Who paid, by the visit's own funding or else its programme's, with what the scheme asks a report to show. */
export function fundingOf(
  { visit, visitLang, programme, programmeLang }: Registry & { readonly visit: Pick<Visit, 'funding'> },
  lang: string,
  writer: Writer,
  localizer: Localizer,
): FundingView | null {
  const funding = visit.funding ?? programme?.funding;
  if (!funding) return null;
  const own = (value: Text): Owned<Text> =>
    visit.funding
      ? { value, lang: visitLang, owner: 'visit' }
      : { value, lang: programmeLang, owner: 'programme' };
  const paid = whoPaid(funding, lang, funding.authority);
  const words = (paidText: PaidText | null, text: Text | undefined): Words | null => {
    if (!paidText) return null;
    if (paidText.own && text !== undefined) return writer.block(own(text));
    return {
      text: escapeMarkdown(paidText.text),
      lang: paidText.lang === lang.split('-')[0] ? null : paidText.lang,
    };
  };
  const view = {
    emblem: paid.emblem ? emblem(localizer.say('emblem'), 'bordered') : null,
    statement: words(paid.statement, funding.statement),
    disclaimer: words(paid.disclaimer, funding.disclaimer),
    grant: funding.grant === undefined ? null : localizer.say('grant', { number: funding.grant }),
    logos: (funding.logos ?? []).flatMap(({ height = EMBLEM_HEIGHT, ...logo }) =>
      imageViews(own(''), [logo], writer).map((view) => ({ ...view, height })),
    ),
  };
  return view.statement || view.disclaimer || view.grant || view.logos.length > 0 ? view : null;
}
