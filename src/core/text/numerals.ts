import { lazy } from '../lazy.js';

/**
 * Numbers of two to twelve in the languages of the Union, as they are counted with, in the forms that stand beside a noun:
 * by gender, of people, behind a word that asks for another case. From one number to the next by blanks, its forms by `/`.
 */
const words = {
  bg: 'два/две/двама три/трима четири/четирима пет/петима шест/шестима седем осем девет десет единадесет/единайсет дванадесет/дванайсет',
  cs: 'dva/dvě/dvou tři/tří čtyři/čtyř pět/pěti šest/šesti sedm/sedmi osm/osmi devět/devíti deset/deseti jedenáct/jedenácti dvanáct/dvanácti',
  da: 'to tre fire fem seks syv otte ni ti elleve tolv',
  de: 'zwei/zwo drei vier fünf sechs sieben acht neun zehn elf zwölf',
  el: 'δύο τρεις/τρία τέσσερις/τέσσερα πέντε έξι επτά/εφτά οκτώ/οχτώ εννέα/εννιά δέκα έντεκα δώδεκα',
  en: 'two three four five six seven eight nine ten eleven twelve',
  es: 'dos tres cuatro cinco seis siete ocho nueve diez once doce',
  et: 'kaks kolm neli viis kuus seitse kaheksa üheksa kümme üksteist kaksteist',
  fi: 'kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen yksitoista kaksitoista',
  fr: 'deux trois quatre cinq six sept huit neuf dix onze douze',
  ga: 'dó/dhá/beirt trí/triúr ceathair/ceithre/ceathrar cúig/cúigear sé/seisear seacht/seachtar ocht/ochtar naoi/naonúr deich/deichniúr',
  hr: 'dva/dvije/dvoje tri/troje četiri/četvero pet/petero šest sedam osam devet deset jedanaest dvanaest',
  hu: 'kettő/két három négy öt hat hét nyolc kilenc tíz tizenegy tizenkettő/tizenkét',
  it: 'due tre quattro cinque sei sette otto nove dieci undici dodici',
  lt: 'du/dvi trys/tris keturi/keturios penki/penkios šeši/šešios septyni/septynios aštuoni/aštuonios devyni/devynios dešimt vienuolika dvylika',
  lv: 'divi/divas trīs četri/četras pieci/piecas seši/sešas septiņi/septiņas astoņi/astoņas deviņi/deviņas desmit vienpadsmit divpadsmit',
  mt: 'tnejn/żewġ tlieta/tliet erbgħa ħamsa/ħames sitta/sitt sebgħa tmienja/tmien disgħa għaxra/għaxar ħdax tnax',
  nl: 'twee drie vier vijf zes zeven acht negen tien elf twaalf',
  pl: 'dwa/dwie/dwaj/dwóch trzy/trzej/trzech cztery/czterej/czterech pięć/pięciu sześć/sześciu siedem/siedmiu osiem/ośmiu dziewięć/dziewięciu dziesięć/dziesięciu jedenaście/jedenastu dwanaście/dwunastu',
  pt: 'dois/duas três quatro cinco seis sete oito nove dez onze doze',
  ro: 'doi/două trei patru cinci șase șapte opt nouă zece unsprezece doisprezece/douăsprezece',
  sk: 'dva/dve/dvaja/dvoch tri/traja/troch štyri/štyria/štyroch päť/piati šesť/šiesti sedem/siedmi osem/ôsmi deväť/deviati desať/desiati jedenásť dvanásť',
  sl: 'dva/dve tri/trije štiri/štirje pet šest sedem osem devet deset enajst dvanajst',
  sv: 'två tre fyra fem sex sju åtta nio tio elva tolv',
};

/** The first of them is two. */
const FIRST = 2;

/** What each number is called, whatever the language. */
export const numerals = lazy((): readonly (readonly [number: number, words: readonly string[]])[] =>
  Object.values(words).flatMap((list) =>
    list.split(' ').map((forms, index) => [FIRST + index, forms.split('/')] as const),
  ),
);
