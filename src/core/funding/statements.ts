/*
 * Legal sentences, word for word as public bodies print them. None was translated for this file, and none may be:
 * a language whose text was not found is not here, and a report in it shows the English text with a warning.
 * To add one, find it in print first and note where.
 */

/** The two sentences beside the emblem: for a project that the Union paid for wholly, and for one that it paid in part. */
export interface FundingStatement {
  readonly whole: string;
  readonly part: string;
}

/**
 * "Funded by the European Union", "Co-funded by the European Union".
 *
 * They are demanded by Regulation (EU) 2021/1060, Annex IX, point 1.2 (http://data.europa.eu/eli/reg/2021/1060/oj) and
 * printed on the emblems that the Commission offers in every language for download
 * (https://ec.europa.eu/regional_policy/information-sources/logo-download-center_en). "emblem" below: the text of
 * those files, as several public bodies and projects repeat it beside them. Irish and Maltese were not found.
 */
export const statements: Readonly<Record<string, FundingStatement>> = {
  // emblem
  bg: { whole: 'Финансирано от Европейския съюз', part: 'Съфинансирано от Европейския съюз' },
  // emblem
  cs: { whole: 'Financováno Evropskou unií', part: 'Spolufinancováno Evropskou unií' },
  // emblem; part, with a small "den": https://udviklingidanmark.erhvervsstyrelsen.dk/kommunikation-og-brug-af-logoer-i-2021-2027
  da: { whole: 'Finansieret af Den Europæiske Union', part: 'Medfinansieret af Den Europæiske Union' },
  // Annex IX, point 1.2, in German: https://gesetze.legal/eu/vo_eu_2021_1060/anhang_ix
  de: { whole: 'Finanziert von der Europäischen Union', part: 'Kofinanziert von der Europäischen Union' },
  // emblem
  el: {
    whole: 'Με τη χρηματοδότηση της Ευρωπαϊκής Ένωσης',
    part: 'Με τη συγχρηματοδότηση της Ευρωπαϊκής Ένωσης',
  },
  // "The use of the EU emblem in the context of EU programmes" (2012), section II; emblem
  en: { whole: 'Funded by the European Union', part: 'Co-funded by the European Union' },
  // emblem
  es: { whole: 'Financiado por la Unión Europea', part: 'Cofinanciado por la Unión Europea' },
  // https://eas.ee/teavitamine/
  et: { whole: 'Rahastanud Euroopa Liit', part: 'Kaasrahastanud Euroopa Liit' },
  // emblem; whole: https://merijakalatalous.fi/ajankohtaista/emkvrn-viestintaohje-tuensaajille-julkaistu/
  fi: { whole: 'Euroopan unionin rahoittama', part: 'Euroopan unionin osarahoittama' },
  // emblem
  fr: { whole: 'Financé par l’Union européenne', part: 'Cofinancé par l’Union européenne' },
  // emblem
  hr: { whole: 'Financira Europska unija', part: 'Sufinancira Europska unija' },
  // emblem
  hu: { whole: 'Az Európai Unió finanszírozásával', part: 'Az Európai Unió társfinanszírozásával' },
  // https://capcoe.it/comunicazione/supporto-ai-beneficiari/
  it: { whole: 'Finanziato dall’Unione europea', part: 'Cofinanziato dall’Unione europea' },
  // emblem
  lt: { whole: 'Finansuoja Europos Sąjunga', part: 'Bendrai finansuoja Europos Sąjunga' },
  // emblem
  lv: { whole: 'Finansē Eiropas Savienība', part: 'Līdzfinansē Eiropas Savienība' },
  // emblem; part: https://www.snn.nl/kennisbank/publicatievereisten-just-transition-fund-jtf
  nl: { whole: 'Gefinancierd door de Europese Unie', part: 'Medegefinancierd door de Europese Unie' },
  // emblem
  pl: { whole: 'Sfinansowane przez Unię Europejską', part: 'Dofinansowane przez Unię Europejską' },
  // emblem
  pt: { whole: 'Financiado pela União Europeia', part: 'Cofinanciado pela União Europeia' },
  // emblem
  ro: { whole: 'Finanțat de Uniunea Europeană', part: 'Cofinanțat de Uniunea Europeană' },
  // emblem
  sk: { whole: 'Financované Európskou úniou', part: 'Spolufinancované Európskou úniou' },
  // emblem
  sl: { whole: 'Financira Evropska unija', part: 'Sofinancira Evropska unija' },
  // https://ec.europa.eu/info/funding-tenders/managing-your-project/communicating-and-raising-eu-visibility_sv
  sv: { whole: 'Finansieras av Europeiska unionen', part: 'Medfinansieras av Europeiska unionen' },
};

