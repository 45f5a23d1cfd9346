import { lazy } from '../../lazy.js';
import { foldLetters } from '../leak/fold.js';
import { ALL_LANGUAGES, bitsOf } from './languages.js';

/** What may stand in place of the end of a name: each ending with the languages that have it, as bits. */
export type Endings = ReadonlyMap<string, number>;

/** An ending that leaves no doubt, in whatever language a text is. */
export const SURE = 1 << 30;
/** No ending of the table is longer, as letters. */
export const MAX_ENDING = 8;

/**
 * Languages, the end of a name as the table of its declension gives it, and what stands there in other cases; without
 * an end for whatever is put behind a name. By script: a name of one is inflected with the letters of it.
 *
 * After the chapters on the declension of proper names in the grammars that the languages' academies refer to:
 * Internetová jazyková příručka (ÚJČ AV ČR), Pravidlá slovenského pravopisu, Zasady pisowni i interpunkcji (PWN),
 * Slovenski pravopis, Hrvatski pravopis (IHJJ), Русская грамматика (1980), Український правопис (2019), Lietuvių kalbos
 * žinynas (VLKK), Latviešu valodas gramatika (2013), Iso suomen kielioppi (VISK), Eesti keele käsiraamat (EKI), A magyar
 * helyesírás szabályai (2015), Îndreptar ortografic (DOOM), Γραμματική της Νέας Ελληνικής (Τριανταφυλλίδης), Gramadach
 * na Gaeilge (An Caighdeán Oifigiúil).
 */
