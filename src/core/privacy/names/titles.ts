import { lazy } from '../../lazy.js';
import { foldLetters } from '../leak/fold.js';
import { bitsOf } from './languages.js';

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

/** Articles alone: a word behind one is used as a word. None of them is a preposition or a conjunction of another language. */
export const articles = setOf(
  'the a an le la les un une der die das dem ein eine einen einem einer el los las il gli het een ett az egy',
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

/**
 * Functions, ranks, kin and orders that stand directly before a surname, and the words for families, by the languages in
 * which they are words. Chosen by hand from what reports of visits call people; no standard lists them. Of languages that
 * inflect them the end may be another one.
 */
const officesBy: Readonly<Record<string, string>> = {
  en:
    'mayor mayoress councillor councilor alderman senator sergeant constable inspector superintendent commissioner officer ' +
    'detective captain lieutenant colonel corporal commander admiral brigadier sister brother father mother judge magistrate ' +
    'chairman chairwoman chairperson chair president coach director manager matron nurse midwife teacher headmaster ' +
    'headmistress headteacher rector dean bishop archbishop reverend pastor rabbi imam deacon chaplain ambassador governor ' +
    'secretary deputy prosecutor sheriff warden coordinator uncle aunt auntie granny',
  fr:
    'maire mairesse conseiller conseillere adjoint adjointe depute deputee senateur senatrice sergent brigadier brigadiere ' +
    'inspecteur inspectrice commissaire capitaine lieutenant lieutenante colonel commandant commandante general soeur frere pere ' +
    'mere abbe juge president presidente directeur directrice infirmier infirmiere professeure maitresse recteur rectrice ' +
    'pasteur pasteure eveque rabbin imam prefet prefete ambassadeur ambassadrice gouverneur procureur procureure secretaire ' +
    'coordinateur coordinatrice coordonnateur coordonnatrice educateur educatrice responsable chef cheffe oncle tante famille familles',
  de:
    'bürgermeister bürgermeisterin stadtrat stadträtin stadtverordneter stadtverordnete gemeinderat gemeinderätin landrat landrätin ' +
    'dezernent dezernentin beigeordneter beigeordnete senator senatorin abgeordneter abgeordnete kommissar kommissarin inspektor ' +
    'inspektorin wachtmeister wachtmeisterin hauptmann leutnant oberst schwester bruder pater mutter vater richter richterin ' +
    'präsident präsidentin vorsitzender vorsitzende vorsitzenden direktor direktorin leiter leiterin pfleger pflegerin hebamme ' +
    'lehrer lehrerin rektor rektorin dekan dekanin bischof bischöfin pfarrer pfarrerin pastor pastorin rabbiner imam botschafter ' +
    'botschafterin gouverneur staatsanwalt staatsanwältin sekretär sekretärin ministerin kanzler kanzlerin trainer trainerin ' +
    'onkel tante oma opa familie familien ehepaar eheleute kollege kollegen kollegin',
  nl:
    'burgemeester wethouder schepen raadslid senator inspecteur commissaris brigadier kapitein luitenant kolonel zuster broeder ' +
    'pater moeder vader rechter president presidente voorzitter voorzitster directeur directrice verpleger verpleegster ' +
    'verpleegkundige leraar lerares juf rector decaan bisschop pastoor predikant rabbijn imam ambassadeur gouverneur officier ' +
    'secretaris coördinator trainer oom tante oma opa familie gezin echtpaar collega',
  es:
    'alcalde alcaldesa concejal concejala senador senadora diputado diputada sargento inspector inspectora comisario comisaria ' +
    'capitán teniente coronel comandante hermana hermano padre madre juez jueza presidente presidenta director directora ' +
    'enfermero enfermera maestro maestra rector rectora decano decana obispo pastor rabino imán embajador embajadora gobernador ' +
    'gobernadora fiscal secretario secretaria coordinador coordinadora entrenador tío tía familia',
  pt:
    'presidente presidenta vereador vereadora deputado deputada senador senadora sargento inspetor inspetora comissário comissária ' +
    'capitão tenente coronel comandante irmã irmão padre madre juiz juíza diretor diretora enfermeiro enfermeira mestre reitor ' +
    'reitora bispo pastor embaixador embaixadora governador governadora procurador procuradora secretário secretária ' +
    'coordenador coordenadora treinador tio tia família prefeito prefeita',
  it:
    'sindaco sindaca assessore assessora consigliere consigliera senatore senatrice deputato deputata sergente maresciallo ' +
    'brigadiere ispettore ispettrice commissario commissaria capitano tenente colonnello comandante suora fratello padre madre ' +
    'giudice presidente presidentessa direttore direttrice infermiere infermiera maestro maestra rettore rettrice preside vescovo ' +
    'parroco pastore rabbino imam ambasciatore ambasciatrice governatore prefetto procuratore segretario segretaria coordinatore ' +
    'coordinatrice allenatore zio zia famiglia',
  ro:
    'primar primarul primarița consilier consilierul consiliera senator senatorul deputat deputatul sergent inspector inspectorul ' +
    'comisar comisarul căpitan căpitanul locotenent colonel colonelul sora maica părintele judecător judecătorul președinte ' +
    'președintele președinta director directorul directoarea asistenta rector rectorul episcop episcopul pastor rabin imam ' +
    'ambasador ambasadorul guvernator prefect prefectul procuror procurorul secretar secretarul coordonator profesorul ' +
    'profesoara familia familiei unchiul mătușa',
  da: 'borgmester borgmesteren rådmand viceborgmester politimester kommissær inspektør kaptajn løjtnant oberst søster broder pater moder dommer formand forkvinde præsident direktør leder sygeplejerske lærer rektor biskop præst pastor rabbiner imam ambassadør guvernør sekretær koordinator onkel tante familien',
  sv: 'borgmästare kommunalråd borgarråd riksdagsledamot kommissarie inspektör kapten löjtnant överste syster broder pater moder domare ordförande president direktör chef sjuksköterska lärare rektor biskop präst kyrkoherde pastor rabbin imam ambassadör guvernör landshövding sekreterare samordnare farbror moster faster familjen kollegan',
  cs: 'starosta starostka primátor primátorka hejtman hejtmanka radní zastupitel zastupitelka senátor senátorka poslanec poslankyně inspektor inspektorka komisař komisařka kapitán kapitánka poručík poručice plukovník sestra bratr otec matka soudce soudkyně předseda předsedkyně prezident prezidentka ředitel ředitelka učitel učitelka rektor rektorka děkan děkanka biskup farář farářka rabín imám velvyslanec velvyslankyně guvernér státní sekretář tajemník tajemnice ministryně koordinátor koordinátorka trenér trenérka strýc teta rodina manželé kolega kolegyně',
  sk: 'starosta starostka primátor primátorka župan poslanec poslankyňa senátor inšpektor inšpektorka komisár kapitán poručík plukovník sestra brat otec matka sudca sudkyňa predseda predsedníčka prezident prezidentka riaditeľ riaditeľka učiteľ učiteľka rektor rektorka dekan biskup farár farárka rabín imám veľvyslanec veľvyslankyňa guvernér tajomník tajomníčka ministerka koordinátor koordinátorka tréner strýko teta rodina manželia kolega kolegyňa',
  pl: 'burmistrz burmistrzyni prezydent prezydentka wójt radny radna senator senatorka poseł posłanka inspektor inspektorka komisarz kapitan porucznik pułkownik sierżant siostra brat ojciec matka sędzia przewodniczący przewodnicząca prezes prezeska dyrektor dyrektorka pielęgniarka pielęgniarz nauczyciel nauczycielka rektor rektorka dziekan biskup ksiądz pastor rabin imam ambasador ambasadorka gubernator wojewoda prokurator sekretarz sekretarka koordynator koordynatorka trener wujek ciocia rodzina państwo małżeństwo',
  sl: 'župan županja svetnik svetnica poslanec poslanka senator inšpektor inšpektorica komisar kapetan poročnik polkovnik sestra brat oče mati sodnik sodnica predsednik predsednica direktor direktorica učitelj učiteljica rektor rektorica dekan škof župnik rabin imam veleposlanik guverner tožilec tajnik tajnica koordinator koordinatorka trener stric teta družina zakonca',
  hr: 'gradonačelnik gradonačelnica načelnik načelnica župan vijećnik vijećnica zastupnik zastupnica senator inspektor inspektorica povjerenik kapetan poručnik pukovnik sestra brat otac majka sudac sutkinja predsjednik predsjednica direktor direktorica ravnatelj ravnateljica učitelj učiteljica rektor rektorica dekan biskup župnik rabin imam veleposlanik guverner tužitelj tajnik tajnica koordinator koordinatorica trener stric teta obitelj',
  bg: 'кмет кметът кметица кметицата съветник депутат депутатът сенатор инспектор инспекторът комисар комисарят капитан лейтенант полковник сержант сестра брат отец майка съдия председател председателят председателката президент президентът директор директорът директорката учител учителят учителка учителката ректор декан епископ свещеник имам посланик губернатор прокурор секретар секретарят координатор координаторът треньор чичо леля семейство',
  el: 'δήμαρχος δημάρχου δήμαρχο σύμβουλος βουλευτής βουλευτή γερουσιαστής επιθεωρητής επιθεωρήτρια επίτροπος αστυνόμος λοχαγός συνταγματάρχης αδελφή αδελφός πάτερ μητέρα δικαστής πρόεδρος προέδρου πρόεδρο διευθυντής διευθύντρια διευθυντή διευθύντριας νοσοκόμα νοσηλεύτρια νοσηλευτής δάσκαλος δασκάλα πρύτανης κοσμήτορας επίσκοπος μητροπολίτης ραβίνος ιμάμης πρέσβης κυβερνήτης νομάρχης εισαγγελέας γραμματέας υπουργός συντονιστής συντονίστρια προπονητής θείος θεία οικογένεια οικογένειας',
  lt: 'meras merė tarybos seniūnas seniūnė narys senatorius inspektorius inspektorė komisaras komisarė kapitonas leitenantas pulkininkas sesuo brolis tėvas motina teisėjas teisėja pirmininkas pirmininkė prezidentas prezidentė direktorius direktorė slaugytoja mokytojas mokytoja rektorius rektorė dekanas vyskupas kunigas rabinas imamas ambasadorius ambasadorė prokuroras prokurorė sekretorius sekretorė koordinatorius koordinatorė treneris dėdė teta šeima',
  lv: 'mērs mēre deputāts deputāte senators inspektors inspektore komisārs komisāre kapteinis leitnants pulkvedis māsa brālis tēvs māte tiesnesis tiesnese priekšsēdētājs priekšsēdētāja prezidents prezidente direktors direktore medmāsa skolotājs skolotāja rektors rektore dekāns bīskaps mācītājs rabīns imams vēstnieks vēstniece prokurors prokurore sekretārs sekretāre koordinators koordinatore treneris tēvocis tante ģimene',
  et: 'linnapea vallavanem abilinnapea volinik saadik senaator inspektor komissar kapten leitnant kolonel õde vend isa ema kohtunik esimees esinaine president direktor juhataja õpetaja rektor dekaan piiskop pastor rabi imaam suursaadik kuberner prokurör sekretär koordinaator treener onu tädi perekond kolleeg',
  fi: 'pormestari apulaispormestari kaupunginjohtaja valtuutettu kansanedustaja senaattori tarkastaja komissaari kapteeni luutnantti eversti konstaapeli sisar veli isä äiti tuomari puheenjohtaja presidentti johtaja sairaanhoitaja opettaja rehtori dekaani piispa kirkkoherra pastori rabbi imaami suurlähettiläs kuvernööri syyttäjä sihteeri koordinaattori valmentaja setä täti perhe kollega',
  hu: 'polgármester alpolgármester képviselő szenátor felügyelő biztos százados hadnagy ezredes őrmester nővér testvér atya anya bíró elnök igazgató igazgatónő ápoló tanár tanárnő rektor dékán püspök lelkész rabbi imám nagykövet kormányzó ügyész titkár koordinátor edző bácsi néni család',
  mt: 'sindku sindka kunsillier kunsilliera senatur deputat spettur surġent kummissarju kaptan logutenent kurunell soru fratell patri madre imħallef maġistrat president direttur direttriċi infermier infermiera għalliem għalliema rettur dekan isqof kappillan rabbi imam ambaxxatur gvernatur prokuratur segretarju koordinatur ziju zija familja',
  ga: 'méara mhéara comhairleoir sairsint cigire coimisinéir captaen ceannfort siúr bráthair athair máthair breitheamh cathaoirleach uachtarán stiúrthóir banaltra múinteoir príomhoide reachtaire easpag sagart raibí iománaí ambasadóir gobharnóir rúnaí teaghlach muintir',
};
/**
 * Ranks of nobility from knight to prince, orders of churches and how their clergy is addressed, which stand before a
 * name as functions do. Chosen by hand after the words for the same ranks in each language; no standard lists them.
 */
const ranksBy: Readonly<Record<string, string>> = {
  en: 'baron baroness baronet viscount viscountess countess marquess marchioness duke duchess prince princess monsignor canon abbot abbess vicar cardinal archdeacon curate friar',
  fr: 'baron baronne vicomte vicomtesse comte comtesse marquis marquise duc duchesse prince princesse chevalier monseigneur mgr chanoine curé abbesse cardinal archevêque révérend révérende vicaire diacre',
  de: 'graf gräfin freiherr freifrau freiin baron baronin baronesse edler ritter herzog herzogin fürst fürstin prinz prinzessin komtess markgraf monsignore abt äbtissin kardinal erzbischof hochwürden vikar vikarin diakon diakonin kaplan propst pröpstin prälat domherr',
  nl: 'baron barones graaf gravin jonkheer jonkvrouw ridder markies markiezin hertog hertogin prins prinses burggraaf monseigneur kanunnik abt abdis kardinaal aartsbisschop eerwaarde kapelaan diaken dominee pastor deken',
  es: 'barón baronesa vizconde vizcondesa conde condesa marqués marquesa duque duquesa príncipe princesa infanta infante monseñor canónigo abad abadesa sor fray cardenal arzobispo reverendo reverenda párroco vicario diácono',
  pt: 'barão baronesa visconde viscondessa conde condessa marquês marquesa duque duquesa príncipe princesa monsenhor cónego abade abadessa soror frei cardeal arcebispo reverendo reverenda pároco vigário diácono',
  it: 'barone baronessa visconte viscontessa conte contessa marchese marchesa duca duchessa principe principessa cavaliere monsignore monsignor mons suor fra canonico abate badessa frate cardinale arcivescovo reverendo reverenda vicario diacono',
  ro: 'baron baronul baroneasa conte contele contesa marchiz marchiza duce ducele ducesa prinț prințul prințesa cavaler monsenior stareț starețul stareța părinte preot preotul cardinal cardinalul arhiepiscop mitropolit mitropolitul diacon protopop',
  da: 'baron baronesse greve grevinde komtesse hertug hertuginde prins prinsesse ridder monsignore abbed abbedisse kardinal ærkebiskop provst sognepræst diakon',
  sv: 'baron baronessa friherre friherrinna greve grevinna hertig hertiginna prins prinsessa riddare monsignore abbot abbedissa kardinal ärkebiskop prost komminister diakon',
  cs: 'baron baronka hrabě hraběnka markýz markýza vévoda vévodkyně kníže kněžna princ princezna rytíř monsignore kanovník opat abatyše páter kardinál arcibiskup děkan vikář jáhen',
  sk: 'barón barónka gróf grófka markíz markíza vojvoda vojvodkyňa knieža kňažná princ princezná rytier monsignor kanonik opát abatyša páter kardinál arcibiskup vikár diakon',
  pl: 'baron baronowa hrabia hrabina markiz markiza książę księżna książe księżniczka rycerz prałat kanonik opat ksieni przeorysza kardynał arcybiskup proboszcz wikary diakon ks',
  sl: 'baron baronica grof grofica markiz markiza vojvoda vojvodinja knez kneginja princ princesa vitez monsinjor kanonik opat opatinja pater kardinal nadškof kaplan diakon',
  hr: 'barun barunica grof grofica markiz markiza vojvoda vojvotkinja knez kneginja princ princeza vitez monsinjor kanonik opat opatica fra pater kardinal nadbiskup vlč don kapelan đakon',
  bg: 'барон баронеса граф графиня маркиз маркиза херцог херцогиня княз княгиня принц принцеса рицар монсеньор абат игумен игуменка отец кардинал архиепископ митрополит архимандрит дякон',
  el: 'βαρόνος βαρόνου βαρόνη κόμης κόμη κόμισσα μαρκήσιος μαρκησία δούκας δούκα δούκισσα πρίγκιπας πρίγκιπα πριγκίπισσα ιππότης ηγούμενος ηγουμένη μοναχή μοναχός καρδινάλιος αρχιεπίσκοπος μητροπολίτης αρχιμανδρίτης διάκονος παπα',
  lt: 'baronas baronienė grafas grafienė markizas markizė hercogas hercogienė kunigaikštis kunigaikštienė princas princesė riteris monsinjoras kanauninkas abatas abatė kunigas kardinolas arkivyskupas klebonas vikaras diakonas',
  lv: 'barons baronese grāfs grāfiene marķīzs marķīze hercogs hercogiene firsts firstiene princis princese bruņinieks monsinjors kanoniķis abats abate kardināls arhibīskaps vikārs diakons',
  et: 'parun paruness krahv krahvinna markii markiis hertsog hertsoginna vürst vürstinna prints printsess rüütel monsignore abt abtiss kardinal peapiiskop praost diakon',
  fi: 'paroni paronitar vapaaherra vapaaherratar kreivi kreivitär markiisi herttua herttuatar ruhtinas ruhtinatar prinssi prinsessa ritari apotti abbedissa kardinaali arkkipiispa rovasti kappalainen diakoni',
  hu: 'báró bárónő gróf grófnő őrgróf herceg hercegnő hercegné lovag vitéz monsignore kanonok apát apátnő páter kardinális érsek plébános káplán diakónus',
  mt: 'baruni barunissa konti kontessa markiż markiża duka dukessa prinċep prinċipessa kavallier monsinjur kanonku abbati badessa fra dun sor mons kardinal arċisqof viġarju djaknu',
  ga: 'barún banbharún iarla cunta cuntaois diúc bandiúc prionsa banphrionsa ridire moinsíneoir canónach ab banab cairdinéal ardeaspag oirmhinneach deagánach',
};
/** Languages in which such a word may be the last part of a longer one: `Oberbürgermeisterin`. */
const joining = lazy(() => bitsOf('de nl da sv fi et hu'));
/** Languages in which its end may be another one, or something may stand behind it. */
const bending = lazy(() => bitsOf('bg cs el et fi ga hr hu lt lv pl ro sk sl'));
/** So many letters of a longer word or of a stem tell. */
const ENOUGH = 4;

const offices = lazy(() => {
  const whole = new Map<string, number>();
  const stems = new Map<string, number>();
  const add = (to: Map<string, number>, letters: string, bits: number): void => {
    to.set(letters, (to.get(letters) ?? 0) | bits);
  };
  for (const [code, words] of [...Object.entries(officesBy), ...Object.entries(ranksBy)])
    for (const letters of words.split(' ').map(foldLetters)) {
      add(whole, letters, bitsOf(code));
      const stem = letters.replace(/[aeiouyαεηιουωаеиоуъя]s?$/u, '');
      if (stem.length >= ENOUGH) add(stems, stem, bitsOf(code) & bending());
    }
  return { whole, stems };
});

/** The languages, as bits, in which a word is a function that stands before a name. */
export function officeIn(letters: string): number {
  const { whole, stems } = offices();
  let bits = whole.get(letters) ?? 0;
  for (let cut = 1; cut <= 3 && letters.length - cut >= ENOUGH; cut += 1)
    bits |= stems.get(letters.slice(0, -cut)) ?? 0;
  for (let at = 3; letters.length - at > ENOUGH && at <= LONGEST_PREFIX; at += 1)
    bits |= (whole.get(letters.slice(at)) ?? 0) & joining();
  return bits;
}
const LONGEST_PREFIX = 30;

/** What stands between two given names that one surname follows: of man and wife, of sisters. */
export const conjunctions = setOf('and und et y e och og en ja i a in ir un u agus și és oraz και и й та');
/** Languages, what stands before the plural of a surname, and its end: the Youngs, die Kleins. */
export const families: readonly {
  readonly languages: string;
  readonly before: string;
  readonly end: string;
}[] = [
  { languages: 'en', before: 'the', end: 's' },
  { languages: 'de', before: 'die den der', end: 's' },
  { languages: 'nl', before: 'de', end: 's' },
];
/** What several people are called together, after one of them: `Team Peeters`, `Familie Peeters`. */
export const companies = setOf(
  'team equipe équipe mannschaft crew squad group groupe gruppe groep gruppo grupo grup grupp grupė grupa skupina skupine csoport ryhmä ' +
    'ομάδα екип група famille familie famiglia familia família familjen familien rodina obitelj družina család perhe pere šeima ģimene ' +
    'οικογένεια семейство familja teaghlach muintir foireann staff staf personal personnel mitarbeiter friends amis freunde amigos ' +
    'amici cabinet kabinett gabinete kanzlei praxis praktijk studio atelier buro büro office collective collectif kollektiv colectivo',
);
/** Behind a surname: the Young family. */
export const kin = setOf('family families household couple sisters brothers');
