import { foldLetters } from '../leak/fold.js';

/** The official languages of the Union (Regulation No 1, Article 1), in the order of their bits. */
export const languages = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(' ');
export const ALL_LANGUAGES = 2 ** languages.length - 1;

/** Languages as bits. */
export function bitsOf(codes: string): number {
  return codes.split(' ').reduce((bits, code) => bits | (1 << languages.indexOf(code)), 0);
}

/** The most frequent words that say nothing by themselves: by a few of them a language is known. */
const functionWords: Readonly<Record<string, string>> = {
  bg: 'и на в от за да се с че по не са като до но при ще той е или как след през има към това го беше според между който която които',
  cs: 'a na v se je že s z do o k i od podle pro ale by po za při jako jsme jsou byl byla bylo u ve nebo když ze který která které aby není',
  da: 'og i at det er en til af på for med som ikke den har de et var om fra vi kan blev efter eller hos sig efter skal ifølge også',
  de: 'und der die das in zu den mit von ist des sich für auf ein eine im dem nicht als auch es an werden aus er hat dass wir sie bei nach über einen zum wie zur einer laut',
  el: 'και το να του η της με που την από για είναι ο οι τα στο στη θα τον δεν σε των μας ότι ή όπως κατά στην στον ένα μια',
  en: 'the of and to in is that for it was on with as are by be this at from or an were which have had not they their we who said about',
  es: 'de la que el en y a los se del las un por con no una su para es al lo como más pero sus le ha o este según fue son entre cuando muy',
  et: 'ja on ei et see oli ta kui ka mis aga oma või siis kes välja pärast juures koos üle meie nende sõnul seda selle mille',
  fi: 'ja on ei että se oli hän mutta kun joka myös kuin ovat niin mukaan sekä tai vain jo ole me he jossa voi kanssa ennen jälkeen',
  fr: 'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec ont son cette aux ou selon nous elle été chez',
  ga: 'an agus na i a ar go le is do sé bhí tá ag ach sin nach leis mar bhfuil sí siad ó um faoi chun iad dúirt ina',
  hr: 'i je u na se da su za od s o koji a to kao ne bi po iz ili li što će smo prema kod nakon koja koje samo bez nije do',
  hu: 'a az és hogy nem is egy volt meg de ez csak ha már vagy mint el még ki kell szerint amely ezt után között akkor aki van lehet azt',
  it: 'di e che la il un a per è in una del non i le con si da al dei nel della sono ha come gli alla più anche ma lo secondo delle dal questo',
  lt: 'ir į kad iš su yra tai o bet kaip apie už po nuo ne jis buvo ar prie dėl tik taip pagal mes kuris kuri ant per pas sako anot',
  lv: 'un ir ar ka no uz par tas bet kas ar pie kā arī pēc vai bija mēs viņš to nav ko tika gan jau šo saskaņā lai pa dēļ',
  mt: 'il ta li u fil lill minn ma biex għal kien hu din dan huma jew tal kull bħal wara fuq qal skont aħna mhux mill bil fl',
  nl: 'de en van het een in is dat op te zijn met voor niet er die aan om ook als bij door naar maar uit wij hij zij werd volgens nog dan wordt',
  pl: 'i w na z się nie do że jest to o jak po od za ale przez przy dla jego był była są co oraz według tym może lub już ze który która które u',
  pt: 'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das seu sua ou segundo são nos pela pelo até',
  ro: 'de și în a la cu pe să o un este care din nu pentru mai că sunt au se al lui fost prin după ca sau dar fi ale o ne fără potrivit către',
  sk: 'a na v sa je že s z do o k aj od podľa pre ale by po za pri ako sme sú bol bola bolo u vo alebo keď zo ktorý ktorá ktoré aby nie',
  sl: 'in je v na da se za so s pri po ki z kot pa tudi ne iz ali od bi smo ni če o lahko med kar bil bila ter zelo po',
  sv: 'och i att det som en på är av för med den till inte har de ett om var från vi kan men så eller efter hos sig enligt också ska vid',
}; // prettier-ignore

