/**
 * Lets what has arrived meanwhile be handled, such as messages of the browser, in between of two long pieces of work.
 * The first of two turns of the event loop reads, the second hands over.
 */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
}