const table: readonly (readonly [string, string, string])[] = [
  // Everywhere: the genitive with s, plurals of families.
  ['*', '', 's'],
  // West Slavic.
  ['cs sk', 'ová', 'ové ovej ovou ovú ovu ovým'],
  ['cs sk pl', 'a', 'y ovi u o ou e i ě ie ami ách'],
  ['cs sk', 'ká', 'ké kou kú kej'],
  ['cs sk', 'ná', 'né nou nú nej'],
  ['cs sk', 'á', 'é ou ú ej'],
  ['cs sk', 'ý', 'ého ému ým ém í ých ými'],
  ['cs sk pl', 'y', 'ého ému ym ego emu'],
  ['cs sk', 'í', 'ího ímu ím ích'],
  ['cs sk', '', 'a ovi em e u om ovia ové ů ům i y ech ovy ovo ově'],
  ['cs sk pl', 'ek', 'ka kovi kem kom ku kowi kiem ke kové'],
  // Adjectives of possession (Novákův dům, v Hruškových slovech, v Kováčikovom liste), those apart that are cases of Nováková.
  ['cs sk', '', 'ův ových ovým ovými ovho ovmu ovom'],
  ['cs sk', 'a', 'ův ovo ově ových ovým ovými ovi ovy ov ovho ovmu ovom'],
  ['cs sk', 'ek', 'kův kovo kově kových kovým kovými kovy kov kovho kovmu kovom'],
  ['cs sk', 'ec', 'cův covo cově cových covým covými covy cov covho covmu covom'],
  ['cs sk', 'o', 'ův ovo ově ových ovým ovými ovi ovy ov ovho ovmu ovom'],
  ['cs sk', 'ec', 'ce covi cem ci ca com cu če'],
  ['cs sk pl', 'el', 'la lovi lem lom le lowi lu li'],
  ['cs sk', 'o', 'a ovi em om u'],
  ['cs sk', 'er', 'ra rovi rem rom ru'],
  ['pl', 'ski', 'skiego skiemu skim scy skich skimi'],
  ['pl', 'cki', 'ckiego ckiemu ckim ccy ckich'],
  ['pl', 'dzki', 'dzkiego dzkiemu dzkim dzcy'],
  ['pl', 'ska', 'skiej ską skie sko skich'],
  ['pl', 'cka', 'ckiej cką ckie ckich'],
  ['pl', 'dzka', 'dzkiej dzką'],
  ['pl', 'ka', 'ce kę ką ki ko'],
  ['pl', 'ga', 'dze gi gę gą'],
  ['pl', 'ra', 'rze ry rę rą'],
  ['pl', 'ta', 'cie ty tę tą'],
  ['pl', 'da', 'dzie dy dę dą'],
  ['pl', 'ła', 'le ły łę łą'],
  ['pl', 'ia', 'i ii ię ią'],
  ['pl', 'a', 'ę ą'],
  ['pl', '', 'a owi em ie u iem ę ą ów om ami ach owie'],
  ['pl', 'ec', 'ca cowi cem cu'],
  ['pl', 'iec', 'ca cowi cem cu ńca ńcowi ńcem'],
  ['pl', 'ko', 'ki ce kę ką'],
  ['pl', 'o', 'y ie ę ą'],
  ['pl', 'i', 'ego emu im'],
  ['pl', 'ąb', 'ębia ębiowi ębiem'],
  ['pl', 'ół', 'oła ołowi ołem'],
  ['pl', 'ioł', 'ła łowi łem łom'],
  // South Slavic, in Latin letters.
  ['sl hr', 'a', 'e i o om u in ina'],
  ['sl hr', '', 'a u om em ov ova ovo ev eva ja ju jem jev jeva i e ima'],
  ['sl hr', '', 'ovi ovih ovim ovima ovoj ovog ovoga ovome ovega ovemu ovem'],
  ['sl hr', '', 'evo evi eve evih evim evima evoj evog evoga evome evu evega evemu evem'],
  ['sl hr', 'ec', 'ca cu cem cev ceva cevo cevi ceve cevih cevim cevoj cevog cevom cevu cevega cevemu cevem'],
  ['sl hr', 'ek', 'ka ku kom'],
  ['sl hr', 'o', 'a u om ov ova'],
  ['sl hr', 'ska', 'ske skoj sku skom'],
  ['sl hr', 'ski', 'skega skemu skim skog skom skomu'],
  // Baltic.
  ['lt', 'as', 'o ui ą u e ai us ams uose'],
  ['lt', 'is', 'io iui į iu y i'],
  ['lt', 'ys', 'io iui į iu y'],
  ['lt', 'us', 'aus ui ų umi au'],
  ['lt', 'ius', 'iaus iui ių iumi iau'],
  ['lt', 'a', 'os ai ą oje o'],
  ['lt', 'ė', 'ės ei ę e ėje'],
  ['lt', 'e', 'es ei'],
  ['lt', 'tis', 'čio čiui čiu'],
  ['lt', 'dis', 'džio džiui džiu'],
  ['lv', 's', 'a am u ā i iem us os e'],
  ['lv', 'š', 'a am u ā'],
  ['lv', 'is', 'a im i ī ja jam ju'],
  ['lv', 'nis', 'ņa nim ni nī'],
  ['lv', 'dis', 'ža dim di'],
  ['lv', 'tis', 'ša tim ti'],
  ['lv', 'cis', 'ča cim ci'],
  ['lv', 'us', 'um u'],
  ['lv', 'a', 'as ai u ā ām'],
  ['lv', 'e', 'es ei i ē ēm'],
  ['lv', 'o', 'o'],
  // Finnic; the changes within words are made below.
  ['fi', '', 'n lla lle lta ssa sta ksi na tta lta an in en on un yn aan iin ta in illa ille ilta issa ista iksi itta ia iin nkin llakin'], // prettier-ignore
  ['fi', 'nen', 'sen sella selle selta sessa sesta seksi sena setta sta seen set sten sia siin sille'],
  ['fi', 'i', 'en ella elle elta essa esta eksi ena etta ea een'],
  ['fi', 'e', 'een eella eelle eelta eessa eesta eeksi eena että'],
  ['fi', 'as', 'aan aalla aalle aalta aassa aasta asta'],
  ['fi', 'us', 'uksen uksella ukselle ukselta uksesta usta'],
  ['fi', 'es', 'eksen eksella ekselle ekselta eksesta esta'],
  ['et', '', 'ga le l lt s st t ks na ni ta d i iga ile il ilt is ist it iks e ega ele el elt u uga ule ult a aga ale al alt'], // prettier-ignore
  ['et', 'sk', 'se sele sega selt sest'],
  ['et', 'gi', 'e ele ega elt est'],
  ['et', 'ne', 'se sele sega selt sest'],
  ['et', 'her', 'htra htrale htraga'],
  ['et', '', 'a e i u'],
  ['et', 'el', 'li lile liga'],
  ['et', 'ppel', 'pli plile pliga plilt'],
  ['et', 'er', 'ra rale raga ralt ri rile riga rilt'],
  // Hungarian; the doubled consonants of -val and -vel are made below.
  ['hu', '', 't ot et at nak nek val vel ra re ban ben ból ből tól től ról ről hoz hez höz ért ig ként é éé ék éké né néval nál nél on en ön'], // prettier-ignore
  [
    'hu',
    '',
    'ékat éknak ékkal ékra ékban ékból éktól ékról ékhoz éknál ékért ékbe ékba éket éknek ékkel ékre ékben ékből éktől ékről ékhez éknél',
  ],
  ['hu', '', 'nét nénak nével néhez nétől néról néről néra nére nében nének'],
  ['hu', 'a', 'át ának ával ára ában ától áról ához áért ánál áé áék'],
  ['hu', 'e', 'ét ének ével ére ében étől éről éhez éért énél éé éék'],
  // Romanian.
  ['ro', 'a', 'ei ii e o ăi ăi'],
  ['ro', 'ca', 'căi chii cei'],
  ['ro', 'u', 'ului ule'],
  ['ro', '', 'ului ul ei'],
  // Greek names in Latin letters.
  ['el', 'is', 'i idi idou'],
  ['el', 'os', 'ou o e'],
  ['el', 'as', 'a'],
  // Irish: the genitive and the vocative.
  ['ga', 'an', 'ain'],
  ['ga', 'as', 'ais'],
  ['ga', 'ach', 'aigh'],
  ['ga', 'ar', 'air'],
  ['ga', 'al', 'ail'],
  // Basque and Icelandic, of which there are names everywhere.
  ['es fr', '', 'ren rekin rentzat'],
  ['da sv', 'son', 'sonar syni'],
  ['da sv', 'dóttir', 'dóttur'],
  // Cyrillic.
  ['bg', '', 'а у ом ым е ы ой ові еві ем і ів ым ых ыми ою ама ов ова ово'],
  ['bg', 'а', 'ы е у ой ою ею и і о'],
  ['bg', 'я', 'и е ю ей ї ією'],
  // With the article: Стояновата къща, Петровият план.
  ['bg', 'ов', 'овия овият овата овото овите'],
  ['bg', 'ев', 'евия евият евата евото евите'],
  ['bg', 'ин', 'иния иният ината иното ините'],
  ['bg', 'ски', 'ския ският ската ското ските'],
  ['bg', 'ия', 'ии ию ией'],
  ['bg', 'ий', 'ого ому им ом его ему'],
  ['bg', 'ый', 'ого ому ым ом'],
  ['bg', 'ая', 'ой ую ою'],
  ['bg', 'й', 'я ю ем е'],
  ['bg', 'ь', 'я ю ем е'],
  ['bg', 'ец', 'ца цу цом цем це'],
  ['bg', 'ок', 'ка ку ком'],
  ['bg', 'ек', 'ка ку ком'],
  ['bg', 'о', 'а у ом ові'],
  ['bg', 'ів', 'ова ову овим'],
  // Greek.
  ['el', 'ης', 'η ου ηδες ους'],
  ['el', 'ας', 'α ου'],
  ['el', 'ος', 'ου ο ε οι ων ους'],
  ['el', 'ις', 'ι'],
  ['el', 'εύς', 'έα'],
  ['el', 'ους', 'ου'],
  ['el', 'ής', 'ή'],
  ['el', 'η', 'ης'],
  ['el', 'α', 'ας'],
  ['el', 'ω', 'ως'],
  ['el', 'ού', 'ούς'],
  ['el', 'ίδης', 'ίδη ίδου'],
  ['el', 'άκης', 'άκη άκηδες'],
  ['el', 'ων', 'ωνα ωνος'],
];

