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

/** What the diagnostics say in German. */
export const german: Messages = {
  language: 'de',
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
  severities: { error: 'Fehler', warning: 'Warnung', info: 'Hinweis' },
  typeset: (text) => text,
};
