/**
 * Adjectives of countries that have no language of their name, in English, French, German, Spanish, Italian, Dutch,
 * Portuguese and Polish; the others are found by the names of their languages. Beginnings where the end changes.
 */
export const adjectives: Readonly<Record<string, string>> = {
  AT: 'austrian,autrichien,autrichienne,österreichisch,österreicher,österreicherin,austriaco,austriaca,austríaco,austríaca,oostenrijks,oostenrijkse,austriacki,austriacka',
  BE: 'belgian,belge,belgisch,belgier,belgierin,belga,belgische,belgijski,belgijska',
  CH: 'swiss,suisse,schweizerisch,schweizer,schweizerin,suizo,suiza,svizzero,svizzera,zwitsers,zwitserse,suíço,suíça,szwajcarski,szwajcarska',
  CY: 'cypriot,chypriote,zyprisch,zypriotisch,zypriot,chipriota,cipriota,cypriotisch,cypryjski,cypryjska',
  DK: 'dane,däne,dänin',
  FI: 'finn,finne,finnin',
  FR: 'french,français,française,französisch,franzose,französin,francés,francesa,francese,frans,franse,francês,francuski,francuska',
  GB: 'british,english,scottish,welsh,briton,britannique,anglais,anglaise,britisch,brite,britin,engländer,engländerin,británico,británica,inglés,inglesa,britannico,britannica,inglese,brits,britse,engels,britânico,britânica,inglês,brytyjski,brytyjska,angielski,angielska',
  GR: 'hellenic,grieche,griechin,hellénique',
  IE: 'irish,irlandais,irlandaise,irisch,ire,irin,irlandés,irlandesa,irlandese,iers,ierse,irlandês,irlandzki,irlandzka',
  LU: 'luxembourger,luxembourgeois,luxembourgeoise,luxemburgisch,luxemburger,luxemburgués,luxemburguesa,lussemburghese,luxemburgs,luxemburguês,luksemburski',
  MT: 'maltese,maltais,maltaise,maltesisch,malteser,maltés,maltesa,maltees,maltese,maltês,maltański',
  NL: 'dutch,néerlandais,néerlandaise,hollandais,hollandaise,niederländisch,niederländer,niederländerin,holländisch,neerlandés,neerlandesa,holandés,holandesa,olandese,nederlands,nederlandse,neerlandês,holandês,holenderski,holenderska,niderlandzki',
  NO: 'norwegian,norvégien,norvégienne,norwegisch,norweger,norwegerin,noruego,noruega,norvegese,noors,noorse,norueguês,norweski,norweska',
  PL: 'pole,polin',
  PT: 'portugiese,portugiesin',
  SE: 'swede,schwede,schwedin',
  ES: 'spaniard,spanier,spanierin',
  US: 'american,américain,américaine,amerikanisch,amerikaner,amerikanerin,estadounidense,americano,americana,statunitense,amerikaans,amerikaanse,amerykański,amerykańska',
  CA: 'canadian,canadien,canadienne,kanadisch,canadiense,canadese,canadees,kanadyjski',
  BR: 'brazilian,brésilien,brésilienne,brasilianisch,brasileño,brasileña,brasiliano,brasiliana,braziliaans,brasileiro,brasileira,brazylijski',
  XK: 'kosovan,kosovar,kosovare,kosovarisch,kosovaro,kosovski',
  BA: 'bosnien,bosnienne,bosniaco',
  ME: 'montenegrin,monténégrin,montenegrinisch,montenegrino',
  MD: 'moldovan,moldave,moldauisch,moldavo,moldavisch,mołdawski',
};

/** The languages whose names are adjectives of one country. */
export const languagesOf: Readonly<Record<string, string>> = {
  bg: 'BG', bs: 'BA', cs: 'CZ', da: 'DK', de: 'DE', el: 'GR', es: 'ES', et: 'EE', fi: 'FI', hr: 'HR', hu: 'HU', is: 'IS',
  it: 'IT', lt: 'LT', lv: 'LV', mk: 'MK', pl: 'PL', pt: 'PT', ro: 'RO', ru: 'RU', sk: 'SK', sl: 'SI', sq: 'AL', sr: 'RS',
  sv: 'SE', tr: 'TR', uk: 'UA', ja: 'JP', ka: 'GE', hy: 'AM',
}; // prettier-ignore

/** ISO 3166-1 alpha-3, and what sport writes, of the countries that visits come from. */
export const longCodes: Readonly<Record<string, string>> = {
  ALB: 'AL', AND: 'AD', ARM: 'AM', AUT: 'AT', AZE: 'AZ', BEL: 'BE', BGR: 'BG', BIH: 'BA', BLR: 'BY', CAN: 'CA', CHE: 'CH',
  CYP: 'CY', CZE: 'CZ', DEU: 'DE', DNK: 'DK', ESP: 'ES', EST: 'EE', FIN: 'FI', FRA: 'FR', GBR: 'GB', GEO: 'GE', GRC: 'GR',
  HRV: 'HR', HUN: 'HU', IRL: 'IE', ISL: 'IS', ITA: 'IT', LIE: 'LI', LTU: 'LT', LUX: 'LU', LVA: 'LV', MCO: 'MC', MDA: 'MD',
  MKD: 'MK', MLT: 'MT', MNE: 'ME', NLD: 'NL', NOR: 'NO', POL: 'PL', PRT: 'PT', ROU: 'RO', SMR: 'SM', SRB: 'RS', SVK: 'SK',
  SVN: 'SI', SWE: 'SE', TUR: 'TR', UKR: 'UA', USA: 'US', XKX: 'XK', AUS: 'AU', BRA: 'BR', CHN: 'CN', JPN: 'JP', MAR: 'MA',
  TUN: 'TN', GER: 'DE', SUI: 'CH', NED: 'NL', POR: 'PT', GRE: 'GR', CRO: 'HR', DEN: 'DK',
}; // prettier-ignore
