// The search of the website, for browsers. scripts/build.mjs bundles it; search/pages.js has the index.
import { openWordIndex } from '../../src/core/site/word-index.ts';

/** Nobody reads more; `Found:` tells how many there are. */
const MOST = 100;

const field = document.querySelector('#find');
const status = document.querySelector('#result');
const list = document.querySelector('#hits');
const find = openWordIndex(globalThis.solidifyPages);

field.value = new URLSearchParams(location.search).get('q') ?? '';
field.addEventListener('input', show);
field.focus();
show();

function show() {
  const query = field.value.trim();
  const hits = query === '' ? [] : find(query);
  status.textContent =
    query === ''
      ? ''
      : hits.length === 0
        ? status.dataset.nothing.replace('{query}', query)
        : status.dataset.found.replace('{count}', String(hits.length));
  list.replaceChildren(...hits.slice(0, MOST).map(itemOf));
}

function itemOf({ address, title, kind, about }) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `../${address}`;
  link.textContent = title;
  const note = document.createElement('p');
  note.className = 'note';
  note.textContent = [kind, about].filter(Boolean).join(' · ');
  item.append(link, note);
  return item;
}
