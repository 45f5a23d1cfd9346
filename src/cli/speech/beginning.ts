import type { SpeechTable } from './table.js';

/** What is wrong with how a document is begun, imported into or previewed. */
export const beginning: SpeechTable = {
  'Input ended before this was answered: {…}': {
    fr: 'L’entrée a pris fin avant la réponse à ceci : {…}',
    de: 'Die Eingabe endete, bevor das beantwortet war: {…}',
  },
  'Nothing was written. Run it again and answer, or say it with a flag.': {
    fr: 'Rien n’a été écrit. Relancez et répondez, ou dites-le par une option.',
    de: 'Es wurde nichts geschrieben. Starten Sie noch einmal, und antworten Sie, oder sagen Sie es mit einer Option.',
  },
  'A {} is nothing for a terminal.': {
    fr: '{} n’est pas fait pour un terminal.',
    de: '{} ist nichts für ein Terminal.',
  },
  'Send it on, such as: {}': {
    fr: 'Envoyez-le ailleurs, par exemple : {}',
    de: 'Leiten Sie es weiter, zum Beispiel: {}',
  },
  'Beside --stdout, --explain and --reporter {} would both write to standard error.': {
    fr: 'Avec --stdout, --explain et --reporter {} écriraient tous deux sur l’erreur standard.',
    de: 'Neben --stdout würden --explain und --reporter {} beide auf die Standardfehlerausgabe schreiben.',
  },
  'Leave one of them out.': { fr: 'Laissez l’une des deux de côté.', de: 'Lassen Sie eines davon weg.' },
  'Leave one of the two out.': {
    fr: 'Laissez l’une des deux de côté.',
    de: 'Lassen Sie eines der beiden weg.',
  },
  'Leave it out.': { fr: 'Laissez-la de côté.', de: 'Lassen Sie sie weg.' },
  'There is no diagnostic {}.': { fr: 'Il n’y a pas de diagnostic {}.', de: 'Es gibt keine Meldung {}.' },
  'Did you mean {…}?': { fr: 'Vouliez-vous dire {…} ?', de: 'Meinten Sie {…}?' },
  'Look at the folder and the spelling of the name, or begin it: {}': {
    fr: 'Vérifiez le dossier et l’orthographe du nom, ou commencez-le : {}',
    de: 'Prüfen Sie den Ordner und die Schreibweise des Namens, oder beginnen Sie sie: {}',
  },
  'Its code stands in the first line of each problem, behind its severity.': {
    fr: 'Son code est dans la première ligne de chaque problème, derrière sa gravité.',
    de: 'Der Code steht in der ersten Zeile jedes Problems, hinter dem Schweregrad.',
  },
  'validate --fix gives the document of standard input on standard output, where --reporter {} would write, too.':
    {
      fr: 'validate --fix rend le document de l’entrée standard sur la sortie standard, où --reporter {} écrirait aussi.',
      de: 'validate --fix gibt das Dokument der Standardeingabe auf der Standardausgabe zurück, auf die auch --reporter {} schreiben würde.',
    },
  'Name the file, or leave --reporter {} out.': {
    fr: 'Nommez le fichier, ou laissez --reporter {} de côté.',
    de: 'Nennen Sie die Datei, oder lassen Sie --reporter {} weg.',
  },
  'import needs files, not standard input.': {
    fr: 'import a besoin de fichiers, et non de l’entrée standard.',
    de: 'import braucht Dateien, keine Standardeingabe.',
  },
  'Name the list and the visit.': {
    fr: 'Nommez la liste et la visite.',
    de: 'Nennen Sie die Liste und den Besuch.',
  },
  'There is no encoding {} here.': {
    fr: 'Le codage {} n’est pas connu ici.',
    de: 'Die Kodierung {} gibt es hier nicht.',
  },
  'It can be {}.': { fr: 'Possibles : {}.', de: 'Möglich sind {}.' },
  '{…} has {} sheets that may be meant.': {
    fr: '{…} a {} feuilles possibles.',
    de: '{…} hat {} Blätter, die gemeint sein können.',
  },
  'Say which: --sheet "{}". They are: {}.': {
    fr: 'Dites laquelle : --sheet "{}". Il y a : {}.',
    de: 'Sagen Sie, welches: --sheet "{}". Es gibt: {}.',
  },
  'Say which, by its name or number: --sheet 1.': {
    fr: 'Dites laquelle, par son nom ou son numéro : --sheet 1.',
    de: 'Sagen Sie, welches, mit Namen oder Nummer: --sheet 1.',
  },
  '{…} has no sheet {}.': { fr: '{…} n’a pas de feuille {}.', de: '{…} hat kein Blatt {}.' },
  'Its sheets are: {}.': { fr: 'Ses feuilles sont : {}.', de: 'Ihre Blätter sind: {}.' },
  'It has {}; --sheet takes a number, too.': {
    fr: 'Elle en a {} ; --sheet accepte aussi un numéro.',
    de: 'Sie hat {}; --sheet nimmt auch eine Nummer.',
  },
  'Nothing was written: nobody can be asked here.': {
    fr: 'Rien n’a été écrit : personne ne peut répondre ici.',
    de: 'Es wurde nichts geschrieben: Hier kann niemand gefragt werden.',
  },
  'Add --yes to write what is told above.': {
    fr: 'Ajoutez --yes pour écrire ce qui est dit ci-dessus.',
    de: 'Ergänzen Sie --yes, um zu schreiben, was oben steht.',
  },
  '{} is a programme; participants stand in its visits.': {
    fr: '{} est un programme ; les participants figurent dans ses visites.',
    de: '{} ist ein Programm; Teilnehmende stehen in seinen Besuchen.',
  },
  'Name a visit behind --into.': {
    fr: 'Nommez une visite derrière --into.',
    de: 'Nennen Sie hinter --into einen Besuch.',
  },
  'Cannot write into {…}: what stands in line {} cannot be added to, as {…}.': {
    fr: 'Impossible d’écrire dans {…} : rien ne peut être ajouté à la ligne {}, car {…}.',
    de: 'In {…} kann nicht geschrieben werden: Zeile {} lässt sich nicht ergänzen, denn {…}.',
  },
  'it repeats another part of the document by *': {
    fr: 'elle répète par * une autre partie du document',
    de: 'sie wiederholt mit * einen anderen Teil des Dokuments',
  },
  'its items cannot be told apart': {
    fr: 'ses éléments ne se distinguent pas',
    de: 'ihre Einträge sind nicht zu trennen',
  },
  'Write it out there.': { fr: 'Écrivez-la en toutes lettres.', de: 'Schreiben Sie sie dort aus.' },
  'With all of them the document would be too large to be read again.': {
    fr: 'Avec toutes ces personnes le document serait trop grand pour être relu.',
    de: 'Mit allen wäre das Dokument zu groß, um wieder gelesen zu werden.',
  },
  'Keep the rows of this visit alone.': {
    fr: 'Gardez les seules lignes de cette visite.',
    de: 'Behalten Sie nur die Zeilen dieses Besuchs.',
  },
  '--{} is empty.': { fr: '--{} est vide.', de: '--{} ist leer.' },
  '--{} cannot be used.': { fr: '--{} ne peut pas être employé.', de: '--{} ist nicht verwendbar.' },
  'Write a few words behind it.': {
    fr: 'Écrivez quelques mots derrière.',
    de: 'Schreiben Sie ein paar Wörter dahinter.',
  },
  '--lang {}: reports cannot be made in it.': {
    fr: '--lang {} : aucun rapport ne se fait dans cette langue.',
    de: '--lang {}: In dieser Sprache lassen sich keine Berichte erstellen.',
  },
  'Possible are {}.': { fr: 'Possibles : {}.', de: 'Möglich sind {}.' },
  'Write --{} {}.': { fr: 'Écrivez --{} {}.', de: 'Schreiben Sie --{} {}.' },
  '--layout {}: there is no such form of report.': {
    fr: '--layout {} : cette forme de rapport n’existe pas.',
    de: '--layout {}: Diese Form des Berichts gibt es nicht.',
  },
  '--country {} is no country.': { fr: '--country {} n’est pas un pays.', de: '--country {} ist kein Land.' },
  'Write two capital letters (ISO 3166-1 alpha-2), such as FR, or its name in English, French or German.': {
    fr: 'Écrivez deux capitales (ISO 3166-1 alpha-2), par exemple FR, ou son nom en anglais, en français ou en allemand.',
    de: 'Schreiben Sie zwei Großbuchstaben (ISO 3166-1 alpha-2), zum Beispiel FR, oder den Namen auf Englisch, Französisch oder Deutsch.',
  },
  '--dates {} cannot be used.': {
    fr: '--dates {} ne peut pas être employé.',
    de: '--dates {} ist nicht verwendbar.',
  },
  '{} may be in {…}: --country is missing.': {
    fr: '{} peut être en {…} : --country manque.',
    de: '{} kann in {…} liegen: --country fehlt.',
  },
  '{} is in no country that solidify knows: --country is missing.': {
    fr: 'solidify ne sait pas dans quel pays se trouve {} : --country manque.',
    de: 'solidify weiß nicht, in welchem Land {} liegt: --country fehlt.',
  },
  '{…} is missing; questions are asked on a terminal only.': {
    fr: '{…} manque ; les questions ne se posent que sur un terminal.',
    de: '{…} fehlt; Fragen werden nur auf einem Terminal gestellt.',
  },
  '{…} are missing; questions are asked on a terminal only.': {
    fr: '{…} manquent ; les questions ne se posent que sur un terminal.',
    de: '{…} fehlen; Fragen werden nur auf einem Terminal gestellt.',
  },
  'Such as: {}': { fr: 'Par exemple : {}', de: 'Zum Beispiel: {}' },
  '{} is no programme.': { fr: '{} n’est pas un programme.', de: '{} ist kein Programm.' },
  'Name the programme file with --programme, or make one: solidify new programme.': {
    fr: 'Nommez le fichier du programme avec --programme, ou créez-en un : solidify new programme.',
    de: 'Nennen Sie mit --programme die Programmdatei, oder legen Sie eine an: solidify new programme.',
  },
  '{} cannot be read as a document.': {
    fr: '{} ne peut pas être lu comme document.',
    de: '{} ist nicht als Dokument lesbar.',
  },
  'Mend it first: {}': { fr: 'Corrigez-le d’abord : {}', de: 'Berichtigen Sie es zuerst: {}' },
  '{} is a {…}, not a {…}.': {
    fr: '{} n’est pas du bon genre : {…}, et non {…}.',
    de: '{} ist von anderer Art: {…}, nicht {…}.',
  },
  visit: { fr: 'visite', de: 'Besuch' },
  programme: { fr: 'programme', de: 'Programm' },
  'Name an earlier {…} with --from.': {
    fr: 'Nommez avec --from un document antérieur du genre {…}.',
    de: 'Nennen Sie mit --from ein früheres Dokument der Art {…}.',
  },
  '{}: a new document is a YAML file.': {
    fr: '{} : un nouveau document est un fichier YAML.',
    de: '{}: Ein neues Dokument ist eine YAML-Datei.',
  },
  'Name it {}.yaml.': { fr: 'Nommez-le {}.yaml.', de: 'Nennen Sie es {}.yaml.' },
  '{} cannot be the name of a file.': {
    fr: '{} ne peut pas être le nom d’un fichier.',
    de: '{} kann kein Dateiname sein.',
  },
  'Choose another name.': { fr: 'Choisissez un autre nom.', de: 'Wählen Sie einen anderen Namen.' },
  '{} is there already; nothing was written.': {
    fr: '{} existe déjà ; rien n’a été écrit.',
    de: '{} gibt es schon; es wurde nichts geschrieben.',
  },
  'Name another file, or go on with that one: {}': {
    fr: 'Nommez un autre fichier, ou continuez avec celui-ci : {}',
    de: 'Nennen Sie eine andere Datei, oder machen Sie mit dieser weiter: {}',
  },
  'Name a file in a folder that you may write to.': {
    fr: 'Nommez un fichier dans un dossier où vous pouvez écrire.',
    de: 'Nennen Sie eine Datei in einem Ordner, in den Sie schreiben dürfen.',
  },
  'A preview follows a file as it is saved, so it does not go with standard input.': {
    fr: 'Un aperçu suit un fichier à chaque enregistrement ; l’entrée standard n’y convient pas.',
    de: 'Eine Vorschau folgt einer Datei bei jedem Speichern; die Standardeingabe passt nicht dazu.',
  },
  'Name a file, such as: {}': {
    fr: 'Nommez un fichier, par exemple : {}',
    de: 'Nennen Sie eine Datei, zum Beispiel: {}',
  },
  '{} is no port.': { fr: '{} n’est pas un port.', de: '{} ist kein Port.' },
  'Write 1 to 65535, such as --port 4000, or leave it out: then a free one is taken.': {
    fr: 'Écrivez un nombre de 1 à 65535, par exemple --port 4000, ou laissez-le de côté : un port libre est alors pris.',
    de: 'Schreiben Sie 1 bis 65535, zum Beispiel --port 4000, oder lassen Sie es weg: Dann wird ein freier genommen.',
  },
  'The address of a preview is secret, so it is shown on a terminal only; and {…}.': {
    fr: 'L’adresse d’un aperçu est secrète et ne se montre que sur un terminal ; or {…}.',
    de: 'Die Adresse einer Vorschau ist geheim und wird nur auf einem Terminal gezeigt; und {…}.',
  },
  'no browser could be opened': {
    fr: 'aucun navigateur n’a pu être ouvert',
    de: 'es ließ sich kein Browser öffnen',
  },
  '--no-open opens nothing': { fr: '--no-open n’ouvre rien', de: '--no-open öffnet nichts' },
  'Run it on a terminal.': { fr: 'Lancez-le sur un terminal.', de: 'Starten Sie sie auf einem Terminal.' },
  'There is no file {}.': { fr: 'Le fichier {} n’existe pas.', de: 'Die Datei {} gibt es nicht.' },
  'The preview goes on as soon as it is there again.': {
    fr: 'L’aperçu reprend dès que le fichier est revenu.',
    de: 'Die Vorschau geht weiter, sobald die Datei wieder da ist.',
  },
  'Begin it with {}.': { fr: 'Commencez-le par {}.', de: 'Beginnen Sie sie mit {}.' },
  '{} is no visit: a preview shows one visit at a time.': {
    fr: '{} n’est pas une visite : un aperçu montre une visite à la fois.',
    de: '{} ist kein Besuch: Eine Vorschau zeigt einen Besuch auf einmal.',
  },
  'Name one of the visits of the programme; solidify build --watch follows all of it.': {
    fr: 'Nommez une des visites du programme ; solidify build --watch le suit tout entier.',
    de: 'Nennen Sie einen der Besuche des Programms; solidify build --watch folgt dem ganzen.',
  },
};
