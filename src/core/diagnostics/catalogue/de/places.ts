import type { Phrases } from '../../wording.js';

/** What to write where: the hints that the checks make themselves. */
export const places: Phrases = {
  'Write each behind a dash: `{}`.': 'Schreiben Sie jeden nach einem Strich: `{}`.',
  'Write one list of sessions, and say in each of these that its day is {}.':
    'Schreiben Sie eine einzige Liste von Programmpunkten, und geben Sie in jedem von diesen als Tag {} an.',
  'Write them under `participants`, as `{}`.': 'Schreiben Sie sie unter `participants`, als `{}`.',
  'Write it under `participants`, as `{}`.': 'Schreiben Sie es unter `participants`, als `{}`.',
  'Write one list, `agenda`, in which each session says its `day`.':
    'Schreiben Sie eine einzige Liste, `agenda`, in der jeder Programmpunkt seinen `day` nennt.',
  'Write each as one of `findings`, with this heading as its `theme`.':
    'Schreiben Sie jedes als eine der `findings`, mit dieser Überschrift als `theme`.',
  'Name it in `summary`; where it has a document of its own, write the path of that under `programme`.':
    'Nennen Sie es in `summary`; hat es ein eigenes Dokument, schreiben Sie dessen Pfad unter `programme`.',
  'Write its keys without `{}:` above them, at the left margin.':
    'Schreiben Sie seine Schlüssel ohne `{}:` darüber, am linken Rand.',
  'Write a delegation for each under `delegations`, such as { city: …, country: … }, and persons under the `people` of one.':
    'Schreiben Sie für jede eine Delegation unter `delegations`, zum Beispiel `{ city: …, country: … }`, und Personen unter `people` einer Delegation.',
  'Write each on a line of its own, behind an id: `{}`.':
    'Schreiben Sie jedes in eine eigene Zeile, nach einer Kennung: `{}`.',
  'Call it `agenda`, if these are sessions.': 'Nennen Sie es `agenda`, wenn das Programmpunkte sind.',
  'Join it with `{}`: both are `{}`.': 'Führen Sie es mit `{}` zusammen: Beides ist `{}`.',
  'Write it below, indented, as `{}`.': 'Schreiben Sie es eingerückt darunter: `{}`.',
  'Write it before the name, in `name`.': 'Schreiben Sie es vor den Namen, in `name`.',
  'Leave it out; women and men are counted at a delegation, as `women` and `men`.':
    'Lassen Sie ihn weg; Frauen und Männer zählt man bei einer Delegation, als `women` und `men`.',
  'Write them under `attachments` of the visit.': 'Schreiben Sie sie unter `attachments` des Besuchs.',
  'Write `{}` in the place of both.': 'Schreiben Sie `{}` anstelle der beiden.',
  'Write each of them on a line of its own: `{}`.': 'Schreiben Sie jedes davon in eine eigene Zeile: `{}`.',
  'Write [{}], or each on a line of its own behind a dash.':
    'Schreiben Sie `[{}]` oder jeden Eintrag in eine eigene Zeile nach einem Strich.',
  'Write it as one text: {}.': 'Schreiben Sie es als einen einzigen Text: `{}`.',
  'Write `mode: online` where it was; where they met in person, leave it out.':
    'Schreiben Sie `mode: online`, falls es online war; fand es vor Ort statt, lassen Sie den Schlüssel weg.',
  'Write them as `directors` of the `film`.': 'Schreiben Sie sie unter `film`, als `directors`.',
  'Write it in `summary`.': 'Schreiben Sie es in `summary`.',
  'Call it `tours` where these are walks, and `sites` where these are places; documents of visits are listed by a programme.':
    'Nennen Sie ihn `tours`, wenn es Rundgänge sind, und `sites`, wenn es Orte sind; Dokumente von Besuchen führt ein Programm auf.',
  'Leave it out: whom a report is for is said when it is built, by --edition.':
    'Lassen Sie ihn weg: Für wen ein Bericht ist, sagt man beim Bauen mit `--edition`.',
  'Write it in `method`, or name them among the `authors` of the `report`.':
    'Schreiben Sie es in `method`, oder nennen Sie die Personen unter den `authors` von `report`.',
  'Write `{}` above it and indent these keys.':
    'Schreiben Sie `{}` darüber, und rücken Sie diese Schlüssel ein.',
  'Write an id in place of each dash, such as `{}`, and indent the keys below it.':
    'Ersetzen Sie jeden Strich durch eine Kennung wie `{}`, und rücken Sie die Schlüssel darunter ein.',
  'Write one list, and say in each item of it to which group it belongs: `{}`.':
    'Schreiben Sie eine einzige Liste, und sagen Sie in jedem Eintrag, zu welcher Gruppe er gehört: `{}`.',
  'Join it with `{}`, which is there already.': 'Führen Sie es mit `{}` zusammen, das schon da ist.',
  'Put it between quotes: {}.': 'Setzen Sie es in gerade Anführungszeichen: `{}`.',
  'Put it between quotes if the word is meant: {}.':
    'Ist das Wort gemeint, setzen Sie es in gerade Anführungszeichen: `{}`.',
  'YAML reads it as a number and loses the zero. Put it between quotes: {}.':
    'YAML liest es als Zahl und verliert die Null. Setzen Sie es in gerade Anführungszeichen: `{}`.',
  'Leave the dashes out: one `short: long` on each line.':
    'Lassen Sie die Striche weg: ein `short: long` je Zeile.',
  'Write each on a line of its own, behind a hyphen and a space: {}.':
    'Schreiben Sie jeden in eine eigene Zeile, nach einem Bindestrich und einem Leerzeichen: {}.',
  'Write one number, such as {}, and the rest in `note`.':
    'Schreiben Sie eine einzige Zahl, zum Beispiel `{}`, und das Übrige in `note`.',
  'Write one number in digits, such as 25.': 'Schreiben Sie eine Zahl in Ziffern, zum Beispiel `25`.',
  'Write the number only: {}.': 'Schreiben Sie nur die Zahl: `{}`.',
  'Write {}, without quotes or separators.': 'Schreiben Sie `{}`, ohne Anführungszeichen und Trennzeichen.',
  'Write {}, without quotes.': 'Schreiben Sie `{}`, ohne Anführungszeichen.',
  'Write [48.88, 2.35], with points and without letters.':
    'Schreiben Sie `[48.88, 2.35]`, mit Punkten und ohne Buchstaben.',
  'Write how many there were, not their share.': 'Schreiben Sie, wie viele es waren, nicht ihren Anteil.',
  'Count from the first day of the visit: 1, 2 and so on.':
    'Zählen Sie vom ersten Tag des Besuchs an: 1, 2 und so weiter.',
  'Write the first and the last day in full, such as { start: 2019-06-17, end: 2019-06-18 }.':
    'Schreiben Sie den ersten und den letzten Tag vollständig, zum Beispiel `{ start: 2019-06-17, end: 2019-06-18 }`.',
  'Write from and to in one text: "14:00-16:00".':
    'Schreiben Sie Beginn und Ende in einen Text: `"14:00-16:00"`.',
  'Write it without the list: `{}`.': 'Schreiben Sie es ohne Liste: `{}`.',
  'Write one: {}.': 'Schreiben Sie nur einen: `{}`.',
  'Write it as one text.': 'Schreiben Sie es als einen einzigen Text.',
  'Write one text: this key has no versions by language.':
    'Schreiben Sie einen einzigen Text: Dieser Schlüssel hat keine Fassungen nach Sprachen.',
  'Write | behind the key: the lines below are one text then, in which dashes make a list.':
    'Schreiben Sie `|` nach dem Schlüssel: Die Zeilen darunter sind dann ein Text, in dem Striche eine Liste bilden.',
  'Put a dash before the first key, and indent the others like it.':
    'Setzen Sie einen Strich vor den ersten Schlüssel, und rücken Sie die anderen ebenso ein.',
  'Put a dash before it, on a line of its own: `{}`.':
    'Setzen Sie einen Strich davor, in einer eigenen Zeile: `{}`.',
  'Keep the table as a file, and take its people over by `{}`.':
    'Lassen Sie die Tabelle eine Datei sein, und übernehmen Sie ihre Personen mit `{}`.',
  'Put the list under `{}`, indented.': 'Setzen Sie die Liste eingerückt unter `{}`.',
  'Remove the dash.': 'Entfernen Sie den Strich.',
  'Write one: the first here; a session, a site or a delegation elsewhere says its own, in `country`.':
    'Schreiben Sie eines: hier das erste; ein Programmpunkt, ein Ort oder eine Delegation anderswo nennt das eigene in `country`.',

  'Write the town in `city`, and a house under `sites`.':
    'Schreiben Sie die Stadt in `city` und ein Haus unter `sites`.',
  'Write it behind the town, in `city`, or in `summary`.':
    'Schreiben Sie es hinter die Stadt, in `city`, oder in `summary`.',
  'Write it in `summary`, or at one of `sites`.': 'Schreiben Sie es in `summary` oder bei einem der `sites`.',
  'Write the first in `country`; a session, a site or a delegation may have another `country`.':
    'Schreiben Sie das erste in `country`; ein Programmpunkt, ein Ort oder eine Delegation darf ein anderes `country` haben.',
  'Write the first in `city`; a session, a site or a delegation may have another `city`.':
    'Schreiben Sie die erste in `city`; ein Programmpunkt, ein Ort oder eine Delegation darf eine andere `city` haben.',
  'Write both under `dates`, as { start, end }.': 'Schreiben Sie beide unter `dates`, als `{ start, end }`.',
  'Write them under `participants`, indented.': 'Schreiben Sie sie eingerückt unter `participants`.',
  'Name them at their session of the `agenda`: under `discussants` of a discussion, under `people` of an event.':
    'Nennen Sie sie bei ihrem Programmpunkt der `agenda`: unter `discussants` einer Diskussion, unter `people` eines sonstigen Programmpunkts.',
  'Name them at the tour, in its `guides`.': 'Nennen Sie sie bei der Besichtigung, in ihren `guides`.',
  'Write it in the `agenda`, with `type: lecture` and the speaker under `people`.':
    'Schreiben Sie es in die `agenda`, mit `type: lecture` und der sprechenden Person unter `people`.',
  'Write them under `people`, and as `authors` of the `report`.':
    'Schreiben Sie sie unter `people` und als `authors` des `report`.',
  'Write each as one of `findings`, with its `rating`; answers with counts go under `feedback`.':
    'Schreiben Sie jede als eine der `findings`, mit ihrem `rating`; gezählte Antworten gehören unter `feedback`.',
  'Write them at the session where they were said, in its `quotes`.':
    'Schreiben Sie sie beim Programmpunkt, wo sie gesagt wurden, in seine `quotes`.',
  'Write it in `method`, or under `sections`.': 'Schreiben Sie es in `method` oder unter `sections`.',
  'Write it at each session of the `agenda`: `mode: online`.':
    'Schreiben Sie es bei jedem Programmpunkt der `agenda`: `mode: online`.',
  'Write `mode: online` at each session of the `agenda`; say in `method` by what means.':
    'Schreiben Sie `mode: online` bei jedem Programmpunkt der `agenda`; sagen Sie in `method`, womit.',
  'Write them under `report`, as `{}`.': 'Schreiben Sie sie unter `report`, als `{}`.',
  'Write it under `report`.': 'Schreiben Sie es unter `report`.',
  'Write it under `report`, as `{}`.': 'Schreiben Sie es unter `report`, als `{}`.',
  'Leave it out: it is a setting of another tool.':
    'Lassen Sie das weg: Es ist eine Einstellung eines anderen Werkzeugs.',
  'Write `status: draft` while it is one.': 'Schreiben Sie `status: draft`, solange es einer ist.',
  'Say in `method` whether it was announced.': 'Sagen Sie in `method`, ob der Besuch angekündigt war.',
  'Write it under `style`.': 'Schreiben Sie es unter `style`.',
  'Write it under `style`, as `{}`.': 'Schreiben Sie es unter `style`, als `{}`.',
  'Write it under `key_figures` or `sections`; a grant goes under `funding`.':
    'Schreiben Sie es unter `key_figures` oder `sections`; eine Finanzhilfe gehört unter `funding`.',
  'Write it at each delegation, as `{}`.': 'Schreiben Sie es bei jeder Delegation, als `{}`.',
  'Write them under `delegations`, in a delegation with its `people`.':
    'Schreiben Sie sie unter `delegations`, in eine Delegation mit ihren `people`.',
  'A session stands on one day: write it once for each, with `day`.':
    'Ein Programmpunkt steht an einem Tag: Schreiben Sie ihn für jeden Tag einmal, mit `day`.',
  'Write both in `time`, such as "14:00-16:00".':
    'Schreiben Sie beide in `time`, zum Beispiel `"14:00-16:00"`.',
  'Write when it started and ended in `time`, such as "14:00-16:00".':
    'Schreiben Sie Beginn und Ende in `time`, zum Beispiel `"14:00-16:00"`.',
  'Write `mode: online`; by what means, under `points`.':
    'Schreiben Sie `mode: online`; womit, gehört unter `points`.',
  'Write `{}`.': 'Schreiben Sie `{}`.',
  'Write the words as they were said under `original`, by language: { fr: … }.':
    'Schreiben Sie den Wortlaut unter `original`, nach Sprachen: `{ fr: … }`.',
  'Write it behind the first name, in `name`.': 'Schreiben Sie ihn hinter den Vornamen, in `name`.',
  'Write it before the family name, in `name`.': 'Schreiben Sie ihn vor den Familiennamen, in `name`.',
  'Write it in `role`, in a few words.': 'Schreiben Sie es in `role`, in wenigen Worten.',
  'A report shows no way to reach somebody: an address that may be public goes under `links`.':
    'Ein Bericht zeigt nicht, wie jemand zu erreichen ist: Eine Adresse, die öffentlich sein darf, gehört unter `links`.',
  'Write both under `coordinates`, as [latitude, longitude].':
    'Schreiben Sie beide unter `coordinates`, als `[latitude, longitude]`.',
  'Write them under `people`; who runs the site goes into `operator`.':
    'Schreiben Sie sie unter `people`; wer den Ort betreibt, gehört in `operator`.',
  'Write it as one of `figures`, with `label` and `value`.':
    'Schreiben Sie es als eine der `figures`, mit `label` und `value`.',
  'Write who says so in `text`.': 'Schreiben Sie in `text`, wer das sagt.',
  'Cite it in `text`, such as [@S1].': 'Zitieren Sie sie in `text`, zum Beispiel `[@S1]`.',
  'Say it in `title`.': 'Sagen Sie es in `title`.',
  'Write it in `author`, or in `title`.': 'Schreiben Sie es in `author` oder in `title`.',
  'Write the title under its language: `title: { de: … }`.':
    'Schreiben Sie den Titel unter seine Sprache: `title: { de: … }`.',
  'Write { {} }.': 'Schreiben Sie `{ {} }`.',
  'Write [{}].': 'Schreiben Sie `[{}]`.',

  'A character that no shipped font has, such as an emoji. Replace it by words.':
    'Ein Zeichen, das keine mitgelieferte Schrift hat, wie ein Emoji. Ersetzen Sie es durch Wörter.',
  'A character on page {} is drawn as the sign of a missing one.':
    'Auf Seite {} steht anstelle eines Zeichens das Zeichen für ein fehlendes.',
  'The words “{}” on page {} are no part of the text: nobody who listens would hear them.':
    'Die Wörter „{}“ auf Seite {} gehören nicht zum Text: Wer zuhört, würde sie nicht hören.',
  'The words “{}” on page {} belong to no part of the structure.':
    'Die Wörter „{}“ auf Seite {} gehören zu keinem Teil der Gliederung.',
};