/** Consonant gradation (VISK § 41): strong before a vowel, weak in a closed syllable. */
const gradation = 'kk:k pp:p tt:t nk:ng nt:nn lt:ll rt:rr mp:mm ht:hd k: p:v t:d'.split(' ');
const weakCases = 'n lla lle lta ssa sta ksi tta t';

function finnicRules(): (readonly [string, string, string])[] {
  return gradation.flatMap((pair) => {
    const [strong = '', weak = ''] = pair.split(':');
    const own = [...'aouyieäö'].map((vowel): [string, string, string] => [
      'fi',
      strong + vowel,
      weakCases.split(' ').map((ending) => weak + vowel + ending).join(' '),
    ]); // prettier-ignore
    // Mäki: Mäen, Lahti: Lahden.
    const stems = weakCases.split(' ').map((ending) => `${weak}e${ending}`).join(' '); // prettier-ignore
    return [
      ...own,
      ['fi', `${strong}i`, stems],
      // Sepp: Sepa, Sepale.
      ...(strong.length === 2 && strong[0] === strong[1]
        ? [['et', strong, 'a e i u'.split(' ').flatMap((vowel) => ['', 'le', 'ga', 'lt', 'st'].map((end) => `${weak}${vowel}${end}`)).join(' ')] as const] // prettier-ignore
        : []),
    ];
  });
}

