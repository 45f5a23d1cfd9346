import type { SpeechTable } from './table.js';

/** What is told and asked of the rows of a list of people. */
export const rows: SpeechTable = {
  'row {}': { fr: 'ligne {}', de: 'Zeile {}' },
  'rows {} and {}': { fr: 'lignes {} et {}', de: 'Zeilen {} und {}' },
  'Functions have a comma in {…}, such as {}. What are they?': {
    fr: 'Des fonctions contiennent une virgule ({…}), par exemple {}. Que sont-elles ?',
    de: 'Funktionen enthalten ein Komma ({…}), zum Beispiel {}. Was sind sie?',
  },
  'one function each, as it is written': {
    fr: 'une fonction chacune, telle qu’écrite',
    de: 'je eine Funktion, wie sie da steht',
  },
  'only what stands before the comma is the function': {
    fr: 'seul ce qui précède la virgule est la fonction',
    de: 'nur was vor dem Komma steht, ist die Funktion',
  },
  'The function {} has a comma, and was taken as it is.': {
    fr: 'La fonction {} contient une virgule ; elle a été reprise telle quelle.',
    de: 'Die Funktion {} enthält ein Komma und wurde unverändert übernommen.',
  },
  'Of {} the beginning was taken.': {
    fr: 'De {} le début a été repris.',
    de: 'Von {} wurde der Anfang übernommen.',
  },
  'one person': { fr: 'une seule personne', de: 'eine Person' },
  'two people': { fr: 'deux personnes', de: 'zwei Personen' },
  '{} and {} stand in {…}. Who is that?': {
    fr: '{} et {} : {…}. Qui est-ce ?',
    de: '{} und {}: {…}. Wer ist das?',
  },
  '{} stands in {…}. Who is that?': { fr: '{} : {…}. Qui est-ce ?', de: '{}: {…}. Wer ist das?' },
  '{} is one person and was taken once.': {
    fr: '{} est une seule personne, reprise une seule fois.',
    de: '{} ist eine Person und wurde einmal übernommen.',
  },
  '{} was not taken: {} stands in {…}.': {
    fr: '{} n’a pas été repris : {} se trouve ailleurs ({…}).',
    de: '{} wurde nicht übernommen: {} steht anderswo ({…}).',
  },
  '{} heads what is below it and is no person.': {
    fr: '{} est le titre de ce qui suit, et non une personne.',
    de: '{} ist die Überschrift des Folgenden und keine Person.',
  },
  '{}, which is merged over {} rows, was taken for each of them.': {
    fr: '{}, cellule fusionnée sur {} lignes, a été repris pour chacune.',
    de: '{}, über {} Zeilen verbunden, wurde für jede übernommen.',
  },
  'It has more cells than there are columns; put the text with the separator into quotation marks.': {
    fr: 'Elle a plus de cellules qu’il n’y a de colonnes ; mettez entre guillemets le texte qui contient le séparateur.',
    de: 'Sie hat mehr Zellen, als es Spalten gibt; setzen Sie den Text mit dem Trennzeichen in Anführungszeichen.',
  },
  '{} is a sum and no person.': {
    fr: '{} est un total, et non une personne.',
    de: '{} ist eine Summe und keine Person.',
  },
  '{} stands alone and is no person.': {
    fr: '{} est seul sur sa ligne, et n’est pas une personne.',
    de: '{} steht allein und ist keine Person.',
  },
  'There is no name in it.': { fr: 'Elle ne contient pas de nom.', de: 'Darin steht kein Name.' },
  'It is hidden in the list, and was taken all the same.': {
    fr: 'Elle est masquée dans la liste, et a été reprise quand même.',
    de: 'Sie ist in der Liste ausgeblendet und wurde trotzdem übernommen.',
  },
  '{} stands under no heading; it was not taken.': {
    fr: '{} n’est sous aucun titre de colonne ; ce n’est pas repris.',
    de: '{} steht unter keiner Überschrift und wurde nicht übernommen.',
  },
  'More than {} characters stand under {}; they were not taken.': {
    fr: 'Il y a plus de {} caractères sous {} ; ils n’ont pas été repris.',
    de: 'Mehr als {} Zeichen stehen unter {}; sie wurden nicht übernommen.',
  },
  'The formula under {} gives an error; nothing was taken of it.': {
    fr: 'La formule sous {} donne une erreur ; rien n’en a été repris.',
    de: 'Die Formel unter {} ergibt einen Fehler; nichts davon wurde übernommen.',
  },
  'A formula stands under {}; what it last gave was taken.': {
    fr: 'Il y a une formule sous {} ; son dernier résultat a été repris.',
    de: 'Unter {} steht eine Formel; ihr letztes Ergebnis wurde übernommen.',
  },
  'A formula without a value stands under {}; nothing was taken of it.': {
    fr: 'Il y a une formule sans résultat sous {} ; rien n’en a été repris.',
    de: 'Unter {} steht eine Formel ohne Ergebnis; nichts davon wurde übernommen.',
  },
  '{} was not taken: {} is the name as a whole.': {
    fr: '{} n’a pas été repris : {} est le nom complet.',
    de: '{} wurde nicht übernommen: {} ist der ganze Name.',
  },
  '{} is an e-mail address and no name.': {
    fr: '{} est une adresse électronique, et non un nom.',
    de: '{} ist eine E-Mail-Adresse und kein Name.',
  },
  'Row {}: how is {} to stand in the report?': {
    fr: 'Ligne {} : comment {} doit-il figurer dans le rapport ?',
    de: 'Zeile {}: Wie soll {} im Bericht stehen?',
  },
  'as {}': { fr: 'sous la forme {}', de: 'als {}' },
  'as it is': { fr: 'tel quel', de: 'wie es da steht' },
  '{} stands as {}.': { fr: '{} figure sous la forme {}.', de: '{} steht als {}.' },
  '{} was taken as {}, who took part online.': {
    fr: '{} a été repris comme {}, avec participation en ligne.',
    de: '{} wurde als {} übernommen, mit Teilnahme online.',
  },
  '{} is no country that is known; write its name or its code.': {
    fr: '{} n’est pas un pays connu ; écrivez son nom ou son code.',
    de: '{} ist kein bekanntes Land; schreiben Sie den Namen oder den Code.',
  },
  'Row {}: is {} the country {}?': {
    fr: 'Ligne {} : {} est-il le pays {} ?',
    de: 'Zeile {}: Ist {} das Land {}?',
  },
  'no, leave the country out': { fr: 'non, laisser le pays de côté', de: 'nein, das Land weglassen' },
  '{} was taken for {}.': { fr: '{} a été compris comme {}.', de: '{} wurde als {} verstanden.' },
  '{} is neither yes nor no; it was taken for no consent.': {
    fr: '{} n’est ni oui ni non ; cela vaut absence d’accord.',
    de: '{} ist weder ja noch nein; es gilt als keine Zustimmung.',
  },
  '{} are several addresses; the first was taken.': {
    fr: '{} : plusieurs adresses ; la première a été reprise.',
    de: '{} sind mehrere Adressen; die erste wurde übernommen.',
  },
  '{} are several numbers; no more than the first was taken.': {
    fr: '{} : plusieurs numéros ; seul le premier a pu être repris.',
    de: '{} sind mehrere Nummern; höchstens die erste wurde übernommen.',
  },
  '{} are several numbers; the first was taken.': {
    fr: '{} : plusieurs numéros ; le premier a été repris.',
    de: '{} sind mehrere Nummern; die erste wurde übernommen.',
  },
  '{} is no e-mail address; it was not taken.': {
    fr: '{} n’est pas une adresse électronique ; ce n’est pas repris.',
    de: '{} ist keine E-Mail-Adresse und wurde nicht übernommen.',
  },
  '{} was not taken: {} stands where the telephone number should.': {
    fr: '{} n’a pas été repris : {} est à la place du numéro de téléphone.',
    de: '{} wurde nicht übernommen: {} steht an der Stelle der Telefonnummer.',
  },
  '{} stands where the telephone number should, and was taken for an e-mail address.': {
    fr: '{} est à la place du numéro de téléphone, et a été compris comme adresse électronique.',
    de: '{} steht an der Stelle der Telefonnummer und wurde als E-Mail-Adresse verstanden.',
  },
  '{} is no telephone number; it was not taken.': {
    fr: '{} n’est pas un numéro de téléphone ; ce n’est pas repris.',
    de: '{} ist keine Telefonnummer und wurde nicht übernommen.',
  },
  'In row {} {} stands where the e-mail address should. What is it?': {
    fr: 'Ligne {} : {} est à la place de l’adresse électronique. Qu’est-ce que c’est ?',
    de: 'Zeile {}: {} steht an der Stelle der E-Mail-Adresse. Was ist es?',
  },
  'a telephone number': { fr: 'un numéro de téléphone', de: 'eine Telefonnummer' },
  'a mistake, to be left out': { fr: 'une erreur, à laisser de côté', de: 'ein Fehler, der wegbleibt' },
  '{} stands where the e-mail address should, and was taken for a telephone number.': {
    fr: '{} est à la place de l’adresse électronique, et a été compris comme numéro de téléphone.',
    de: '{} steht an der Stelle der E-Mail-Adresse und wurde als Telefonnummer verstanden.',
  },
  '{} is no web address; it was not taken.': {
    fr: '{} n’est pas une adresse web ; ce n’est pas repris.',
    de: '{} ist keine Webadresse und wurde nicht übernommen.',
  },
  'Row {} has more cells than there are columns. What belongs together?': {
    fr: 'La ligne {} a plus de cellules qu’il n’y a de colonnes. Qu’est-ce qui va ensemble ?',
    de: 'Zeile {} hat mehr Zellen, als es Spalten gibt. Was gehört zusammen?',
  },
  'leave the row out': { fr: 'laisser la ligne de côté', de: 'die Zeile weglassen' },
  '{} was taken for one cell.': {
    fr: '{} a été compris comme une seule cellule.',
    de: '{} wurde als eine Zelle verstanden.',
  },
  'No country is given; {} was taken to lie in {}.': {
    fr: 'Aucun pays n’est indiqué ; {} a été situé dans le pays {}.',
    de: 'Es ist kein Land angegeben; {} wurde dem Land {} zugeordnet.',
  },
  'Nothing says in which country {} lies; the city was left out.': {
    fr: 'Rien ne dit dans quel pays se trouve {} ; la ville a été laissée de côté.',
    de: 'Nichts sagt, in welchem Land {} liegt; die Stadt wurde weggelassen.',
  },
  '{} and {} ({…}) seem to be one city. How is it written?': {
    fr: '{} et {} ({…}) semblent être une même ville. Comment s’écrit-elle ?',
    de: '{} und {} ({…}) scheinen eine Stadt zu sein. Wie schreibt sie sich?',
  },
  'they are different cities': { fr: 'ce sont des villes différentes', de: 'es sind verschiedene Städte' },
  'The city {} is written {}, as elsewhere.': {
    fr: 'La ville {} est écrite {}, comme ailleurs.',
    de: 'Die Stadt {} wird wie anderswo {} geschrieben.',
  },
  'The organisation {} is written {}, as elsewhere.': {
    fr: 'L’organisme {} est écrit {}, comme ailleurs.',
    de: 'Die Organisation {} wird wie anderswo {} geschrieben.',
  },
  '{} stands in the programme with a wider consent; narrow it there.': {
    fr: '{} figure dans le programme avec un accord plus large ; restreignez-le là.',
    de: '{} steht im Programm mit einer weiteren Zustimmung; schränken Sie sie dort ein.',
  },
  'The consent of {} was narrowed to {}.': {
    fr: 'L’accord de {} a été restreint à {}.',
    de: 'Die Zustimmung von {} wurde auf {} eingeschränkt.',
  },
  '{} has the consent {}, which holds in the document, and not {}.': {
    fr: '{} a dans le document l’accord {}, qui reste valable, et non {}.',
    de: '{} hat im Dokument die Zustimmung {}, die weiter gilt, und nicht {}.',
  },
  '{} stands in the programme, which does not say {}.': {
    fr: '{} figure dans le programme, qui ne dit pas {}.',
    de: '{} steht im Programm, das {} nicht nennt.',
  },
  'Of {} the document says {} and not {}; that was kept.': {
    fr: 'De {} le document dit {} et non {} ; cela a été gardé.',
    de: 'Von {} sagt das Dokument {} und nicht {}; das blieb.',
  },
  '{} stands in another delegation than {}; that was kept.': {
    fr: '{} figure dans une autre délégation que {} ; cela a été gardé.',
    de: '{} steht in einer anderen Delegation als {}; das blieb.',
  },
  'A delegation had {} people and now has {}; its count was written anew.': {
    fr: 'Une délégation comptait {} personnes et en compte maintenant {} ; son nombre a été récrit.',
    de: 'Eine Delegation hatte {} Personen und hat nun {}; ihre Zahl wurde neu geschrieben.',
  },
};
