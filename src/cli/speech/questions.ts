import type { SpeechTable } from './table.js';

/** What `new` and `import` ask, and what they say of what they did. */
export const questions: SpeechTable = {
  'What is the programme called?': { fr: 'Comment s’appelle le programme ?', de: 'Wie heißt das Programm?' },
  'Which city was visited?': { fr: 'Quelle ville a été visitée ?', de: 'Welche Stadt wurde besucht?' },
  'In which country?': { fr: 'Dans quel pays ?', de: 'In welchem Land?' },
  'When? The first and the last day': {
    fr: 'Quand ? Le premier et le dernier jour',
    de: 'Wann? Der erste und der letzte Tag',
  },
  '13-14 May 2024': { fr: '13-14 mai 2024', de: '13.–14. Mai 2024' },
  'In which language is it written?': {
    fr: 'Dans quelle langue est-il écrit ?',
    de: 'In welcher Sprache ist es geschrieben?',
  },
  'What is the report called?': { fr: 'Quel est le titre du rapport ?', de: 'Wie heißt der Bericht?' },
  'Which form of report?': { fr: 'Quelle forme de rapport ?', de: 'Welche Form des Berichts?' },
  'story: as it happened, day by day': {
    fr: 'story : jour par jour, comme cela s’est passé',
    de: 'story: Tag für Tag, wie es war',
  },
  'record: section by section': { fr: 'record : section par section', de: 'record: Abschnitt für Abschnitt' },
  'brief: what a reader with little time needs': {
    fr: 'brief : ce qu’il faut à un lecteur pressé',
    de: 'brief: was braucht, wer wenig Zeit hat',
  },
  'SI, or Slovenia': { fr: 'SI, ou Slovénie', de: 'SI, oder Slowenien' },
  'Write a few words.': { fr: 'Écrivez quelques mots.', de: 'Schreiben Sie ein paar Wörter.' },
  'Write its name or two capital letters, such as FR.': {
    fr: 'Écrivez son nom ou deux capitales, par exemple FR.',
    de: 'Schreiben Sie den Namen oder zwei Großbuchstaben, zum Beispiel FR.',
  },
  'This may be {…}: write one of them.': {
    fr: 'Cela peut être {…} : écrivez l’un des deux.',
    de: 'Das kann {…} sein: Schreiben Sie eines davon.',
  },
  'No date can be read in it: write it as 2024-05-13..2024-05-14, or 13-14 May 2024.': {
    fr: 'Aucune date ne peut y être lue : écrivez 2024-05-13..2024-05-14, ou 13-14 mai 2024.',
    de: 'Darin ist kein Datum zu lesen: Schreiben Sie 2024-05-13..2024-05-14, oder 13.–14. Mai 2024.',
  },
  'The year is missing in it: write it behind, as in 13-14 May 2024.': {
    fr: 'Il y manque l’année : écrivez-la à la fin, comme dans 13-14 mai 2024.',
    de: 'Darin fehlt das Jahr: Schreiben Sie es dahinter, wie in 13.–14. Mai 2024.',
  },
  'The last day is before the first one.': {
    fr: 'Le dernier jour est avant le premier.',
    de: 'Der letzte Tag liegt vor dem ersten.',
  },
  'These are more than {} days: look at the years.': {
    fr: 'Cela fait plus de {} jours : regardez les années.',
    de: 'Das sind mehr als {} Tage: Prüfen Sie die Jahre.',
  },
  '{} is in {} (country: {}); --country names another.': {
    fr: '{} est dans ce pays : {} (country: {}) ; --country en nomme un autre.',
    de: '{} liegt in diesem Land: {} (country: {}); --country nennt ein anderes.',
  },
  '{} beside it is for your editor, which completes and explains the keys.': {
    fr: '{}, à côté, est pour votre éditeur, qui complète et explique les clés.',
    de: '{} daneben ist für Ihren Editor, der die Schlüssel ergänzt und erklärt.',
  },
  'See it while you write: {}': {
    fr: 'Voyez-le pendant que vous écrivez : {}',
    de: 'Sehen Sie es beim Schreiben: {}',
  },
  'From {}: {}. See whether it holds here too.': {
    fr: 'Repris de {} : {}. Vérifiez que cela vaut aussi ici.',
    de: 'Aus {}: {}. Sehen Sie nach, ob das auch hier gilt.',
  },
  'Then: {}': { fr: 'Ensuite : {}', de: 'Dann: {}' },
  'Fill in what stands in {{ }}, then: {}': {
    fr: 'Remplissez ce qui est entre {{ }}, puis : {}',
    de: 'Füllen Sie aus, was in {{ }} steht, dann: {}',
  },
  '{} lists it: visits: [{}]': { fr: '{} le cite : visits: [{}]', de: '{} führt es auf: visits: [{}]' },
  'Which sheet has the people?': {
    fr: 'Quelle feuille contient les personnes ?',
    de: 'Auf welchem Blatt stehen die Personen?',
  },
  '{} ({} rows)': { fr: '{} ({} lignes)', de: '{} ({} Zeilen)' },
  'Write this into {}?': { fr: 'Écrire ceci dans {} ?', de: 'Das in {} schreiben?' },
  yes: { fr: 'oui', de: 'ja' },
  no: { fr: 'non', de: 'nein' },
  'The list': { fr: 'La liste', de: 'Die Liste' },
  'the list': { fr: 'la liste', de: 'die Liste' },
  'The document': { fr: 'Le document', de: 'Das Dokument' },
  'the document': { fr: 'le document', de: 'das Dokument' },
  'Nothing was written.': { fr: 'Rien n’a été écrit.', de: 'Es wurde nichts geschrieben.' },
  'Nothing was written: {…} cannot be read yet.': {
    fr: 'Rien n’a été écrit : {…} ne peut pas encore être lu.',
    de: 'Es wurde nichts geschrieben: {…} ist noch nicht lesbar.',
  },
  'Nothing was written: {…} has nobody in it who could be taken.': {
    fr: 'Rien n’a été écrit : personne ne peut être repris de cette liste ({…}).',
    de: 'Es wurde nichts geschrieben: In dieser Liste ({…}) steht niemand, der übernommen werden könnte.',
  },
  'Nothing was written: {…} would have these errors then.': {
    fr: 'Rien n’a été écrit : {…} aurait alors ces erreurs.',
    de: 'Es wurde nichts geschrieben: {…} hätte dann diese Fehler.',
  },
  '{…} has all of them already; nothing was written.': {
    fr: '{…} les contient déjà tous ; rien n’a été écrit.',
    de: '{…} enthält schon alle; es wurde nichts geschrieben.',
  },
  'The texts above name somebody who has not agreed; the report will be refused until they do not.': {
    fr: 'Les textes ci-dessus nomment quelqu’un qui n’a pas donné son accord ; le rapport sera refusé tant qu’ils le feront.',
    de: 'Die Texte oben nennen jemanden, der nicht zugestimmt hat; der Bericht wird verweigert, solange sie es tun.',
  },
  '{…} was written.': {
    fr: '{…} : les modifications sont écrites.',
    de: '{…}: Die Änderungen sind geschrieben.',
  },
  'See whom each edition shows: {}': {
    fr: 'Voyez qui chaque édition montre : {}',
    de: 'Sehen Sie, wen jede Ausgabe zeigt: {}',
  },
  'Of {} sheets {…} was taken.': {
    fr: 'La liste a {} feuilles ; reprise : {…}.',
    de: 'Die Liste hat {} Blätter; übernommen: {…}.',
  },
  one: { fr: 'une seule', de: 'eines' },
  'The sheet is hidden in the list, and was taken all the same.': {
    fr: 'La feuille est masquée dans la liste, et a été reprise quand même.',
    de: 'Das Blatt ist in der Liste ausgeblendet und wurde trotzdem übernommen.',
  },
  'A hidden sheet was not taken.': {
    fr: 'Une feuille masquée n’a pas été reprise.',
    de: 'Ein ausgeblendetes Blatt wurde nicht übernommen.',
  },
  '{} hidden sheets were not taken.': {
    fr: '{} feuilles masquées n’ont pas été reprises.',
    de: '{} ausgeblendete Blätter wurden nicht übernommen.',
  },
  'Columns: {}.': { fr: 'Colonnes : {}.', de: 'Spalten: {}.' },
  'Not taken: {…}; --map says what they hold.': {
    fr: 'Non reprises : {…} ; --map dit ce qu’elles contiennent.',
    de: 'Nicht übernommen: {…}; --map sagt, was sie enthalten.',
  },
  '{} column': { fr: '{} colonne', de: '{} Spalte' },
  '{} columns': { fr: '{} colonnes', de: '{} Spalten' },
  'Consent: a yes under {} is {}, anything else internal; --consent says another edition.': {
    fr: 'Accord (consent) : un oui sous {} vaut {}, tout le reste internal ; --consent dit une autre édition.',
    de: 'Zustimmung (consent): Ein Ja unter {} gilt als {}, alles andere als internal; --consent nennt eine andere Ausgabe.',
  },
  'Consent: a yes is {}, anything else internal; --consent says another edition.': {
    fr: 'Accord (consent) : un oui vaut {}, tout le reste internal ; --consent dit une autre édition.',
    de: 'Zustimmung (consent): Ein Ja gilt als {}, alles andere als internal; --consent nennt eine andere Ausgabe.',
  },
  'No column tells of consent, so all who are new are internal.': {
    fr: 'Aucune colonne ne dit l’accord : toutes les nouvelles personnes sont internal.',
    de: 'Keine Spalte nennt eine Zustimmung, daher sind alle neuen Personen internal.',
  },
  '1 row': { fr: '1 ligne', de: '1 Zeile' },
  '{} rows': { fr: '{} lignes', de: '{} Zeilen' },
  '1 person': { fr: '1 personne', de: '1 Person' },
  '{} people': { fr: '{} personnes', de: '{} Personen' },
  '1 new': { fr: '1 nouvelle', de: '1 neu' },
  '{} new': { fr: '{} nouvelles', de: '{} neu' },
  '1 completed': { fr: '1 complétée', de: '1 ergänzt' },
  '{} completed': { fr: '{} complétées', de: '{} ergänzt' },
  '{} as they were': { fr: '{} inchangées', de: '{} unverändert' },
  'in 1 new delegation': { fr: 'dans 1 nouvelle délégation', de: 'in 1 neuen Delegation' },
  'in {} new delegations': { fr: 'dans {} nouvelles délégations', de: 'in {} neuen Delegationen' },
  '1 row left out': { fr: '1 ligne laissée de côté', de: '1 Zeile weggelassen' },
  '{} rows left out': { fr: '{} lignes laissées de côté', de: '{} Zeilen weggelassen' },
  'no wider consent than partners is stated': {
    fr: 'aucun accord plus large que partners n’est exprimé',
    de: 'keine weitere Zustimmung als partners ist angegeben',
  },
  'nothing declares what it means to be named there': {
    fr: 'rien ne dit ce que signifie d’y être nommé',
    de: 'nichts sagt, was es heißt, dort genannt zu sein',
  },
  '{…}; only that document names them, and no text of this one may': {
    fr: '{…} ; seul ce document nomme la personne, et aucun texte de celui-ci ne le peut',
    de: '{…}; nur jenes Dokument nennt die Person, und kein Text von diesem darf es',
  },
  '{…}; the pseudonym stands there, too': {
    fr: '{…} ; le pseudonyme s’y trouve aussi',
    de: '{…}; das Pseudonym steht auch dort',
  },
  '{…}; the pseudonym is that of {…}': {
    fr: '{…} ; le pseudonyme vient de là : {…}',
    de: '{…}; das Pseudonym stammt von dort: {…}',
  },
  '{…}, as {…} may say of {…}, spelt "{}"': {
    fr: '{…}, comme peut le dire {…} pour {…}, sous la graphie "{}"',
    de: '{…}, vielleicht laut {…} für {…}, geschrieben "{}"',
  },
  '{…}, as {…} says of {…}, spelt "{}"': {
    fr: '{…}, comme le dit {…} pour {…}, sous la graphie "{}"',
    de: '{…}, laut {…} für {…}, geschrieben "{}"',
  },
  '{…}, as {…} may say of {…}, spelt otherwise': {
    fr: '{…}, comme peut le dire {…} pour {…}, sous une autre graphie',
    de: '{…}, vielleicht laut {…} für {…}, anders geschrieben',
  },
  '{…}, as {…} says of {…}, spelt otherwise': {
    fr: '{…}, comme le dit {…} pour {…}, sous une autre graphie',
    de: '{…}, laut {…} für {…}, anders geschrieben',
  },
  '{…}, as {…} may say': { fr: '{…}, comme peut le dire {…}', de: '{…}, vielleicht laut {…}' },
  '{…}, as {…} says': { fr: '{…}, comme le dit {…}', de: '{…}, laut {…}' },
  '{…}, whoever has the same id, spelt "{}"': {
    fr: '{…}, pour la personne qui a le même id, sous la graphie "{}"',
    de: '{…}, für die Person mit derselben id, geschrieben "{}"',
  },
  '{…}, somebody whom this name may mean, spelt "{}"': {
    fr: '{…}, pour une personne que ce nom peut désigner, sous la graphie "{}"',
    de: '{…}, für eine Person, die dieser Name meinen kann, geschrieben "{}"',
  },
  '{…}, the same person, spelt "{}"': {
    fr: '{…}, pour la même personne, sous la graphie "{}"',
    de: '{…}, für dieselbe Person, geschrieben "{}"',
  },
  '{…}, whoever has the same id, spelt otherwise': {
    fr: '{…}, pour la personne qui a le même id, sous une autre graphie',
    de: '{…}, für die Person mit derselben id, anders geschrieben',
  },
  '{…}, somebody whom this name may mean, spelt otherwise': {
    fr: '{…}, pour une personne que ce nom peut désigner, sous une autre graphie',
    de: '{…}, für eine Person, die dieser Name meinen kann, anders geschrieben',
  },
  '{…}, the same person, spelt otherwise': {
    fr: '{…}, pour la même personne, sous une autre graphie',
    de: '{…}, für dieselbe Person, anders geschrieben',
  },
  'whoever has the same id': { fr: 'la personne qui a le même id', de: 'die Person mit derselben id' },
  'somebody whom this name may mean': {
    fr: 'une personne que ce nom peut désigner',
    de: 'eine Person, die dieser Name meinen kann',
  },
  'the same person': { fr: 'la même personne', de: 'dieselbe Person' },
  '{}, line {}': { fr: '{}, ligne {}', de: '{}, Zeile {}' },
  'line {}': { fr: 'la ligne {}', de: 'Zeile {}' },
};
