import { afterEach, expect, test } from 'vitest';
import { diskHost } from '../../../src/host/disk.js';
import { resolveOptions } from '../../../src/engine/options.js';
import { makePrintService, type PrintService } from '../../../src/engine/printing/print-service.js';

const presses: PrintService[] = [];
afterEach(() => Promise.all(presses.splice(0).map((one) => one.close())));

function start(documents = 1): PrintService {
  const printService = makePrintService(documents, resolveOptions({}, ['en']), diskHost(), {});
  presses.push(printService);
  return printService;
}

const page = '<!doctype html><html lang="en"><title>T</title><p>A page';

test('the browser ends when all that was ordered is printed, and not before', async () => {
  const printService = start();
  const [first, second] = [printService.order(1), printService.order(2)];
  const printer = await first.printer();
  await printer.print(page);
  first.printed();
  printService.last();
  expect((await printer.print(page)).length).toBeGreaterThan(1000);
  second.printed();
  expect((await printer.print(page)).length).toBeGreaterThan(1000);
  // One of the second order was not needed after all.
  second.end();
  await expect(printer.print(page)).rejects.toThrow('The browser was closed');
  expect(await printer.version).toContain('Chrom');
});

test('as long as more may be ordered, it stays', async () => {
  const printService = start();
  const order = printService.order(1);
  const printer = await order.printer();
  order.printed();
  order.end();
  expect((await printer.print(page)).length).toBeGreaterThan(1000);
});

test('what was never started needs no end', async () => {
  const printService = start();
  printService.order(1).end();
  printService.last();
  expect(await printService.notes()).toEqual([]);
});
