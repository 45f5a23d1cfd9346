import { lazy } from '../../lazy.js';
import { foldLetters } from '../leak/fold.js';

/** The letters of some words, read when they are asked for: to fold them takes longer than most runs need them. */
const setOf = (words: string): (() => ReadonlySet<string>) =>
  lazy(() => new Set(words.split(' ').map(foldLetters)));

/** Words before a name that are no part of it, in the languages of the Union. */
export const titles = setOf(
  'mr mrs ms miss mx sir dame lady lord dr prof professor doctor rev hon mme mlle m mm monsieur madame mademoiselle ' +
    'maitre me herr herrn frau hr fr dipl ing mag don dona doña dom sr sra srta senor senora signor signora sig dott ' +
    'dottssa ssa dottoressa avv pan pana panu panem pani panią paní panna pán pána slečna mgr bc judr mudr phdr rndr csc ' +
    'gospod gospa gospodin gospodja gospođa gospodine kyrios kyria κύριος κυρία κύριο κυρίου κυρίας κύριε γιατρός κ κα ' +
    'dhr mevr mw mevrouw meneer drs fru frøken fröken herra rouva neiti ur úr urno pon ponas ponia ponios pono kungs ' +
    'kungam kundze kundzei senhor senhora domnul doamna domnului doamnei dl dna dlui uasal iníon ' +
    'господин госпожа господина госпожи г-н г-жа д-р проф пан пані пана härra proua preili sur sinjur sinjura sinjorina ' +
    'dra professora professeur docteur doktor doktorn dokter doctora lector ministre minister ministra starosta burmistrz',
);
/** Titles that are words as well, so that only a capital behind them tells. */
export const looseTitles = setOf(
  'me m mm hr fr ing mag don g г sig pan pana panu pani sur ur kungs hon mx pon lord lady miss sir dom doctor minister ministra ministre',
);

/** Titles before a name in the registry belong to the person, not to the name. */
export const honours = lazy(
  (): ReadonlySet<string> => new Set([...titles()].filter((title) => title.length > 1)),
);
/** What stands behind a name and is no part of it. */
export const afterNames = setOf(
  'jr sr ii iii iv phd md msc mph ma ba mba obe mbe cbe llm mep mp esq bsc csc drsc ing dipl',
);

/** Small words within surnames: with them, without them and glued to them it is the same name. */
export const particles = setOf(
  'van von de der den des du di da do dos das del della dello degli dei lo la le los las el al bin ibn ben ter ten te tot op zu ' +
    "zum zur vom af av ap mac mc o ó ní nic uí mhic d l 't t in of auf y e i san santa st saint abu abd dal dalla delle",
);
/** Of these a surname begins by itself, whatever its place in a name: Mac, O, Ní. */
export const irish = setOf('o ó ní nic uí mhic mac');

/** Verbs beside which a name is somebody's: to say, to think, to show, to agree, in the forms of reports. */
export const verbs = setOf(
  'said says agreed agrees asked asks told tells explained explains added adds noted notes wrote writes spoke speaks thinks ' +
    'thought answered replied reported reports showed shows argued warned stressed thanked invited welcomed recalled suggested ' +
    'proposed concluded confirmed insisted admitted believes believed knows knew met accompanied presented led runs ran ' +
    'dit explique expliqua répond répondit ajoute ajouta demande demanda raconte présente souligne rappelle affirme précise estime pense écrit ' +
    'sagt sagte meint meinte erklärt erklärte fragt fragte antwortete berichtet berichtete betonte schrieb zeigte ergänzte findet fand leitet ' +
    'dijo dice explicó explica preguntó respondió añadió señaló afirmó contó recordó opina subrayó disse diz explicou afirmou perguntou respondeu acrescentou contou ' +
    'ha detto dice disse spiega spiegò chiese rispose aggiunse afferma racconta ricorda sostiene ' +
    'zei zegt vertelde vertelt vroeg antwoordde legde vond vindt schreef sade säger berättade frågade svarade menar sagde siger fortalte mener sa forklarte ' +
    'sanoi sanoo kertoi kertoo kysyi vastasi ütles ütleb rääkis küsis vastas teatel ' +
    'řekl řekla říká uvedl uvedla dodal dodala vysvětlil vysvětlila povedal povedala hovorí uviedol uviedla dodala ' +
    'powiedział powiedziała mówi dodał dodała wyjaśnił wyjaśniła zapytał odpowiedział rekel rekla pravi dejal dejala rekao kaže kazala kazao dodao ' +
    'mondta mondja szerint kérdezte válaszolta elmondta hozzátette spus spune a explicat adăugat declarat întrebat ' +
    'sakė teigia pasakojo paklausė pridūrė teica saka stāstīja jautāja piebilda qal qalet staqsa wieġeb dúirt deir ' +
    'каза казва обясни добави попита отговори сказал сказала говорит сказав είπε λέει εξήγησε ρώτησε πρόσθεσε τόνισε who qui который която',
);

/** Articles and prepositions of place: what stands behind them is a thing or a place more often than somebody. */
export const determiners = setOf(
  'the a an this that these those in on at near into our your its their no every each le la les l un une du des au aux ce cette ' +
    'el los las al del una lo gli il i uno della dello dei degli delle nel nella sul sulla o os as um uma do da dos das no na nos ' +
    'nas der die das den dem ein eine einen einem einer im am zum zur vom ins beim kein keine de het een ons det ett ei el τη το ' +
    'τις τα των την στη στο στην στα το ένα μια az egy în un o na v ve w we u di ad',
);

/** What files and pages about one person are called, in the languages of the Union; a surname beside it is somebody's. */
export const portraits = setOf(
  'interview interviews portrait portraits bio biography cv resume profile speaker author byline ' +
    'entretien entrevue intervenant auteur lebenslauf portrat gesprach autor referent entrevista perfil retrato autora ' +
    'intervista ritratto autore profilo intervju interviu interjú haastattelu henkilokuva rozhovor wywiad sylwetka razgovor ' +
    'pogovor avtor szerző foredragsholder föreläsare spreker gesprek συνέντευξη интервю автор agallamh intervista awtur',
);
/** Folders of pages about people: of these what stands behind the slash. */
export const rollsOfPeople = setOf(
  'team people staff person persons about author authors speakers members board equipe equipo equipa mitarbeiter personen ' +
    'personal autoren ansprechpartner medewerkers mensen persone redazione lide tym ludzie zespol munkatarsak henkilosto in user users u ~',
);
