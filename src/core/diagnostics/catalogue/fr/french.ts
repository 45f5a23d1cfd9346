import type { Messages } from '../../catalogue.js';
import { dates } from './dates.js';
import { funding } from './funding.js';
import { languages } from './languages.js';
import { pictures } from './pictures.js';
import { privacy } from './privacy.js';
import { programme } from './programme.js';
import { reading } from './reading.js';
import { references } from './references.js';
import { shape } from './shape.js';
import { templates } from './templates.js';
import { texts } from './texts.js';
import { values } from './values.js';

/** What the diagnostics say in French. */
export const french: Messages = {
  language: 'fr',
  words: {
    ...dates,
    ...funding,
    ...languages,
    ...pictures,
    ...privacy,
    ...programme,
    ...reading,
    ...references,
    ...shape,
    ...templates,
    ...texts,
    ...values,
  },
  severities: { error: 'erreur', warning: 'avertissement', info: 'information' },
  typeset: unbroken,
};

/** No line may break before a sign that stands behind a space, or within quotation marks; what is to be written stays. */
function unbroken(text: string): string {
  return text
    .split('`')
    .map((part, at) =>
      at % 2 === 0 ? part.replace(/ (?=[:;!?»](?:\s|[.,)]|$))/g, '\u00A0').replace(/« /g, '«\u00A0') : part,
    )
    .join('`');
}
