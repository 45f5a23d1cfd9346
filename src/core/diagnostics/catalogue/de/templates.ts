import { either, firstOf, inSentences, shorten } from '../../wording.js';
import type { WordsOf } from '../entry.js';
import type { templates as english } from '../templates.js';
import { phrase } from './phrases.js';

const kinds = {
  field: 'ist kein Feld dessen, was dieser Teil der Vorlage zeigt',
  ofList: 'ist kein Feld einer Liste',
  helper: 'ist keine Funktion dieser Vorlage',
  block: 'ist kein Block von Vorlagen',
  partial: 'ist keine Teilvorlage',
  parameter: 'liest keine der Teilvorlagen, die hier aufgerufen werden',
  value: 'ist kein Wert, den dieses Feld haben kann',
  slot: 'ist kein Platzhalter dieser Vorlage',
  template: 'ist keine Vorlage, die solidify verwendet',
} as const;

const syntaxHints = {
  braces: 'Prüfen Sie die Klammern dieser und der vorigen Zeile und ob jeder Block geschlossen ist.',
  sign: 'Gerechnet wird nicht: Schreiben Sie `{{#if (is a "b")}}` für einen Vergleich, `{{#unless a}}` für „nicht“, `(and a b)`, `(or a b)`.',
  named: 'Schreiben Sie in `{{#each}}` und `{{#with}}` die Felder für sich, oder `{{this}}`.',
  quotes: 'Schreiben Sie `"` statt gebogener Anführungszeichen.',
  call: 'Legen Sie, was aufgerufen werden soll, in eine eigene Datei in `partials/`, und rufen Sie es mit `{{> name}}` auf.',
} as const;

const ofPageHead = 'Beginnen Sie mit `{{> page-head}}`; dort steht es.';
const slotHints: Readonly<Record<string, string>> = {
  style: ofPageHead,
  fonts: ofPageHead,
  printOnly: ofPageHead,
  contents: 'Schreiben Sie `{{{contents}}}`, wo das Inhaltsverzeichnis stehen soll.',
  content: 'Schreiben Sie `{{{content}}}`, wo die Seite stehen soll.',
};

const fileFaults = {
  outside: 'liegt außerhalb des Projekts, hinter einer Verknüpfung',
  kind: 'ist keine lesbare Datei',
  size: 'ist größer als 100 kB',
  utf8: 'ist nicht in UTF-8 geschrieben',
} as const;

const fileHints = {
  outside: 'Kopieren Sie sie in den Ordner der Vorlagen.',
  kind: 'Löschen Sie sie, oder legen Sie eine Datei an ihre Stelle.',
  size: 'Verlegen Sie Teile davon in Teilvorlagen, und Bilder in das Dokument.',
  utf8: 'Speichern Sie sie als UTF-8.',
} as const;

const pageFaults = {
  h1: 'Eine Seite hat ein `h1`, ihren Titel',
  level: 'Keine Ebene der Überschriften darf fehlen',
  alt: 'Ein Bild oder eine Zeichnung braucht eine Alternative',
  lang: 'Eine Seite nennt ihre Sprache und ihren Titel',
  table: 'Eine Tabelle braucht Kopfzellen',
  id: 'Eine `id` steht nur einmal in einer Seite',
  emblem: 'Das Emblem des Fördergebers muss zu sehen sein',
  notice: 'Was der Geldgeber gesagt haben will, muss zu sehen sein',
  refused: 'Ein Bericht führt nichts aus und fragt nichts',
  outside: 'Ein Bericht braucht nichts von anderswo',
  title: 'Ein Text in Markdown hat einen Titel',
  depth: 'Keine Ebene der Überschriften darf fehlen',
  open: 'Code, ein Kommentar oder HTML, das beginnt, muss enden',
  language: 'Eine Sprache wird durch ihr Kürzel genannt',
} as const;

