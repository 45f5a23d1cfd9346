/** Places for so many that work at a time; others wait in line. One may ask for several places, or for all. */
export class Slots {
  readonly count: number;
  #free: number;
  readonly #line: { need: number; enter: () => void }[] = [];

  constructor(count: number) {
    this.count = count;
    this.#free = count;
  }

  /** @returns what gives the places back */
  async take(need: number): Promise<() => void> {
    await new Promise<void>((enter) => {
      this.#line.push({ need, enter });
      this.#admit();
    });
    return () => {
      this.#free += need;
      this.#admit();
    };
  }

  #admit(): void {
    for (let [next] = this.#line; next !== undefined && next.need <= this.#free; [next] = this.#line) {
      this.#line.shift();
      this.#free -= next.need;
      next.enter();
    }
  }
}