/**
 * Surnames, and given names, that are also words with which a sentence begins or of which names of places are made, in
 * the language of each. By general dictionaries, for the most frequent surnames of each country.
 */
const commonWords: Readonly<Record<string, string>> = {
  bg: 'мир надежда вяра любов роза ангел цар ковач пазар град море планина вълк сокол зима лято',
  cs: 'svoboda novotný černý bílý veselý malý velký krátký dlouhý dvořák kolář král sedlák kovář beran holub vlk liška zajíc sokol růžička jelínek pokorný horák dobrý smutný tichý starý nový mladý hora most trh říha zima léto jaro máj pátek sobota neděle',
  da: 'holm lund berg dal dahl skov bro vang lind strand munk bak møller skou due sand gade torp fisker smed bager ung gammel sommer vinter by stor lille',
  de: 'koch bauer schneider fischer schmied klein groß gross wolf schwarz weiß weiss braun rot grün könig kaiser vogel fuchs stein berg lang lange kurz jung neu hoffnung engel ernst herr horn kraft krug busch baum wald feld graf haus heim herbst sommer winter frühling montag freitag sonntag mai markt platz bach brunnen stadt bürger jäger müller maurer zimmermann schreiber meister bär hahn hase hirsch krämer kaufmann reich arm frank gut gute sturm schnee adler sauer süß frost kreuz linke kühn stark fromm ritter glück frei zeit heil',
  el: 'ελπίδα ειρήνη αγάπη βασιλιάς παπάς αγορά νέος νέα μικρός μεγάλος μαύρος άσπρος κόκκινος ξένος φίλος χαρά μέλισσα ήλιος χωριό',
  en: 'young hope story mark will grace rose may june april august summer winter day knight king queen prince duke bishop pope dean church temple abbey hall house home park street lane road bridge brook brooks field fields hill hills wood woods forest green brown black white gray grey gold silver stone rock bush moss reed heath marsh lake pool rivers waters banks bank ford frost snow rain storm fox wolf bird wren finch swan drake crane hawk lamb bull baker cook butcher miller fisher hunter farmer gardener shepherd carpenter mason tailor weaver walker turner potter porter page clerk sergeant marshall major price penny rich sharp small little short long strong armstrong wise good best noble bright gay moody love joy faith charity patience prudence constance dawn eve ray bill bob jack frank rob pat sue drew art miles chase chance case cross hand hands head heart foot power powers law laws just justice read reading write wright person people child children man mann friend friends guest sons rule rules state states north south east west southern northern western eastern england ireland london york city town villa castle tower wall walls gates gate door post court chapel cannon sword shields steel irons iron ball bell berry cherry flowers bloom pepper rice bean beans ham lemon olive ginger tea market mercer carter cooper barber chandler chambers waite rush hurry swift speed quick keen savage wild tame new newman old older elder blunt crisp fair fine flood fall fallon spring fountain wells england mercy truth true trust worth wish wishes dear darling sweet merry happy sunny star moon sun sky angel saint prior monk nunn abbot christian marks dale vale glen cliff cliffs shore beach combs comb cotton wool silk buckle button cash coin dollar pound pounds bond boss chief chance sage sterling trial trainer',
  es: 'mercado paz cruz rosa flores flor iglesia iglesias torre torres campo campos casa casas castillo castro sierra serra río ríos ribera rivera rivero montes monte valle vega prado prados fuente fuentes pozo puente puentes calle plaza parra olmo nogal manzano naranjo limón oliva olivares pino pinto blanco blanca negro rubio moreno rojo delgado gordo bravo fuerte leal bueno bello hermoso alegría esperanza luz sol ángel ángeles santos santo santa reyes rey reina conde marqués guerra guerrero marina mar luna estrella cielo montaña lobo león gallo cordero vaca toro pastor herrero zapatero molina molinero cabrero ballesteros caballero hidalgo peña roca piedra arena rosario pilar mercedes soledad dolores consuelo remedios socorro merced gracia fe amor domingo abril julio agosto primavera ramos ramo salas sala redondo cuadrado vivas pascual pardo crespo cano calvo corral cabello cabeza',
  et: 'tamm saar sepp mägi kask kukk ilves koppel oja jõgi lepp kuusk pärn mets org rebane karu hunt põder raud kivi kuld luik sild väli mänd laur talu põld lill rand nurk nurm toom järv ring kangur must valge sinine kallas vares pihlak',
  fi: 'mäki laine niemi koski järvi lahti salo saari koivu kallio halla lehto virta heino rinne aho harju lampi ranta kivi suo metsä nieminen joki laakso pelto toivo armas rauha ilo valo onni tuuli sade lumi talvi kesä kevät syksy kuusi lehtonen lintu susi karhu kettu seppä vuori suvi taivas ruusu kielo satu impi säde tähti',
  fr: 'petit petite grand legrand blanc leblanc noir lenoir roux leroux brun lebrun roi leroy duc leduc comte lecomte marchand boucher boulanger fournier meunier berger charpentier mercier barbier chevalier maréchal bois dubois mont dumont pont dupont val duval rivière fontaine dufour moulin dumoulin dujardin jardin place marché maire lemaire clerc leclerc moine lemoine prévost prieur pasteur bon bonnet beau lebeau joly jolie gay sage vieux jeune lejeune neuf long court gros legros fort ferme maison château tour latour roche laroche pierre rose marguerite fleur prune olive cerise poulain mouton loup renard corbeau coq guerre paix espoir grâce victoire avril mai juin juillet août été hiver dimanche noël bouquet serre salle barre masse carré barreau forêt étoile royer perle ange',
  ga: 'bán mór beag óg rua dubh glas gorm gabha rí file sliabh coill cnoc grá síle dóchas',
  hr: 'kovač vuk medved lončar tkalec kralj knez gora nada vjera ljubav zora vesna slava ruža sunce mir mornar sokol golub zima jagoda višnja dunja',
  hu: 'nagy kis kiss szabó kovács takács juhász mészáros fekete fehér vörös szűcs király bíró pap halász vadász kertész erdei hegedűs lakatos fodor farkas róka bárány bátor erős jó szép vidám kocsis major török magyar oláh lengyel orosz barna virág rózsa szőke asztalos fazekas pásztor polgár sas vámos vas vincze mező dombi híd kert ház',
  it: 'rossi russo bianchi bianco nero neri verdi verde bruno gallo costa fontana serra greco conti conte re marino mare monti monte valle villa casa castello torre piazza mercato chiesa ponte fiore fiori rosa grazia pace speranza gioia luce sole stella luna croce santi santo angelo amore amato bello bella bellini grande piccolo longo lungo corti corte forte buono ricci ricco leone lupo volpe gatto gatti colombo merlo pesce pastore ferrari ferrero fabbri sarti sarto barbieri cavalieri guerra guerrieri vitale marini franco palma palmieri pino olivieri uva rocca sasso bosco boschi prato prati riva ripa maggio aprile agosto domenica sabato natale estate vero testa basso basile gentile pellegrino pellegrini romano napoletano lombardi toscano',
  lt: 'kalnas miškas ruduo pavasaris vasara žiema liepa balandis ąžuolas beržas vilkas lapė meška gervė kovas laimė viltis taika meilė daiva rasa aušra',
  lv: 'kalns ozols bērzs liepa liepiņa vilks lācis zvirbulis balodis vanags upe upīte ezers jūra priede egle eglīte kļava roze lapa lapsa zaķis melnis baltais vītols zieds gaisma saule cerība laime līga dārzs dārziņš ābols ābele',
  mt: 'bajada borg sultana vella rosa paċi',
  nl: 'bakker visser smit smid kok molenaar kuiper mulder meijer jong groot klein wit zwart bruin groen rood lang kort oud nieuw vos wolf haan vogel leeuw beer berg dijk veld bos bosch meer beek dam brink hof kamp post prins koning keizer bisschop boer jager herder timmerman schipper schilder snijder slager brouwer zomer winter lente herfst mei hoop vrede liefde bloem roos linde eik pool vries pauw brand kruis sterk goed mooi vrij poort molen kerk markt burger ruiter',
  pl: 'kowal król kozak wilk zając lis baran kos sikora wróbel sowa gołąb krawiec rybak młynarz pasterz góra góral las dąb lipa sosna róża kwiecień maj czerwiec lipiec sobota niedziela wtorek środa piątek zima wiosna lato jesień biały czarny mały duży stary młody nowy cichy dobry wesoły szary rak karp sroka słowik kruk czapla duda dudek bąk żuk mróz śnieg wiatr nadzieja wiara miłość pokój rynek kościół most dom stolarz szewc kucharz ryba kłos żak kot gwiazda',
  pt: 'mercado ribeira ribeiro costa campos torres santos cruz oliveira nogueira carvalho pinto pinheiro lima rocha pedra serra monte montes vale fonte fontes ponte praia rio mar moreira figueira castro castelo igreja reis rei rainha guerra leite barros barroso branco preto moreno bravo bravo leal bom belo formoso alegria esperança paz luz sol lua estrela graça fé amor domingo abril maio julho primavera ramos neves vieira dias coelho lobo raposo leão galo cordeiro carneiro pastor ferreira ferreiro sapateiro guerreiro cavaleiro jardim horta vinha vinhas matos mata prado sal sá praça rosa flores flor anjo anjos',
  ro: 'lupu ursu vulpe moldovan rusu turcu ungureanu sârbu croitoru olaru ciobanu morar morariu dascălu cojocaru rotaru muntean roșu negru albu bălan floare floarea pădure pădurean luca soare codru dumbravă câmpeanu iarna vara mare mic bucur speranța pace piață crețu lungu scurtu surdu fieraru vânătoru păun cocoș iepure cuc corbu',
  sk: 'kováč nagy kráľ vlk líška zajac sokol hudák mráz zima leto jar máj sobota nedeľa biely čierny veselý malý veľký krátky dlhý starý nový mladý sloboda ruža mier nádej viera láska hora most trh kolár mlynár pekár sedlák baran holub',
  sl: 'kovač kos golob zupan župan potočnik kranjc vidmar mlakar turk hribar kralj zajc medved volk lisjak košir kolar mlinar pintar bregar gorjan hrast bukovec lipa breza gora hrib polje reka morje zima pomlad poletje jesen nedelja sobota maj upanje mir vera ljubezen roža zvezda sonce zvonar koren vrh jezero jager jerman kmet tkalec kuhar ribič lovec pevec bel črn mali veliki dolenc kotnik vodnik rozman',
  sv: 'berg lind strand lund holm dahl ek björk ström sjö gren lilja blom ros norr söder öst väst sten frisk modig rask stark glad lång kort hög björn varg hjort falk hök svan sparv lärka smed möller fors ång ängel hopp frid nåd vår sommar höst vinter maj sand bäck bro torg hed dal grön röd svart vit brun ung gammal god kung hall alm asp rönn mård',
}; // prettier-ignore