const pageHints = {
  h1: 'Schreiben Sie einmal `<h1>{{line title}}</h1>`.',
  level: 'Unter `h2` kommt `h3`; die Größe gehört in einen Stil.',
  alt: 'Schreiben Sie `alt="…"`, oder `alt=""`, wo es nur schmückt; eine Zeichnung hat `aria-label` oder `aria-hidden="true"`.',
  lang: 'Beginnen Sie mit `{{> page-head}}`, oder schreiben Sie `<html lang="{{lang}}">` und ein `<title>`.',
  table: 'Schreiben Sie `<th scope="col">` in die erste Zeile.',
  id: 'Lassen Sie sie weg, oder bilden Sie sie aus einem Anker des Berichts.',
  emblem:
    'Zeigen Sie es mit {{> funding}} oder {{> paid}}; Ihr Stil nenne, wofür er ist, etwa h2 oder .city, und verdecke und verberge nichts davon.',
  notice:
    'Zeigen Sie es mit {{> funding}} oder {{> paid}}; Ihr Stil nenne, wofür er ist, etwa h2 oder .city, und verdecke und verberge nichts davon.',
  refused: 'Lassen Sie es weg.',
  outside: 'Zeigen Sie Bilder des Berichts mit `{{> image}}`; lassen Sie weg, was sonst zu laden wäre.',
  title: 'Schreiben Sie einmal `# {{line title}}`.',
  depth: 'Unter `##` kommt `###`.',
  open: 'Schreiben Sie darunter ``` oder `-->`, oder das End-Tag.',
  language: 'Schreiben Sie `lang="{{lang}}"`, oder ein Kürzel wie `en`, `fr`, `de`.',
} as const;

