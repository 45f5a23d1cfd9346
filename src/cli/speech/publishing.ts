import type { SpeechTable } from './table.js';

/** What is wrong with browsers elsewhere, fonts, templates and keys. */
export const publishing: SpeechTable = {
  'Name with --browser-url only browsers of one version: others draw other bytes.': {
    fr: 'Ne nommez avec --browser-url que des navigateurs d’une même version : d’autres dessinent d’autres octets.',
    de: 'Nennen Sie mit --browser-url nur Browser einer Version: Andere zeichnen andere Bytes.',
  },
  'The browsers are not of one version: {} is {}, {} is {}.': {
    fr: 'Les navigateurs ne sont pas d’une même version : {} a {}, {} a {}.',
    de: 'Die Browser haben nicht dieselbe Version: {} hat {}, {} hat {}.',
  },
  'The browser at {} broke off twice while it printed this document.': {
    fr: 'Le navigateur à l’adresse {} s’est interrompu deux fois en imprimant ce document.',
    de: 'Der Browser unter {} brach beim Drucken dieses Dokuments zweimal ab.',
  },
  'See whether it has enough memory, or print on this machine: leave --browser-url out.': {
    fr: 'Voyez s’il a assez de mémoire, ou imprimez sur cette machine : laissez --browser-url de côté.',
    de: 'Prüfen Sie, ob er genug Speicher hat, oder drucken Sie auf diesem Rechner: Lassen Sie --browser-url weg.',
  },
  'See that it runs and that the whole address is right, with its path and token (Chromium tells its own at http://HOST:PORT/json/version), or print on this machine: leave --browser-url out.':
    {
      fr: 'Vérifiez qu’il tourne et que l’adresse entière est juste, avec son chemin et son jeton (Chromium dit la sienne sous http://HOST:PORT/json/version), ou imprimez sur cette machine : laissez --browser-url de côté.',
      de: 'Prüfen Sie, ob er läuft und ob die ganze Adresse stimmt, mit Pfad und Token (Chromium nennt seine unter http://HOST:PORT/json/version), oder drucken Sie auf diesem Rechner: Lassen Sie --browser-url weg.',
    },
  'The embedded browser could not be unpacked.': {
    fr: 'Le navigateur intégré n’a pas pu être décompressé.',
    de: 'Der eingebettete Browser konnte nicht entpackt werden.',
  },
  'The embedded browser could not be unpacked{}.': {
    fr: 'Le navigateur intégré n’a pas pu être décompressé{}.',
    de: 'Der eingebettete Browser konnte nicht entpackt werden{}.',
  },
  'It needs 220 MB in one of: {}. Set XDG_CACHE_HOME to a folder that can be written, or use an installed browser with --browser system.':
    {
      fr: 'Il lui faut 220 Mo dans l’un de ces dossiers : {}. Mettez dans XDG_CACHE_HOME un dossier où l’on peut écrire, ou employez un navigateur installé avec --browser system.',
      de: 'Er braucht 220 MB in einem dieser Ordner: {}. Setzen Sie XDG_CACHE_HOME auf einen beschreibbaren Ordner, oder nehmen Sie einen installierten Browser mit --browser system.',
    },
  '{} names the browser {}, {}.': {
    fr: '{} nomme un navigateur qui ne convient pas : {}, {}.',
    de: '{} nennt einen Browser, der nicht geht: {}, {}.',
  },
  'The fonts of the page could not be loaded: {}.': {
    fr: 'Les polices de la page n’ont pas pu être chargées : {}.',
    de: 'Die Schriften der Seite konnten nicht geladen werden: {}.',
  },
  'Install this program again, or a font on the machine of the browser elsewhere (--browser-url).': {
    fr: 'Réinstallez ce programme, ou une police sur la machine du navigateur distant (--browser-url).',
    de: 'Installieren Sie dieses Programm neu, oder eine Schrift auf dem Rechner des entfernten Browsers (--browser-url).',
  },
  'The PDF would have no text: the browser drew none, as happens when it finds no fonts.': {
    fr: 'Le PDF n’aurait pas de texte : le navigateur n’en a dessiné aucun, comme lorsqu’il ne trouve pas de polices.',
    de: 'Das PDF hätte keinen Text: Der Browser zeichnete keinen, wie wenn er keine Schriften findet.',
  },
  'Try another browser with --browser PATH; one installed as a snap cannot read the fonts of this program.': {
    fr: 'Essayez un autre navigateur avec --browser PATH ; installé comme snap, il ne peut pas lire les polices de ce programme.',
    de: 'Versuchen Sie einen anderen Browser mit --browser PATH; als Snap installiert, kann er die Schriften dieses Programms nicht lesen.',
  },
  'The text of the PDF would be wrong: the browser drew some of it with {}, which is not a font of this program.':
    {
      fr: 'Le texte du PDF serait faux : le navigateur en a dessiné une partie avec {}, qui n’est pas une police de ce programme.',
      de: 'Der Text des PDFs wäre falsch: Der Browser zeichnete einen Teil mit {}, keiner Schrift dieses Programms.',
    },
  'A character that no shipped font has, or a browser that cannot read the shipped fonts, is the cause. Try --browser embedded.':
    {
      fr: 'La cause est un caractère qu’aucune police fournie n’a, ou un navigateur qui ne peut pas lire ces polices. Essayez --browser embedded.',
      de: 'Die Ursache ist ein Zeichen, das keine mitgelieferte Schrift hat, oder ein Browser, der diese Schriften nicht lesen kann. Versuchen Sie --browser embedded.',
    },
  '--from goes with eject.': { fr: '--from va avec eject.', de: '--from gehört zu eject.' },
  'Which template is to be ejected is not said.': {
    fr: 'Le modèle à éjecter n’est pas dit.',
    de: 'Welche Vorlage herausgeholt werden soll, ist nicht gesagt.',
  },
  'Name one, such as solidify templates eject visit/sections/lessons.html.hbs; solidify templates list shows all.':
    {
      fr: 'Nommez-en un, par exemple solidify templates eject visit/sections/lessons.html.hbs ; solidify templates list les montre tous.',
      de: 'Nennen Sie eine, zum Beispiel solidify templates eject visit/sections/lessons.html.hbs; solidify templates list zeigt alle.',
    },
  'There are no templates in {}.': {
    fr: 'Il n’y a pas de modèles dans {}.',
    de: 'In {} gibt es keine Vorlagen.',
  },
  'Write one with solidify templates eject, or name another folder with --templates.': {
    fr: 'Écrivez-en un avec solidify templates eject, ou nommez un autre dossier avec --templates.',
    de: 'Schreiben Sie eine mit solidify templates eject, oder nennen Sie mit --templates einen anderen Ordner.',
  },
  'Name the folders into which the shards were built.': {
    fr: 'Nommez les dossiers où les lots ont été produits.',
    de: 'Nennen Sie die Ordner, in die die Teile erstellt wurden.',
  },
  '{}, so nothing is known of what was built there.': {
    fr: '{} ; on ne sait donc pas ce qui y a été produit.',
    de: '{}; daher ist nicht bekannt, was dort erstellt wurde.',
  },
  '--reference says how a {} looks, and none is asked for.': {
    fr: '--reference dit l’apparence d’un {}, et aucun n’est demandé.',
    de: '--reference sagt, wie ein {} aussieht, und keines ist verlangt.',
  },
  'Add {…} to --format.': { fr: 'Ajoutez {…} à --format.', de: 'Ergänzen Sie {…} bei --format.' },
  'Split the document, or make {…} only with {}.': {
    fr: 'Divisez le document, ou ne produisez que {…} avec {}.',
    de: 'Teilen Sie das Dokument, oder erstellen Sie nur {…} mit {}.',
  },
  'Report this as a fault of solidify; {…} can be built with {}.': {
    fr: 'Signalez-le comme une faute de solidify ; {…} peuvent être produits avec {}.',
    de: 'Melden Sie das als Fehler von solidify; {…} lassen sich mit {} erstellen.',
  },
  'Try the embedded browser with --browser embedded; {…} can be built with {}.': {
    fr: 'Essayez le navigateur intégré avec --browser embedded ; {…} peuvent être produits avec {}.',
    de: 'Versuchen Sie den eingebetteten Browser mit --browser embedded; {…} lassen sich mit {} erstellen.',
  },
  'The manifest is to be signed, and no key is named.': {
    fr: 'Le manifeste est à signer, et aucune clé n’est nommée.',
    de: 'Das Manifest soll signiert werden, und kein Schlüssel ist genannt.',
  },
  'Write --sign and the file of a private key, or put its path into {}. {}': {
    fr: 'Écrivez --sign et le fichier d’une clé privée, ou mettez son chemin dans {}. {}',
    de: 'Schreiben Sie --sign und die Datei eines privaten Schlüssels, oder setzen Sie den Pfad in {}. {}',
  },
  '{} is a private key, which is not for those who only look whether something is signed.': {
    fr: '{} est une clé privée, qui n’est pas faite pour qui vérifie seulement une signature.',
    de: '{} ist ein privater Schlüssel, der nicht für die ist, die nur eine Signatur prüfen.',
  },
  'Take its public one: openssl pkey -in key.pem -pubout -out key.pub.pem.': {
    fr: 'Prenez sa clé publique : openssl pkey -in key.pem -pubout -out key.pub.pem.',
    de: 'Nehmen Sie den öffentlichen dazu: openssl pkey -in key.pem -pubout -out key.pub.pem.',
  },
  '{} is no public key in PEM.': {
    fr: '{} n’est pas une clé publique en PEM.',
    de: '{} ist kein öffentlicher Schlüssel in PEM.',
  },
  'Name the file that begins with -----BEGIN PUBLIC KEY-----.': {
    fr: 'Nommez le fichier qui commence par -----BEGIN PUBLIC KEY-----.',
    de: 'Nennen Sie die Datei, die mit -----BEGIN PUBLIC KEY----- beginnt.',
  },
  '{} is no file, so it holds no key.': {
    fr: '{} n’est pas un fichier, et ne contient donc pas de clé.',
    de: '{} ist keine Datei und enthält daher keinen Schlüssel.',
  },
  'There is no file {}, so there is no key in it.': {
    fr: 'Le fichier {} n’existe pas, et n’a donc pas de clé.',
    de: 'Die Datei {} gibt es nicht, und daher keinen Schlüssel.',
  },
  'The private key {} lies in the folder of the reports, {}, and would be published with them.': {
    fr: 'La clé privée {} est dans le dossier des rapports, {}, et serait publiée avec eux.',
    de: 'Der private Schlüssel {} liegt im Ordner der Berichte, {}, und würde mit ihnen veröffentlicht.',
  },
  'Move it elsewhere, and make another if the folder was published.': {
    fr: 'Déplacez-la, et faites-en une autre si le dossier a été publié.',
    de: 'Legen Sie ihn woandershin, und machen Sie einen neuen, falls der Ordner veröffentlicht wurde.',
  },
  '{} is a private key with a passphrase.': {
    fr: '{} est une clé privée avec une phrase de passe.',
    de: '{} ist ein privater Schlüssel mit einer Passphrase.',
  },
  'Put the passphrase into {}.': {
    fr: 'Mettez la phrase de passe dans {}.',
    de: 'Setzen Sie die Passphrase in {}.',
  },
  'The passphrase in {} does not open {}.': {
    fr: 'La phrase de passe dans {} n’ouvre pas {}.',
    de: 'Die Passphrase in {} öffnet {} nicht.',
  },
  '{} is no private key in PEM.': {
    fr: '{} n’est pas une clé privée en PEM.',
    de: '{} ist kein privater Schlüssel in PEM.',
  },
  '{} is a key of another kind ({}); manifests are signed with Ed25519.': {
    fr: '{} est une clé d’un autre genre ({}) ; les manifestes se signent avec Ed25519.',
    de: '{} ist ein Schlüssel anderer Art ({}); Manifeste werden mit Ed25519 signiert.',
  },
  '{} was not signed, as it lists files that were not made here: {}.': {
    fr: '{} n’a pas été signé, car il cite des fichiers qui n’ont pas été faits ici : {}.',
    de: '{} wurde nicht signiert, da es Dateien nennt, die nicht hier entstanden: {}.',
  },
  'Build their documents too, or remove them: an empty folder is as good.': {
    fr: 'Produisez aussi leurs documents, ou supprimez-les : un dossier vide convient aussi.',
    de: 'Erstellen Sie auch deren Dokumente, oder entfernen Sie sie: Ein leerer Ordner tut es auch.',
  },
  '{} cannot be the name of a layout of your own.': {
    fr: '{} ne peut pas être le nom d’une forme à vous.',
    de: '{} kann kein Name einer eigenen Form sein.',
  },
  'Write a word in small letters that is no default, such as city.': {
    fr: 'Écrivez un mot en minuscules qui n’est pas une forme d’origine, par exemple city.',
    de: 'Schreiben Sie ein kleingeschriebenes Wort, das keine mitgelieferte Form ist, zum Beispiel city.',
  },
  'There is no layout {}.': { fr: 'La forme {} n’existe pas.', de: 'Die Form {} gibt es nicht.' },
  'There are {}.': { fr: 'Il y a {}.', de: 'Es gibt {}.' },
  'There is no template {}.': { fr: 'Le modèle {} n’existe pas.', de: 'Die Vorlage {} gibt es nicht.' },
  'solidify templates list shows all of them.': {
    fr: 'solidify templates list les montre tous.',
    de: 'solidify templates list zeigt alle.',
  },
  '{} is there already; nothing was written over it.': {
    fr: '{} existe déjà ; rien n’a été écrasé.',
    de: '{} gibt es schon; es wurde nicht überschrieben.',
  },
  'Rename or remove it first, or see solidify templates diff.': {
    fr: 'Renommez-le ou supprimez-le d’abord, ou voyez solidify templates diff.',
    de: 'Benennen Sie sie um, oder entfernen Sie sie zuerst, oder sehen Sie solidify templates diff.',
  },
  '{} exports nothing.': { fr: '{} n’exporte rien.', de: '{} exportiert nichts.' },
  'Write export in front of each function that templates may call.': {
    fr: 'Écrivez export devant chaque fonction que les modèles peuvent appeler.',
    de: 'Schreiben Sie export vor jede Funktion, die Vorlagen aufrufen dürfen.',
  },
  '{} cannot be loaded: {}.': {
    fr: '{} ne peut pas être chargé : {}.',
    de: '{} kann nicht geladen werden: {}.',
  },
};
