import { bare, importsOf, type Files } from './imports.js';

/**
 * Source files and folders without a test file of their own, each with the test that runs their code on its way. Of a
 * file under several of them the longest counts. What gets a test file of its own needs no line here any more.
 */
export const testedThrough: Readonly<Record<string, string>> = {
  // A browser prints with all of these or with none.
  'src/browser/': 'test/browser/printer.test.ts',
  'src/api/': 'test/api/build.test.ts',
  'src/cli/': 'test/cli/main.test.ts',
  'src/cli/texts/difference-text.ts': 'test/cli/main.test.ts',
  'src/cli/texts/templates-text.ts': 'test/cli/reference/templates.test.ts',
  'src/cli/texts/explain-text.ts': 'test/cli/main.test.ts',
  'src/engine/signing/': 'test/engine/signing/signature.test.ts',
  'src/engine/rebuild/': 'test/engine/rebuild/rebuild.test.ts',
  'src/engine/options/': 'test/engine/options.test.ts',
  'src/cli/reporters/told-by.ts': 'test/cli/main.test.ts',
  'src/cli/preview/': 'test/cli/commands/preview.test.ts',
  'src/cli/reporters/': 'test/cli/reporters/reporters.test.ts',
  'src/core/changes/': 'test/core/changes/compare.test.ts',
  'src/core/changes/changes-schema.ts': 'test/cli/reference/diff.test.ts',
  'src/core/changes/tell-programme.ts': 'test/cli/reference/diff.test.ts',
  'src/engine/authoring/changes.ts': 'test/cli/reference/diff.test.ts',
  'src/engine/authoring/versions.ts': 'test/cli/reference/diff.test.ts',
  'src/cli/texts/changes-text.ts': 'test/cli/reference/diff.test.ts',
  'src/cli/texts/changes-words.ts': 'test/cli/reference/diff.test.ts',
  'src/core/diagnostics/': 'test/core/diagnostics/catalogue.test.ts',
  'src/core/diagnostics/record.ts': 'test/cli/reporters/reporters.test.ts',
  'src/core/draw/svg.ts': 'test/core/draw/day/day.test.ts',
  'src/core/draw/day/': 'test/core/draw/day/day.test.ts',
  'src/core/draw/data/cities.ts': 'test/core/draw/map/city.test.ts',
  'src/core/draw/data/land.ts': 'test/core/draw/map/map.test.ts',
  'src/core/draw/data/widths.ts': 'test/core/draw/text.test.ts',
  'src/core/draw/map/': 'test/core/draw/map/map.test.ts',
  'src/core/formats/attached/unsearched.ts': 'test/engine/documents/documents.test.ts',
  'src/core/formats/docx/': 'test/core/formats/docx/make.test.ts',
  'src/core/programme/guidebook/linked-data.ts': 'test/core/programme/guidebook/render.test.ts',
  'src/cli/reporters/choice.ts': 'test/cli/main.test.ts',
  'src/cli/reporters/findings.ts': 'test/cli/main.test.ts',
  'src/cli/reporters/report-files.ts': 'test/cli/reporters/tell-trouble.test.ts',
  'src/core/formats/epub/': 'test/core/formats/epub/make.test.ts',
  'src/core/formats/docx/reference/': 'test/core/formats/docx/reference/read.test.ts',
  'src/core/formats/docx/flow/': 'test/core/formats/docx/flow/flow.test.ts',
  // Everything that is done to a PDF shows in the one that is finished.
  'src/core/formats/pdf/': 'test/core/formats/pdf/finish.test.ts',
  'src/core/formats/pdf/blame.ts': 'test/engine/printing/print.test.ts',
  'src/core/assist/': 'test/core/assist/mentions.test.ts',
  'src/core/edit/': 'test/core/edit/add-participants.test.ts',
  'src/core/lists/': 'test/core/lists/people/read-people.test.ts',
  'src/core/lists/list.ts': 'test/core/lists/read/read-list.test.ts',
  'src/core/lists/read/': 'test/core/lists/read/read-list.test.ts',
  'src/core/formats/html/': 'test/core/formats/html/page.test.ts',
  'src/core/funding/check-funding.ts': 'test/core/language/validate.test.ts',
  'src/core/funding/schemes.ts': 'test/core/funding/who-paid.test.ts',
  'src/core/language/': 'test/core/language/validate.test.ts',
  'src/core/language/editor/': 'test/core/language/json-schema.test.ts',
  'src/core/language/forms/': 'test/core/language/forms/read.test.ts',
  'src/core/language/checked.ts': 'test/core/privacy/redact.test.ts',
  'src/core/language/values/': 'test/core/language/values/format.test.ts',
  'src/core/assets.ts': 'test/api/build.test.ts',
  'src/core/picture/latin1.ts': 'test/core/picture/svg/drawing-text.test.ts',
  'src/core/picture/inspect-whole.ts': 'test/host/picture-file.test.ts',
  'src/core/picture/svg/': 'test/core/picture/svg/rebuild.test.ts',
  'src/core/privacy/': 'test/core/privacy/redact.test.ts',
  'src/core/privacy/leak/': 'test/core/privacy/redact.test.ts',
  'src/core/privacy/names/': 'test/core/privacy/names/occurrences.test.ts',
  'src/core/programme/': 'test/core/programme/resolve.test.ts',
  'src/core/programme/guidebook/': 'test/core/programme/guidebook/guidebook.test.ts',
  'src/core/report/': 'test/core/report/resolve/resolve.test.ts',
  'src/core/site/': 'test/core/site/site.test.ts',
  'src/core/status/section-keys.ts': 'test/core/status/status.test.ts',
  'src/core/status/status-schema.ts': 'test/cli/main.test.ts',
  'src/core/starter/': 'test/core/starter/starter.test.ts',
  'src/core/syntax/': 'test/core/syntax/parse.test.ts',
  'src/core/templates/': 'test/core/templates/check.test.ts',
  'src/engine/targets/visit.ts': 'test/core/report/seen-programme.test.ts',
  'src/engine/': 'test/engine/build.test.ts',
  'src/engine/live/': 'test/cli/commands/preview.test.ts',
  'src/engine/printing/print-one.ts': 'test/cli/commands/preview.test.ts',
  'src/engine/printing/': 'test/engine/printing/finish-thread.test.ts',
  'src/runtime/traces.ts': 'test/runtime/run-in-thread.test.ts',
  'src/host/kill-group.ts': 'test/runtime/run-in-thread.test.ts',
  'src/host/': 'test/host/output/output-folder.test.ts',
};