/** Kovács: Kováccsal, Nagy: Naggyal, Péter: Péterrel. */
function hungarianRules(): (readonly [string, string, string])[] {
  const digraphs = ['cs', 'gy', 'sz', 'ny', 'ly', 'ty', 'zs'];
  const ends = [...digraphs, ...'bcdfghjklmnprstvz'];
  return [
    ...ends.map((end) => ['hu', end, `${end.charAt(0)}${end}al ${end.charAt(0)}${end}el`] as const),
    // Old spellings are heard without their h: Tóthtal.
    ['hu', 'th', 'thtal thtel'],
  ];
}

type Script = 'latin' | 'greek' | 'cyrillic';
function scriptOf(letters: string): Script {
  if (/^[\x00-\x7f]*$/.test(letters)) return 'latin';
  if (/\p{Script=Cyrillic}/u.test(letters)) return 'cyrillic';
  return /\p{Script=Greek}/u.test(letters) ? 'greek' : 'latin';
}

/** By script and the end of a name, as letters. */
const rules = lazy((): Readonly<Record<Script, ReadonlyMap<string, Endings>>> => {
  const made: Record<Script, Map<string, Map<string, number>>> = {
    latin: new Map(),
    greek: new Map(),
    cyrillic: new Map(),
  };
  for (const [languages, end, endings] of [...table, ...finnicRules(), ...hungarianRules()]) {
    const folded = foldLetters(end);
    const bits = languages === '*' ? ALL_LANGUAGES | SURE : bitsOf(languages);
    for (const ending of endings.split(' ')) {
      const script = scriptOf(end + ending);
      const known = made[script].get(folded) ?? new Map<string, number>();
      made[script].set(folded, known);
      const letters = foldLetters(ending);
      const isSure = folded.length > 1 || letters.length > 2;
      known.set(letters, (known.get(letters) ?? 0) | bits | (isSure ? SURE : 0));
    }
  }
  return made;
});

/**
 * The stems of a name and what may stand behind each.
 *
 * @param letters of one word of a name
 * @param written the same in its own script
 */
export function stemsOf(
  letters: string,
  written: string,
): { readonly stem: string; readonly endings: Endings }[] {
  const script = scriptOf(written);
  const stems: { stem: string; endings: Endings }[] = [];
  for (let cut = 0; cut <= 5 && letters.length - cut >= 2; cut += 1) {
    const endings = rules()[script].get(letters.slice(letters.length - cut));
    if (endings) stems.push({ stem: letters.slice(0, letters.length - cut), endings });
  }
  return stems;
}
