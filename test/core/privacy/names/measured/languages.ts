/** Names of a language, written by hand: `Novák/Nováka,Novákem` is a name and its other cases. */
export interface LanguageData {
  /** Given names with the surnames that go with them: of men and of women where surnames differ. */
  readonly names: readonly (readonly [given: string, surnames: string])[];
  /** An ordinary sentence; the name stands where `{}` is. */
  readonly frame: string;
  /** A title before a surname. */
  readonly title: string;
  /** Ordinary sentences about nobody, with words that are surnames too. */
  readonly prose: readonly string[];
}

/**
 * The official languages of the European Union. Names are frequent ones, their combinations invented. Cases are written
 * as grammars of each language decline them, and owe nothing to the tables of endings that are measured with them.
 */
export const languages: Readonly<Record<string, LanguageData>> = {
  bg: {
    names: [
      ['Иван Георги Димитър Петър Николай Стоян', 'Петров Иванов Димитров Ковачев Христов Желязков Щерев Чолаков Попов Цветков'],
      ['Мария Елена Юлия Цветана Жана Галина', 'Петрова Иванова Ковачева Щерева Златева Вълчева Тодорова Бялкова'],
    ],
    frame: 'На срещата {} обясни как работи центърът.',
    title: 'д-р',
    prose: ['Цветът на сградата е бял.', 'Ковачът работи до реката.', 'Златото не беше тема на срещата.', 'Попът откри новата кухня.', 'Пътят минава покрай пазара.', 'Желязото идва от завода.', 'Мария Луиза е булевард в центъра.', 'Младите хора излизат вечер.'],
  },
  cs: {
    names: [
      ['Jan/Jana,Janem Petr/Petra,Petrem Tomáš/Tomáše,Tomášem Pavel/Pavla,Pavlem Marek/Marka,Markem Jiří/Jiřího,Jiřím', 'Novák/Nováka,Novákem Svoboda/Svobody,Svobodou Dvořák/Dvořáka,Dvořákem Černý/Černého,Černým Horák/Horáka,Horákem Němec/Němce,Němcem Beneš/Beneše,Benešem Růžička/Růžičky,Růžičkou Jelínek/Jelínka,Jelínkem Malý/Malého,Malým'],
      ['Jana/Jany,Janou Eva/Evy,Evou Lucie/Lucie,Lucií Hana/Hany,Hanou Lenka/Lenky,Lenkou Alena/Aleny,Alenou', 'Nováková/Novákové,Novákovou Svobodová/Svobodové,Svobodovou Černá/Černé,Černou Veselá/Veselé,Veselou Němcová/Němcové,Němcovou Pokorná/Pokorné,Pokornou Kučerová/Kučerové,Kučerovou Malá/Malé,Malou'],
    ],
    frame: 'Na schůzce {} mluvil o tom, jak centrum funguje.',
    title: 'paní',
    prose: ['Svoboda je pro ně důležitá.', 'Malá skupina navštívila dílnu.', 'Černá kuchyně stojí vedle dvora.', 'Němec a Polák pracují v jedné dílně.', 'Růžička roste u vchodu.', 'Veselá nálada trvala celý den.', 'Horák je člověk z hor.', 'Pokorná žádost byla přijata.', 'Černý čaj se podává zdarma.', 'Malý sál má padesát míst.'],
  },
  da: {
    names: [['Mette Lars Søren Anne Kirsten Jens Hanne Niels Bente Åse', 'Jensen/Jensens Nielsen/Nielsens Sørensen/Sørensens Møller/Møllers Bæk/Bæks Østergaard/Østergaards Lund/Lunds Holm/Holms Bjerregaard/Bjerregaards Winther/Winthers Dam/Dams Skov/Skovs Krogh/Kroghs Schmidt/Schmidts']],
    frame: 'På mødet fortalte {} om arbejdet i huset.',
    title: 'fru',
    prose: ['Skov og strand ligger tæt på byen.', 'Lund betyder lille skov.', 'Møllers hus er en café.', 'Holm er et andet ord for ø.', 'Bæk og dam løber gennem parken.', 'Dam er et spil for to.', 'Unge mennesker går ud om aftenen.', 'Lars er ikke med.'],
  },
  de: {
    names: [['Anna Jürgen Katrin Hans-Peter Sabine Klaus Ute Björn Monika Stefan', 'Müller/Müllers Weiß/Weiß’ Koch/Kochs Schäfer/Schäfers Groß/Groß’ Jung/Jungs Becker/Beckers Schröder/Schröders Kaiser/Kaisers Lange/Langes Vogel/Vogels Strauß/Strauß’ Böhm/Böhms Berg/Bergs']],
    frame: 'Beim Treffen erklärte {} die Arbeit des Zentrums.',
    title: 'Frau Dr.',
    prose: ['Der Koch ist in der Küche.', 'Weiß ist die Farbe der Wand.', 'Jung und Alt sitzen am Tisch.', 'Groß war die Freude im Haus.', 'Lange Wege führen zum Amt.', 'Der Müller mahlt Korn am Bach.', 'Ein Vogel sitzt auf dem Dach.', 'Am Berg steht ein Heim.', 'Kaiser gibt es hier nicht mehr.', 'Ein Strauß Blumen stand am Eingang.', 'Der Becker-Saal gibt es nicht, aber einen Bäcker.', 'Jung zu sein kostet hier viel.'],
  },
  el: {
    names: [
      ['Γιώργος/Γιώργου,Γιώργο Νίκος/Νίκου,Νίκο Γιάννης/Γιάννη Κώστας/Κώστα Δημήτρης/Δημήτρη Παύλος/Παύλου,Παύλο', 'Παπαδόπουλος/Παπαδόπουλου,Παπαδόπουλο Οικονόμου Βασιλείου Γεωργίου Χατζής/Χατζή Μαυρίδης/Μαυρίδη Αγγελόπουλος/Αγγελόπουλου,Αγγελόπουλο Ευθυμίου Ξανθός/Ξανθού,Ξανθό Ράπτης/Ράπτη'],
      ['Μαρία/Μαρίας Ελένη/Ελένης Κατερίνα/Κατερίνας Σοφία/Σοφίας Αγγελική/Αγγελικής Ευγενία/Ευγενίας', 'Παπαδοπούλου Οικονόμου Γεωργίου Χατζή Μαυρίδου Κωνσταντίνου Ευθυμίου Ψαρρά'],
    ],
    frame: 'Στη συνάντηση {} μίλησε για το κέντρο.',
    title: 'κυρία',
    prose: ['Ο ράπτης δουλεύει δίπλα στην πλατεία.', 'Η σοφία των μεγάλων βοηθά.', 'Η οδός Γεωργίου είναι κοντά.', 'Ξανθός καφές σερβίρεται το πρωί.', 'Νέοι άνθρωποι βγαίνουν το βράδυ.', 'Ο οικονόμος του κέντρου λείπει.', 'Η ειρήνη είναι το θέμα.'],
  },
  en: {
    names: [['Rose James Will Grace Mark Helen Oliver Hope Siân John', 'Young/Young’s,Youngs Smith/Smith’s Baker/Baker’s Brown/Brown’s O’Connor/O’Connor’s Church/Church’s Wood/Wood’s Green/Green’s Hughes/Hughes’ King/King’s Fisher/Fisher’s Long/Long’s Field/Field’s Whitaker/Whitaker’s']],
    frame: 'At the meeting {} explained how the centre works.',
    title: 'Ms',
    prose: ['Young people go out at night.', 'Green roofs cool the street.', 'Brown bread is baked here.', 'Will young people come?', 'Church halls stand empty.', 'Wood is stored in the yard.', 'King Street is closed on Sunday.', 'Long queues form at noon.', 'Hope is what they have.', 'Field work begins in May.', 'Mark the date.', 'Grace periods are short.', 'The Green Deal pays for it.', 'A baker and a fisher share the shop.', 'Rose bushes stand along the path.'],
  },
  es: {
    names: [['Ana José María Luis Carmen Íñigo Pilar Javier Rocío Manuel', 'Mercado Peña García_López Núñez Calle Ruiz_Ortega Iglesias Blanco Rubio Molina Cruz Delgado de_la_Fuente Ibáñez']],
    frame: 'En la reunión {} explicó cómo funciona el centro.',
    title: 'doña',
    prose: ['Mercado y plaza están cerca.', 'La calle Mayor es larga.', 'Iglesias y museos abren hoy.', 'Blanco es el color de la pared.', 'Cruz Roja ayuda en el barrio.', 'La Fuente de la plaza no tiene agua.', 'Peña es una roca grande.', 'Un molino y una molina son lo mismo.', 'El pilar del edificio es nuevo.', 'Rubio o moreno, da igual.', 'El Mercado Central abre pronto.'],
  },
  et: {
    names: [['Mari/Mari,Marile Jaan/Jaani,Jaanile Kristjan/Kristjani,Kristjanile Tiina/Tiina,Tiinale Peeter/Peetri,Peetrile Liis/Liisi,Liisile Andres/Andrese,Andresele Õnne/Õnne,Õnnele', 'Tamm/Tamme,Tammele Saar/Saare,Saarele Sepp/Sepa,Sepale Mägi/Mäe,Mäele Kask/Kase,Kasele Kukk/Kuke,Kukele Ilves/Ilvese,Ilvesele Rebane/Rebase,Rebasele Põder/Põdra,Põdrale Koppel/Kopli,Koplile Pärn/Pärna,Pärnale']],
    frame: 'Kohtumisel rääkis {} keskuse tööst.',
    title: 'proua',
    prose: ['Saar asub linna lähedal.', 'Tamm kasvab maja ees.', 'Sepp töötab oma kojas.', 'Mägi on kõrge.', 'Kukk laulab hommikul.', 'Rebane käib pargis.', 'Noored käivad õhtul väljas.', 'Ilves elab metsas.'],
  },
  fi: {
    names: [['Matti/Matin,Matille Anna/Annan,Annalle Pekka/Pekan,Pekalle Liisa/Liisan,Liisalle Heikki/Heikin,Heikille Aino/Ainon,Ainolle Antti/Antin,Antille Kaisa/Kaisan,Kaisalle', 'Virtanen/Virtasen,Virtaselle Korhonen/Korhosen,Korhoselle Mäkelä/Mäkelän,Mäkelälle Laine/Laineen,Laineelle Niemi/Niemen,Niemelle Koski/Kosken,Koskelle Järvi/Järven,Järvelle Salmi/Salmen,Salmelle Seppälä/Seppälän,Seppälälle Harju/Harjun,Harjulle Lehtonen/Lehtosen,Lehtoselle']],
    frame: 'Tapaamisessa {} kertoi keskuksen työstä.',
    title: 'rouva',
    prose: ['Järvi on kaupungin keskellä.', 'Koski virtaa talon ohi.', 'Laine lyö rantaan.', 'Niemi on kaunis kesällä.', 'Harju nousee metsän takana.', 'Nuoret käyvät ulkona illalla.', 'Salmi jäätyy talvella.'],
  },
  fr: {
    names: [['Anne Jean-Pierre Marie Luc Hélène François Rose Étienne Chloé Marc', 'Petit Souyris Lefèvre Boulanger Le_Goff d’Aubigné Legrand Moulin Fontaine Roux Garçon Lebrun Marchand Besançon']],
    frame: 'Pendant la réunion, {} a expliqué le travail du centre.',
    title: 'Mme',
    prose: ['Petit à petit, le quartier change.', 'Fontaine et jardin sont ouverts.', 'Le Moulin Rouge est loin.', 'Marchand de légumes depuis vingt ans, il ferme.', 'Roux, blond ou brun, peu importe.', 'Garçon ou fille, chacun vient.', 'La rue de la Fontaine est calme.', 'Boulanger est un métier.', 'Marie attend à la mairie.', 'Rose est la couleur du mur.', 'Besançon est une ville de l’Est.', 'Petit-déjeuner à huit heures.'],
  },
  ga: {
    names: [
      ['Seán/Sheáin Pádraig/Phádraig Ciarán/Chiaráin Tomás/Thomáis Micheál/Mhichíl Brian/Bhriain', 'Ó_Murchú Ó_Briain Mac_Gabhann Ó_Conaill Breathnach Ó_Dálaigh Mac_Cárthaigh de_Búrca'],
      ['Máire/Mháire Áine Síle/Shíle Niamh Gráinne/Ghráinne Bríd/Bhríd', 'Ní_Mhurchú Ní_Bhriain Nic_Gabhann Ní_Chonaill Ní_Dhálaigh Breathnach'],
    ],
    frame: 'Ag an gcruinniú labhair {} faoi obair an ionaid.',
    title: 'an Dr',
    prose: ['Breathnach ar an mbóthar é an siopa.', 'Mac léinn atá ann.', 'Tá daoine óga amuigh istoíche.', 'Is gabha é an fear.', 'Bhí an mac ag obair.', 'Brian Bóramha ainm na sráide.'],
  },
  hr: {
    names: [
      ['Ivan/Ivana,Ivanom Marko/Marka,Markom Josip/Josipa,Josipom Ante/Ante,Antom Luka/Luke,Lukom Stjepan/Stjepana,Stjepanom', 'Horvat/Horvata,Horvatom Kovačević/Kovačevića,Kovačevićem Đurić/Đurića,Đurićem Babić/Babića,Babićem Kovač/Kovača,Kovačem Novak/Novaka,Novakom Šarić/Šarića,Šarićem Žagar/Žagara,Žagarom Mlinar/Mlinara,Mlinarom'],
      ['Ana/Ane,Anom Marija/Marije,Marijom Ivana/Ivane,Ivanom Đurđa/Đurđe,Đurđom Željka/Željke,Željkom', 'Horvat Kovačević Đorđević Babić Novak Šarić Vuković Matić'],
    ],
    frame: 'Na sastanku je {} govorio o radu centra.',
    title: 'gospođa',
    prose: ['Kovač radi u dvorištu.', 'Mlinar melje žito.', 'Novak u poslu pita kolege.', 'Mladi ljudi izlaze navečer.', 'Luka je puna brodova.', 'Vuk živi u šumi.', 'Horvat je staro ime za narod.'],
  },
  hu: {
    names: [['Péter/Péternek Anna/Annának László/Lászlónak Éva/Évának Gábor/Gábornak Katalin/Katalinnak Zoltán/Zoltánnak Ágnes/Ágnesnek', 'Nagy/Nagynak,Naggyal Kovács/Kovácsnak,Kováccsal Szabó/Szabónak,Szabóval Tóth/Tóthnak,Tóthtal Horváth/Horváthnak,Horváthtal Kiss/Kissnek,Kiss-sel Molnár/Molnárnak,Molnárral Fekete/Feketének,Feketével Farkas/Farkasnak,Farkassal Juhász/Juhásznak,Juhásszal Lakatos/Lakatosnak,Lakatossal']],
    frame: 'A találkozón {} beszélt a központ munkájáról.',
    title: 'dr.',
    prose: ['Nagy ház áll a téren.', 'A kovács a műhelyben dolgozik.', 'Kovács és szabó egy utcában él.', 'Fekete kávét adnak.', 'Szabó nincs már a faluban.', 'Farkas él az erdőben.', 'Lakatos javítja az ajtót.', 'Juhász és kutyája vigyáz.', 'Nagy Péter király volt.', 'A fiatalok este kimennek.'],
  },
  it: {
    names: [['Anna Marco Giulia Luca Nicolò Chiara Paolo Rosa Gian-Luca Elena', 'Rossi Bianchi Russo De_Luca D’Angelo Ferrari Conti Costa Fontana Monti Bruno Della_Valle Barbieri Greco']],
    frame: 'All’incontro {} ha spiegato il lavoro del centro.',
    title: 'la dott.ssa',
    prose: ['Rossi i tetti, bianchi i muri.', 'Conti alla mano, il centro regge.', 'Costa poco e dura molto.', 'La Fontana di Trevi è a Roma.', 'Monti e mare sono vicini.', 'Greco e latino si studiano qui.', 'Bianchi e neri giocano insieme.', 'Russo è il nome di una lingua.', 'La valle della Valle Verde è stretta.', 'Barbieri e sarti aprono tardi.', 'Chiara è la risposta.'],
  },
  lt: {
    names: [
      ['Jonas/Jono,Jonui Tomas/Tomo,Tomui Andrius/Andriaus,Andriui Vytautas/Vytauto,Vytautui Mindaugas/Mindaugo,Mindaugui', 'Kazlauskas/Kazlausko,Kazlauskui Petrauskas/Petrausko,Petrauskui Vilkas/Vilko,Vilkui Balčiūnas/Balčiūno,Balčiūnui Žukauskis/Žukauskio,Žukauskiui Jankus/Jankaus,Jankui Kalvis/Kalvio,Kalviui Naujokas/Naujoko,Naujokui'],
      ['Ona/Onos,Onai Rasa/Rasos,Rasai Eglė/Eglės,Eglei Jurgita/Jurgitos,Jurgitai Rūta/Rūtos,Rūtai', 'Kazlauskienė/Kazlauskienės,Kazlauskienei Petrauskaitė/Petrauskaitės,Petrauskaitei Vilkienė/Vilkienės,Vilkienei Žukaitė/Žukaitės,Žukaitei Jankutė/Jankutės,Jankutei'],
    ],
    frame: 'Susitikime {} pasakojo apie centro darbą.',
    title: 'ponia',
    prose: ['Vilkas gyvena miške.', 'Kalvis dirba kieme.', 'Eglė auga prie namo.', 'Rasa krinta rytą.', 'Naujokas mokosi amato.', 'Jauni žmonės išeina vakare.', 'Rūta žydi darže.'],
  },
  lv: {
    names: [
      ['Jānis/Jāņa,Jānim Andris/Andra,Andrim Pēteris/Pētera,Pēterim Juris/Jura,Jurim Mārtiņš/Mārtiņa,Mārtiņam', 'Bērziņš/Bērziņa,Bērziņam Kalniņš/Kalniņa,Kalniņam Ozols/Ozola,Ozolam Liepiņš/Liepiņa,Liepiņam Krūmiņš/Krūmiņa,Krūmiņam Vītols/Vītola,Vītolam Kalējs/Kalēja,Kalējam Lācis/Lāča,Lācim'],
      ['Anna/Annas,Annai Ilze/Ilzes,Ilzei Līga/Līgas,Līgai Dace/Daces,Dacei Žanete/Žanetes,Žanetei', 'Bērziņa/Bērziņas,Bērziņai Kalniņa/Kalniņas,Kalniņai Ozola/Ozolas,Ozolai Liepa/Liepas,Liepai Vītola/Vītolas,Vītolai Eglīte/Eglītes,Eglītei'],
    ],
    frame: 'Sanāksmē {} stāstīja par centra darbu.',
    title: 'kundze',
    prose: ['Ozols aug pie nama.', 'Liepa zied jūlijā.', 'Lācis dzīvo mežā.', 'Kalējs strādā pagalmā.', 'Eglīte stāv laukumā.', 'Vītols ir pie upes.', 'Jaunieši vakaros iziet ārā.'],
  },
  mt: {
    names: [['Ġorġ Marija Karmenu Żeppi Ċensa Pawlu Rita Ġużeppi', 'Borg Camilleri Vella Farrugia Zammit Għawdxi Mifsud Xuereb Abela Buttiġieġ Grech Ċaruana Spiteri']],
    frame: 'Waqt il-laqgħa {} spjega x-xogħol taċ-ċentru.',
    title: 'is-Sinjura',
    prose: ['Il-borg tal-ġebel hu għoli.', 'Għawdxi jew Malti, kulħadd jiġi.', 'Iż-żgħażagħ joħorġu filgħaxija.', 'Triq San Pawl hi twila.', 'Pawlu hu isem komuni.', 'Il-Belt hi sabiħa.'],
  },
  nl: {
    names: [['Jan Ans Pieter Marijke Willem Sanne Joost Els Anneloes Bas', 'de_Vries Bakker/Bakkers van_der_Berg Visser/Vissers ’t_Hart de_Jong Smit/Smits Mulder/Mulders van_Dijk Kok/Koks de_Groot Berg/Bergs Klein/Kleins Peeters IJsselstein/IJsselsteins']],
    frame: 'Tijdens het gesprek vertelde {} over het werk van het centrum.',
    title: 'mevrouw',
    prose: ['Bakker en slager zitten naast elkaar.', 'Berg en dal wisselen af.', 'De Groot-markt is op zondag.', 'Klein maar fijn is het huis.', 'Kok is een mooi beroep.', 'De jong gebleven wijk verandert.', 'De Jong-Amsterdam-groep komt.', 'De visser woont aan de dijk.', 'Jongeren gaan ’s avonds uit.', 'Visser word je niet zomaar.', 'Het hart van de stad is druk.'],
  },
  pl: {
    names: [
      ['Jan/Jana,Janem Piotr/Piotra,Piotrem Marek/Marka,Markiem Paweł/Pawła,Pawłem Łukasz/Łukasza,Łukaszem', 'Kowalski/Kowalskiego,Kowalskim Nowak/Nowaka,Nowakiem Wójcik/Wójcika,Wójcikiem Król/Króla,Królem Kowal/Kowala,Kowalem Gołąb/Gołębia,Gołębiem Kozioł/Kozła,Kozłem Mazur/Mazura,Mazurem Dąbek/Dąbka,Dąbkiem Biały/Białego,Białym'],
      ['Anna/Anny,Anną Ewa/Ewy,Ewą Małgorzata/Małgorzaty,Małgorzatą Zofia/Zofii,Zofią Katarzyna/Katarzyny,Katarzyną', 'Kowalska/Kowalskiej,Kowalską Nowak Wiśniewska/Wiśniewskiej,Wiśniewską Zielińska/Zielińskiej,Zielińską Biała/Białej,Białą Sroka/Sroki,Sroką Łęcka/Łęckiej,Łęcką'],
    ],
    frame: 'Na spotkaniu {} mówił o pracy ośrodka.',
    title: 'pani',
    prose: ['Król nie mieszka już na zamku.', 'Kowal pracuje na podwórzu.', 'Biała ściana stoi przy wejściu.', 'Sroka siedzi na dachu.', 'Gołąb to ptak miejski.', 'Biały ser robią na miejscu.', 'Mazur to taniec.', 'Młodzi ludzie wychodzą wieczorem.', 'Kozioł wszedł do ogrodu.', 'Królem jest tu klient.'],
  },
  pt: {
    names: [['Ana João Maria Luís Inês José Conceição António Rita Gonçalo', 'Mercado da_Silva Santos Ferreira Ribeiro Carvalho Leão Simões Costa Pinto dos_Reis Magalhães Prado Guimarães']],
    frame: 'Na reunião {} explicou como funciona o centro.',
    title: 'dona',
    prose: ['O Mercado da Ribeira abre cedo.', 'Costa e serra ficam perto.', 'Carvalho e pinheiro crescem no parque.', 'Leão é o nome do café.', 'O ribeiro passa pela aldeia.', 'Guimarães é uma cidade do norte.', 'Pinto é a cria da galinha.', 'Prado verde cerca a casa.', 'Santos populares são em junho.', 'A ferreira da aldeia fechou.', 'Mercado e feira são ao sábado.'],
  },
  ro: {
    names: [
      ['Ion Andrei Mihai Ștefan Gheorghe Răzvan', 'Popescu/Popescului Ionescu/Ionescului Munteanu/Munteanului Țăranu/Țăranului Moraru/Morarului Lupu/Lupului Rusu/Rusului Croitoru/Croitorului Câmpeanu Șerban'],
      ['Ana/Anei Maria/Mariei Ioana/Ioanei Elena/Elenei Mădălina/Mădălinei', 'Popescu Ionescu Munteanu Țăranu Rusu Dumitrașcu Barbu'],
    ],
    frame: 'La întâlnire {} a vorbit despre munca centrului.',
    title: 'doamna',
    prose: ['Lupul trăiește în pădure.', 'Morarul macină grâul.', 'Croitorul lucrează lângă piață.', 'Munteanul coboară la târg.', 'Rusul și românul lucrează împreună.', 'Tinerii ies seara.', 'Barba lui este albă.'],
  },
  sk: {
    names: [
      ['Ján/Jána,Jánom Peter/Petra,Petrom Martin/Martina,Martinom Jozef/Jozefa,Jozefom Ľuboš/Ľuboša,Ľubošom', 'Horváth/Horvátha,Horváthom Kováč/Kováča,Kováčom Varga/Vargu,Vargom Tóth/Tótha,Tóthom Malý/Malého,Malým Sloboda/Slobodu,Slobodom Baláž/Baláža,Balážom Biely/Bieleho,Bielym Vlk/Vlka,Vlkom'],
      ['Jana/Jany,Janou Mária/Márie,Máriou Zuzana/Zuzany,Zuzanou Eva/Evy,Evou Ľudmila/Ľudmily,Ľudmilou', 'Horváthová/Horváthovej,Horváthovou Kováčová/Kováčovej,Kováčovou Malá/Malej,Malou Biela/Bielej,Bielou Hrušková/Hruškovej,Hruškovou'],
    ],
    frame: 'Na stretnutí {} hovoril o práci centra.',
    title: 'pani',
    prose: ['Kováč pracuje na dvore.', 'Sloboda je pre nich dôležitá.', 'Malá skupina prišla ráno.', 'Biela stena stojí pri vchode.', 'Vlk žije v lese.', 'Malý sál má päťdesiat miest.', 'Mladí ľudia chodia večer von.', 'Biely chlieb pečú tu.'],
  },
  sl: {
    names: [
      ['Janez/Janeza,Janezom Marko/Marka,Markom Andrej/Andreja,Andrejem Luka/Luka,Lukom Boštjan/Boštjana,Boštjanom', 'Novak/Novaka,Novakom Kovačič/Kovačiča,Kovačičem Zupančič/Zupančiča,Zupančičem Kovač/Kovača,Kovačem Medved/Medveda,Medvedom Hribar/Hribarja,Hribarjem Mlakar/Mlakarja,Mlakarjem Golob/Goloba,Golobom Oblak/Oblaka,Oblakom'],
      ['Ana/Ane,Ano Marija/Marije,Marijo Maja/Maje,Majo Špela/Špele,Špelo Živa/Žive,Živo', 'Novak Kovačič Zupančič Medved Hribar Golob Oblak Žagar'],
    ],
    frame: 'Na sestanku je {} govoril o delu centra.',
    title: 'gospa',
    prose: ['Kovač dela na dvorišču.', 'Medved živi v gozdu.', 'Oblak visi nad mestom.', 'Golob sedi na strehi.', 'Luka je polna ladij.', 'Mladi hodijo zvečer ven.', 'Živa meja raste ob poti.'],
  },
  sv: {
    names: [['Anna Lars Karin Åke Ingrid Björn Maja Göran Eva Östen', 'Andersson/Anderssons Berg/Bergs Lindström/Lindströms Sjöberg/Sjöbergs Åberg/Åbergs Ek/Eks Lund/Lunds Holm/Holms Öberg/Öbergs Björk/Björks Ström/Ströms Nyman/Nymans Dahl/Dahls']],
    frame: 'Under mötet berättade {} om husets arbete.',
    title: 'fru',
    prose: ['Berg och dal växlar.', 'Björk och ek växer vid huset.', 'Lund är en stad i Skåne.', 'Ström saknas i hela huset.', 'Ek är ett hårt träslag.', 'Holm är en liten ö.', 'Unga går ut på kvällen.', 'Bergs topp syns härifrån.'],
  },
}; // prettier-ignore
