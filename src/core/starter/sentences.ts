import type { InLanguages } from './words.js';

/** Sentences of the declaration that a new document shows, in the languages of comments besides English. */
export const sentences: Readonly<Record<string, Omit<InLanguages, 'en'>>> = {
  // Sessions
  'What the tour is called.': { fr: 'Titre de la visite de site.', de: 'Titel der Besichtigung.' },
  'What the discussion is called.': { fr: 'Titre de la discussion.', de: 'Titel der Diskussion.' },
  'What the event is called.': { fr: 'Titre de l’activité.', de: 'Titel der Veranstaltung.' },
  'What it is in words, where no type says it.': {
    fr: 'De quoi il s’agit, quand aucun type ne le dit.',
    de: 'Was es ist, wenn kein Typ es sagt.',
  },
  'The day of the visit, counted from 1, or its date.': {
    fr: 'Le jour de la visite, compté à partir de 1, ou sa date.',
    de: 'Der Tag des Besuchs, von 1 an gezählt, oder sein Datum.',
  },
  'The time of day, or from-to; 24 hours. An end before the start is on the next day. Or a part of the day: morning, afternoon, evening, all_day.':
    {
      fr: 'L’heure, ou de-à, sur 24 heures ; une fin avant le début tombe le lendemain. Ou une partie du jour : morning, afternoon, evening, all_day.',
      de: 'Uhrzeit oder von-bis, 24 Stunden; ein Ende vor dem Beginn ist am nächsten Tag. Oder eine Tageszeit: morning, afternoon, evening, all_day.',
    },
  'Where it took place.': { fr: 'Où cela s’est passé.', de: 'Wo es stattfand.' },
  'The city.': { fr: 'La ville.', de: 'Die Stadt.' },
  'The country, as two capital letters (ISO 3166-1 alpha-2).': {
    fr: 'Le pays, en deux capitales (ISO 3166-1 alpha-2).',
    de: 'Das Land, als zwei Großbuchstaben (ISO 3166-1 alpha-2).',
  },
  'The name of the group.': { fr: 'Le nom du groupe.', de: 'Name der Gruppe.' },
  'What the group saw.': { fr: 'Ce que le groupe a vu.', de: 'Was die Gruppe sah.' },
  'What was seen.': { fr: 'Ce qui a été vu.', de: 'Was zu sehen war.' },
  'What was said.': { fr: 'Ce qui a été dit.', de: 'Was gesagt wurde.' },
  'What happened.': { fr: 'Ce qui s’est passé.', de: 'Was geschah.' },
  'The question that was discussed.': { fr: 'La question débattue.', de: 'Die Frage, um die es ging.' },
  'A topic.': { fr: 'Un sujet.', de: 'Ein Thema.' },
  'A conclusion.': { fr: 'Une conclusion.', de: 'Eine Schlussfolgerung.' },
  'The words, in the language of the document.': {
    fr: 'Les paroles, dans la langue du document.',
    de: 'Der Wortlaut, in der Sprache des Dokuments.',
  },
  'The words as they were said, where they are translated, under their language.': {
    fr: 'Les paroles telles qu’elles ont été dites, si elles sont traduites, sous leur langue.',
    de: 'Der ursprüngliche Wortlaut, falls übersetzt wurde, unter seiner Sprache.',
  },
  'The title, in the language of the document.': {
    fr: 'Le titre, dans la langue du document.',
    de: 'Der Titel, in der Sprache des Dokuments.',
  },
  'The original title.': { fr: 'Le titre original.', de: 'Der Originaltitel.' },
  'The year in which it came out.': { fr: 'L’année de sortie.', de: 'Das Jahr, in dem er herauskam.' },
  'Always a conference.': { fr: 'Toujours une conférence.', de: 'Immer eine Konferenz.' },

  // Who may see what
  'The widest edition that may carry the quote.': {
    fr: 'L’édition la plus largement diffusée où la citation peut figurer.',
    de: 'Die Ausgabe mit dem größten Leserkreis, in der das Zitat stehen darf.',
  },
  'The widest edition that may carry the point.': {
    fr: 'L’édition la plus largement diffusée où ce point peut figurer.',
    de: 'Die Ausgabe mit dem größten Leserkreis, in der dieser Punkt stehen darf.',
  },
  'The widest edition that may carry the finding.': {
    fr: 'L’édition la plus largement diffusée où ce constat peut figurer.',
    de: 'Die Ausgabe mit dem größten Leserkreis, in der diese Feststellung stehen darf.',
  },
  'The widest edition in which the name may stand.': {
    fr: 'L’édition la plus largement diffusée où le nom peut figurer.',
    de: 'Die Ausgabe mit dem größten Leserkreis, in der der Name stehen darf.',
  },
  'The widest edition in which the names of its people may stand who say nothing themselves.': {
    fr: 'L’édition la plus largement diffusée où peuvent figurer les noms de ses membres qui ne disent rien eux-mêmes.',
    de: 'Die Ausgabe mit dem größten Leserkreis, in der ihre Mitglieder stehen dürfen, die selbst nichts dazu sagen.',
  },
  'The widest edition in which the names of those may stand who say nothing themselves.': {
    fr: 'L’édition la plus largement diffusée où peuvent figurer les noms de ceux qui ne disent rien eux-mêmes.',
    de: 'Die Ausgabe mit dem größten Leserkreis, in der alle stehen dürfen, die selbst nichts dazu sagen.',
  },
  'What stands for the name where it may not be shown.': {
    fr: 'Ce qui remplace le nom là où il ne doit pas paraître.',
    de: 'Was statt des Namens steht, wo er nicht erscheinen darf.',
  },
  'Why; it is kept in the internal edition.': {
    fr: 'Pourquoi ; l’édition interne en garde la trace.',
    de: 'Warum; die interne Ausgabe hält es fest.',
  },
  'How many must have taken part in a discussion under the Chatham House Rule for a city or a role not to give anybody away; with fewer there is a warning. Default 4.':
    {
      fr: 'Combien doivent avoir pris part à une discussion sous la règle de Chatham House pour qu’une ville ou une fonction ne trahisse personne ; en dessous, un avertissement le signale. Par défaut 4.',
      de: 'Wie viele an einer Diskussion nach der Chatham-House-Regel teilgenommen haben müssen, damit eine Stadt oder Funktion niemanden verrät; bei weniger gibt es eine Warnung. Standard: 4.',
    },

  // The visit
  'The line below the title.': { fr: 'La ligne sous le titre.', de: 'Die Zeile unter dem Titel.' },
  'What the visit was about.': { fr: 'Le thème de la visite.', de: 'Worum es bei dem Besuch ging.' },
  'Names the output files; default: the name of this file without its extension.': {
    fr: 'Donne leur nom aux fichiers produits ; par défaut, celui de ce fichier sans son extension.',
    de: 'So heißen die erzeugten Dateien; sonst wie diese Datei ohne Endung.',
  },
  'The programme file, by its path from the folder of this document.': {
    fr: 'Le fichier du programme, par son chemin depuis le dossier de ce document.',
    de: 'Die Datei des Programms, als Pfad vom Ordner dieses Dokuments aus.',
  },
  'The lead: who went where, for what, and what came of it.': {
    fr: 'Le chapeau : qui est allé où, pourquoi, et ce qui en est sorti.',
    de: 'Der Vorspann: wer wohin fuhr, wozu, und was daraus wurde.',
  },
  'A message.': { fr: 'Un message.', de: 'Eine Kernaussage.' },
  'An objective.': { fr: 'Un objectif.', de: 'Ein Ziel.' },
  'A question.': { fr: 'Une question.', de: 'Eine Frage.' },
  'How the visit worked.': {
    fr: 'La méthode de travail de la visite.',
    de: 'Wie beim Besuch gearbeitet wurde.',
  },
  'Whom the organisers thank.': {
    fr: 'Qui les organisateurs remercient.',
    de: 'Wem die Veranstalter danken.',
  },
  'What is behind it.': { fr: 'Ce qui se trouve derrière le lien.', de: 'Was dahintersteht.' },
  'The heading.': { fr: 'L’intertitre.', de: 'Die Überschrift.' },
  'The text; it may hold tables.': {
    fr: 'Le texte ; il peut contenir des tableaux.',
    de: 'Der Text; er darf Tabellen enthalten.',
  },

  // Those who came
  'What the delegation is called, such as a group or a function.': {
    fr: 'Le nom de la délégation : un groupe ou une fonction, par exemple.',
    de: 'Wie die Delegation heißt, etwa nach einer Gruppe oder Funktion.',
  },
  'How many came.': { fr: 'Combien sont venus.', de: 'Wie viele kamen.' },
  'How many of them were women.': { fr: 'Dont femmes.', de: 'Davon Frauen.' },
  'How many of them were men.': { fr: 'Dont hommes.', de: 'Davon Männer.' },
  'A remark.': { fr: 'Une remarque.', de: 'Eine Anmerkung.' },
  'A remark on the participants.': {
    fr: 'Une remarque sur les participants.',
    de: 'Eine Anmerkung zu den Teilnehmenden.',
  },
  'The function at the time of the visit.': {
    fr: 'La fonction au moment de la visite.',
    de: 'Die Funktion zur Zeit des Besuchs.',
  },
  'The e-mail address; shown of contacts only, and never where the name is not.': {
    fr: 'L’adresse électronique ; montrée pour les contacts seulement, et jamais sans le nom.',
    de: 'Die E-Mail-Adresse; nur bei Ansprechpersonen gezeigt, und nie ohne den Namen.',
  },
  'The short form in use.': { fr: 'Le sigle en usage.', de: 'Die übliche Kurzform.' },
  'What kind of body it is.': { fr: 'Le type d’organisme.', de: 'Was für eine Einrichtung es ist.' },

  // Places and figures
  'The name in its own language, where it differs.': {
    fr: 'Le nom dans sa propre langue, s’il diffère.',
    de: 'Der Name in der eigenen Sprache, wenn er anders lautet.',
  },
  'What kind of place it is.': { fr: 'Le type de lieu.', de: 'Was für ein Ort es ist.' },
  'Street and number.': { fr: 'Numéro et rue.', de: 'Straße und Hausnummer.' },
  'The part of the city.': { fr: 'Le quartier.', de: 'Der Stadtteil.' },
  'A web address.': { fr: 'Une adresse web.', de: 'Eine Webadresse.' },
  'The e-mail address of the place.': {
    fr: 'L’adresse électronique du lieu.',
    de: 'Die E-Mail-Adresse des Ortes.',
  },
  'Latitude and longitude in degrees.': {
    fr: 'Latitude et longitude en degrés.',
    de: 'Geografische Breite und Länge in Grad.',
  },
  'When it opened.': { fr: 'Date d’ouverture.', de: 'Wann er eröffnet wurde.' },
  'When it is open.': { fr: 'Horaires d’ouverture.', de: 'Wann er geöffnet ist.' },
  'A group that it is for.': { fr: 'Un public visé.', de: 'Eine Zielgruppe.' },
  'A service.': { fr: 'Un service.', de: 'Ein Angebot.' },
  'What the place is.': { fr: 'Ce qu’est ce lieu.', de: 'Was der Ort ist.' },
  'What is counted.': { fr: 'Ce que l’on compte.', de: 'Was gezählt wird.' },
  'The number, or a range in quotes.': {
    fr: 'Le nombre, ou une fourchette entre guillemets.',
    de: 'Die Zahl, oder eine Spanne in Anführungszeichen.',
  },
  'The number.': { fr: 'Le nombre.', de: 'Die Zahl.' },
  'The unit.': { fr: 'L’unité.', de: 'Die Einheit.' },
  'The date or year for which it holds.': {
    fr: 'La date ou l’année pour laquelle il vaut.',
    de: 'Das Datum oder Jahr, für das sie gilt.',
  },
  'The id of the source.': { fr: 'L’identifiant de la source.', de: 'Die Kennung der Quelle.' },
  'The sources that it was taken from.': {
    fr: 'Les sources d’où proviennent ces informations.',
    de: 'Die Quellen, aus denen die Angaben stammen.',
  },

  // What was found and learnt
  'What was learnt.': { fr: 'Ce qui a été appris.', de: 'Was gelernt wurde.' },
  'What was found.': { fr: 'Ce qui a été constaté.', de: 'Was festgestellt wurde.' },
  'What should be done.': { fr: 'Ce qu’il faudrait faire.', de: 'Was geschehen sollte.' },
  'A short name for references.': {
    fr: 'Un nom court, pour les renvois.',
    de: 'Ein kurzer Name für Verweise.',
  },
  'The theme under which it belongs.': {
    fr: 'Le thème dont cela relève.',
    de: 'Das Thema, unter das es gehört.',
  },
  'The audits or documents that used it.': {
    fr: 'Les audits ou documents qui s’en sont servis.',
    de: 'Die Audits oder Dokumente, die es aufgegriffen haben.',
  },
  'A judgement in a word or two, on a scale of your own.': {
    fr: 'Une appréciation en un ou deux mots, sur une échelle à vous.',
    de: 'Eine Bewertung in ein, zwei Wörtern, auf einer eigenen Skala.',
  },
  'Why.': { fr: 'Pourquoi.', de: 'Warum.' },
  'By when.': { fr: 'L’échéance.', de: 'Bis wann.' },
  'How urgent it is, on a scale of your own.': {
    fr: 'Le degré d’urgence, sur une échelle à vous.',
    de: 'Wie dringend es ist, auf einer eigenen Skala.',
  },
  'What it rests on.': { fr: 'Ce sur quoi cela s’appuie.', de: 'Worauf es sich stützt.' },
  'The lessons and findings that it follows from, by their ids.': {
    fr: 'Les enseignements et constats dont cela découle, par leurs identifiants.',
    de: 'Die Erkenntnisse und Feststellungen, aus denen sie folgt, mit ihren Kennungen.',
  },

  // Practices
  'What the practice is called.': { fr: 'Le nom de la pratique.', de: 'Wie die Praxis heißt.' },
  'A funder.': { fr: 'Un financeur.', de: 'Ein Fördergeber.' },
  'Since when.': { fr: 'Depuis quand.', de: 'Seit wann.' },
  'What it is.': { fr: 'En quoi elle consiste.', de: 'Was es ist.' },
  'The problem before.': { fr: 'Le problème de départ.', de: 'Die Ausgangslage.' },
  'What came of it.': { fr: 'Ce qui en est résulté.', de: 'Was daraus wurde.' },
  'How that is known.': { fr: 'Comment on le sait.', de: 'Woher man das weiß.' },
  'What is hard about it.': { fr: 'Ce qui est difficile.', de: 'Was daran schwierig ist.' },
  'What it takes: money, staff, rooms.': {
    fr: 'Ce qu’il faut : argent, personnel, locaux.',
    de: 'Was man braucht: Geld, Personal, Räume.',
  },
  'What it takes to do it elsewhere.': {
    fr: 'Ce qu’il faut pour le faire ailleurs.',
    de: 'Was man braucht, um es anderswo zu tun.',
  },

  // Feedback and next steps
  'How the feedback was gathered.': {
    fr: 'Comment les avis ont été recueillis.',
    de: 'Wie die Rückmeldungen eingeholt wurden.',
  },
  'What they said, in short.': { fr: 'Les avis, en bref.', de: 'Die Rückmeldungen, kurz gefasst.' },
  'How many were asked.': { fr: 'Combien ont été interrogés.', de: 'Wie viele gefragt wurden.' },
  'The question.': { fr: 'La question.', de: 'Die Frage.' },
  'What it is called.': { fr: 'Son intitulé.', de: 'Wie es heißt.' },
  'When.': { fr: 'Quand.', de: 'Wann.' },
  'From when to when.': { fr: 'De quand à quand.', de: 'Von wann bis wann.' },
  'How far it is.': { fr: 'Où cela en est.', de: 'Wie weit es ist.' },

  // Sources, pictures, files
  'The title.': { fr: 'Le titre.', de: 'Der Titel.' },
  'Who wrote or published it.': {
    fr: 'Qui l’a écrit ou publié.',
    de: 'Wer es geschrieben oder veröffentlicht hat.',
  },
  'When it was published.': { fr: 'Date de publication.', de: 'Wann es veröffentlicht wurde.' },
  'When it was last looked at.': { fr: 'Date de consultation.', de: 'Wann es zuletzt eingesehen wurde.' },
  'The long form.': { fr: 'La forme développée.', de: 'Die ausgeschriebene Form.' },
  'The picture of the first page.': { fr: 'L’image de la première page.', de: 'Das Bild der ersten Seite.' },
  'A picture from a file beside the document.': {
    fr: 'Une image, d’un fichier placé à côté du document.',
    de: 'Ein Bild aus einer Datei neben dem Dokument.',
  },
  'A file that goes with the report: PDF, an office document, plain text or a picture.': {
    fr: 'Un fichier joint au rapport : PDF, document bureautique, texte brut ou image.',
    de: 'Eine Datei zum Bericht: PDF, Office-Dokument, reiner Text oder Bild.',
  },

  // Funding and imprint
  'The sentence that says who paid.': {
    fr: 'La mention du financeur.',
    de: 'Der Satz, der sagt, wer bezahlt hat.',
  },
  'True when the funder pays a part only.': {
    fr: 'true quand le financeur ne paie qu’une partie.',
    de: 'true, wenn der Fördergeber nur einen Teil bezahlt.',
  },
  'The grant number.': { fr: 'Le numéro de la convention.', de: 'Die Nummer der Finanzhilfevereinbarung.' },
  'Who granted, for the disclaimer: EACEA, CINEA, or as an English sentence has it.': {
    fr: 'Qui a accordé la subvention, pour l’avertissement : EACEA, CINEA, ou un nom tel qu’il s’écrirait dans une phrase en anglais.',
    de: 'Wer gefördert hat, für den Haftungshinweis: EACEA, CINEA, oder ein Name, wie er in einem englischen Satz stünde.',
  },
  'The sentence that says who answers for the contents.': {
    fr: 'La phrase qui dit qui répond du contenu.',
    de: 'Der Satz, der sagt, wer für den Inhalt einsteht.',
  },
  'A logo from a file beside the document.': {
    fr: 'Un logo, d’un fichier placé à côté du document.',
    de: 'Ein Logo aus einer Datei neben dem Dokument.',
  },
  'Who publishes it.': { fr: 'L’éditeur.', de: 'Wer es herausgibt.' },
  'Which version it is.': { fr: 'Le numéro de version.', de: 'Welche Fassung es ist.' },
  'Under which conditions it may be used.': {
    fr: 'À quelles conditions on peut l’utiliser.',
    de: 'Unter welchen Bedingungen man es nutzen darf.',
  },
  'Its DOI, ISBN or other number.': {
    fr: 'DOI, ISBN ou autre numéro.',
    de: 'DOI, ISBN oder eine andere Nummer.',
  },
  'How to cite it.': { fr: 'Comment le citer.', de: 'Wie es zu zitieren ist.' },

  // Look
  'The colour of headings, rules and drawings, in quotes; it must be readable on white.': {
    fr: 'La couleur des titres, des filets et des dessins, entre guillemets ; lisible sur fond blanc.',
    de: 'Die Farbe der Überschriften, Linien und Zeichnungen, in Anführungszeichen; auf Weiß lesbar.',
  },
  'The colour of what nobody reads, such as bars and rules, in quotes.': {
    fr: 'La couleur de ce qui ne se lit pas, barres et filets par exemple, entre guillemets.',
    de: 'Die Farbe dessen, was niemand liest, wie Balken und Linien, in Anführungszeichen.',
  },
  'The logo on the first page and on each page of the website.': {
    fr: 'Le logo de la première page et de chaque page du site.',
    de: 'Das Logo auf der ersten Seite und auf jeder Seite der Website.',
  },
  'The picture of the first page of reports that have no `cover` of their own.': {
    fr: 'L’image de la première page des rapports sans `cover` à eux.',
    de: 'Das Bild der ersten Seite von Berichten ohne eigenes `cover`.',
  },
  'Whether there is a list of contents; default: in a report of more than six pages. A brief has none.': {
    fr: 'S’il y a un sommaire ; par défaut, au-delà de six pages. La forme `brief` n’en a pas.',
    de: 'Ob es ein Inhaltsverzeichnis gibt; sonst ab mehr als sechs Seiten. Die Form `brief` hat keines.',
  },
  'What stands at the foot of each printed page.': {
    fr: 'Ce qui figure au pied de chaque page imprimée.',
    de: 'Was am Fuß jeder gedruckten Seite steht.',
  },

  // The programme
  'The short title.': { fr: 'L’acronyme.', de: 'Der Kurztitel.' },
  'What the programme is about.': { fr: 'L’objet du programme.', de: 'Worum es im Programm geht.' },
  'From when to when it ran.': { fr: 'De quand à quand il s’est déroulé.', de: 'Von wann bis wann es lief.' },
  'Where its website is published; with it the website gets a sitemap.': {
    fr: 'L’adresse où le site est publié ; avec elle, il reçoit un plan pour les moteurs de recherche.',
    de: 'Wo die Website erscheint; damit bekommt sie eine Sitemap.',
  },
  'The audits.': { fr: 'Les audits.', de: 'Die Audits.' },
  'When it took place.': { fr: 'Quand cela a eu lieu.', de: 'Wann es stattfand.' },
  'When it takes place.': { fr: 'Quand cela a lieu.', de: 'Wann es stattfindet.' },
  'What was looked at.': { fr: 'Ce qui a été examiné.', de: 'Was untersucht wurde.' },
  'The visits whose lessons it used.': {
    fr: 'Les visites dont il a repris les enseignements.',
    de: 'Die Besuche, deren Erkenntnisse es aufgriff.',
  },
  'The tool that was made or used.': {
    fr: 'L’outil créé ou utilisé.',
    de: 'Das Instrument, das entwickelt oder eingesetzt wurde.',
  },
  'What is measured.': { fr: 'Ce que l’on mesure.', de: 'Was gemessen wird.' },
  'To what it belongs.': { fr: 'De quoi cela relève.', de: 'Wozu es gehört.' },
  'When an effect can be expected.': {
    fr: 'Quand un effet peut être attendu.',
    de: 'Wann eine Wirkung zu erwarten ist.',
  },
  'When it was measured.': { fr: 'Date de la mesure.', de: 'Wann gemessen wurde.' },
  'The foreword.': { fr: 'L’avant-propos.', de: 'Das Vorwort.' },
  'The title of the part.': { fr: 'Le titre de la partie.', de: 'Der Titel des Teils.' },
  'An introduction.': { fr: 'Une introduction.', de: 'Eine Einleitung.' },
  'Whether each sheet of the part begins on a page of its own; without this key, sheets run on.': {
    fr: 'Si chaque fiche de la partie commence sur une nouvelle page ; sans cette clé, elles se suivent.',
    de: 'Ob jedes Blatt des Teils auf einer eigenen Seite beginnt; ohne diesen Schlüssel folgen sie ohne Seitenwechsel aufeinander.',
  },
};
