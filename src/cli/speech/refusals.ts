import type { SpeechTable } from './table.js';

/** What is wrong with the command line elsewhere, or with what it names. */
export const refusals: SpeechTable = {
  '--accept goes with --fix.': { fr: '--accept va avec --fix.', de: '--accept gehört zu --fix.' },
  'Write validate --fix --accept "…".': {
    fr: 'Écrivez validate --fix --accept "…".',
    de: 'Schreiben Sie validate --fix --accept "…".',
  },
  '--accept needs a reason.': { fr: '--accept a besoin d’une raison.', de: '--accept braucht einen Grund.' },
  'Say why the names may stand.': {
    fr: 'Dites pourquoi les noms peuvent rester.',
    de: 'Sagen Sie, warum die Namen stehen dürfen.',
  },
  'verify needs no documents, unless it makes everything again.': {
    fr: 'verify n’a pas besoin de documents, sauf pour tout refaire.',
    de: 'verify braucht keine Dokumente, außer um alles neu zu erstellen.',
  },
  'Add --rebuild, or name the folder alone.': {
    fr: 'Ajoutez --rebuild, ou nommez le dossier seul.',
    de: 'Ergänzen Sie --rebuild, oder nennen Sie nur den Ordner.',
  },
  'There is no {} in {}.': { fr: 'Il n’y a pas de {} dans {}.', de: 'Es gibt kein {} in {}.' },
  'Name the folder into which the reports were built.': {
    fr: 'Nommez le dossier où les rapports ont été produits.',
    de: 'Nennen Sie den Ordner, in den die Berichte erstellt wurden.',
  },
  '--watch builds again and again, so it does not go with {…}.': {
    fr: '--watch produit sans cesse, ce qui ne va pas avec {…}.',
    de: '--watch erstellt immer wieder und passt daher nicht zu {…}.',
  },
  'standard input': { fr: 'l’entrée standard', de: 'der Standardeingabe' },
  'A language server is started by an editor, which speaks to it on standard input.': {
    fr: 'Un serveur de langage est lancé par un éditeur, qui lui parle sur l’entrée standard.',
    de: 'Einen Sprachserver startet ein Editor, der mit ihm über die Standardeingabe spricht.',
  },
  'examples/editor shows how to have yours start it; solidify validate checks documents here.': {
    fr: 'examples/editor montre comment le faire lancer par le vôtre ; solidify validate vérifie des documents ici.',
    de: 'examples/editor zeigt, wie Ihrer ihn startet; solidify validate prüft Dokumente hier.',
  },
  '{} is a folder.': { fr: '{} est un dossier.', de: '{} ist ein Ordner.' },
  '{} is something else than a schema.': {
    fr: '{} est autre chose qu’un schéma.',
    de: '{} ist etwas anderes als ein Schema.',
  },
  '{} is something else than a report.': {
    fr: '{} est autre chose qu’un compte rendu.',
    de: '{} ist etwas anderes als ein Ergebnisbericht.',
  },
  'Name another file, such as visit.schema.json.': {
    fr: 'Nommez un autre fichier, par exemple visit.schema.json.',
    de: 'Nennen Sie eine andere Datei, zum Beispiel visit.schema.json.',
  },
  'Name another file after --reporter, such as solidify.sarif.': {
    fr: 'Nommez un autre fichier après --reporter, par exemple solidify.sarif.',
    de: 'Nennen Sie nach --reporter eine andere Datei, zum Beispiel solidify.sarif.',
  },
  'Only one of two versions can come from standard input.': {
    fr: 'Une seule des deux versions peut venir de l’entrée standard.',
    de: 'Nur eine von zwei Fassungen kann von der Standardeingabe kommen.',
  },
  'Write the file of the other.': {
    fr: 'Écrivez le fichier de l’autre.',
    de: 'Schreiben Sie die Datei der anderen.',
  },
  '--stdout writes one report, but several documents were named.': {
    fr: '--stdout écrit un seul rapport, mais plusieurs documents sont nommés.',
    de: '--stdout schreibt einen Bericht, es sind aber mehrere Dokumente genannt.',
  },
  'Name one, or leave --stdout out.': {
    fr: 'Nommez-en un, ou laissez --stdout de côté.',
    de: 'Nennen Sie eines, oder lassen Sie --stdout weg.',
  },
  'What has been withdrawn may still stand in the folder: {}.': {
    fr: 'Ce qui a été retiré peut encore être dans le dossier : {}.',
    de: 'Was zurückgezogen wurde, kann noch im Ordner stehen: {}.',
  },
  'The {} report of {} withholds something that the document tells, so the document cannot be put into it.': {
    fr: 'Le rapport {} de {} tait une chose que le document dit ; le document ne peut donc pas y être joint.',
    de: 'Der Bericht ({}) von {} hält etwas zurück, das das Dokument sagt; das Dokument darf ihm daher nicht beiliegen.',
  },
  'Leave --attach-source out, or ask for an edition that withholds nothing.': {
    fr: 'Laissez --attach-source de côté, ou demandez une édition qui ne tait rien.',
    de: 'Lassen Sie --attach-source weg, oder wählen Sie eine Ausgabe, die nichts zurückhält.',
  },
  '{} cannot take --set {}: {…}.': {
    fr: '{} n’accepte pas --set {} : {…}.',
    de: '{} nimmt --set {} nicht an: {…}.',
  },
  'a key is missing between its dots': {
    fr: 'une clé manque entre ses points',
    de: 'zwischen den Punkten fehlt ein Schlüssel',
  },
  'it has no value': { fr: 'il n’a pas de valeur', de: 'es hat keinen Wert' },
  'it cannot be put there': { fr: 'il ne peut pas être mis là', de: 'es kann dort nicht stehen' },
  'Write key=value, with dots between keys and numbers from 0 in lists: --set status=final.': {
    fr: 'Écrivez clé=valeur, avec des points entre les clés et des nombres à partir de 0 dans les listes : --set status=final.',
    de: 'Schreiben Sie Schlüssel=Wert, mit Punkten zwischen Schlüsseln und Zahlen ab 0 in Listen: --set status=final.',
  },
  'There is no {}.': { fr: '{} n’existe pas.', de: '{} gibt es nicht.' },
  'Name a DOCX that exists, or leave --reference out.': {
    fr: 'Nommez un DOCX qui existe, ou laissez --reference de côté.',
    de: 'Nennen Sie ein vorhandenes DOCX, oder lassen Sie --reference weg.',
  },
  '"{}" is no folder with templates.': {
    fr: '« {} » n’est pas un dossier de modèles.',
    de: '„{}“ ist kein Ordner mit Vorlagen.',
  },
  'Name one that exists, or leave --templates out.': {
    fr: 'Nommez un dossier qui existe, ou laissez --templates de côté.',
    de: 'Nennen Sie einen vorhandenen, oder lassen Sie --templates weg.',
  },
  'There is no "{}".': { fr: '« {} » n’existe pas.', de: '„{}“ gibt es nicht.' },
  'Name a module that exists, or leave --helpers out.': {
    fr: 'Nommez un module qui existe, ou laissez --helpers de côté.',
    de: 'Nennen Sie ein vorhandenes Modul, oder lassen Sie --helpers weg.',
  },
  'Look at {}, and remove {} before you publish the folder.{}': {
    fr: 'Regardez {}, et supprimez {} avant de publier le dossier.{}',
    de: 'Sehen Sie sich {} an, und entfernen Sie {}, bevor Sie den Ordner veröffentlichen.{}',
  },
  'Look at {}, and remove {} before you publish the folder.': {
    fr: 'Regardez {}, et supprimez {} avant de publier le dossier.',
    de: 'Sehen Sie sich {} an, und entfernen Sie {}, bevor Sie den Ordner veröffentlichen.',
  },
};
