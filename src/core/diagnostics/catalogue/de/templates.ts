import { either, firstOf, inSentences, shorten } from '../../wording.js';
import type { WordsOf } from '../entry.js';
import type { templates as english } from '../templates.js';
import { phrase } from './phrases.js';

const kinds = {
  field: 'ist kein Feld dessen, was dieser Teil der Vorlage zeigt',
  helper: 'ist keine Funktion dieser Vorlage',
  block: 'ist kein Block von Vorlagen',
  partial: 'ist keine Teilvorlage',
  parameter: 'liest keine der Teilvorlagen, die hier aufgerufen werden',
  value: 'ist kein Wert, den dieses Feld haben kann',
  slot: 'ist kein Platzhalter dieser Vorlage',
  template: 'ist keine Vorlage, die solidify verwendet',
} as const;

const pageFaults = {
  h1: 'Eine Seite hat ein `h1`, ihren Titel',
  level: 'Keine Ebene der Überschriften darf fehlen',
  alt: 'Ein Bild oder eine Zeichnung braucht eine Alternative',
  lang: 'Eine Seite nennt ihre Sprache und ihren Titel',
  table: 'Eine Tabelle braucht Kopfzellen',
  id: 'Eine `id` steht nur einmal in einer Seite',
  emblem: 'Das Emblem des Fördergebers muss zu sehen sein',
  refused: 'Ein Bericht führt nichts aus und fragt nichts',
  outside: 'Ein Bericht braucht nichts von anderswo',
} as const;

const pageHints = {
  h1: 'Schreiben Sie einmal `<h1>{{line title}}</h1>`.',
  level: 'Unter `h2` kommt `h3`; die Größe gehört in einen Stil.',
  alt: 'Schreiben Sie `alt="…"`, oder `alt=""`, wo es nur schmückt; eine Zeichnung hat `aria-label` oder `aria-hidden="true"`.',
  lang: 'Beginnen Sie mit `{{> page-head}}`, oder schreiben Sie `<html lang="{{lang}}">` und ein `<title>`.',
  table: 'Schreiben Sie `<th scope="col">` in die erste Zeile.',
  id: 'Lassen Sie sie weg, oder bilden Sie sie aus einem Anker des Berichts.',
  emblem: 'Rufen Sie `{{> funding}}` oder `{{> paid}}` auf, wo alle es sehen.',
  refused: 'Lassen Sie es weg.',
  outside: 'Zeigen Sie Bilder des Berichts mit `{{href data}}`; lassen Sie weg, was sonst zu laden wäre.',
} as const;

const helperFaults = {
  threw: (words: string) => `ist gescheitert: ${words}`,
  promise: () => 'gibt ein `Promise`, und eine Vorlage wartet auf nichts',
  value: (words: string) => `gibt \`${words}\`, was keine Vorlage zeigen kann`,
  printed: (words: string) => `gibt \`${words}\`, wo Wörter gedruckt werden`,
  markup: (words: string) => `gibt \`${words}\` an eine Vorlage, die anders geschrieben ist`,
  time: (words: string) => `kam zu keinem Ende und wurde nach ${words} beendet`,
} as const;

const helperHints = {
  threw: 'Beheben Sie es dort, oder übergeben Sie, was erwartet wird.',
  promise: 'Geben Sie das Ergebnis selbst: Lassen Sie `async` und `await` weg.',
  value:
    'Geben Sie Wörter, eine Zahl, `true`, `false` oder `null`, oder eine Liste oder ein einfaches Objekt davon.',
  printed: 'Gehen Sie es mit `{{#each}}` oder `{{#with}}` durch, oder geben Sie Wörter.',
  markup: 'Das Letzte, was sie erhält, nennt das Format der Vorlage.',
  time: 'Suchen Sie eine Schleife ohne Ende, oder was zu viel Speicher braucht.',
} as const;

export const templates: WordsOf<typeof english> = {
  'template-syntax': {
    message: ({ words }) => `Die Vorlage ist nicht lesbar: ${phrase(shorten(words))}.`,
    hint: () => 'Prüfen Sie die Klammern dieser und der vorigen Zeile und ob jeder Block geschlossen ist.',
  },
  'template-unknown': {
    message: ({ kind, name }) => `\`${shorten(name)}\` ${kinds[kind]}.`,
    hint: ({ nearest, known }) =>
      inSentences(
        nearest.length > 0 ? `Meinten Sie ${either(nearest, 'oder')}?` : null,
        known.length > 0 ? `Es gibt ${firstOf(known, (more) => `und ${more} weitere`)}.` : null,
      ),
  },
  'template-arguments': {
    message: ({ helper, expected, found }) =>
      `\`${shorten(helper)}\` braucht ${phrase(expected)} und bekommt ${found}.`,
    hint: () => null,
  },
  'template-not-words': {
    message: ({ name }) => `\`${shorten(name)}\` besteht aus Teilen und lässt sich nicht als Ganzes zeigen.`,
    hint: ({ name }) =>
      `Schreiben Sie für einen Text \`{{line ${name}}}\` oder \`{{block ${name}}}\`; für alles andere nennen Sie einen der Teile.`,
  },
  'template-slot': {
    message: ({ slot }) =>
      `Die Vorlage hat keine Stelle für \`{{{${slot}}}}\`; ohne sie ist die Seite falsch.`,
    hint: () => null,
  },
  'template-page': {
    message: ({ fault, found }) =>
      `${pageFaults[fault]}; was die Vorlage schreibt, hat \`${shorten(found)}\`.`,
    hint: ({ fault }) => pageHints[fault],
  },
  'template-helper': {
    message: ({ helper, file, kind, words }) =>
      `\`${shorten(helper)}\` aus ${shorten(file)} ${helperFaults[kind](shorten(words, 160))}.`,
    hint: ({ kind }) => helperHints[kind],
  },
  'template-failed': {
    message: ({ words }) => `Die Vorlage wurde abgebrochen: ${shorten(words)}.`,
    hint: () => 'Suchen Sie nach einer Teilvorlage, die sich selbst aufruft, und nach Listen in Listen.',
  },
};
