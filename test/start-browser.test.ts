import { afterEach, expect, test } from 'vitest';
import { settle } from '../src/settings.js';
import { makePress, type Press } from '../src/start-browser.js';

const presses: Press[] = [];
afterEach(() => Promise.all(presses.splice(0).map((one) => one.close())));

function start(documents = 1): Press {
  const outside = {
    cwd: process.cwd(),
    env: process.env,
    stdin: () => process.stdin,
    signal: new AbortController().signal,
  };
  const press = makePress(documents, settle({}, ['en']), outside, {});
  presses.push(press);
  return press;
}

const page = '<!doctype html><html lang="en"><title>T</title><p>A page';

test('the browser ends when all that was ordered is printed, and not before', async () => {
  const press = start();
  const [first, second] = [press.order(1), press.order(2)];
  const printer = await first.printer();
  await printer.print(page);
  first.printed();
  press.last();
  expect((await printer.print(page)).length).toBeGreaterThan(1000);
  second.printed();
  expect((await printer.print(page)).length).toBeGreaterThan(1000);
  // One of the second order was not needed after all.
  second.end();
  await expect(printer.print(page)).rejects.toThrow('The browser was closed');
  expect(await printer.version).toContain('Chrom');
});

test('as long as more may be ordered, it stays', async () => {
  const press = start();
  const order = press.order(1);
  const printer = await order.printer();
  order.printed();
  order.end();
  expect((await printer.print(page)).length).toBeGreaterThan(1000);
});

test('what was never started needs no end', async () => {
  const press = start();
  press.order(1).end();
  press.last();
  expect(await press.notes()).toEqual([]);
});
