import type { Reporter, TestModule, Vitest } from 'vitest/node';

/** Lists the tests that were skipped at the end of a run, with the reason in their names; Vitest only counts them. */
export default class SkippedReporter implements Reporter {
  #vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    // With a pattern (`-t`), all that it leaves out counts as skipped.
    if (this.#vitest?.getGlobalTestNamePattern()) return;
    for (const module of modules)
      for (const test of module.children.allTests('skipped'))
        this.#vitest?.logger.log(`skipped: ${module.relativeModuleId} > ${test.fullName}`);
  }
}
