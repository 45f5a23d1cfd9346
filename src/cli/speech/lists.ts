import type { SpeechTable } from './table.js';

/** What keeps a list of people from being read, and what to do about it. */
export const lists: SpeechTable = {
  'Read as {}; --encoding says another.': {
    fr: 'Lu en {} ; --encoding dit un autre codage.',
    de: 'Als {} gelesen; --encoding nennt eine andere Kodierung.',
  },
  'Cannot import {…}: {…}': { fr: 'Impossible d’importer {…} : {…}', de: 'Import nicht möglich ({…}): {…}' },
  'nothing stands in it.': { fr: 'elle est vide.', de: 'es steht nichts darin.' },
  'The list has more than {} rows.': {
    fr: 'la liste a plus de {} lignes.',
    de: 'Die Liste hat mehr als {} Zeilen.',
  },
  'Look whether it is the right file, or keep the rows of this visit alone.': {
    fr: 'Vérifiez que c’est le bon fichier, ou gardez les seules lignes de cette visite.',
    de: 'Prüfen Sie, ob es die richtige Datei ist, oder behalten Sie nur die Zeilen dieses Besuchs.',
  },
  'The list has something in more than {} columns.': {
    fr: 'la liste a du contenu dans plus de {} colonnes.',
    de: 'Die Liste hat Inhalt in mehr als {} Spalten.',
  },
  'Look whether it is the right file, or keep the columns about people alone.': {
    fr: 'Vérifiez que c’est le bon fichier, ou gardez les seules colonnes sur les personnes.',
    de: 'Prüfen Sie, ob es die richtige Datei ist, oder behalten Sie nur die Spalten über Personen.',
  },
  'A column cannot hold {}.': {
    fr: 'une colonne ne peut pas contenir {}.',
    de: 'Eine Spalte kann nicht {} enthalten.',
  },
  'A column can hold {}; - leaves one out.': {
    fr: 'Une colonne peut contenir {} ; - en laisse une de côté.',
    de: 'Eine Spalte kann enthalten: {}; - lässt eine weg.',
  },
  'Did you mean {}? {…}': { fr: 'Vouliez-vous dire {} ? {…}', de: 'Meinten Sie {}? {…}' },
  'It has no rows.': { fr: 'elle n’a pas de lignes.', de: 'Sie hat keine Zeilen.' },
  'Look whether it is the right file, or name the sheet: --sheet.': {
    fr: 'Vérifiez que c’est le bon fichier, ou nommez la feuille : --sheet.',
    de: 'Prüfen Sie, ob es die richtige Datei ist, oder nennen Sie das Blatt: --sheet.',
  },
  'No column is headed {}.': { fr: 'aucune colonne ne s’appelle {}.', de: 'Keine Spalte heißt {}.' },
  'The headings are: {}.': { fr: 'Les titres sont : {}.', de: 'Die Überschriften sind: {}.' },
  'Look how its {} headings are written.': {
    fr: 'Regardez comment ses {} titres sont écrits.',
    de: 'Sehen Sie nach, wie ihre {} Überschriften geschrieben sind.',
  },
  'It is a text and no list.': {
    fr: 'c’est un texte, et non une liste.',
    de: 'Es ist ein Text und keine Liste.',
  },
  'Name a table whose first row has headings.': {
    fr: 'Nommez un tableau dont la première ligne contient des titres.',
    de: 'Nennen Sie eine Tabelle, deren erste Zeile Überschriften hat.',
  },
  'No column is headed as one of names is.': {
    fr: 'aucune colonne ne porte un titre de noms.',
    de: 'Keine Spalte ist wie eine mit Namen überschrieben.',
  },
  'Write headings into the first row, such as Name, Organisation, Function, City, Country.': {
    fr: 'Écrivez des titres dans la première ligne, par exemple Nom, Organisme, Fonction, Ville, Pays.',
    de: 'Schreiben Sie Überschriften in die erste Zeile, zum Beispiel Name, Organisation, Funktion, Stadt, Land.',
  },
  'No column is headed as one of names is, in row {} or elsewhere.': {
    fr: 'aucune colonne ne porte un titre de noms, à la ligne {} ou ailleurs.',
    de: 'Keine Spalte ist wie eine mit Namen überschrieben, weder in Zeile {} noch anderswo.',
  },
  'Say which it is: --map "{}=name". The headings seem to be: {}.': {
    fr: 'Dites laquelle : --map "{}=name". Les titres semblent être : {}.',
    de: 'Sagen Sie, welche es ist: --map "{}=name". Die Überschriften scheinen zu sein: {}.',
  },
  'Say which it is, by its heading: --map "Participant=name".': {
    fr: 'Dites laquelle, par son titre : --map "Participant=name".',
    de: 'Sagen Sie, welche es ist, mit ihrer Überschrift: --map "Participant=name".',
  },
  'Its rows cannot be told apart: a quotation mark is opened and not closed.': {
    fr: 'ses lignes ne se distinguent pas : un guillemet est ouvert et non fermé.',
    de: 'Ihre Zeilen sind nicht zu trennen: Ein Anführungszeichen ist geöffnet und nicht geschlossen.',
  },
  'Look for a lone " in it, or save the list as .xlsx.': {
    fr: 'Cherchez-y un " isolé, ou enregistrez la liste en .xlsx.',
    de: 'Suchen Sie darin ein einzelnes ", oder speichern Sie die Liste als .xlsx.',
  },
  'It is larger than 20 MB.': { fr: 'elle dépasse 20 Mo.', de: 'Sie ist größer als 20 MB.' },
  'It is empty.': { fr: 'elle est vide.', de: 'Sie ist leer.' },
  'Look whether it is the right file.': {
    fr: 'Vérifiez que c’est le bon fichier.',
    de: 'Prüfen Sie, ob es die richtige Datei ist.',
  },
  'It is XML, not a workbook.': {
    fr: 'c’est du XML, et non un classeur.',
    de: 'Es ist XML, keine Arbeitsmappe.',
  },
  'Open it in a spreadsheet program and save it as .xlsx or .csv.': {
    fr: 'Ouvrez-la dans un tableur et enregistrez-la en .xlsx ou .csv.',
    de: 'Öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie als .xlsx oder .csv.',
  },
  'It is a picture.': { fr: 'c’est une image.', de: 'Es ist ein Bild.' },
  'Ask for the spreadsheet itself.': {
    fr: 'Demandez le tableau lui-même.',
    de: 'Lassen Sie sich die Tabelle selbst geben.',
  },
  'It is a text document (RTF).': {
    fr: 'c’est un document texte (RTF).',
    de: 'Es ist ein Textdokument (RTF).',
  },
  'Copy its table into a spreadsheet and save that as .xlsx.': {
    fr: 'Copiez son tableau dans un tableur et enregistrez celui-ci en .xlsx.',
    de: 'Kopieren Sie die Tabelle in eine Tabellenkalkulation und speichern Sie diese als .xlsx.',
  },
  'It is neither a text nor a workbook.': {
    fr: 'ce n’est ni un texte ni un classeur.',
    de: 'Es ist weder ein Text noch eine Arbeitsmappe.',
  },
  'Open it in a spreadsheet program and save it as .xlsx, .ods or .csv.': {
    fr: 'Ouvrez-la dans un tableur et enregistrez-la en .xlsx, .ods ou .csv.',
    de: 'Öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie als .xlsx, .ods oder .csv.',
  },
  'It is locked by a password.': {
    fr: 'elle est protégée par un mot de passe.',
    de: 'Sie ist mit einem Passwort geschützt.',
  },
  'Open it, save it without the password and import that.': {
    fr: 'Ouvrez-la, enregistrez-la sans mot de passe et importez ce fichier.',
    de: 'Öffnen Sie sie, speichern Sie sie ohne Passwort und importieren Sie diese Datei.',
  },
  'Save it without the password and import that.': {
    fr: 'Enregistrez-la sans mot de passe et importez ce fichier.',
    de: 'Speichern Sie sie ohne Passwort und importieren Sie diese Datei.',
  },
  'It is of an older kind (.xls).': {
    fr: 'elle est d’un ancien format (.xls).',
    de: 'Sie hat ein altes Format (.xls).',
  },
  'It cannot be read: it is {…}.': {
    fr: 'elle ne peut pas être lue : elle est {…}.',
    de: 'Sie ist nicht lesbar: {…}.',
  },
  'It is a text document (Word).': {
    fr: 'c’est un document texte (Word).',
    de: 'Es ist ein Textdokument (Word).',
  },
  'It is a binary workbook (.xlsb).': {
    fr: 'c’est un classeur binaire (.xlsb).',
    de: 'Es ist eine binäre Arbeitsmappe (.xlsb).',
  },
  'It is a document of Apple Numbers.': {
    fr: 'c’est un document d’Apple Numbers.',
    de: 'Es ist ein Dokument von Apple Numbers.',
  },
  'It is an archive, but no workbook.': {
    fr: 'c’est une archive, et non un classeur.',
    de: 'Es ist ein Archiv, aber keine Arbeitsmappe.',
  },
  damaged: { fr: 'abîmée', de: 'beschädigt' },
  'an archive of more files than are looked through': {
    fr: 'une archive de trop nombreux fichiers',
    de: 'ein Archiv mit zu vielen Dateien',
  },
  'locked by a password': { fr: 'protégée par un mot de passe', de: 'mit einem Passwort geschützt' },
  'an archive with something between its files': {
    fr: 'une archive avec des données entre ses fichiers',
    de: 'ein Archiv mit etwas zwischen seinen Dateien',
  },
  'more than 64 MB when it is unpacked': {
    fr: 'plus grande que 64 Mo une fois décompressée',
    de: 'entpackt größer als 64 MB',
  },
  'packed in a way that is seldom used': {
    fr: 'compressée d’une façon peu courante',
    de: 'auf eine seltene Weise gepackt',
  },
};
