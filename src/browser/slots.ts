/** Places for so many that work at a time; others wait in line. */
export interface WorkSlots {
  readonly count: number;
  /**
   * Waits for so many places, one or all of them; who asked first comes first.
   *
   * @returns what gives them back
   */
  readonly take: (need: number) => Promise<() => void>;
}

export function makeWorkSlots(count: number): WorkSlots {
  const line: { readonly need: number; readonly enter: () => void }[] = [];
  let free = count;
  const admit = (): void => {
    for (let [next] = line; next !== undefined && next.need <= free; [next] = line) {
      line.shift();
      free -= next.need;
      next.enter();
    }
  };
  return {
    count,
    take: async (need) => {
      await new Promise<void>((enter) => {
        line.push({ need, enter });
        admit();
      });
      return () => {
        free += need;
        admit();
      };
    },
  };
}
