// The search of the website, for browsers. scripts/build.mjs bundles it; search/pages.js has what can be found.
import { openSearch } from '../../src/core/site/search/word-index.ts';

/** Nobody reads more; `Found:` tells how many there are. */
const MOST = 100;

const field = document.querySelector('#find');
const status = document.querySelector('#result');
const list = document.querySelector('#hits');
const find = openSearch(globalThis.solidifyPages);

field.value = new URLSearchParams(location.search).get('q') ?? '';
field.addEventListener('input', show);
field.form.addEventListener('submit', (event) => {
  event.preventDefault();
  show();
});
field.focus();
show();

function show() {
  const query = field.value.trim();
  const { count, found } = query === '' ? { count: 0, found: [] } : find(query, MOST);
  status.textContent =
    query === ''
      ? ''
      : count === 0
        ? status.dataset.nothing.replace('{query}', query)
        : status.dataset.found.replace('{count}', String(count));
  list.replaceChildren(...found.map(itemOf));
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
