/**
 * Lets V8 collect old objects when the heap has doubled since the last time; by default it waits until it has grown
 * fourfold, and a build of a thousand documents would weigh almost twice as much as one of a hundred. Costs a sixth
 * more work, so it is for several documents only.
 */
export async function keepHeapTight(): Promise<void> {
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--heap-growing-percent=100');
}
