import { describe, expect, test } from 'vitest';
import { loadSpeech, spokenTrouble } from '../../../src/cli/speech/speech.js';
import { SolidifyError } from '../../../src/host/solidify-error.js';
import { readingTroubles, writingTroubles } from '../../../src/host/world-error.js';
import { explainText } from '../../../src/cli/texts/explain-text.js';
import { saidIn } from './sentences.js';

/** Those that are put together of others, each of which is said for itself below. */
const made = new Set([
  '{} not taken.',
  '{}: {}',
  'Ljubljana',
  'in {}',
  '{} left out',
  '{} is {}.',
  'Consent: a yes{} is {}, anything else internal; --consent says another edition.',
  'The browser at {} cannot be used{}.',
  '{} was not signed, as it lists files that were not made here: {}{}.',
  '{}{} cannot be loaded: {}.',
  'Cannot {}: {}.',
  'threw',
]);
/** Values as they may stand in such a sentence. */
const value = 'X7';
const others = ['fr', 'de'] as const;

describe.each(others)('What solidify says in %s', (language) => {
  test('has words for every question, refusal and summary of the source', async () => {
    const speech = await loadSpeech(language);
    const said = saidIn([
      'src/cli',
      'src/core/lists',
      'src/core/edit',
      'src/engine',
      'src/host',
      'src/browser',
    ]);
    expect(said.length).toBeGreaterThan(250);
    const missing = said
      .filter(({ sentence }) => /[a-z]{2}/.test(sentence) && !made.has(sentence))
      .filter(({ sentence }) => {
        const english = sentence.replaceAll('{}', value);
        return speech(english) === english;
      });
    expect(missing).toEqual([]);
  });

  test('has words for every failure of the system, and what to do about it', async () => {
    const speech = await loadSpeech(language);
    for (const [reason, , hint] of [readingTroubles, writingTroubles].flatMap((one) => Object.values(one)))
      for (const one of [reason, hint]) expect(speech(one)).not.toBe(one);
  });

  test('keeps what is quoted, and the place of each value', async () => {
    const speech = await loadSpeech(language);
    const said = speech('“Ana Example” and “Ana Exampel” stand in rows 4, 5 and 9. Who is that?');
    expect(said).toMatch(
      language === 'fr' ? /«.Ana Example.» et «.Ana Exampel.»/ : /„Ana Example“ und „Ana Exampel“/,
    );
    expect(said).toContain(language === 'fr' ? 'lignes 4, 5 et 9' : 'Zeilen 4, 5 und 9');
    expect(speech('Cannot read a.yaml: it is not there.')).toMatch(/a\.yaml.*:.*\.$/);
    expect(speech('Something that nobody has put into words')).toBe(
      'Something that nobody has put into words',
    );
  });

  test('says why something is withheld', async () => {
    const speech = await loadSpeech(language);
    const one = {
      edition: 'public',
      kind: 'name',
      words: 'Ana Example',
      file: 'a.yaml',
      lines: [3],
      reason: 'consent: partners, as programme.yaml, line 4 says of the same person, spelt "A. Example"',
      discreet: 'no wider consent than partners is stated',
      instead: null,
    } as const;
    const text = explainText('a.yaml', new Map([['public', [one]]]), true, speech);
    expect(text).not.toMatch(/ (?:edition|says|line|spelt|the) /);
    expect(text).toMatch(/"Ana Example".*programme\.yaml.* 4 .*"A\. Example"/);
  });

  test('words a trouble anew and keeps its code and cause', async () => {
    const speech = await loadSpeech(language);
    const cause = new Error('EACCES');
    const trouble = new SolidifyError('Port 80 is in use by another program.', 'port-unusable', null, {
      cause,
    });
    const said = spokenTrouble(trouble, speech);
    expect(said.message).not.toBe(trouble.message);
    expect([said.code, said.hint, said.cause]).toEqual(['port-unusable', null, cause]);
  });
});

test('English stays as it is', async () => {
  const speech = await loadSpeech('en');
  expect(speech('Nothing was written.')).toBe('Nothing was written.');
});
