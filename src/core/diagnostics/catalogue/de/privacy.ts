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
  },
  'same-name': {
    message: ({ name, id, other, otherName = name }) =>
      name === otherName
        ? `\`${id}\` und \`${other}\` heißen beide ${name}.`
        : `\`${id}\` heißt ${name}, und \`${other}\` ${otherName}: Von Zeichen auf Buchstaben, Großschreibung und Leerzeichen abgesehen, ist das ein Name.`,
    hint: () =>
      'Ist es eine Person, behalten Sie eine Kennung; sind es zwei, ergänzen Sie im Namen, was sie unterscheidet.',
  },
  'person-taken-for': {
    message: ({ name, other, consent, file, line }) =>
      `„${shorten(name)}“ kann „${shorten(other)}“ sein, mit der Zustimmung ${consent} (${file === null ? '' : `${file}, `}Zeile ${line}), und steht in keiner weiteren Fassung.`,
    hint: ({ name, other }) =>
      `Ist es eine Person, schreiben Sie auch hier ${quotedName(other)}. Sind es zwei, schreiben Sie den ganzen Namen, oder bei einer Organisation, was sie ist: \`{ name: ${quotedName(name)}, type: company }\`. Unterscheidet sie das nicht, ergänzen Sie unter \`disclosures\`: \`- { name: ${quotedName(name)}, edition: public, reason: … }\`, mit Ihrem Grund.`,
  },
  'name-almost-withheld': {
    message: ({ name, other, consent, file, line }) =>
      `„${shorten(name)}“ unterscheidet sich nur in einem Buchstaben von „${shorten(other)}“ mit der Zustimmung ${consent} (${file === null ? '' : `${file}, `}Zeile ${line}).`,
    hint: ({ name, other }) =>
      `Ist es eine Person, schreiben Sie auch hier ${quotedName(other)}. Sind es zwei, geben Sie ${quotedName(name)} einen eigenen \`consent\`, zum Beispiel \`consent: public\`.`,
  },
  'head-not-listed': {
    message: ({ name }) =>
      `${shorten(name)} leitet die Delegation, steht aber nicht unter ihren Mitgliedern; die Person ist mitgezählt.`,
    hint: () =>
      'Ergänzen Sie die Leitung unter `people`, oder nennen Sie unter `head` jemanden, der dort steht.',
  },
  'chatham-small-group': {
    message: ({ count, least }) =>
      `An dieser Diskussion nach der Chatham-House-Regel ${count === 1 ? 'nahm nur eine Person' : `nahmen nur ${count} Personen`} teil, weniger als ${least}: Eine Stadt, eine Einrichtung oder eine Funktion in ihren Texten würde ${count === 1 ? 'sie' : 'jemanden'} verraten.`,
    hint: () =>
      'Prüfen Sie, ob Titel, Ort, Punkte und Schlussfolgerungen so etwas verraten; `chatham_house_minimum` legt eine andere Zahl fest.',
  },
  'name-leaks': {
    message: ({ name, edition, rule, found }) =>
      `„${shorten(name)}“ ${found === null ? 'wird hier genannt' : `stünde in ${found}`}, aber ${nameOf(edition)} verschweigt den Namen. ${reasons[rule]}.`,
    hint: ({ name, edition, form, isFunction }) =>
      (isFunction
        ? `Ist es eine Funktion und kein Name, schreiben Sie sie an der Stelle des Namens als \`{ role: ${quotedName(name)} }\`. Sonst: `
        : '') +
      `Schreiben Sie den Text ohne den Namen, oder geben Sie der Person einen weiter gefassten \`consent\`. Meinen die Wörter jemand anderen oder etwas anderes, oder dürfen sie trotzdem stehen, ergänzen Sie unter \`disclosures\`: \`- { name: ${quotedName(form ?? name)}, edition: ${edition}, reason: … }\`, mit Ihrem Grund.`,
  },
  'attachment-unsearched': {
    message: ({ path, kind, edition }) =>
      `\`${shorten(path)}\` ist ein ${kind}; darin lässt sich nicht nach allem suchen, was ${nameOf(edition)} verschweigt.`,
    hint: ({ kind }) =>
      `Fügen Sie das Dokument bei, aus dem das ${kind} entstand (DOCX, ODT, XLSX, …), oder ein Bild davon, das Sie geprüft haben; oder geben Sie der Anlage einen \`consent\`, der sie einer Ausgabe vorbehält, die nichts verschweigt.`,
  },
  'unused-disclosure': {
    message: ({ name, edition }) =>
      `In den Texten für ${nameOf(edition)} braucht nichts diese Freigabe von „${shorten(name)}“.`,
    hint: () =>
      'Entfernen Sie sie; oder schreiben Sie den Namen so wie in den Texten und die Ausgabe, in der er stehen darf.',
  },
  'contact-leaks': {
    message: ({ words, edition, rule, found }) =>
      `„${shorten(words)}“ ${found === null ? 'steht hier' : `stünde in ${found}`}, aber ${nameOf(edition)} verschweigt, wie diese Person zu erreichen ist. ${reasons[rule]}.`,
    hint: ({ words, edition, form }) =>
      `Nehmen Sie die Angabe heraus, oder geben Sie der Person einen weiter gefassten \`consent\`. Ist sie für alle offen, wie die einer Dienststelle, ergänzen Sie unter \`disclosures\`: \`- { name: ${quotedName(form ?? words)}, edition: ${edition}, reason: … }\`, mit Ihrem Grund.`,
  },
  'point-leaks': {
    message: ({ words, edition, found }) =>
      `${found === null ? 'Dieser Text wiederholt' : `In ${found} wiederholt etwas`} einen Punkt, den ${nameOf(edition)} verschweigt: „${shorten(words)}“.`,
    hint: () =>
      'Sagen Sie es mit anderen Worten, die nichts verraten, oder geben Sie dem Punkt einen weiter gefassten `consent`.',
  },
};
