import { describe, expect, test } from 'vitest';
import { schemes, type Scheme } from '../../../src/core/funding/schemes.js';
import { eaceaDisclaimers, statements } from '../../../src/core/funding/statements.js';
import { whoPaid } from '../../../src/core/funding/who-paid.js';
import type { Funding } from '../../../src/core/language/declaration.js';

const direct: Scheme[] = ['cerv', 'life', 'erasmus', 'horizon'];
const cohesion: Scheme[] = ['interreg', 'urbact', 'eui'];
const all = Object.keys(schemes) as Scheme[];
const text = (funding: Funding, lang = 'en'): (string | undefined)[] => {
  const { statement, disclaimer } = whoPaid(funding, lang);
  return [statement?.text, disclaimer?.text];
};

describe('what each scheme gives', () => {
  test.each(all.filter((one) => one !== 'other'))('%s: the emblem and a statement', (scheme) => {
    const paid = whoPaid({ scheme, grant: '101' }, 'en');
    expect(paid.emblem).toBe(true);
    expect(paid.statement).toMatchObject({ lang: 'en', own: false });
    expect(paid.statement?.text).toMatch(/funded by/i);
  });

  test.each(direct)('%s: a disclaimer that opens with the statement', (scheme) => {
    const paid = whoPaid({ scheme, grant: '101' }, 'en');
    expect(paid.disclaimer?.text).toMatch(
      /^Funded by the European Union\. Views and opinions expressed are however /,
    );
    expect(paid.disclaimer?.text).toMatch(/can be held responsible for them\.$/);
  });

  test.each(cohesion)('%s: no disclaimer, and co-funded unless the document says otherwise', (scheme) => {
    expect(text({ scheme })).toEqual(['Co-funded by the European Union', undefined]);
    expect(text({ scheme, co_funded: false })).toEqual(['Funded by the European Union', undefined]);
  });

  test('justice: the programme by name, and its own disclaimer', () => {
    expect(whoPaid({ scheme: 'justice' }, 'en')).toEqual({
      emblem: true,
      statement: {
        text: 'This report was funded by the European Union’s Justice Programme (2014-2020).',
        lang: 'en',
        own: false,
      },
      disclaimer: {
        text:
          'The content of this report represents the views of the author only and is his/her sole responsibility. ' +
          'The European Commission does not accept any responsibility for use that may be made of the information it contains.',
        lang: 'en',
        own: false,
      },
      missing: [],
    });
  });

  test.each([{}, { scheme: 'other' as const }])('%o: nothing', (funding) => {
    expect(whoPaid(funding, 'en')).toEqual({ emblem: false, statement: null, disclaimer: null, missing: [] });
  });

  test('co-funding changes the statement and the first words of the disclaimer', () => {
    const [statement, disclaimer] = text({ scheme: 'cerv', co_funded: true });
    expect(statement).toBe('Co-funded by the European Union');
    expect(disclaimer).toMatch(/^Co-funded by the European Union\. Views/);
    expect(text({ scheme: 'justice', co_funded: true })[0]).toMatch(/ co-funded by /);
  });
});

describe('languages', () => {
  test.each(Object.keys(statements))('%s has its own statement', (lang) => {
    const paid = whoPaid({ scheme: 'interreg' }, lang);
    expect(paid.statement).toEqual({ text: statements[lang]?.part, lang, own: false });
    expect(paid.missing).toEqual([]);
  });

  test.each(Object.keys(eaceaDisclaimers))('%s has its own disclaimer', (lang) => {
    const paid = whoPaid({ scheme: 'erasmus' }, lang);
    expect(paid.disclaimer).toEqual({
      text: `${statements[lang]?.whole}. ${eaceaDisclaimers[lang]}`,
      lang,
      own: false,
    });
    expect(paid.missing).toEqual([]);
  });

  test('a region of a language reads the language', () => {
    expect(whoPaid({ scheme: 'cerv' }, 'fr-BE')).toEqual(whoPaid({ scheme: 'cerv' }, 'fr'));
  });

  test('an unknown one gets English, and the gap is named', () => {
    expect(whoPaid({ scheme: 'interreg' }, 'mt')).toMatchObject({
      statement: { text: 'Co-funded by the European Union', lang: 'en' },
      missing: ['statement-language'],
    });
    expect(whoPaid({ scheme: 'justice' }, 'fr').missing).toEqual([
      'statement-language',
      'disclaimer-language',
    ]);
  });

  test('the two sentences fall back each by itself', () => {
    const paid = whoPaid({ scheme: 'cerv' }, 'nl');
    expect(paid.statement?.lang).toBe('nl');
    expect(paid.disclaimer?.lang).toBe('en');
    expect(paid.missing).toEqual(['disclaimer-language']);
  });
});

describe('who granted', () => {
  test('is whom the scheme suggests', () => {
    expect(text({ scheme: 'cerv' })[1]).toContain('(EACEA)');
    expect(text({ scheme: 'life' })[1]).toContain('(CINEA)');
  });

  test('or whom the caller names', () => {
    const paid = whoPaid({ scheme: 'cerv' }, 'en', 'the European Commission');
    expect(paid.disclaimer?.text).toContain(
      'those of the European Union or the European Commission. Neither',
    );
    expect(whoPaid({ scheme: 'horizon', grant: '1' }, 'de', 'EACEA').disclaimer?.lang).toBe('de');
    expect(whoPaid({ scheme: 'cerv' }, 'de', 'the European Commission').missing).toEqual([
      'disclaimer-language',
    ]);
  });

  test('or nobody, and then the gap is named', () => {
    const paid = whoPaid({ scheme: 'horizon', grant: '101' }, 'en', ' ');
    expect(paid.disclaimer?.text).toContain('the European Union or the granting authority. Neither');
    expect(paid.missing).toEqual(['authority']);
  });
});

describe('the author', () => {
  test('has the first word, under any scheme', () => {
    for (const scheme of all) {
      const paid = whoPaid({ scheme, grant: '1', statement: 'City *money*', disclaimer: 'Ours alone' }, 'fr');
      expect(paid.statement).toEqual({ text: 'City *money*', lang: null, own: true });
      expect(paid.disclaimer).toEqual({ text: 'Ours alone', lang: null, own: true });
      expect(paid.missing).toEqual([]);
    }
  });

  test('is read in the language of the report, or in the first one given', () => {
    const statement = { en: 'Paid by us', fr: 'Payé par nous' };
    expect(whoPaid({ statement }, 'fr-BE').statement).toMatchObject({ text: 'Payé par nous', lang: 'fr' });
    expect(whoPaid({ statement }, 'de').statement).toMatchObject({ text: 'Paid by us', lang: 'en' });
  });

  test('who writes nothing has said nothing', () => {
    expect(text({ scheme: 'cerv', statement: ' ', disclaimer: { en: '' } })[0]).toBe(
      'Funded by the European Union',
    );
    expect(text({ scheme: 'cerv', disclaimer: { en: '' } })[1]).toMatch(/^Funded/);
  });

  test('gives the number of the grant where the scheme asks for it', () => {
    expect(whoPaid({ scheme: 'horizon' }, 'en', 'EACEA').missing).toEqual(['grant']);
    expect(whoPaid({ scheme: 'horizon', grant: '871528' }, 'en', 'EACEA').missing).toEqual([]);
  });
});
