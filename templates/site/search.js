// The search of the website, for browsers. scripts/build.mjs bundles it; search/pages.js has what can be found, or
// where that is much, what it takes to load it in pieces. Each is a script, which browsers load from a folder as well.
import { piecesSource, wholeSource } from '../../src/core/site/search/pieces.ts';
import { openSearch } from '../../src/core/site/search/word-index.ts';

/** Nobody reads more; `Found:` tells how many there are. */
const MOST = 100;
/** So many are shown at once where they are loaded; the next ones when the last of these is seen. */
const STEP = 10;
/** So long, in milliseconds, somebody goes on typing before anything is loaded for it. */
const PAUSE = 200;

class MissingPiece extends Error {}

const field = document.querySelector('#find');
const status = document.querySelector('#result');
const list = document.querySelector('#hits');
/** Nothing where the file that says it did not come. */
const pages = globalThis.solidifyPages;
const isWhole = Array.isArray(pages);
const step = isWhole ? MOST : STEP;
const pieces = new Map();
const find = openSearch(isWhole ? wholeSource(pages) : piecesSource(pages ?? {}, load));
const seen = new IntersectionObserver((entries) => {
  if (entries.some(({ isIntersecting }) => isIntersecting)) more();
});
/** Shows the next hits of what was looked for last. */
let more = () => undefined;
let typing = 0;

field.value = new URLSearchParams(location.search).get('q') ?? '';
field.addEventListener('input', () => {
  clearTimeout(typing);
  if (isWhole) show();
  else typing = setTimeout(show, PAUSE);
});
field.form.addEventListener('submit', (event) => {
  // Only a page that is loaded again asks for that file again.
  if (!pages) return;
  event.preventDefault();
  show();
});
field.focus();
show();

async function show() {
  const query = field.value.trim();
  const isLast = () => field.value.trim() === query;
  const look = async () => {
    const hits = query === '' ? null : await find(query);
    return { hits, first: (await hits?.show(0, step)) ?? [] };
  };
  const { hits, first } = (await unlessMissing(look())) ?? {};
  if (!isLast()) return;
  seen.disconnect();
  list.replaceChildren();
  if (hits === undefined) {
    status.textContent = status.dataset.failed;
    return;
  }
  status.textContent =
    hits === null
      ? ''
      : hits.count === 0
        ? status.dataset.nothing.replace('{query}', query)
        : status.dataset.found.replace('{count}', String(hits.count));
  let shown = 0;
  const add = (found) => {
    list.append(...found.map(itemOf));
    shown += step;
    if (shown < Math.min(hits?.count ?? 0, MOST)) seen.observe(list.lastElementChild);
  };
  more = async () => {
    seen.disconnect();
    const found = await unlessMissing(hits.show(shown, shown + step));
    if (!isLast()) return;
    if (found) add(found);
    else list.append(element('li', [status.dataset.failed]));
  };
  add(first);
}

/** What a piece is needed for; undefined where it did not come, which is told. */
function unlessMissing(work) {
  return work.catch((error) => {
    if (!(error instanceof MissingPiece)) throw error;
  });
}

/** Loads a piece, once; one that did not come is asked for again. */
function load(name) {
  if (!pieces.has(name)) {
    const loaded = new Promise((done, failed) => {
      const script = element('script', []);
      script.src = `${name}.js`;
      script.onerror = () => {
        script.remove();
        pieces.delete(name);
        failed(new MissingPiece(`${name}.js cannot be loaded`));
      };
      // A server may give some other page for what is not there.
      script.onload = () => {
        const piece = globalThis.solidifyPieces?.[name];
        if (piece) done(piece);
        else script.onerror();
      };
      document.head.append(script);
    });
    pieces.set(name, loaded);
  }
  return pieces.get(name);
}

function itemOf({ address, title, kind, about, excerpt }) {
  const link = element('a', marked(title));
  link.href = `../${address}`;
  const note = element('p', [[kind, about].filter(Boolean).join(' · ')]);
  note.className = 'note';
  return element('li', [link, note, ...(excerpt.length > 0 ? [element('p', marked(excerpt))] : [])]);
}

function marked(pieces) {
  return pieces.map(({ text, marked }) => (marked ? element('mark', [text]) : text));
}

function element(name, children) {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}
