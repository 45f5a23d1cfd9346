const environment = `
Environment:
  SOLIDIFY_BROWSER           the same as --browser
  PUPPETEER_EXECUTABLE_PATH  the path of a browser; CHROME_PATH as well
  SOLIDIFY_NO_SANDBOX=1      print without the sandbox of the browser, where there is none
  NO_COLOR, FORCE_COLOR      no colours, colours in pipes as well`;

/** What stands below the options of a command. */
export const helpTexts = {
  program: (labels: string) => `
Examples:
  solidify build visit.yaml                      the report in ${labels}, in reports/
  solidify build 'visits/*.yaml' --format pdf    all PDFs
  solidify validate visit.yaml                   what is wrong with it, nothing written
  solidify preview visit.yaml                    a page in the browser that follows the file
  solidify schema visit > visit.schema.json      for an editor that completes and explains
  solidify verify reports                        whether the reports are still as they were written
  solidify doctor                                what is missing on this machine

Exit codes:
  0    fine
  1    a document has errors, or warnings under --strict
  2    wrong use of the command line, or no such file
  3    the machine cannot do it: no browser, no memory, disk full, no permission
  4    refused: a name or a point that an edition withholds stood in what would have been written
  130  interrupted

solidify help <command> shows the options of a command.`,
  build: `
Examples:
  solidify build visit.yaml
  solidify build 'visits/*.yaml' --out public --format html,pdf
  solidify build visit.yaml --lang fr,en
  solidify build visit.yaml --edition public,internal
  solidify build visit.yaml --strict --reporter json > result.json
  solidify build programme.yaml --check          in CI: 1 when the reports are not those of the documents
  solidify build - --format md --stdout < visit.yaml > visit.md

The files are <folder>/<id>.<format>. Another language than that of the document stands in the name,
and so does another edition than the public one: <folder>/<id>.<language>.<edition>.<format>.
A document with errors writes nothing; the others go on.
${environment}`,
  validate: `
Examples:
  solidify validate visit.yaml
  solidify validate programme.yaml 'visits/*.yaml' --strict --reporter short
  solidify validate visit.yaml --fix             mends what has one meaning: a key, a date, a country
  solidify validate - < visit.yaml

--fix keeps comments and layout, and leaves to you whatever could mean two things. Of standard input it writes
the document to standard output.`,
  preview: `
Examples:
  solidify preview visit.yaml
  solidify preview visit.yaml --no-open --port 4000

The page shows the public edition first, and changes in place with every save of the document, its programme
and its pictures. While there are errors the last good page stays. Only this machine is answered, at an address
that holds a secret; nothing is written beside the document.
${environment}`,
  verify: `
Examples:
  solidify verify reports

0 when every file matches manifest.json, 1 with a line for each that was changed or is missing, 2 when there
is no manifest.`,
  schema: `
Examples:
  solidify schema > visit.schema.json
  solidify schema programme > programme.schema.json

An editor uses it when the document starts with: # yaml-language-server: $schema=visit.schema.json`,
  doctor: `
Examples:
  solidify doctor
  solidify doctor --browser system
${environment}`,
};
