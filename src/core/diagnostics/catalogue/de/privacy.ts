import type { ConsentRule } from '../../../privacy/consent.js';
import { quotedName, shorten } from '../../wording.js';
import type { WordsOf } from '../entry.js';
import type { privacy as english } from '../privacy.js';

const reasons: Readonly<Record<ConsentRule, string>> = {
  stated: 'Die Einwilligung reicht nicht so weit',
  acts: 'Die Einwilligung reicht nicht so weit',
  listed:
    'Wer nur in einer Teilnehmerliste steht oder spricht, wird ohne weitere Einwilligung nur den Partnern genannt',
  chatham_house: 'Nach der Chatham-House-Regel zeigt keine Ausgabe, wer teilgenommen hat',
  undeclared: 'Es ist nicht festgelegt, was es bedeutet, an dieser Stelle genannt zu sein',
};

const editions: Readonly<Record<string, string>> = {
  public: 'die öffentliche Ausgabe',
  partners: 'die Ausgabe für die Partner',
  internal: 'die interne Ausgabe',
};
const nameOf = (edition: string): string => editions[edition] ?? `die Ausgabe ${edition}`;

export const privacy: WordsOf<typeof english> = {
  'role-spelling': {
    message: ({ name, role, other, line }) =>
      `${name} ist hier „${shorten(role)}“ und in Zeile ${line} „${shorten(other)}“.`,
    hint: () => 'Tragen Sie die Person einmal unter `people` ein, und schreiben Sie überall ihre Kennung.',
    about: 'Eine Person steht mit zwei Funktionen da, oder mit einer in zwei Schreibweisen.',
  },
  'same-name': {
    message: ({ name, id, other, otherName = name }) =>
      name === otherName
        ? `\`${id}\` und \`${other}\` heißen beide ${name}.`
        : `\`${id}\` heißt ${name}, und \`${other}\` ${otherName}: Von Zeichen auf Buchstaben, Großschreibung und Leerzeichen abgesehen, ist das ein Name.`,
    hint: () =>
      'Ist es eine Person, behalten Sie eine Kennung; sind es zwei, ergänzen Sie im Namen, was sie unterscheidet.',
    about: 'Zwei Kennungen mit einem Namen sind meist eine Person, die zweimal eingetragen wurde.',
  },
  'person-taken-for': {
    message: ({ name, other, consent, file, line }) =>
      `„${shorten(name)}“ kann „${shorten(other)}“ sein, mit der Zustimmung ${consent} (${file === null ? '' : `${file}, `}Zeile ${line}), und steht in keiner weiteren Fassung.`,
    hint: ({ name, other }) =>
      `Ist es eine Person, schreiben Sie auch hier ${quotedName(other)}. Sind es zwei, schreiben Sie den ganzen Namen, oder bei einer Organisation, was sie ist: \`{ name: ${quotedName(name)}, type: company }\`. Unterscheidet sie das nicht, ergänzen Sie unter \`disclosures\`: \`- { name: ${quotedName(name)}, edition: public, reason: … }\`, mit Ihrem Grund.`,
    about:
      'Ein Name, der jemand anderen mit engerem `consent` meinen kann: mit einer Funktion, einer Organisation oder einem anderen Vornamen dabei, mit dem Nachnamen allein, mit Initialen oder zusammen mit anderen. Von zwei Einwilligungen gilt die engere, also wird auch dieser Name zurückgehalten.',
  },
  'name-almost-withheld': {
    message: ({ name, other, consent, file, line }) =>
      `„${shorten(name)}“ unterscheidet sich nur in einem Buchstaben von „${shorten(other)}“ mit der Zustimmung ${consent} (${file === null ? '' : `${file}, `}Zeile ${line}).`,
    hint: ({ name, other }) =>
      `Ist es eine Person, schreiben Sie auch hier ${quotedName(other)}. Sind es zwei, geben Sie ${quotedName(name)} einen eigenen \`consent\`, zum Beispiel \`consent: public\`.`,
    about:
      'Jemand ohne angegebenes `consent` hat fast den Namen einer Person, deren `consent` enger ist. Ist das ein Versehen, nennt der Bericht, wen er nicht soll. Ein angegebenes `consent` sagt, dass es keines ist.',
  },
  'head-not-listed': {
    message: ({ name }) =>
      `${shorten(name)} leitet die Delegation, steht aber nicht unter ihren Mitgliedern; die Person ist mitgezählt.`,
    hint: () =>
      'Ergänzen Sie die Leitung unter `people`, oder nennen Sie unter `head` jemanden, der dort steht.',
    about: 'Wer unter `head` einer Delegation steht, gehört zu ihr und steht in ihr zuerst.',
  },
  'chatham-small-group': {
    message: ({ count, least }) =>
      `An dieser Diskussion nach der Chatham-House-Regel ${count === 1 ? 'nahm nur eine Person' : `nahmen nur ${count} Personen`} teil, weniger als ${least}: Eine Stadt, eine Einrichtung oder eine Funktion in ihren Texten würde ${count === 1 ? 'sie' : 'jemanden'} verraten.`,
    hint: () =>
      'Prüfen Sie, ob Titel, Ort, Punkte und Schlussfolgerungen so etwas verraten; `chatham_house_minimum` legt eine andere Zahl fest.',
    about:
      'Unter der Chatham-House-Regel zeigt keine Ausgabe, wer spricht oder für wen. Wo sehr wenige dabei waren, lässt sich aus wenigem raten.',
  },
  'name-leaks': {
    message: ({ name, edition, rule, found }) =>
      `„${shorten(name)}“ ${found === null ? 'wird hier genannt' : `stünde in ${found}`}, aber ${nameOf(edition)} hält den Namen zurück. ${reasons[rule]}.`,
    hint: ({ name, edition, form, isFunction }) =>
      (isFunction
        ? `Ist es eine Funktion und kein Name, schreiben Sie sie an der Stelle des Namens als \`{ role: ${quotedName(name)} }\`. Sonst: `
        : '') +
      `Schreiben Sie den Text ohne den Namen, oder geben Sie der Person einen weiter gefassten \`consent\`. Meinen die Wörter jemand anderen oder etwas anderes, oder dürfen sie trotzdem stehen, ergänzen Sie unter \`disclosures\`: \`- { name: ${quotedName(form ?? name)}, edition: ${edition}, reason: … }\`, mit Ihrem Grund.`,
    about:
      'Ein Text, eine Bildunterschrift, ein Verweis oder der Name einer Datei enthält einen Namen, den die Ausgabe zurückhält. Nichts vom Dokument wird geschrieben, und der Exit-Code ist 4. Namen werden so gefunden, wie man sie schreibt: in anderer Groß- und Kleinschreibung, ohne Akzente, Nachname zuerst, mit Initialen, im Genitiv.',
  },
  'attachment-unsearched': {
    message: ({ path, kind, edition }) =>
      `\`${shorten(path)}\` ist ein ${kind}; darin lässt sich nicht nach allem suchen, was ${nameOf(edition)} zurückhält.`,
    hint: ({ kind }) =>
      `Fügen Sie das Dokument bei, aus dem das ${kind} entstand (DOCX, ODT, XLSX, …), oder ein Bild davon, das Sie geprüft haben; oder geben Sie der Anlage einen \`consent\`, der sie einer Ausgabe vorbehält, die nichts zurückhält.`,
    about:
      'Programme schreiben PDF auf viele Weisen, und was eines zeigt, muss nicht sein, was seine Texte sagen. Wo eine Ausgabe etwas zurückhält oder ein anderer Besuch ihres Programms es tut, geht kein PDF anderer mit. Nichts vom Dokument wird geschrieben, und der Exit-Code ist 4.',
  },
  'unused-disclosure': {
    message: ({ name, edition }) =>
      `In den Texten für ${nameOf(edition)} braucht nichts diese Freigabe von „${shorten(name)}“.`,
    hint: () =>
      'Entfernen Sie sie; oder schreiben Sie den Namen so wie in den Texten und die Ausgabe, in der er stehen darf.',
    about:
      'Eine Freigabe für jemanden, der in dieser Ausgabe nicht zurückgehalten wird oder den kein Text nennt. Was ohne Not erlaubt ist, bleibt erlaubt, wenn jemand den Namen später schreibt.',
  },
  'contact-leaks': {
    message: ({ words, edition, rule, found }) =>
      `„${shorten(words)}“ ${found === null ? 'steht hier' : `stünde in ${found}`}, aber ${nameOf(edition)} hält zurück, wie diese Person zu erreichen ist. ${reasons[rule]}.`,
    hint: ({ words, edition, form }) =>
      `Nehmen Sie die Angabe heraus, oder geben Sie der Person einen weiter gefassten \`consent\`. Ist sie für alle offen, wie die einer Dienststelle, ergänzen Sie unter \`disclosures\`: \`- { name: ${quotedName(form ?? words)}, edition: ${edition}, reason: … }\`, mit Ihrem Grund.`,
    about:
      'Ein Text oder Verweis enthält die E-Mail-Adresse, die Telefonnummer oder die Seite (`url`) von jemandem, dessen Namen die Ausgabe zurückhält. Nichts vom Dokument wird geschrieben, und der Exit-Code ist 4. Eine Nummer wird mit und ohne Land gefunden, was auch zwischen ihren Ziffern steht; eine Seite auch am Kontonamen in ihrer Adresse.',
  },
  'point-leaks': {
    message: ({ words, edition, found }) =>
      `${found === null ? 'Dieser Text wiederholt' : `In ${found} wiederholt etwas`} einen Punkt, den ${nameOf(edition)} zurückhält: „${shorten(words)}“.`,
    hint: () =>
      'Sagen Sie es mit anderen Worten, die nichts verraten, oder geben Sie dem Punkt einen weiter gefassten `consent`.',
    about:
      'Acht Wörter eines Punktes hintereinander, alle eines kürzeren oder die aussagenden eines seiner Sätze stehen in einem anderen Text, obwohl die Einwilligung des Punktes enger ist als die Ausgabe. Nichts vom Dokument wird geschrieben, und der Exit-Code ist 4.',
  },
};
