import { lazy } from '../../../lazy.js';

/**
 * What the words of the field are called in other languages, by the English one: French, German, Spanish, Italian,
 * Portuguese, Dutch and Polish, folded (`foldWord`). An English word is a key, or one of the other tables.
 */
const words: Readonly<Record<string, string>> = {
  title: 'titre intitule titel titulo titolo tytul thema_der_veranstaltung',
  subtitle: 'sous_titre untertitel subtitulo sottotitolo ondertitel podtytul',
  theme: 'thematique tema temat onderwerp asunto sujet',
  lang: 'langue sprache idioma lingua taal jezyk',
  city: 'ville stadt ciudad citta cidade stad miasto commune kommune municipio gemeente',
  country: 'pays land pais paese kraj staat',
  place: 'lieu ort lugar luogo plaats miejsce local veranstaltungsort emplacement',
  dates: 'fechas zeitraum datas daty periode periodo fecha data datum quand wann cuando',
  date: 'fecha data datum quand wann cuando',
  day: 'jour tag dia giorno dag dzien',
  time: 'heure horaire horaires uhrzeit zeit hora ora orario uur tijd godzina',
  start: 'debut beginn anfang inicio inizio begin poczatek von comienzo du',
  end: 'fin ende fine fim einde koniec bis au termino',
  status: 'statut etat estado stato stan',
  programme_name: 'projet projekt proyecto progetto projeto project',
  summary:
    'resume chapeau zusammenfassung kurzfassung resumen riassunto sintesi resumo samenvatting streszczenie sintesis',
  introduction:
    'einleitung introduccion introduzione introducao inleiding wstep einfuhrung presentation presentacion',
  description: 'beschreibung descripcion descrizione descricao beschrijving opis',
  background: 'contexte hintergrund contexto contesto achtergrond antecedentes kontekst',
  hosts: 'hote hotes gastgeber anfitrion anfitriones ospite ospiti anfitriao gastheer gospodarz accueil',
  organisers:
    'organisateur organisateurs veranstalter organisator organisatoren organizador organizadores organizzatore ' +
    'organizzatori organizator organizatorzy ausrichter',
  co_organisers:
    'coorganisateur coorganisateurs co_organisateurs mitveranstalter coorganizador coorganizadores ' +
    'co_organizadores coorganizzatori medeorganisator partenaires partner socios partners_locaux parceiros',
  objectives:
    'objectif objectifs but buts ziel ziele objetivo objetivos obiettivo obiettivi doel doelen cele cel',
  questions: 'frage fragen pregunta preguntas domanda domande pergunta perguntas vraag vragen pytania',
  method: 'methode vorgehen metodo metodologia methodik methodologie metodologia werkwijze metoda',
  key_messages: 'messages_cles kernaussagen kernbotschaften mensajes_clave messaggi_chiave mensagens_chave',
  key_figures:
    'chiffres_cles kennzahlen zahlen cifras_clave cifras chiffres dati_chiave numeros kerncijfers zahlen_und_fakten',
  participants:
    'participantes partecipanti teilnehmer teilnehmende teilnehmerinnen teilnehmer_innen deelnemers uczestnicy asistentes',
  participant_count:
    'nombre_participants nombre anzahl_teilnehmer zahl_teilnehmer anzahl teilnehmerzahl teilnehmendenzahl numero_participantes numero ' +
    'numero_partecipanti aantal_deelnemers aantal liczba_uczestnikow effectif',
  delegations: 'delegationen delegaciones delegazioni delegacoes delegaties delegacje',
  people: 'personen personas persone pessoas osoby personnes',
  organisations:
    'organisationen organisaciones organizaciones organizzazioni organizacoes organisaties organismes',
  organisation:
    'organisme organismo organizacion organizzazione organizacao organisatie einrichtung structure behorde entidad ente',
  sites:
    'lieux sites_visites einrichtungen orte centros lugares luoghi locais plekken etablissements structures ' +
    'miejsca instalaciones stationen',
  agenda:
    'programme programm programma programa ablauf tagesordnung deroule deroulement ordre_du_jour agenda_del_dia ' +
    'horario zeitplan seances sesiones sitzungen orden_del_dia ordine_del_giorno',
  tours: 'visitas_guiadas fuhrungen besichtigungen visites_guidees',
  discussions: 'debat debats diskussionen discusiones debates discussioni',
  practices:
    'bonne_pratique bonnes_pratiques gute_praxis gute_praktiken praxisbeispiele buenas_practicas buona_pratica ' +
    'buone_pratiche boas_praticas goede_praktijken dobre_praktyki pratiques_prometteuses',
  lessons:
    'enseignement enseignements lecons erkenntnis erkenntnisse lehren lecciones leccion lecciones_aprendidas insegnamenti ' +
    'lezioni licoes lessen wnioski apprentissages aprendizajes fazit schlussfolgerungen',
  findings: 'constats feststellungen hallazgos ergebnisse risultati resultaten bevindingen constatations',
  recommendations:
    'recommandations empfehlungen recomendaciones raccomandazioni recomendacoes aanbevelingen rekomendacje zalecenia preconisations',
  feedback: 'evaluation_a_chaud ruckmeldungen ruckmeldung retours valoracion opinioni',
  follow_up:
    'suite suites suivi prochaines_etapes etapes_suivantes nachste_schritte ausblick proximos_pasos prossimi_passi ' +
    'proximos_passos vervolg volgende_stappen seguimiento perspectives',
  images: 'photo photos bild bilder fotos foto imagenes immagini imagens afbeeldingen zdjecia illustrations',
  sources: 'quelle quellen fuente fuentes fonte fonti fontes bronnen bron zrodla',
  abbreviations: 'sigles abkurzungen abreviaturas siglas sigle abbreviazioni afkortingen skroty abreviations',
  thanks:
    'remerciements remerciement dank danksagung agradecimientos agradecimiento ringraziamenti agradecimentos dankwoord podziekowania',
  links: 'liens liens_utiles enlaces collegamenti ligacoes verweise weiterfuhrende_links',
  contacts:
    'contactos contatti kontakt kontakte ansprechpartner ansprechperson ansprechpersonen contactpersonen contacto kontakty',
  attachments:
    'pieces_jointes annexes anlagen anhang anhange anexos adjuntos allegati bijlagen zalaczniki documents_joints',
  sections: 'rubriques abschnitte kapitel secciones sezioni secoes chapitres',
  funding:
    'financement forderung finanzierung financiacion finanziamento financiamento financiering finansowanie',
  author: 'auteur auteurs autor autoren autores autora autore verfasser redaction',
  publisher: 'editeur herausgeber editor editore uitgever',
  name: 'nom nombre_completo naam nazwa nome nombre',
  first_name: 'prenom vorname nombre_de_pila voornaam imie',
  last_name: 'nom_de_famille nachname familienname apellido apellidos cognome achternaam nazwisko',
  role: 'fonction funktion funcion cargo funzione ruolo functie stanowisko poste rolle aufgabe puesto',
  email: 'courriel adresse_electronique correo correo_electronico posta_elettronica',
  phone: 'telephone telefon telefono telefone telefoon tel',
  type: 'tipo typ art type_de_seance soort genre',
  discussants: 'diskutanten debatientes',
  speakers:
    'intervenant intervenants intervenante intervenantes referent referenten referentinnen ponente ponentes relatore relatori ' +
    'oradores spreker sprekers redner rednerinnen conferencier conferenciers vortragende prelegenci oradora',
  guides: 'fuhrer guias guide_de_visite gidsen',
  topics: 'sujets_abordes themen temas argomenti onderwerpen themes sujets tematy',
  points: 'punkte puntos punti pontos punten points_abordes punkty notes_prises inhalte',
  conclusions: 'conclusiones conclusioni conclusoes conclusies schlussfolgerungen fazit ergebnis wnioski',
  observations: 'observaciones osservazioni beobachtungen observacoes waarnemingen',
  notes: 'remarques remarque bemerkungen notizen notas note_libre opmerkingen',
  address: 'adresse direccion indirizzo endereco adres domicilio',
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
  label: 'libelle bezeichnung etiqueta etichetta',
  value: 'valeur wert valor valore waarde',
  unit: 'unite einheit unidad unita eenheid',
  text: 'texte texto testo tekst',
  caption: 'legende bildunterschrift pie pie_de_foto leyenda didascalia legenda',
  alt: 'texte_alternatif alternativtext texto_alternativo',
  credit: 'bildnachweis fotografo credito',
  src: 'fichier datei archivo file_name bestand',
  count: 'nombre anzahl numero cantidad aantal liczba',
  note: 'anmerkung nota opmerking remarque uwaga',
  head: 'chef_de_delegation leiter leitung jefe',
  since: 'depuis seit desde dal sinds laufzeit',
  results: 'resultats resultados',
  resources: 'ressourcen moyens recursos risorse middelen',
  difficulties:
    'difficultes schwierigkeiten dificultades difficolta dificuldades moeilijkheden herausforderungen',
  owner: 'responsable verantwortlich zustandig responsabile responsavel verantwoordelijk',
  deadline: 'echeance frist plazo scadenza prazo termin delai',
  priority: 'priorite prioritat prioridad priorita',
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
