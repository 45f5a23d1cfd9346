// The page around a preview: it asks which edition, language and form to show, is told after every save, and changes the
// report in place. Nothing here comes from elsewhere, and nothing goes anywhere but to the preview itself.
(() => {
  const byId = (id) => document.getElementById(id);
  /** What is said, in the language of the user. */
  const words = JSON.parse(document.body.dataset.words);
  const inWords = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (_, key) => values[key]);
  const switches = ['edition', 'lang', 'layout'];
  const view = { edition: 'public', lang: '', layout: '', as: 'page' };
  for (const [name, value] of new URLSearchParams(location.hash.slice(1)))
    if (name in view) view[name] = value;
  let page = byId('page');
  let paper = byId('paper');
  let source = null;
  let state = null;
  /** What was begun last: whatever was begun before and comes later is not shown any more. */
  let turn = 0;
  let withheldTurn = 0;
  let spotTurn = 0;
  /** The first page that stands in its frame; later ones are written into it. */
  let framed = null;

  const query = (more = {}) => {
    const { edition, lang, layout } = view;
    return new URLSearchParams({ edition, lang, layout, ...more }).toString();
  };
  const make = (tag, text, properties = {}) =>
    Object.assign(document.createElement(tag), { textContent: text }, properties);
  const say = (text) => {
    if (byId('status').textContent !== text) byId('status').textContent = text;
  };

  /** What is answered; null where it was a refusal, which is said. */
  async function ask(address, options) {
    try {
      const answer = await fetch(address, options);
      if (answer.ok) return answer;
      say(await answer.text());
    } catch {
      say(words.ended);
    }
    return null;
  }

  async function start() {
    const choices = await (await ask('choices'))?.json();
    if (!choices) return;
    for (const one of choices.editions) byId('edition').append(new Option(one, one));
    for (const { lang, label } of choices.languages) byId('lang').append(new Option(label, lang));
    for (const one of choices.layouts) byId('layout').append(new Option(one, one));
    for (const { name, label } of choices.formats)
      byId('downloads').append(
        make('a', inWords(words.save, { format: label }), { href: '#', id: `save-${name}` }),
        ' ',
      );
    byId('downloads').addEventListener('click', save);
    document.title = inWords(words.previewOf, { file: choices.file });
    for (const name of switches) {
      const list = byId(name);
      if (![...list.options].some((option) => option.value === view[name]))
        view[name] = list.options[0].value;
      list.value = view[name];
      list.addEventListener('change', () => turnTo(name, list.value));
    }
    for (const radio of document.querySelectorAll('[name=as]')) {
      radio.checked = radio.value === view.as;
      radio.addEventListener('change', () => turnTo('as', radio.value));
    }
    byId('number').addEventListener('change', () => void showPaper());
    byId('withheld').addEventListener('toggle', () => void showWithheld());
    listen();
  }

  function turnTo(name, value) {
    view[name] = value;
    history.replaceState(null, '', `#${new URLSearchParams(view)}`);
    if (name === 'as') void show();
    else listen();
  }

  /** Each view is told of by itself. */
  function listen() {
    source?.close();
    source = new EventSource(`events?${query()}`);
    source.onmessage = ({ data }) => {
      const told = JSON.parse(data);
      if (told.failed) return say(told.failed);
      state = told;
      showProblems();
      void show();
      void showWithheld();
    };
    source.onerror = () => say(words.away);
  }

  function show() {
    byId('title').textContent = state?.title ?? words.preview;
    const hasReport = state?.name != null;
    const isPaper = view.as === 'paper';
    byId('sheet').hidden = !isPaper;
    page.hidden = isPaper || !hasReport;
    paper.hidden = !isPaper || !hasReport;
    if (!hasReport) return say(words.nothingYet);
    return isPaper ? showPaper() : showPage();
  }

  const done = () => {
    document.documentElement.dataset.round = String(state.round);
    document.documentElement.dataset.shown = String(performance.now());
    const { oldSince, at } = state;
    say(oldSince ? inWords(words.older, { time: oldSince }) : inWords(words.asSaved, { time: at }));
  };

  async function showPage() {
    const mine = ++turn;
    framed ??= new Promise((loaded) => {
      page.addEventListener('load', loaded, { once: true });
      page.src = `page?${query()}`;
    }).then(() => page.contentDocument.addEventListener('click', clicked));
    await framed;
    // A refusal has no policy of a report, so that none is written into it.
    if (page.contentDocument?.contentType !== 'text/html') framed = null;
    // What came while the frame was empty may be of an earlier view, so that it is asked for again.
    const has = page.contentDocument?.querySelector('style[data-fonts]')?.dataset.fonts ?? '';
    const text = await (await ask(`page?${query({ fonts: has })}`))?.text();
    if (mine !== turn || text === undefined || !framed) return;
    // Read where it will stand, under the policy of the report and not under that of this page.
    const next = new page.contentWindow.DOMParser().parseFromString(text, 'text/html');
    keepPlace(page.contentDocument, () => sync(page.contentDocument.documentElement, next.documentElement));
    done();
  }

  /** Fonts that the frame has already are not sent again. */
  const isSame = (one, other) =>
    one.isEqualNode(other) ||
    (one.dataset?.fonts !== undefined && one.dataset.fonts === other.dataset?.fonts);

  /** Makes of one element another one, and touches only what differs: pictures stay, and so does what is read. */
  function sync(old, next) {
    for (const { name } of [...old.attributes]) if (!next.hasAttribute(name)) old.removeAttribute(name);
    for (const { name, value } of next.attributes)
      if (old.getAttribute(name) !== value) old.setAttribute(name, value);
    const before = [...old.childNodes];
    const after = [...next.childNodes];
    let start = 0;
    while (start < before.length && start < after.length && isSame(before[start], after[start])) start += 1;
    let end = 0;
    const most = Math.min(before.length, after.length) - start;
    while (end < most && isSame(before.at(-1 - end), after.at(-1 - end))) end += 1;
    const olds = before.slice(start, before.length - end);
    const behind = before[before.length - end] ?? null;
    for (const [index, one] of after.slice(start, after.length - end).entries()) {
      const known = olds[index];
      if (!known) old.insertBefore(one, behind);
      else if (isSame(known, one)) continue;
      else if (one.nodeName === known.nodeName && one.nodeType === 1 && one.children.length > 0)
        sync(known, one);
      else known.replaceWith(one);
    }
    for (const rest of olds.slice(after.length - start - end)) rest.remove();
  }

  /** What stands at the upper edge stays there. */
  function keepPlace(doc, change) {
    const root = doc.scrollingElement;
    const { scrollTop } = root;
    const mark = scrollTop > 0 ? doc.elementFromPoint(root.clientWidth / 2, 24) : null;
    const top = mark?.getBoundingClientRect().top;
    change();
    const moved = mark?.isConnected && mark !== doc.body ? mark.getBoundingClientRect().top - top : 0;
    const isMarked = mark?.isConnected && mark !== doc.body && mark !== doc.documentElement;
    root.scrollTo({ top: isMarked ? root.scrollTop + moved : scrollTop, behavior: 'instant' });
  }

  function clicked(event) {
    if (event.target.closest?.('a[href]')) return follow(event);
    const block = event.target.closest?.('p, li, td, th, dt, dd, figcaption, blockquote, h1, h2, h3, h4');
    if (block) void showLine(block.textContent);
  }

  /** Where in the documents stands what was clicked. */
  async function showLine(clicked) {
    const mine = ++spotTurn;
    const answer = await ask('line', {
      method: 'POST',
      body: JSON.stringify({ words: clicked.slice(0, 9000) }),
    });
    const found = await answer?.json();
    if (mine !== spotTurn || found === undefined) return;
    byId('spot').replaceChildren(found ? linkTo(found) : words.notWritten);
  }

  /** Within the report links lead within it; others are opened beside the preview. */
  function follow(event) {
    const link = event.target.closest?.('a[href]');
    if (!link) return;
    const href = link.getAttribute('href');
    if (href.startsWith('#')) return;
    event.preventDefault();
    if (/^(?:https?|mailto|tel):/.test(href)) window.open(href, '_blank', 'noopener,noreferrer');
    else say(inWords(words.besideReport, { href }));
  }

  async function showPaper() {
    const mine = ++turn;
    const address = `paper?${query({ round: state.round })}`;
    const answer = await ask(address);
    await answer?.arrayBuffer();
    if (mine !== turn || !answer) return;
    // Such a browser would put a file among the downloads with every save, and show nothing.
    if (navigator.pdfViewerEnabled === false) {
      paper.hidden = true;
      done();
      return say(words.noPdf);
    }
    const next = paper.cloneNode();
    next.hidden = false;
    // The sheets are turned only when the new ones are there.
    next.onload = () => {
      if (mine !== turn) return next.remove();
      paper.remove();
      paper = next;
      next.classList.remove('waiting');
      done();
    };
    next.src = `${address}#page=${byId('number').value || 1}&view=FitH`;
    paper.after(next);
  }

  function showProblems() {
    const { diagnostics, trouble, oldSince } = state;
    const of = (severity) =>
      diagnostics.filter((one) => (severity === 'error') === (one.severity === 'error'));
    const errors = of('error');
    const warnings = of('warning');
    const count = (number, one, more) => (number === 1 ? one : inWords(more, { count: number }));
    const wrong = errors.length + (trouble ? 1 : 0);
    byId('problems').hidden = errors.length + warnings.length === 0 && !trouble;
    const parts = [];
    if (wrong > 0) parts.push(count(wrong, words.error, words.errors));
    byId('problems').className = parts.length > 0 ? 'alarm' : '';
    if (oldSince) parts.push(inWords(words.olderBelow, { time: oldSince }));
    byId('problems-title').textContent = parts.join('; ') || words.problemsNone;
    byId('problems-title').hidden = parts.length === 0;
    const list = errors.map(item);
    if (trouble)
      list.unshift(make('li', [trouble.message, trouble.hint ?? ''].join(' ').trim(), { lang: 'en' }));
    byId('errors').replaceChildren(...list);
    byId('errors').hidden = list.length === 0;
    byId('warnings-box').hidden = warnings.length === 0;
    byId('warnings-title').textContent = count(warnings.length, words.warning, words.warnings);
    byId('warnings').replaceChildren(...warnings.map(item));
  }

  function item(one) {
    const li = make('li', '', { lang: one.lang });
    li.append(linkTo(one), ` ${one.message}`);
    if (one.hint) li.append(make('span', one.hint, { className: 'hint' }));
    return li;
  }

  /** Opens the editor at a place. */
  function linkTo(one) {
    const link = make('a', one.place, { href: one.href });
    if (one.opens) link.addEventListener('click', (event) => void open(event, one));
    return link;
  }

  async function open(event, { file, line, column }) {
    event.preventDefault();
    await ask('open', { method: 'POST', body: JSON.stringify({ file, line, column }) });
  }

  async function save(event) {
    const link = event.target.closest('a');
    if (!link) return;
    event.preventDefault();
    say(words.saving);
    const answer = await ask(`download?${query({ format: link.id.slice('save-'.length) })}`);
    if (!answer) return;
    const name = answer.headers.get('content-disposition').split("''")[1];
    const address = URL.createObjectURL(await answer.blob());
    make('a', '', { href: address, download: decodeURIComponent(name) }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    say(inWords(words.saved, { file: decodeURIComponent(name) }));
  }

  async function showWithheld() {
    if (!byId('withheld').open) return;
    const mine = ++withheldTurn;
    const list = await (await ask(`withheld?${query()}`))?.json();
    if (mine !== withheldTurn || list === undefined) return;
    const ul = document.createElement('ul');
    for (const { file, lines, kind, instead, ...one } of list ?? []) {
      const values = { ...one, place: `${file}:${lines.join(',')}`, kind: words[kind], instead };
      ul.append(make('li', inWords(instead ? words.withheldInstead : words.withheldOne, values)));
    }
    const none = list ? words.withheldNone : words.withheldLater;
    byId('withheld-list').replaceChildren(ul.children.length > 0 ? ul : make('p', none));
  }

  void start();
})();