function byWord(lists: Readonly<Record<string, string>>): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const [code, list] of Object.entries(lists))
    for (const word of list.split(' ').map(foldLetters))
      words.set(word, (words.get(word) ?? 0) | bitsOf(code));
  return words;
}

let functions: ReadonlyMap<string, number> | null = null;
let commons: ReadonlyMap<string, number> | null = null;

/** The languages, as bits, of which a word is a function word. */
export function functionOf(letters: string): number {
  return (functions ??= byWord(functionWords)).get(letters) ?? 0;
}

/** The languages, as bits, in which a word that is a name as well is in everyday use. */
export function commonIn(letters: string): number {
  return (commons ??= byWord(commonWords)).get(letters) ?? 0;
}

/**
 * The languages, as bits, in which some words may be written; 0 where nothing tells.
 *
 * @param words as letters
 */
export function languagesOf(words: readonly string[]): number {
  const scores = new Array<number>(languages.length).fill(0);
  for (const word of words) {
    const bits = functionOf(word);
    if (bits !== 0) scores.forEach((score, index) => (scores[index] = score + ((bits >> index) & 1)));
  }
  const best = Math.max(...scores);
  // One word alone may be of any: `go` is Irish as well.
  if (best < 2) return 0;
  return scores.reduce((bits, score, index) => (score >= best * 0.7 ? bits | (1 << index) : bits), 0);
}
