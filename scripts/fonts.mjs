// Cuts the fonts that reports carry, and writes templates/fonts: the cut files, index.json, the full
// fallback font and the licences. Its result is committed; users of the tool never run this.
//
//   node scripts/fonts.mjs <dir-with-packages>
//
// <dir-with-packages> is a node_modules folder that holds these npm packages, installed anywhere:
//   source-sans 3.52.0, source-serif 4.5.1, dejavu-fonts-ttf 2.37.3, @fontsource/ubuntu 5.3.0
// Also needed: Python 3 with fonttools 4.38.0 and brotli 1.0.9 (other versions work, but may give other
// bytes). Name the interpreter in the environment variable PYTHON when it is not the `python3` of the PATH.
// With the same versions, two runs give the same bytes.

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGES = {
  'source-sans': '3.52.0',
  'source-serif': '4.5.1',
  'dejavu-fonts-ttf': '2.37.3',
  '@fontsource/ubuntu': '5.3.0',
};

// The licence of the Source fonts reserves the name "Source": a cut font is a modified version and must
// not carry it (templates/fonts/README.md). DejaVu's licence reserves only "Bitstream", "Vera" and "Arev".
const FAMILIES = [
  {
    name: 'Solidify Serif',
    basedOn: 'Source Serif 4',
    text: true,
    faces: [
      { weight: 400, style: 'normal', path: 'source-serif/TTF/SourceSerif4-Regular.ttf' },
      { weight: 400, style: 'italic', path: 'source-serif/TTF/SourceSerif4-It.ttf' },
      { weight: 700, style: 'normal', path: 'source-serif/TTF/SourceSerif4-Bold.ttf' },
      { weight: 700, style: 'italic', path: 'source-serif/TTF/SourceSerif4-BoldIt.ttf' },
    ],
  },
  {
    name: 'Solidify Sans',
    basedOn: 'Source Sans 3',
    text: true,
    faces: [
      { weight: 400, style: 'normal', path: 'source-sans/TTF/SourceSans3-Regular.ttf' },
      { weight: 400, style: 'italic', path: 'source-sans/TTF/SourceSans3-It.ttf' },
      { weight: 600, style: 'normal', path: 'source-sans/TTF/SourceSans3-Semibold.ttf' },
      { weight: 700, style: 'normal', path: 'source-sans/TTF/SourceSans3-Bold.ttf' },
    ],
  },
  {
    name: 'DejaVu Sans',
    basedOn: 'DejaVu Sans',
    text: false,
    faces: [
      { weight: 400, style: 'normal', path: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf' },
      { weight: 700, style: 'normal', path: 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf' },
    ],
  },
];

// The face of the sentence beside the emblem of the Union. The Ubuntu Font Licence, condition 2(c), lets a version that
// does not look different keep the name, with "derivative" and a name of its own behind it. It comes in pieces.
const STATEMENT = {
  weight: 500,
  style: 'normal',
  family: { name: 'Ubuntu derivative Solidify', basedOn: 'Ubuntu Medium' },
};
const STATEMENT_FEATURES = ['kern', 'locl'];
const STATEMENT_RANGES = [
  ['basic', 'latin', 'U+0020-0021, U+0027-0029, U+002C-003B, U+0041-005A, U+0061-007A'],
  ['latin', 'latin', 'U+00AB, U+00BB, U+00C0-00FF, U+0152-0153, U+2013, U+2018-2019, U+201C-201E'],
  [
    'signs',
    'latin',
    'U+0022-0026, U+002A-002B, U+003C-0040, U+005B-0060, U+007B-007E, U+00A0-00AA, U+00AC-00BA, U+00BC-00BF, U+2014, ' +
      'U+201A, U+2026, U+20AC',
  ],
  ['latin-ext', 'latin-ext', 'U+0100-017F, U+0218-021B'],
  ['greek', 'greek', 'U+0370-03FF'],
  ['cyrillic', 'cyrillic', 'U+0400-045F'],
];

const FALLBACK = 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf';
const LICENCES = {
  'OFL-source-serif.txt': 'source-serif/LICENSE.md',
  'OFL-source-sans.txt': 'source-sans/LICENSE.md',
  'LICENSE-dejavu.txt': 'dejavu-fonts-ttf/LICENSE',
  'UFL-ubuntu.txt': '@fontsource/ubuntu/LICENSE',
};

// A code point belongs to the first range that lists it; the last range of each list takes what is left.
const TEXT_RANGES = [
  [
    'latin',
    'U+0020-007E, U+00A0-00FF, U+0131, U+0152-0153, U+0178, U+02BC, U+02C6, U+02DA, U+02DC, U+2000-200D, ' +
      'U+2010-2015, U+2018-201A, U+201C-201E, U+2020-2022, U+2026, U+202F-2030, U+2032-2033, U+2039-203A, ' +
      'U+2044, U+20AC, U+2122, U+2190, U+2192, U+2212, U+2248, U+2260, U+2264-2265, U+2610-2611, U+2713, ' +
      'U+FB00-FB04',
  ],
  ['latin-ext', 'U+0100-017F, U+0218-021B, U+02C7, U+02D8-02D9, U+02DB, U+02DD, U+1E9E'],
  ['latin-more', 'U+0180-036F, U+1AB0-1AFF, U+1D00-1EFF, U+2C60-2C7F, U+A720-A7FF, U+AB30-AB6F'],
  ['greek', 'U+0370-03FF, U+1F00-1FFF, U+2126'],
  ['cyrillic', 'U+0400-052F, U+1C80-1C8F, U+20B4, U+20BD, U+2116, U+2DE0-2DFF, U+A640-A69F'],
  ['rest', 'U+0000-10FFFF'],
];
const SYMBOL_RANGES = [
  ['symbols', 'U+2000-21FF, U+25A0-25FF, U+2610-2612, U+2713-2718'],
  ['math', 'U+2200-22FF, U+27C0-27EF, U+2900-2AFF, U+1D400-1D7FF'],
  ['technical', 'U+2300-259F, U+2800-28FF'],
  ['pictures', 'U+2600-27BF, U+27F0-27FF, U+2B00-2BFF, U+1F000-1FAFF'],
  ['letters', 'U+0000-052F, U+1D00-1FFF, U+2C60-2C7F, U+2E00-2E7F, U+A640-A7FF, U+AB30-AB6F, U+FB00-FB06'],
  ['rest', 'U+0000-10FFFF'],
];

// The features of the text faces that are kept. Left out, because nothing uses them and together they add almost
// half to a Latin range: small capitals (smcp, c2sc), old-style figures (onum), alternates (aalt, salt, ss*, cv*),
// superior and inferior letters (sups, subs, sinf, ordn), fractions (frac, numr, dnom), case, zero. All combining
// marks are in one range: what places them can apply in no other.
const FEATURES = ['kern', 'liga', 'locl', 'tnum', 'pnum', 'lnum'];
const MARK_FEATURES = ['ccmp', 'mark', 'mkmk'];
const RANGE_WITH_MARKS = 'latin-more';
const SYMBOL_FEATURES = ['kern', 'locl', 'liga', 'rlig', 'init', 'medi', 'fina', ...MARK_FEATURES];

// Never in a report as text: controls, formats (the bidirectional ones among them), surrogates, private
// use, line and paragraph separators, variation selectors. Soft hyphen and the two joiners are kept.
const EXCLUDED = /^[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Variation_Selector}]$/u;
const KEPT = new Set([0xad, 0x200c, 0x200d]);

// Browsers draw a letter and its combining mark from one file or not at all: between two cut files they fall
// back to a font of the machine. So the marks of Latin, Greek, Cyrillic and symbols, which lie in other files
// than their letters, are not in the coverage; text has to be in Unicode normalization form C, in which only
// combinations without a character of their own contain them. Marks of other scripts lie with their letters.
const DETACHED = parseRange(
  'U+0300-036F, U+0483-0489, U+1AB0-1AFF, U+1DC0-1DFF, U+20D0-20FF, U+2DE0-2DFF, U+A66F-A69F, U+FE20-FE2F',
);
const detached = (code) =>
  /\p{M}/u.test(String.fromCodePoint(code)) && DETACHED.some(([a, b]) => code >= a && code <= b);
const usable = (code) => KEPT.has(code) || !EXCLUDED.test(String.fromCodePoint(code));

const PYTHON = String.raw`
import json, sys
from fontTools import subset
from fontTools.ttLib import TTFont

def cmaps(paths):
    for path in paths:
        with TTFont(path) as font:
            if "glyf" not in font or "fvar" in font:
                sys.exit(path + ": not a static TrueType font")
            yield sorted(font.getBestCmap())

def rename(font, family, style, ribbi):
    table = font["name"]
    post_script = family.replace(" ", "") + "-" + style.replace(" ", "")
    version = font["head"].fontRevision
    names = {
        1: family if ribbi else family + " " + style,
        2: style if ribbi else "Regular",
        3: "%.3f;%s" % (version, post_script),
        4: family + " " + style,
        6: post_script,
    }
    if not ribbi:
        names[16], names[17] = family, style
    table.names = [r for r in table.names if r.nameID in (0, 5, 13, 14) and r.platformID == 3 and r.langID == 0x409]
    for name_id, value in names.items():
        table.setName(value, name_id, 3, 1, 0x409)

def features(font, tag):
    table = font[tag].table if tag in font else None
    return {r.FeatureTag for r in table.FeatureList.FeatureRecord} if table and table.FeatureList else set()

def cut(job):
    options = subset.Options()
    options.layout_features = job["features"]
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.name_IDs = ["*"]
    options.name_languages = ["*"]
    options.drop_tables += ["BASE", "FFTM", "MATH"]
    font = TTFont(job["path"], recalcTimestamp=False)
    if job["rename"]:
        rename(font, **job["rename"])
    else:  # the long licence text lies beside the file
        font["name"].names = [r for r in font["name"].names if r.nameID != 13 and r.platformID == 3]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=job["unicodes"])
    subsetter.subset(font)
    font.flavor = job["flavor"]
    font.save(job["out"])
    with TTFont(job["out"]) as check:
        if sorted(check.getBestCmap()) != job["unicodes"]:
            sys.exit(job["out"] + ": other characters than asked for")
        return sorted(features(check, "GSUB") | features(check, "GPOS"))

task = json.load(sys.stdin)
json.dump(list(cmaps(task["cmaps"])) if "cmaps" in task else [cut(job) for job in task["cut"]], sys.stdout)
`;

function python(task) {
  const program = process.env.PYTHON ?? 'python3';
  const { status, stdout, error } = spawnSync(program, ['-c', PYTHON], {
    input: JSON.stringify(task),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  if (error || status !== 0) throw new Error(`${program} failed${error ? `: ${error.message}` : ''}`);
  return JSON.parse(stdout);
}

const hex = (code) => code.toString(16).toUpperCase().padStart(4, '0');

function parseRange(text) {
  const pairs = text.split(', ').map((part) => part.slice(2).split('-'));
  return pairs.map(([first, last = first]) => [parseInt(first, 16), parseInt(last, 16)]);
}

/** Ascending code points as pairs of first and last. */
function merge(codes) {
  const pairs = [];
  for (const code of codes) {
    const pair = pairs.at(-1);
    if (pair && pair[1] === code - 1) pair[1] = code;
    else pairs.push([code, code]);
  }
  return pairs;
}

const unicodeRange = (codes) =>
  merge(codes)
    .map(([first, last]) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`)
    .join(', ');

const STYLES = {
  '400normal': 'Regular',
  '400italic': 'Italic',
  '500normal': 'Medium',
  '600normal': 'Semibold',
  '700normal': 'Bold',
};
const styleName = ({ weight, style }) => STYLES[weight + style] ?? 'Bold Italic';

const [source] = process.argv.slice(2);
if (!source) {
  process.stderr.write('usage: node scripts/fonts.mjs <dir-with-packages>\n');
  process.exit(2);
}
const from = (path) => resolve(source, path);
for (const [name, wanted] of Object.entries(PACKAGES)) {
  const { version } = JSON.parse(readFileSync(from(`${name}/package.json`), 'utf8'));
  if (version !== wanted) throw new Error(`${name} is ${version}, wanted ${wanted}`);
}

const target = fileURLToPath(new URL('../templates/fonts/', import.meta.url));
mkdirSync(join(target, 'installed'), { recursive: true });
for (const file of readdirSync(target)) if (file.endsWith('.woff2')) rmSync(join(target, file));

const faces = FAMILIES.flatMap((family) => family.faces.map((face) => ({ ...face, family })));
const cmaps = python({ cmaps: faces.map((face) => from(face.path)) });
faces.forEach((face, i) => (face.cmap = new Set(cmaps[i])));

const textFaces = faces.filter((face) => face.family.text);
const symbolFaces = faces.filter((face) => !face.family.text);
const inEvery = (list, code) => list.every((face) => face.cmap.has(code));

const jobs = [];
/** The faces in one piece, for the embedded browser, in which they are installed; those that the style sheet sets. */
const whole = [];
const installed = ({ family, weight, style }) =>
  family.text && (family.name.endsWith('Serif') || (style === 'normal' && weight < 700));
for (const face of faces) {
  const { family, weight, style } = face;
  const codes = [...face.cmap]
    .filter((code) => family.text || (usable(code) && !inEvery(textFaces, code)))
    .sort((a, b) => a - b);
  const slug = family.name.toLowerCase().replaceAll(' ', '-');
  const stem = `${slug}-${weight}${style === 'italic' ? 'i' : ''}`;
  const names = { family: family.name, style: styleName(face), ribbi: weight === 400 || weight === 700 };
  if (installed(face)) {
    whole.push({
      file: `installed/${stem}.ttf`,
      path: from(face.path),
      out: join(target, `installed/${stem}.ttf`),
      unicodes: codes,
      features: [...FEATURES, ...MARK_FEATURES],
      rename: names,
      flavor: null,
    });
  }
  const ranges = (family.text ? TEXT_RANGES : SYMBOL_RANGES).map(([name, text]) => ({
    name,
    pairs: parseRange(text),
    codes: [],
  }));
  for (const code of codes) {
    ranges.find(({ pairs }) => pairs.some(([first, last]) => code >= first && code <= last)).codes.push(code);
  }
  for (const { name, codes: unicodes } of ranges.filter((range) => range.codes.length > 0)) {
    const file = `${stem}.${name}.woff2`;
    const textFeatures = [...FEATURES, ...(name === RANGE_WITH_MARKS ? MARK_FEATURES : [])];
    jobs.push({
      face,
      name,
      file,
      path: from(face.path),
      out: join(target, file),
      unicodes,
      features: family.text ? textFeatures : SYMBOL_FEATURES,
      rename: family.text ? names : null,
      flavor: 'woff2',
    });
  }
}
const pieces = STATEMENT_RANGES.map(([, piece]) =>
  from(`@fontsource/ubuntu/files/ubuntu-${piece}-${STATEMENT.weight}-normal.woff2`),
);
const piecesHave = python({ cmaps: pieces });
STATEMENT_RANGES.forEach(([name, , text], i) => {
  const file = `ubuntu-derivative-solidify-${STATEMENT.weight}.${name}.woff2`;
  const pairs = parseRange(text);
  jobs.push({
    face: STATEMENT,
    name,
    file,
    path: pieces[i],
    out: join(target, file),
    unicodes: piecesHave[i].filter((code) => pairs.some(([first, last]) => code >= first && code <= last)),
    features: STATEMENT_FEATURES,
    rename: { family: STATEMENT.family.name, style: styleName(STATEMENT), ribbi: false },
    flavor: 'woff2',
  });
});
const features = python({
  cut: [...jobs, ...whole].map(({ path, out, unicodes, features, rename, flavor }) => ({
    path,
    out,
    unicodes,
    features,
    rename,
    flavor,
  })),
});

const index = {
  families: [...FAMILIES, STATEMENT.family].map((family) => ({
    name: family.name,
    basedOn: family.basedOn,
    faces: [...faces, STATEMENT]
      .filter((face) => face.family === family)
      .map((face) => ({
        weight: face.weight,
        style: face.style,
        ranges: jobs
          .filter((job) => job.face === face)
          .map(({ name, file, unicodes, out }) => ({
            name,
            file,
            unicodeRange: unicodeRange(unicodes),
            bytes: statSync(out).size,
          })),
      })),
  })),
  coverage: merge(
    [...new Set(faces.flatMap((face) => [...face.cmap]))]
      .filter(
        (code) => usable(code) && !detached(code) && (inEvery(textFaces, code) || inEvery(symbolFaces, code)),
      )
      .sort((a, b) => a - b),
  ),
};
// It is read at every run: compact, with one line for each file so that a difference can be read.
const lines = JSON.stringify(index).replaceAll('{"name"', '\n{"name"').replace('"coverage"', '\n"coverage"');
writeFileSync(join(target, 'index.json'), `${lines}\n`);
copyFileSync(from(FALLBACK), join(target, 'installed/DejaVuSans.ttf'));
for (const [name, path] of Object.entries(LICENCES)) {
  writeFileSync(join(target, name), readFileSync(from(path), 'utf8').replaceAll('\r\n', '\n'));
}

[...jobs, ...whole].forEach(({ file, out, unicodes }, i) => {
  const size = String(statSync(out).size).padStart(6);
  process.stdout.write(`${size} ${file} (${unicodes.length} characters) ${features[i].join(' ')}\n`);
});
