import type { SpeechTable } from './table.js';

/** What the machine refuses, and what to do about it. */
export const machine: SpeechTable = {
  'Interrupted.': { fr: 'Interrompu.', de: 'Unterbrochen.' },
  'Cannot read {}: {…}.': { fr: 'Impossible de lire {} : {…}.', de: '{} kann nicht gelesen werden: {…}.' },
  'Cannot write to {}: {…}.': {
    fr: 'Impossible d’écrire dans {} : {…}.',
    de: 'In {} kann nicht geschrieben werden: {…}.',
  },
  'Cannot write {}: {…}.': {
    fr: 'Impossible d’écrire {} : {…}.',
    de: '{} kann nicht geschrieben werden: {…}.',
  },
  'Cannot remove {}: {…}.': {
    fr: 'Impossible de supprimer {} : {…}.',
    de: '{} kann nicht gelöscht werden: {…}.',
  },
  'Cannot go on: {}: {…}.': {
    fr: 'Impossible de continuer : {} : {…}.',
    de: 'Es geht nicht weiter: {}: {…}.',
  },
  'the system says {}': { fr: 'le système dit {}', de: 'das System sagt {}' },
  'the disk reports a fault': {
    fr: 'le disque signale une défaillance',
    de: 'der Datenträger meldet einen Fehler',
  },
  'Look at the disk and its cable, or use another one.': {
    fr: 'Vérifiez le disque et son câble, ou prenez-en un autre.',
    de: 'Prüfen Sie den Datenträger und sein Kabel, oder nehmen Sie einen anderen.',
  },
  'the folder of the network has gone': {
    fr: 'le dossier du réseau a disparu',
    de: 'der Ordner im Netz ist verschwunden',
  },
  'Connect to it again and run this again.': {
    fr: 'Reconnectez-le et relancez la commande.',
    de: 'Verbinden Sie ihn neu, und starten Sie den Befehl noch einmal.',
  },
  'it is not there': { fr: 'il n’existe pas', de: 'sie ist nicht da' },
  'Look at the folder and the spelling of the name.': {
    fr: 'Vérifiez le dossier et l’orthographe du nom.',
    de: 'Prüfen Sie den Ordner und die Schreibweise des Namens.',
  },
  'it is a folder': { fr: 'c’est un dossier', de: 'es ist ein Ordner' },
  'Name a file.': { fr: 'Nommez un fichier.', de: 'Nennen Sie eine Datei.' },
  'it is a pipe, a socket or a device': {
    fr: 'c’est un tube, un socket ou un périphérique',
    de: 'es ist eine Pipe, ein Socket oder ein Gerät',
  },
  'permission is denied': { fr: 'l’accès est refusé', de: 'der Zugriff ist verweigert' },
  'Ask whoever owns the file to let you read it.': {
    fr: 'Demandez au propriétaire du fichier de vous laisser le lire.',
    de: 'Bitten Sie den Eigentümer der Datei um Leserechte.',
  },
  'links lead in a circle': { fr: 'des liens tournent en rond', de: 'Verknüpfungen führen im Kreis' },
  'Remove the circle of symbolic links.': {
    fr: 'Supprimez la boucle de liens symboliques.',
    de: 'Entfernen Sie den Kreis aus symbolischen Verknüpfungen.',
  },
  'the system does not let this program read it': {
    fr: 'le système ne laisse pas ce programme le lire',
    de: 'das System lässt dieses Programm nicht lesen',
  },
  'Allow the terminal to read that folder (macOS: System Settings, Privacy & Security), or move the file.': {
    fr: 'Autorisez le terminal à lire ce dossier (macOS : Réglages Système, Confidentialité et sécurité), ou déplacez le fichier.',
    de: 'Erlauben Sie dem Terminal, diesen Ordner zu lesen (macOS: Systemeinstellungen, Datenschutz & Sicherheit), oder verschieben Sie die Datei.',
  },
  'it is open in another program': {
    fr: 'il est ouvert dans un autre programme',
    de: 'sie ist in einem anderen Programm geöffnet',
  },
  'Close it there and run this again.': {
    fr: 'Fermez-le là et relancez la commande.',
    de: 'Schließen Sie sie dort, und starten Sie den Befehl noch einmal.',
  },
  'the name is too long': { fr: 'le nom est trop long', de: 'der Name ist zu lang' },
  'Give the file or its folder a shorter name.': {
    fr: 'Donnez au fichier ou à son dossier un nom plus court.',
    de: 'Geben Sie der Datei oder ihrem Ordner einen kürzeren Namen.',
  },
  'too many files are open': { fr: 'trop de fichiers sont ouverts', de: 'zu viele Dateien sind geöffnet' },
  'Close other programs and run this again; ulimit -n says how many may be open.': {
    fr: 'Fermez d’autres programmes et relancez la commande ; ulimit -n dit combien de fichiers peuvent être ouverts.',
    de: 'Schließen Sie andere Programme, und starten Sie den Befehl noch einmal; ulimit -n sagt, wie viele offen sein dürfen.',
  },
  'it is too large': { fr: 'il est trop grand', de: 'sie ist zu groß' },
  'A document is a text; look whether this is the right file.': {
    fr: 'Un document est un texte ; vérifiez que c’est le bon fichier.',
    de: 'Ein Dokument ist ein Text; prüfen Sie, ob es die richtige Datei ist.',
  },
  'no folder can be made there': {
    fr: 'aucun dossier ne peut y être créé',
    de: 'dort kann kein Ordner angelegt werden',
  },
  'Choose another folder with --out.': {
    fr: 'Choisissez un autre dossier avec --out.',
    de: 'Wählen Sie mit --out einen anderen Ordner.',
  },
  'part of this path is a file, not a folder': {
    fr: 'une partie de ce chemin est un fichier, et non un dossier',
    de: 'ein Teil dieses Pfads ist eine Datei, kein Ordner',
  },
  'it is a file, not a folder': {
    fr: 'c’est un fichier, et non un dossier',
    de: 'es ist eine Datei, kein Ordner',
  },
  'Choose a folder that you may write to with --out, or ask who owns it.': {
    fr: 'Choisissez avec --out un dossier où vous pouvez écrire, ou demandez à son propriétaire.',
    de: 'Wählen Sie mit --out einen Ordner, in den Sie schreiben dürfen, oder fragen Sie den Eigentümer.',
  },
  'the file is protected, or open in another program': {
    fr: 'le fichier est protégé, ou ouvert dans un autre programme',
    de: 'die Datei ist geschützt oder in einem anderen Programm geöffnet',
  },
  'Close it there, or take its protection away, and build again.': {
    fr: 'Fermez-le là, ou ôtez sa protection, et relancez.',
    de: 'Schließen Sie sie dort, oder heben Sie den Schutz auf, und starten Sie noch einmal.',
  },
  'the file is open in another program': {
    fr: 'le fichier est ouvert dans un autre programme',
    de: 'die Datei ist in einem anderen Programm geöffnet',
  },
  'Close it there and build again.': {
    fr: 'Fermez-le là et relancez.',
    de: 'Schließen Sie sie dort, und starten Sie noch einmal.',
  },
  'the disk is read-only': {
    fr: 'le disque est en lecture seule',
    de: 'der Datenträger ist schreibgeschützt',
  },
  'the disk is full': { fr: 'le disque est plein', de: 'der Datenträger ist voll' },
  'Free some space and build again; nothing was half-written.': {
    fr: 'Libérez de la place et relancez ; rien n’est resté à moitié écrit.',
    de: 'Schaffen Sie Platz, und starten Sie noch einmal; nichts ist halb geschrieben.',
  },
  'your share of the disk is full': {
    fr: 'votre part du disque est pleine',
    de: 'Ihr Anteil am Datenträger ist voll',
  },
  'the file would be larger than may be written here': {
    fr: 'le fichier dépasserait la taille permise ici',
    de: 'die Datei wäre größer, als hier erlaubt ist',
  },
  'Give the document a shorter id, or choose a folder with a shorter name with --out.': {
    fr: 'Donnez au document un id plus court, ou choisissez avec --out un dossier au nom plus court.',
    de: 'Geben Sie dem Dokument eine kürzere id, oder wählen Sie mit --out einen Ordner mit kürzerem Namen.',
  },
  'the disk does not take that name': {
    fr: 'le disque n’accepte pas ce nom',
    de: 'der Datenträger nimmt diesen Namen nicht',
  },
  'Give the document another id.': {
    fr: 'Donnez un autre id au document.',
    de: 'Geben Sie dem Dokument eine andere id.',
  },
  'the file is in use by another program': {
    fr: 'le fichier est utilisé par un autre programme',
    de: 'die Datei wird von einem anderen Programm benutzt',
  },
  'End it there and build again.': {
    fr: 'Quittez-le et relancez.',
    de: 'Beenden Sie es, und starten Sie noch einmal.',
  },
  'a folder has that name': { fr: 'un dossier porte ce nom', de: 'ein Ordner trägt diesen Namen' },
  'Rename the folder, or the id of the document.': {
    fr: 'Renommez le dossier, ou changez l’id du document.',
    de: 'Benennen Sie den Ordner um, oder ändern Sie die id des Dokuments.',
  },
  '{} is a link, or no folder': {
    fr: '{} est un lien, ou n’est pas un dossier',
    de: '{} ist eine Verknüpfung oder kein Ordner',
  },
  'Remove it, or build into another folder.': {
    fr: 'Supprimez-le, ou produisez dans un autre dossier.',
    de: 'Entfernen Sie sie, oder erstellen Sie in einen anderen Ordner.',
  },
  'no file of that name is written': {
    fr: 'aucun fichier de ce nom n’est écrit',
    de: 'unter diesem Namen wird keine Datei geschrieben',
  },
  'Rename the document.': { fr: 'Renommez le document.', de: 'Benennen Sie das Dokument um.' },
  'Standard output cannot be written: {…}.': {
    fr: 'La sortie standard ne peut pas être écrite : {…}.',
    de: 'Die Standardausgabe kann nicht geschrieben werden: {…}.',
  },
  'there is no space left': { fr: 'il n’y a plus de place', de: 'es ist kein Platz mehr' },
  '{} was changed meanwhile; nothing was written to it.': {
    fr: '{} a été modifié entre-temps ; rien n’y a été écrit.',
    de: '{} wurde inzwischen geändert; es wurde nichts hineingeschrieben.',
  },
  'Run the command again.': { fr: 'Relancez la commande.', de: 'Starten Sie den Befehl noch einmal.' },
  '{} was changed while it was being built.': {
    fr: '{} a été modifié pendant la production.',
    de: '{} wurde während des Erstellens geändert.',
  },
  'Build again.': { fr: 'Relancez la production.', de: 'Erstellen Sie noch einmal.' },
  'Standard input is longer than {} MB, more than a document may be; nothing was given back.': {
    fr: 'L’entrée standard dépasse {} Mo, plus qu’un document ne peut avoir ; rien n’a été rendu.',
    de: 'Die Standardeingabe ist länger als {} MB, mehr als ein Dokument haben darf; es wurde nichts zurückgegeben.',
  },
  'Name the file instead.': { fr: 'Nommez plutôt le fichier.', de: 'Nennen Sie stattdessen die Datei.' },
  'Port {} is in use by another program.': {
    fr: 'Le port {} est utilisé par un autre programme.',
    de: 'Port {} wird von einem anderen Programm benutzt.',
  },
  'Port {} cannot be used ({}).': {
    fr: 'Le port {} ne peut pas être utilisé ({}).',
    de: 'Port {} kann nicht benutzt werden ({}).',
  },
  'Name another with --port, or leave it out: then a free one is taken.': {
    fr: 'Nommez-en un autre avec --port, ou laissez-le de côté : un port libre est alors pris.',
    de: 'Nennen Sie mit --port einen anderen, oder lassen Sie es weg: Dann wird ein freier genommen.',
  },
  'No file matches {}.': { fr: 'Aucun fichier ne correspond à {}.', de: 'Keine Datei passt zu {}.' },
  'Look at the folder and the spelling of the pattern.': {
    fr: 'Vérifiez le dossier et l’écriture du motif.',
    de: 'Prüfen Sie den Ordner und die Schreibweise des Musters.',
  },
  '{}, which matches {}, is a link that leads out of the project.': {
    fr: '{}, qui correspond à {}, est un lien qui mène hors du projet.',
    de: '{}, das zu {} passt, ist eine Verknüpfung, die aus dem Projekt hinausführt.',
  },
  'Remove the link, or name what is to be read.': {
    fr: 'Supprimez le lien, ou nommez ce qui doit être lu.',
    de: 'Entfernen Sie die Verknüpfung, oder nennen Sie, was gelesen werden soll.',
  },
  'The pattern {}… is longer than {} characters, or stands for more than {} paths.': {
    fr: 'Le motif {}… dépasse {} caractères, ou représente plus de {} chemins.',
    de: 'Das Muster {}… ist länger als {} Zeichen oder steht für mehr als {} Pfade.',
  },
  'Use * or **, or several patterns.': {
    fr: 'Employez * ou **, ou plusieurs motifs.',
    de: 'Verwenden Sie * oder **, oder mehrere Muster.',
  },
  '{} is a hidden folder, or lies in one; no reports belong there.': {
    fr: '{} est un dossier caché, ou se trouve dans un tel dossier ; aucun rapport n’y a sa place.',
    de: '{} ist ein versteckter Ordner oder liegt in einem; dort gehören keine Berichte hin.',
  },
  'Name another folder.': { fr: 'Nommez un autre dossier.', de: 'Nennen Sie einen anderen Ordner.' },
  'There is not enough memory{}.': {
    fr: 'Il n’y a pas assez de mémoire{}.',
    de: 'Der Arbeitsspeicher reicht nicht{}.',
  },
  'There is not enough memory {}.': {
    fr: 'Il n’y a pas assez de mémoire ({}).',
    de: 'Der Arbeitsspeicher reicht nicht ({}).',
  },
  'Allow more with NODE_OPTIONS=--max-old-space-size=4096 (megabytes), or make less at a time: fewer documents, editions, languages or pictures.':
    {
      fr: 'Permettez-en plus avec NODE_OPTIONS=--max-old-space-size=4096 (mégaoctets), ou produisez moins à la fois : moins de documents, d’éditions, de langues ou d’images.',
      de: 'Erlauben Sie mehr mit NODE_OPTIONS=--max-old-space-size=4096 (Megabyte), oder erstellen Sie weniger auf einmal: weniger Dokumente, Ausgaben, Sprachen oder Bilder.',
    },
  'Allow more with NODE_OPTIONS=--max-old-space-size=4096 (megabytes), or make less at a time.': {
    fr: 'Permettez-en plus avec NODE_OPTIONS=--max-old-space-size=4096 (mégaoctets), ou produisez moins à la fois.',
    de: 'Erlauben Sie mehr mit NODE_OPTIONS=--max-old-space-size=4096 (Megabyte), oder erstellen Sie weniger auf einmal.',
  },
  'Close other programs and run this again; ulimit -a says how much of everything it may use.': {
    fr: 'Fermez d’autres programmes et relancez la commande ; ulimit -a dit ce qu’elle peut utiliser.',
    de: 'Schließen Sie andere Programme, und starten Sie den Befehl noch einmal; ulimit -a sagt, was er benutzen darf.',
  },
  'a fault of solidify itself, not of your document: {}': {
    fr: 'une faute de solidify lui-même, et non de votre document : {}',
    de: 'ein Fehler von solidify selbst, nicht Ihres Dokuments: {}',
  },
  'Run it again with --debug and report what it says.': {
    fr: 'Relancez avec --debug et signalez ce qui s’affiche.',
    de: 'Starten Sie noch einmal mit --debug, und melden Sie, was es sagt.',
  },
  'SOURCE_DATE_EPOCH is "{}".': { fr: 'SOURCE_DATE_EPOCH vaut "{}".', de: 'SOURCE_DATE_EPOCH ist "{}".' },
  'Set it to seconds since 1970-01-01, or unset it.': {
    fr: 'Donnez-lui les secondes depuis le 1970-01-01, ou supprimez-la.',
    de: 'Setzen Sie sie auf Sekunden seit dem 1970-01-01, oder löschen Sie sie.',
  },
};