/** Run as bundles of their own, so that no import of a test leads there. */
export const testedAsBundles: Readonly<Record<string, string>> = {
  'src/runtime/start.ts': 'test/package.test.ts',
  'src/runtime/run.ts': 'test/runtime/run-in-thread.test.ts',
  'src/runtime/cli-thread.ts': 'test/runtime/run-in-thread.test.ts',
  'src/runtime/standalone-start.ts': 'test/runtime/standalone.test.ts',
  'src/engine/pictures/picture-worker.ts': 'test/engine/pictures/picture-thread.test.ts',
  'src/engine/pictures/drawing-worker.ts': 'test/engine/pictures/drawing-thread.test.ts',
  'src/engine/templates/helper-worker.ts': 'test/engine/templates/helper-module.test.ts',
  'src/engine/printing/finish-worker.ts': 'test/engine/printing/finish-thread.test.ts',
};

/** Whether a file does anything, rather than only describe or pass on what others do. */
function hasCode(path: string, text: string): boolean {
  if (path.endsWith('.d.ts')) return false;
  return /^(?:export\s+)?(?:default\s+|async\s+|abstract\s+)*(?:function|const|let|class)\b/m.test(
    bare(text),
  );
}

/** Everything that a test runs or could run: its imports, theirs, and so on. */
function reachedBy(test: string, files: Files): ReadonlySet<string> {
  const reached = new Set([test]);
  for (const path of reached)
    for (const { to, typeOnly } of importsOf(path, files.get(path) ?? ''))
      if (!typeOnly && files.has(to)) reached.add(to);
  return reached;
}

/**
 * What is wrong with the tests of the sources: files that none covers, tests that do not reach what they are said to
 * cover, and lines that nobody needs.
 */
export function faultsOfTests(
  sources: Files,
  tests: Files,
  through: Readonly<Record<string, string>>,
  bundles: Readonly<Record<string, string>>,
): string[] {
  const files = new Map([...sources, ...tests]);
  const needed = new Set<string>();
  const faults: string[] = [];
  for (const [path, text] of sources) {
    if (!hasCode(path, text) || tests.has(path.replace(/^src\/(.*)\.ts$/, 'test/$1.test.ts'))) continue;
    if (Object.hasOwn(bundles, path)) {
      needed.add(path);
      if (!tests.has(bundles[path] ?? '')) faults.push(`${path}: ${bundles[path]} is not there`);
      continue;
    }
    const [place] = Object.keys(through)
      .filter((one) => one === path || (one.endsWith('/') && path.startsWith(one)))
      .sort((a, b) => b.length - a.length);
    if (place === undefined) {
      faults.push(`${path} has no test`);
      continue;
    }
    needed.add(place);
    const test = through[place] ?? '';
    if (!tests.has(test)) faults.push(`${path}: ${test} is not there`);
    else if (!reachedBy(test, files).has(path)) faults.push(`${path}: ${test} does not reach it`);
  }
  const unneeded = [...Object.keys(through), ...Object.keys(bundles)].filter((one) => !needed.has(one));
  return [...faults, ...unneeded.map((one) => `${one}: nobody needs that line`)];
}
