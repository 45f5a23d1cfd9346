import { expect, test } from 'vitest';
import { guessPeriod } from '../../../../../src/core/language/values/days.js';
import { partOfDayMeant } from '../../../../../src/core/language/values/calendar-words.js';
import { inSeveralLanguages } from '../../../../../src/core/language/check/synonyms/several.js';
import { meaningOf } from '../../../../../src/core/language/check/synonyms/synonyms.js';
import { valuesMeant } from '../../../../../src/core/language/check/synonyms/of-values.js';

test('a word that says more than another is taken for it', () => {
  const keys = ['title', 'images', 'dates', 'sites'];
  expect(meaningOf('a visit', 'group_photo', keys)).toEqual(['images']);
  expect(meaningOf('a visit', 'takeaway', keys)).toEqual(['key_messages', 'lessons']);
  expect(meaningOf('a visit', 'keynote_speakers', keys)).toMatch('Name them at their session');
  expect(meaningOf('a visit', 'publication_date', keys)).toBeNull();
  expect(meaningOf('a visit', 'file_name', keys)).toBeNull();
});

test('a line in several languages is read in each', () => {
  expect(inSeveralLanguages('Ort (place)')).toEqual(['Ort', 'place']);
  expect(inSeveralLanguages('Stand-up')).toEqual(['Stand-up']);
  const keys = ['title', 'city', 'dates'];
  expect(meaningOf('a visit', 'Titel / Title', keys)).toEqual(['title']);
  expect(meaningOf('a visit', 'Ville – Stadt – City', keys)).toEqual(['city']);
  expect(meaningOf('a visit', 'Ort, Datum', keys)).toBe(
    'Write each of them on a line of its own: `city`, `dates`.',
  );
  expect(meaningOf('a visit', 'Wetter / weather', keys)).toBeNull();
  expect(valuesMeant('Führung / tour', ['tour', 'meal'])).toEqual(['tour']);
  expect(valuesMeant('Mittagessen (lunch)', ['tour', 'meal'])).toEqual(['meal']);
  expect(partOfDayMeant('Vormittag / morning')).toBe('morning');
  expect(partOfDayMeant('morning / evening')).toBeNull();
  expect(guessPeriod('17. Juni / 17 June 2019')).toEqual({ start: '2019-06-17', end: '2019-06-17' });
});
