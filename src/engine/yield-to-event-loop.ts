/**
 * Lets what has arrived meanwhile be handled, such as messages of the browser, in between of two long pieces of work.
 * The first of three turns of the event loop reads, the second hands over, and what is behind it is done then.
 */
export function yieldToEventLoop(): Promise<void> {
  return new Promise((resolve) => setImmediate(() => setImmediate(() => setImmediate(resolve))));
}
