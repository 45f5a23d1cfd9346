const signing = `
  SOLIDIFY_SIGN_KEY          the same as --sign, or the private key itself; never beside the reports
  SOLIDIFY_SIGN_PASSPHRASE   what opens that key`;

const sharding = `
  SOLIDIFY_SHARD=2/5         the part of --shard auto, where a CI service sets no variables of its own
  SOLIDIFY_SHARD_TOTAL       of how many, for an Indexed Job of Kubernetes`;

const environment = `
Environment:
  SOLIDIFY_BROWSER           the same as --browser
  PUPPETEER_EXECUTABLE_PATH  the path of a browser; CHROME_PATH as well
  SOLIDIFY_NO_SANDBOX=1      print without the sandbox of the browser, where there is none
  SOLIDIFY_ALLOW_HELPERS=1   let a configuration name --helpers: code that may do what you may
  NO_COLOR, FORCE_COLOR      no colours, colours in pipes as well`;

/** What stands below the options of a command. */
export const helpTexts = {
  program: (labels: string) => `
Examples:
  solidify new visit                             a document to fill in, for a first report
  solidify build visit.yaml                      the report in ${labels}, in reports/
  solidify build 'visits/*.yaml' --format pdf    all PDFs
  solidify validate visit.yaml                   what is wrong with it, nothing written
  solidify import list.xlsx --into visit.yaml    participants from a spreadsheet
  solidify preview visit.yaml                    a page in the browser that follows the file
  solidify status visits                         how finished each of them is
  solidify diff old/visit.yaml visit.yaml        what has changed, in the words of the report
  solidify schema visit -o visit.schema.json     for an editor that completes and explains
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
  solidify build programme.yaml --sign key.pem   the manifest signed, for solidify verify --key

The files are <folder>/<id>.<format>. Another language than that of the document stands in the name,
and so does another edition than the public one: <folder>/<id>.<language>.<edition>.<format>.
A document with errors writes nothing; the others go on.
${environment}${signing}${sharding}`,
  validate: `
Examples:
  solidify validate visit.yaml
  solidify validate programme.yaml 'visits/*.yaml' --strict --reporter short
  solidify validate visit.yaml --fix             mends what has one meaning: a key, a date, a country
  solidify validate - < visit.yaml

--fix keeps comments and layout, and leaves to you whatever could mean two things. Of standard input it writes
the document to standard output.`,
  diff: `
Examples:
  solidify diff visit-before.yaml visit.yaml
  solidify diff ../main/programme.yaml programme.yaml --reporter markdown > changes.md
  git show HEAD:visit.yaml | solidify diff - visit.yaml
  solidify diff old new --edition internal --reporter json

People, sites, sessions, figures and recommendations are known by what they are called, not by their place. What
the edition does not show is counted, and names that either version withholds are masked; where the result does
not go to a terminal, so is everything that the public edition withholds. Differences are no error.`,
  format: `
Examples:
  solidify format visit.yaml
  solidify format 'visits/*.yaml' --check

Comments, running text and the order of keys stay. A document that would say something else is left alone.`,
  lsp: `
An editor starts it, and shows what is wrong while a document is written: references, dates, citations, withheld
names. It completes keys and ids, explains them, finds and renames ids in all documents of a programme, and mends
what is certain. docs/editors.md says more; examples/editor has settings of VS Code, Neovim and Helix.`,
  import: `
Examples:
  solidify import participants.xlsx --into visit.yaml
  solidify import list.csv --into visit.yaml --yes
  solidify import list.ods --into visit.yaml --sheet Guests --map "Nom usuel=family,Structure=organisation,Room=-"

Keys of columns: name, given, family, organisation, role, city, country, email, phone, consent, photo, online,
delegation, url, pseudonym. Headings are known in English, French, German, Spanish, Italian, Dutch, Portuguese
and Polish. What could mean two things is asked on a terminal; then the difference is shown, and written when
you say so. Elsewhere nothing is written without --yes.

A yes to consent means that the name may stand in the edition of --consent; whoever has not said yes is
internal. Twice is the same as once: who is there already gets only what was not known of them.`,
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
  solidify verify reports --key key.pub.pem      is it signed, and by whom we think
  solidify verify reports --rebuild              do the same documents give the same bytes
  solidify verify public programme.yaml --rebuild --pdf-standard ua-1,a-3a

0 when every file matches manifest.json, 1 with a line for each that was changed or is missing, 2 when there
is no manifest. --key wants manifest.intoto.jsonl beside it, as build --sign writes it: 1 when that is missing,
of another key, or not of this manifest.

--rebuild takes documents and options as they are noted on the machine that built the folder, and the formats
and editions that the names of the files tell. Elsewhere, name the documents, and what else they were built with.`,
  status: `
Examples:
  solidify status visit.yaml                     with the lines of what is still to be done
  solidify status visits programme.yaml
  solidify status visits --reporter json > status.json

Counted are sections with something in them, {{blanks}}, pictures without an alternative, people by the widest
edition that may name them and those of whom nobody wrote what they consented to, sources that are not cited or
have no date, the languages of texts, and recommendations past their deadline that are neither done nor dropped.`,
  schema: `
Examples:
  solidify schema visit -o visit.schema.json
  solidify schema programme > programme.schema.json

An editor uses it when the document starts with: # yaml-language-server: $schema=visit.schema.json
The file of -o is UTF-8 in every shell; that of > is not in PowerShell.`,
  templates: `
Examples:
  solidify templates list
  solidify templates list visit/sections/lessons             what is in scope there
  solidify templates eject visit/sections/lessons.html.hbs   a copy in templates/, to be changed
  solidify templates eject city --from record                a layout of your own, in templates/city
  solidify templates diff                                    what has changed since, here and in the default
  solidify templates check                                   what is wrong, at its line

Nothing is written over a file that is there. The first line of an ejected file says where it came from; keep it,
and the folder originals beside it, for diff. check exits with 1 when a template is wrong.`,
  config: `
Examples:
  solidify config
  solidify config visits/paris.yaml --format md  with the options of a build, to see what becomes of them
  solidify config visits --reporter json

A file solidify.config.yaml beside the documents or above them, within their Git repository, sets format, out,
templates, lang, edition, fragment, strict, pdf_standard, attach_source, browser (embedded or system), timeout,
jobs and sign (true: with the key of SOLIDIFY_SIGN_KEY). What the environment says stands above it, and flags above
both.`,
  completion: `
Examples:
  eval "$(solidify completion bash)"                                         in ~/.bashrc
  eval "$(solidify completion zsh)"                                          in ~/.zshrc, below compinit
  solidify completion fish | source                                          in ~/.config/fish/config.fish
  solidify completion powershell | Out-String | Invoke-Expression            in $PROFILE`,
  new: `
Examples:
  solidify new visit
  solidify new visit visits --city Ljubljana --dates 2024-05-13..2024-05-14 --lang fr
  solidify new visit visits/liege.yaml --from visits/paris.yaml --city Liège --dates "13-14 May 2024"
  solidify new programme programme.yaml --title "City exchange"

Nothing is written over a file that is there. What stands in {{ }} is still to be written: a warning in a draft, an
error once its status is final.`,
  explain: `
Examples:
  solidify explain bad-country`,
  doctor: `
Examples:
  solidify doctor
  solidify doctor --browser system
${environment}`,
};
