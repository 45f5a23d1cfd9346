import type { ChalkInstance } from 'chalk';
import type { WritersLanguage } from '../../core/diagnostics/messages.js';
import { visible } from '../../core/diagnostics/visible.js';

/** What settings are called, or are without anybody saying so, that is no word to type. */
interface ConfigPhrases {
  readonly default: string;
  readonly none: string;
  readonly elsewhere: string;
  readonly 'beside each document': string;
  readonly 'that of each document': string;
  readonly 'the best there is': string;
  readonly 'date of the PDF': string;
  readonly 'the last day of the visit': string;
  readonly 'lang of the texts': string;
}

const translated: Readonly<Record<Exclude<WritersLanguage, 'en'>, ConfigPhrases>> = {
  fr: {
    default: 'par défaut',
    none: 'rien',
    elsewhere: 'ailleurs',
    'beside each document': 'à côté de chaque document',
    'that of each document': 'celle de chaque document',
    'the best there is': 'le meilleur qu’il y ait',
    'date of the PDF': 'date du PDF',
    'the last day of the visit': 'le dernier jour de la visite',
    'lang of the texts': 'lang des textes',
  },
  de: {
    default: 'Vorgabe',
    none: 'nichts',
    elsewhere: 'anderswo',
    'beside each document': 'neben jedem Dokument',
    'that of each document': 'die jedes Dokuments',
    'the best there is': 'der beste, den es gibt',
    'date of the PDF': 'Datum des PDF',
    'the last day of the visit': 'der letzte Tag des Besuchs',
    'lang of the texts': 'lang der Texte',
  },
};

/** A phrase in a language; any other word as it is. */
function inLanguage(language: WritersLanguage, words: string): string {
  if (language === 'en') return words;
  return (
    Object.entries<string>({ ...translated[language] }).find(([phrase]) => phrase === words)?.[1] ?? words
  );
}

/** A setting as it is in the end, and where it comes from. */
export interface Setting {
  readonly name: string;
  readonly value: string;
  readonly source: 'default' | 'configuration' | 'document' | 'environment' | 'flag';
  /** A flag, a variable, or a file; empty for a default. */
  readonly from: string;
  /** Within that file, from 1. */
  readonly line: number | null;
  /** For which document it holds; null for all. */
  readonly document: string | null;
}

/** A line a setting; what belongs to one document stands below its name. */
export function configText(
  given: readonly Setting[],
  chalk: ChalkInstance,
  columns: number,
  language: WritersLanguage = 'en',
): string {
  const settings = given.map((one) => ({
    ...one,
    name: inLanguage(language, one.name),
    // What somebody has said is theirs, even where it is the same word.
    value: one.source === 'default' ? inLanguage(language, one.value) : one.value,
  }));
  const widest = (words: readonly string[]): number => Math.max(0, ...words.map((word) => word.length));
  const names = widest(settings.map(({ name }) => name));
  const values = Math.min(widest(settings.map(({ value }) => value)), Math.max(columns - names - 24, 12));
  const rows = settings.map(({ name, value, source, from, line, document }, at) => {
    const place = line === null ? from : `${from}:${line}`;
    const origin = source === 'default' ? chalk.dim(inLanguage(language, 'default')) : visible(place);
    const head =
      document !== null && settings[at - 1]?.document !== document
        ? `\n${chalk.bold(visible(document))}\n`
        : '';
    return `${head}${name.padEnd(names)}  ${visible(value).padEnd(values)}  ${origin}\n`;
  });
  return rows.join('');
}
