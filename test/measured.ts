/** What is measured in a page that a browser shows: each is a script that gives a list of what is wrong. */

/**
 * Numbers that stand on two lines. A figure is one word, whatever separates its thousands, with its percent sign; so is
 * the range of two short ones.
 */
export const brokenNumbers = `(() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const number = /\\d[\\d.:]{0,5}\\u202f?–\\u202f?\\d[\\d.:]{0,5}(?![.,]?\\d)|\\d+(?:[.,'’:/\\u00a0\\u202f]\\d+)*(?:[\\u00a0\\u202f]?%)?/g;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement.checkVisibility() || node.parentElement.closest('svg, .unseen')) continue;
    for (const { 0: digits, index } of node.data.matchAll(number)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + digits.length);
      const tops = [...range.getClientRects()].map(({ top }) => Math.round(top));
      if (new Set(tops).size > 1) found.push(digits + ' in ' + node.parentElement.outerHTML.slice(0, 80));
    }
  }
  return found;
})()`;

/**
 * Targets that are smaller than 24 × 24 pixels and nearer to another than that (WCAG 2.2, 2.5.8). Those in a sentence
 * are excepted: beside them stand words that are no target.
 */
export const smallTargets = `(() => {
  const targets = [...document.querySelectorAll('a[href], button, input, summary')].filter((one) =>
    one.checkVisibility() && one.getClientRects().length > 0 && !one.closest('svg') && !one.matches('.skip'));
  const isBlock = (one) => !/^inline/.test(getComputedStyle(one).display);
  const isInSentence = (one) => {
    if (getComputedStyle(one).display !== 'inline') return false;
    let block = one.parentElement;
    while (!isBlock(block)) block = block.parentElement;
    const copy = block.cloneNode(true);
    for (const inner of copy.querySelectorAll('a, button, ul, ol, table, p, div, .unseen')) inner.remove();
    return /\\p{L}{2,}/u.test(copy.textContent);
  };
  const boxes = targets.map((one) => {
    const after = getComputedStyle(one, '::after');
    const card = after.position === 'absolute' && after.content !== 'none' ? one.closest('li') : one;
    const { left, top, width, height } = card.getBoundingClientRect();
    return { one, rects: [...card.getClientRects()], left, top, width, height, x: left + width / 2, y: top + height / 2 };
  });
  const isSmall = ({ width, height }) => width < 23.9 || height < 23.9;
  const gap = (from, to) => isSmall(to)
    ? Math.hypot(from.x - to.x, from.y - to.y) - 12
    : Math.min(...to.rects.map(({ left, right, top, bottom }) =>
        Math.hypot(Math.max(left - from.x, 0, from.x - right), Math.max(top - from.y, 0, from.y - bottom))));
  return boxes
    .filter((box) => isSmall(box) && !isInSentence(box.one))
    .filter((box) => boxes.some((other) => other !== box && gap(box, other) < 11.9))
    .map(({ one, width, height }) => Math.round(width) + ' × ' + Math.round(height) + ': ' + one.outerHTML.slice(0, 120)
      + ' in ' + one.parentElement.className + '/' + (one.closest('li, td, p, h3')?.outerHTML ?? '').slice(0, 60));
})()`;

/** The width of what a page of print holds, in pixels: A4 without its margins. */
export const paperWidth = Math.round((166 * 96) / 25.4);

/** Words that paper of that width cuts off, as the browser shows them in print; the landscape table is wider. */
export const cutOff = `(() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (node.data.trim() === '' || !parent.checkVisibility() || parent.closest('.unseen, .wide, title, style')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right } of range.getClientRects())
      if (left < -0.5 || right > ${paperWidth} + 0.5) found.push(Math.round(left) + '–' + Math.round(right) + ': ' + node.data.trim().slice(0, 60));
  }
  return found;
})()`;

/** Words that stand on other words. Lines of a text may touch; drawings see to theirs themselves. */
export const overlapping = `(() => {
  const rects = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (node.data.trim() === '' || !parent.checkVisibility() || parent.closest('.unseen, .skip, svg')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      // What letters take of a line, without what is above and below them.
      const room = (bottom - top) / 4;
      rects.push({ left, right, top: top + room, bottom: bottom - room, node });
    }
  }
  rects.sort((a, b) => a.top - b.top);
  const found = [];
  for (const [index, one] of rects.entries())
    for (let next = index + 1; next < rects.length && rects[next].top < one.bottom; next += 1)
      if (rects[next].left < one.right - 1 && rects[next].right > one.left + 1)
        found.push(one.node.data.trim().slice(0, 40) + ' / ' + rects[next].node.data.trim().slice(0, 40));
  return found;
})()`;