const unusedHints = {
  partial: (name: string) => `Rufen Sie sie mit {{> ${name}}} auf, oder entfernen Sie sie.`,
  style: () => 'Schreiben Sie ihren Inhalt zwischen <style> und </style> in partials/page-head.html.hbs.',
  module: () => 'Nennen Sie sie mit --helpers, oder legen Sie sie anderswohin.',
  file: () =>
    'Geben Sie ihr den Pfad einer Vorlage, oder legen Sie sie anderswohin; solidify templates list zeigt alle Pfade.',
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
    hint: ({ kind }) => syntaxHints[kind],
    about:
      'Vorlagen werden in Handlebars geschrieben, mit Werten, Helfern, Teilvorlagen und den Blöcken `if`, `unless`, `each` und `with`.',
  },
  'template-file': {
    message: ({ fault }) => `Die Vorlage ${fileFaults[fault]}.`,
    hint: ({ fault }) => fileHints[fault],
    about:
      'Eine Vorlage ist eine Datei von höchstens 100 kB in UTF-8, im Ordner der Vorlagen und nicht hinter einer Verknüpfung, die aus dem Projekt hinausführt.',
  },
  'template-unused': {
    message: ({ name }) => `Nichts verwendet \`${shorten(name)}\` im Ordner der Vorlagen.`,
    hint: ({ kind, name, nearest }) =>
      nearest.length > 0 ? `Meinten Sie ${either(nearest)}?` : unusedHints[kind](shorten(name)),
    about:
      'Eine Vorlage ersetzt eine mitgelieferte mit demselben Pfad, ist das Layout eines eigenen Ordners oder wird von einer anderen aufgerufen. Jede andere Datei dort bewirkt nichts; eine README, versteckte Dateien, Kopien eines Editors und `originals` bleiben ungesagt.',
  },
  'template-unknown': {
    message: ({ kind, name }) => `\`${shorten(name)}\` ${kinds[kind]}.`,
    hint: ({ kind, nearest, known }) =>
      inSentences(
        kind === 'ofList'
          ? 'Gehen Sie die Liste mit `{{#each …}}` durch, und nennen Sie darin die Felder eines Eintrags.'
          : null,
        nearest.length > 0 ? `Meinten Sie ${either(nearest, 'oder')}?` : null,
        known.length > 0 ? `Es gibt ${firstOf(known, (more) => `und ${more} weitere`)}.` : null,
      ),
    about:
      'Ein Name, den es nirgends gibt, ließe unbemerkt weg, was er zeigen soll. `solidify templates list NAME` sagt, was eine Vorlage zeigen kann, und `schema/templates.json` alles davon.',
  },
  'template-arguments': {
    message: ({ helper, expected, found }) =>
      `\`${shorten(helper)}\` braucht ${phrase(expected)} und bekommt ${found}.`,
    hint: () => null,
    about: 'Jeder Helfer nimmt eine feste Anzahl von Werten.',
  },
  'template-not-words': {
    message: ({ name, helper, found }) =>
      helper === null
        ? `\`${shorten(name)}\` besteht aus Teilen und lässt sich nicht als Ganzes zeigen.`
        : found === 'words'
          ? `\`${shorten(name)}\` ist ein Text mit seiner Sprache, und \`${helper}\` braucht Wörter.`
          : `\`${shorten(name)}\` ist kein Text mit seiner Sprache, wie \`${helper}\` ihn braucht.`,
    hint: ({ name, found, parts }) => {
      if (found === 'plain') return `Schreiben Sie \`{{${name}}}\`.`;
      if (found === 'words') return `Schreiben Sie \`{{line ${name}}}\` oder \`{{block ${name}}}\`.`;
      if (found === 'list')
        return `Gehen Sie sie mit \`{{#each ${name}}}\` durch, und zeigen Sie, was in einem Eintrag steht.`;
      return `Nennen Sie einen der Teile: ${firstOf(parts, (more) => `und ${more} weitere`)}.`;
    },
    about:
      'Ein Text eines Dokuments hat eine Sprache und wird durch `line`, `block` und dergleichen gezeigt; eine Liste oder was andere Teile hat, ergäbe `[object Object]`.',
  },
  'template-slot': {
    message: ({ slot }) =>
      `Die Vorlage hat keine Stelle für \`{{{${slot}}}}\`; ohne sie ist die Seite falsch.`,
    hint: ({ slot }) => slotHints[slot] ?? `Schreiben Sie \`{{{${slot}}}}\`, wo es hingehört.`,
    about:
      'Eine Seite braucht in ihrem Kopf Stil, Schriften und was nur der Druck verlangt, und einen Platz für das Inhaltsverzeichnis; der Rahmen der Website braucht einen Platz für die Seite.',
  },
  'template-page': {
    message: ({ fault, found }) =>
      found === ''
        ? `${pageFaults[fault]}.`
        : `${pageFaults[fault]}; was die Vorlage schreibt, hat \`${shorten(found)}\`.`,
    hint: ({ fault }) => pageHints[fault],
    about:
      'Wer eine Seite hört, und PDF/UA-1, braucht geordnete Überschriften, Alternativtexte, Sprachen und Tabellenköpfe; Geldgeber wollen ihr Emblem; wer liest, soll nicht beobachtet werden. Darum wird jede Seite mit ihrem Markdown geprüft, die eigene Vorlagen geschrieben haben. Die Zeile ist die erste einer Vorlage mit einem solchen Tag oder Zeichen.',
  },
  'template-helper': {
    message: ({ helper, file, kind, words }) =>
      `\`${shorten(helper)}\` aus ${shorten(file)} ${helperFaults[kind](shorten(words, 160))}.`,
    hint: ({ kind }) => helperHints[kind],
    about:
      'Eigene Helfer (`--helpers`) bekommen einfache Daten und geben einfache Daten, sofort. Die Zeile ist die der Vorlage, die den Helfer aufruft; wo er selbst versagt hat, steht seine eigene Zeile hinter dem Namen seiner Datei.',
  },
  'template-failed': {
    message: ({ words }) => `Die Vorlage wurde abgebrochen: ${phrase(shorten(words))}.`,
    hint: ({ words }) =>
      words.startsWith('{{')
        ? null
        : 'Suchen Sie nach einer Teilvorlage, die sich selbst aufruft, und nach Listen in Listen.',
    about:
      'Eine Vorlage darf nur zeigen, was da ist, und ihre Seite wird beendet, wenn sie ohne Ende weitergeht: Teilvorlagen, die einander aufrufen, oder Listen in Listen, die zu groß werden.',
  },
};
