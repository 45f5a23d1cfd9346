import { expect, test } from 'vitest';
import { catalogue } from '../../../src/core/diagnostics/catalogue.js';
import { runMain } from '../run-main.js';

test('every code has its page', async () => {
  for (const [code, { about }] of Object.entries(catalogue)) {
    const { code: exit, stdout } = await runMain(['explain', code], '/');
    expect([exit, stdout.startsWith(`${code} (`), stdout.includes(about)]).toEqual([0, true, true]);
  }
  expect(await runMain(['explain', '[Bad_Country]'], '/')).toMatchObject({ code: 0 });
});

test('a near miss names what was meant', async () => {
  expect(await runMain(['explain', 'bad-contry'], '/')).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('Did you mean bad-country?') as string,
  });
  expect(await runMain(['explain', 'xyzzy'], '/')).toMatchObject({ code: 2 });
});

test('what it says is in the language of the user', async () => {
  const { stdout } = await runMain(['explain', 'date-order', '--messages', 'fr'], '/');
  expect(stdout).toMatch(
    /^date-order \(erreur\)\n\nUne période finit .*\n\nSes mots, par exemple\u00a0:\n\n {2}La fin/,
  );
  const german = await runMain(['explain', 'date-order', '--messages', 'de'], '/');
  expect(german.stdout).toMatch(/^date-order \(Fehler\)\n\nEin Zeitraum endet .*\n\nIhr Wortlaut/);
});