/**
 * What a project under the Justice Programme 2014-2020 says, after article 22 of its grant agreement: the Commission's
 * slide "EU-funding visibility - art. 22 GA", whose placeholder "[e.g. project, report, …]" reads "report" here. It was
 * found in English alone. Co-funding changes the one word that it changes in the statement above.
 */
export const justiceStatements: Readonly<Record<string, FundingStatement>> = {
  en: {
    whole: 'This report was funded by the European Union’s Justice Programme (2014-2020).',
    part: 'This report was co-funded by the European Union’s Justice Programme (2014-2020).',
  },
};

/** From the same slide as {@link justiceStatements}. */
export const justiceDisclaimers: Readonly<Record<string, string>> = {
  en:
    'The content of this report represents the views of the author only and is his/her sole responsibility. ' +
    'The European Commission does not accept any responsibility for use that may be made of the information it contains.',
};

/**
 * The disclaimer of the model grant agreement (article 17.3) without its first sentence, which is the statement above.
 * This form names the European Education and Culture Executive Agency, which publishes it in many languages among the
 * rules of its visual identity (https://www.eacea.ec.europa.eu; that page itself was out of reach). A language is here
 * when two or more separate public projects quote the same words; of the other languages the quotations differ, stand
 * alone or were not found. English: also https://www.unipr.it/en/eu-green-news. French: the last sentence was seen in
 * one of the two. Polish and Romanian: one of the two has another agency's name or leaves out the Union's.
 */
export const eaceaDisclaimers: Readonly<Record<string, string>> = {
  bg:
    'Изразените възгледи и мнения обаче принадлежат изцяло на техния(ите) автор(и) и не отразяват непременно ' +
    'възгледите и мненията на Европейския съюз или на Европейската изпълнителна агенция за образование и култура ' +
    '(EACEA). За тях не носи отговорност нито Европейският съюз, нито EACEA.',
  de:
    'Die geäußerten Ansichten und Meinungen entsprechen jedoch ausschließlich denen des Autors bzw. der Autoren und ' +
    'spiegeln nicht zwingend die der Europäischen Union oder der Europäischen Exekutivagentur für Bildung und Kultur ' +
    '(EACEA) wider. Weder die Europäische Union noch die EACEA können dafür verantwortlich gemacht werden.',
  en:
    'Views and opinions expressed are however those of the author(s) only and do not necessarily reflect those of the ' +
    'European Union or the European Education and Culture Executive Agency (EACEA). Neither the European Union nor ' +
    'EACEA can be held responsible for them.',
  es:
    'Las opiniones y puntos de vista expresados solo comprometen a su(s) autor(es) y no reflejan necesariamente los de ' +
    'la Unión Europea o los de la Agencia Ejecutiva Europea de Educación y Cultura (EACEA). Ni la Unión Europea ni la ' +
    'EACEA pueden ser considerados responsables de ellos.',
  fr:
    'Les points de vue et avis exprimés n’engagent toutefois que leur(s) auteur(s) et ne reflètent pas nécessairement ' +
    'ceux de l’Union européenne ou de l’Agence exécutive européenne pour l’éducation et la culture (EACEA). Ni l’Union ' +
    'européenne ni l’EACEA ne sauraient en être tenues pour responsables.',
  it:
    'Le opinioni espresse appartengono, tuttavia, al solo o ai soli autori e non riflettono necessariamente le opinioni ' +
    'dell’Unione europea o dell’Agenzia esecutiva europea per l’istruzione e la cultura (EACEA). Né l’Unione europea né ' +
    'l’EACEA possono esserne ritenute responsabili.',
  pl:
    'Wyrażone poglądy i opinie są jedynie opiniami autora lub autorów i niekoniecznie odzwierciedlają poglądy i opinie ' +
    'Unii Europejskiej lub Europejskiej Agencji Wykonawczej ds. Edukacji i Kultury (EACEA). Unia Europejska ani EACEA ' +
    'nie ponoszą za nie odpowiedzialności.',
  ro:
    'Punctele de vedere și opiniile exprimate aparțin, însă, exclusiv autorului (autorilor) și nu reflectă neapărat ' +
    'punctele de vedere și opiniile Uniunii Europene sau ale Agenției Executive Europene pentru Educație și Cultură ' +
    '(EACEA). Nici Uniunea Europeană și nici EACEA nu pot fi considerate răspunzătoare pentru acestea.',
};

/**
 * The same for any other granting authority, whose name the model leaves open. It was found in English alone.
 *
 * @param authority its name as a sentence has it: "the European Commission"
 */
export function englishDisclaimer(authority: string): string {
  return (
    'Views and opinions expressed are however those of the author(s) only and do not necessarily reflect those of the ' +
    `European Union or ${authority}. Neither the European Union nor the granting authority can be held responsible for them.`
  );
}
