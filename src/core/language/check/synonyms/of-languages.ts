import { lazy } from '../../../lazy.js';

/**
 * What the words of the field are called in other languages, by the English one: French, German, Spanish, Italian,
 * Portuguese, Dutch, Polish, Greek,
 * Danish, Swedish, Finnish, Czech, Hungarian and Bulgarian, folded (`foldWord`). An English word is a key, or one of the other tables.
 */
const words: Readonly<Record<string, string>> = {
  title:
    'titre intitule titel titulo titolo tytul thema_der_veranstaltung τιτλος' +
    ' otsikko nazev nadpis cim rubrik overskrift заглавие',
  subtitle: 'sous_titre untertitel subtitulo sottotitolo ondertitel podtytul υποτιτλος',
  theme: 'thematique tema temat onderwerp asunto sujet θεμα θεματα',
  lang: 'langue sprache idioma lingua taal jezyk γλωσσα',
  city:
    'ville stadt ciudad citta cidade stad miasto commune kommune municipio gemeente πολη δημος' +
    ' kaupunki mesto varos град',
  country: 'pays land pais paese kraj staat χωρα' + ' maa zeme orszag страна',
  place:
    'lieu ort lugar luogo plaats miejsce local veranstaltungsort emplacement τοπος χωρος τοποθεσια' +
    ' paikka misto helyszin място',
  dates:
    'fechas zeitraum datas daty periode periodo fecha data datum quand wann cuando ' +
    'ημερομηνιες ημερομηνια διαρκεια' +
    ' paivamaarat paivamaara datumok terminy дати дата',
  date: 'fecha data datum quand wann cuando ημερομηνια' + ' paivamaara дата',
  day: 'jour tag dia giorno dag dzien ημερα μερα',
  time:
    'heure horaire horaires uhrzeit zeit hora ora orario uur tijd godzina ωρα ωρες' +
    ' tid tidspunkt kellonaika idopont час',
  start: 'debut beginn anfang inicio inizio begin poczatek von comienzo du εναρξη αρχη απο',
  end: 'fin ende fine fim einde koniec bis au termino ληξη τελος εως',
  status: 'statut etat estado stato stan κατασταση',
  programme_name: 'projet projekt proyecto progetto projeto project',
  summary:
    'resume chapeau zusammenfassung kurzfassung resumen riassunto sintesi resumo samenvatting streszczenie sintesis ' +
    'περιληψη συνοψη' +
    ' sammenfatning sammanfattning tiivistelma yhteenveto shrnuti souhrn osszefoglalo резюме обобщение',
  introduction:
    'einleitung introduccion introduzione introducao inleiding wstep einfuhrung presentation presentacion ' +
    'εισαγωγη',
  description: 'beschreibung descripcion descrizione descricao beschrijving opis περιγραφη',
  background: 'contexte hintergrund contexto contesto achtergrond antecedentes kontekst',
  hosts:
    'hote hotes gastgeber anfitrion anfitriones ospite ospiti anfitriao gastheer gospodarz accueil ' +
    'οικοδεσποτης οικοδεσποτες anfitrioes',
  organisers:
    'organisateur organisateurs veranstalter organisator organisatoren organizador organizadores organizzatore ' +
    'organizzatori organizator organizatorzy ausrichter ' +
    'διοργανωτης διοργανωτες' +
    ' arrangorer jarjestajat poradatele szervezok организатори',
  co_organisers:
    'coorganisateur coorganisateurs co_organisateurs mitveranstalter coorganizador coorganizadores ' +
    'co_organizadores coorganizzatori medeorganisator partenaires partner socios partners_locaux parceiros',
  objectives:
    'objectif objectifs but buts ziel ziele objetivo objetivos obiettivo obiettivi doel doelen cele cel ' +
    'στοχοι στοχος σκοπος' +
    ' tavoitteet cile celok цели',
  questions:
    'frage fragen pregunta preguntas domanda domande pergunta perguntas vraag vragen pytania ' +
    'ερωτησεις ερωτηση ερωτηματα',
  method:
    'methode vorgehen metodo metodologia methodik methodologie metodologia werkwijze metoda ' +
    'μεθοδος μεθοδολογια',
  key_messages: 'messages_cles kernaussagen kernbotschaften mensajes_clave messaggi_chiave mensagens_chave',
  key_figures:
    'chiffres_cles kennzahlen zahlen cifras_clave cifras chiffres dati_chiave numeros kerncijfers zahlen_und_fakten',
  participants:
    'participantes partecipanti teilnehmer teilnehmende teilnehmerinnen teilnehmer_innen deelnemers uczestnicy asistentes ' +
    'συμμετεχοντες' +
    ' deltagere deltagare osallistujat ucastnici resztvevok участници',
  participant_count:
    'nombre_participants nombre anzahl_teilnehmer zahl_teilnehmer anzahl teilnehmerzahl teilnehmendenzahl numero_participantes numero ' +
    'numero_partecipanti aantal_deelnemers aantal liczba_uczestnikow effectif',
  delegations: 'delegationen delegaciones delegazioni delegacoes delegaties delegacje αντιπροσωπειες',
  people:
    'personen personas persone pessoas osoby personnes προσωπα ατομα' +
    ' personer henkilot szemelyek хора лица',
  organisations:
    'organisationen organisaciones organizaciones organizzazioni organizacoes organisaties organismes ' +
    'οργανισμοι φορεις',
  organisation:
    'organisme organismo organizacion organizzazione organizacao organisatie einrichtung structure behorde entidad ente ' +
    'οργανισμος φορεας instituicao' +
    ' organisaatio organizace szervezet организация',
  sites:
    'lieux sites_visites einrichtungen orte centros lugares luoghi locais plekken etablissements structures ' +
    'miejsca instalaciones stationen ' +
    'χωροι σημεια εγκαταστασεις',
  agenda:
    'programme programm programma programa ablauf tagesordnung deroule deroulement ordre_du_jour agenda_del_dia ' +
    'horario zeitplan seances sesiones sitzungen orden_del_dia ordine_del_giorno ' +
    'προγραμμα ημερησια_διαταξη' +
    ' dagsorden dagordning ohjelma esityslista napirend дневен_ред програма',
  tours: 'visitas_guiadas fuhrungen besichtigungen visites_guidees',
  discussions: 'debat debats diskussionen discusiones debates discussioni',
  practices:
    'bonne_pratique bonnes_pratiques gute_praxis gute_praktiken praxisbeispiele buenas_practicas buona_pratica ' +
    'buone_pratiche boas_praticas goede_praktijken dobre_praktyki pratiques_prometteuses ' +
    'πρακτικες καλες_πρακτικες',
  lessons:
    'enseignement enseignements lecons erkenntnis erkenntnisse lehren lecciones leccion lecciones_aprendidas insegnamenti ' +
    'lezioni licoes lessen wnioski apprentissages aprendizajes fazit schlussfolgerungen ' +
    'διδαγματα μαθηματα συμπερασματα' +
    ' lardomar opit ponauceni tanulsagok поуки',
  findings:
    'constats feststellungen hallazgos ergebnisse risultati resultaten bevindingen constatations ' +
    'ευρηματα',
  recommendations:
    'recommandations empfehlungen recomendaciones raccomandazioni recomendacoes aanbevelingen rekomendacje zalecenia preconisations ' +
    'συστασεις προτασεις' +
    ' anbefalinger rekommendationer suositukset doporuceni ajanlasok препоръки',
  feedback: 'evaluation_a_chaud ruckmeldungen ruckmeldung retours valoracion opinioni',
  follow_up:
    'suite suites suivi prochaines_etapes etapes_suivantes nachste_schritte ausblick proximos_pasos prossimi_passi ' +
    'proximos_passos vervolg volgende_stappen seguimiento perspectives ' +
    'επομενα_βηματα συνεχεια seguimento',
  images:
    'photo photos bild bilder fotos foto imagenes immagini imagens afbeeldingen zdjecia illustrations ' +
    'φωτογραφιες εικονες' +
    ' billeder kuvat obrazky fenykepek kepek снимки',
  sources:
    'quelle quellen fuente fuentes fonte fonti fontes bronnen bron zrodla πηγες βιβλιογραφια' +
    ' kilder kallor lahteet zdroje forrasok източници',
  abbreviations:
    'sigles abkurzungen abreviaturas siglas sigle abbreviazioni afkortingen skroty abreviations ' +
    'συντομογραφιες',
  thanks:
    'remerciements remerciement dank danksagung agradecimientos agradecimiento ringraziamenti agradecimentos dankwoord podziekowania ' +
    'ευχαριστιες',
  links: 'liens liens_utiles enlaces collegamenti ligacoes verweise weiterfuhrende_links συνδεσμοι',
  contacts:
    'contactos contatti kontakt kontakte ansprechpartner ansprechperson ansprechpersonen contactpersonen contacto kontakty ' +
    'επικοινωνια',
  attachments:
    'pieces_jointes annexes anlagen anhang anhange anexos adjuntos allegati bijlagen zalaczniki documents_joints ' +
    'συνημμενα παραρτηματα' +
    ' bilag bilagor liitteet prilohy mellekletek приложения',
  sections: 'rubriques abschnitte kapitel secciones sezioni secoes chapitres',
  funding:
    'financement forderung finanzierung financiacion finanziamento financiamento financiering finansowanie ' +
    'χρηματοδοτηση',
  author: 'auteur auteurs autor autoren autores autora autore verfasser redaction συντακτης συγγραφεας',
  publisher: 'editeur herausgeber editor editore uitgever',
  name: 'nom nombre_completo naam nazwa nome nombre ονομα ονοματεπωνυμο' + ' navn namn nimi jmeno nev име',
  first_name: 'prenom vorname nombre_de_pila voornaam imie',
  last_name: 'nom_de_famille nachname familienname apellido apellidos cognome achternaam nazwisko',
  role:
    'fonction funktion funcion cargo funzione ruolo functie stanowisko poste rolle aufgabe puesto ' +
    'ρολος θεση ιδιοτητα funcao',
  email: 'courriel adresse_electronique correo correo_electronico posta_elettronica ηλεκτρονικη_διευθυνση',
  phone: 'telephone telefon telefono telefone telefoon tel τηλεφωνο',
  type: 'tipo typ art type_de_seance soort genre ειδος τυπος',
  discussants: 'diskutanten debatientes',
  speakers:
    'intervenant intervenants intervenante intervenantes referent referenten referentinnen ponente ponentes relatore relatori ' +
    'oradores spreker sprekers redner rednerinnen conferencier conferenciers vortragende prelegenci oradora ' +
    'ομιλητης ομιλητες εισηγητες',
  moderator:
    'animateur animatrice moderateur moderatrice moderatorin moderation moderador moderadora moderatore',
  guides: 'fuhrer guias guide_de_visite gidsen',
  topics: 'sujets_abordes themen temas argomenti onderwerpen themes sujets tematy',
  points: 'punkte puntos punti pontos punten points_abordes punkty notes_prises inhalte σημεια',
  conclusions:
    'conclusiones conclusioni conclusoes conclusies schlussfolgerungen fazit ergebnis wnioski ' +
    'συμπερασματα',
  observations: 'observaciones osservazioni beobachtungen observacoes waarnemingen παρατηρησεις',
  notes: 'remarques remarque bemerkungen notizen notas note_libre opmerkingen σημειωσεις',
  address: 'adresse direccion indirizzo endereco adres domicilio διευθυνση' + ' osoite adresa адрес',
  district: 'quartier arrondissement stadtteil bezirk barrio quartiere bairro wijk',
  operator: 'gestionnaire exploitant trager betreiber gestor gestora gestore operador exploitatie',
  opened: 'ouverture ouvert eroffnet eroffnung apertura abierto aperto abertura geopend inauguracion',
  closed: 'fermeture geschlossen cierre chiusura fechado gesloten',
  opening_hours:
    'heures_ouverture horaires_ouverture offnungszeiten horario_de_apertura orari orari_di_apertura openingstijden',
  coordinates: 'coordonnees koordinaten coordenadas coordinate coordinaten',
  target_groups:
    'public public_cible publics zielgruppe zielgruppen destinatarios destinatari publico_alvo doelgroep doelgroepen grupo_destinatario',
  services: 'angebote leistungen servicios servizi servicos diensten prestations',
  figures: 'datos zahlen_der_einrichtung',
  label: 'libelle bezeichnung etiqueta etichetta ετικετα',
  value: 'valeur wert valor valore waarde τιμη',
  unit: 'unite einheit unidad unita eenheid μοναδα',
  text: 'texte texto testo tekst κειμενο',
  caption: 'legende bildunterschrift pie pie_de_foto leyenda didascalia legenda λεζαντα',
  alt: 'texte_alternatif alternativtext texto_alternativo',
  credit: 'bildnachweis fotografo credito',
  src: 'fichier datei archivo file_name bestand αρχειο ficheiro arquivo',
  count: 'nombre anzahl numero cantidad aantal liczba αριθμος πληθος',
  note: 'anmerkung nota opmerking remarque uwaga σημειωση',
  head: 'chef_de_delegation leiter leitung jefe',
  since: 'depuis seit desde dal sinds laufzeit απο',
  results: 'resultats resultados',
  resources: 'ressourcen moyens recursos risorse middelen',
  difficulties:
    'difficultes schwierigkeiten dificultades difficolta dificuldades moeilijkheden herausforderungen',
  owner: 'responsable verantwortlich zustandig responsabile responsavel verantwoordelijk υπευθυνος αρμοδιος',
  deadline: 'echeance frist plazo scadenza prazo termin delai προθεσμια',
  priority: 'priorite prioritat prioridad prioridade priorita προτεραιοτητα',
  reason: 'raison begrundung motivo grund',
  url: 'lien enlace adresse_web webadresse',
  consent: 'consentement einwilligung consentimiento consenso zustimmung',
};

const byWord = lazy(() => {
  const known = new Map<string, string[]>();
  for (const [english, list] of Object.entries(words))
    for (const word of new Set(list.split(' '))) known.set(word, [...(known.get(word) ?? []), english]);
  return known;
});

/** Both sides of the table, for its test. */
export const englishWords: readonly string[] = Object.keys(words);
export const foreignWords = (): readonly string[] => [...byWord().keys()];

/** The English words that one of another language may mean, folded; none where it is not known. */
export function inEnglish(folded: string): readonly string[] {
  return byWord().get(folded) ?? [];
}
