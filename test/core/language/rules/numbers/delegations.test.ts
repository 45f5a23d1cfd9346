import { expect, test } from 'vitest';
import { checkDelegation, findPersonIn } from '../../../../../src/core/language/rules/numbers/delegations.js';
import { entry, itemsAt } from '../../../../../src/core/syntax/ast.js';
import { parse } from '../../../../../src/core/syntax/parse.js';

const people = 'people: { ann: { name: Ann Ek, online: true }, bo: { name: Bo Lund } }';

test.each<[string, string[]]>([
  ['{ head: ann, people: [ann, bo] }', []],
  ['{ head: { name: "EK, Ann" }, people: [ann, bo] }', []],
  ['{ head: { role: Mayor }, people: [{ role: Mayor }, bo] }', []],
  // Alone, the head is the list.
  ['{ head: ann, count: 1 }', []],
  ['{ head: { name: Cleo Dahl }, people: [ann, bo] }', ['head-not-listed { name: Cleo Dahl }']],
  ['{ head: { role: Mayor }, people: [ann, bo] }', ['head-not-listed { role: Mayor }']],
  // Who stands nowhere has been reported.
  ['{ head: nobody, people: [ann, bo] }', []],
  ['{ count: 3, women: 2, men: 1, online: 3 }', []],
  ['{ women: 40 }', []],
  ['{ count: 3, women: 4 }', ['more-than-came 4']],
  ['{ people: [ann, bo], men: 5 }', ['more-than-came 5']],
  ['{ count: 3, women: 2, men: 2 }', ['more-than-came 2']],
  ['{ count: 3, online: 7 }', ['more-than-came 7']],
  ['{ people: [ann, bo], online: 1 }', []],
  ['{ people: [ann, bo], online: 0 }', ['online-too-few 0']],
])('%s', (delegation, expected) => {
  const { value: parsed } = parse({
    path: 'x.yaml',
    text: `${people}\nparticipants: { delegations: [${delegation}] }\n`,
  });
  if (!parsed) throw new Error('unreadable');
  const [node] = itemsAt(entry(parsed.root, 'participants')?.value, 'delegations');
  if (!node) throw new Error('no delegation');
  const found: string[] = [];
  checkDelegation(node, findPersonIn([parsed.root]), (code, { start, end }) =>
    found.push(`${code} ${parsed.text.slice(start, end)}`),
  );
  expect(found).toEqual(expected);
});
