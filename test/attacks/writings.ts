/** Ways in which a template may write a name so that a reader of the page sees it, and a search for its letters does not. */
export const onPages: Readonly<Record<string, (name: string) => string>> = {
  'in capitals': (name) => `<p>${name.toUpperCase()}</p>`,
  'in codes': (name) => `<p>${coded(name, ';')}</p>`,
  'in codes without their ends': (name) => `<p>${coded(name, '')}</p>`,
  'each letter in an element': (name) => `<p>${each(name, (one) => `<i>${one}</i>`)}</p>`,
  'in two lines': (name) => `<p>${name.replace(' ', '<br>')}</p>`,
  'around a comment': (name) => `<p>${around(name, '<!-- x -->')}</p>`,
  'around what the page hides': (name) => `<p>${around(name, '<b hidden>xx</b>')}</p>`,
  'around what an attribute of style hides': (name) =>
    `<p>${around(name, '<b style="color: red; display : none">xx</b>')}</p>`,
  'around what is too small': (name) => `<p>${around(name, "<b style='font-size:0px'>xx</b>")}</p>`,
  'around what a class hides': (name) =>
    `<style>@media all { p .h, q { visibility: hidden } }</style><p>${around(name, '<b class="a h">xx</b>')}</p>`,
  'around what is hidden in what is said to be hidden': (name) =>
    `<div class="hidden">${around(name, '<b hidden>xx</b>')}</div>`,
  'around a struck word in what is said to be hidden': (name) =>
    `<div style="display:none"><div class="hidden">${around(name, '<del>xx</del>')}</div></div>`,
  'from right to left': (name) => `<p><bdo dir="rtl">${reversed(name)}</bdo></p>`,
  'from right to left by style': (name) =>
    `<p style="direction: rtl; unicode-bidi: bidi-override">${reversed(name)}</p>`,
  'from right to left by a sign': (name) => `<p>&#8238;${reversed(name)}&#x202c;</p>`,
  'in an attribute': (name) => `<p title="${name}">x</p>`,
  'as an attribute': (name) => `<p data-${slug(name)}>x</p>`,
  'as an element': (name) => `<${slug(name)}>x</${slug(name)}>`,
  'as an id': (name) => `<p id="${slug(name.replace(/.* /, ''))}">x</p>`,
  'by a style': (name) => `<style>.x::after { content: "${name}" }</style>`,
  'by escapes of a style': (name) =>
    `<style>.x::after { content: "${each(name, (one) => `\\${one.codePointAt(0)?.toString(16)}\n`)}" }</style>`,
  'by two strings of a style': (name) =>
    `<style>.x::after { content: "${around(name, '"/* " */ \'').replace(/$/, "'")} }</style>`,
  'by a string of a style in two lines': (name) =>
    `<style>.x::after { content: "${around(name, '\\\n')}" }</style>`,
  'by variables of a style': (name) =>
    `<style>p { --a: "${around(name, '"; --b: "')}" } p::after { content: var(--a) var(--b) }</style>`,
  'by the marks of a list': (name) => `<ul style="list-style-type: '${name}'"><li>x</li></ul>`,
  'in a drawing': (name) => `<svg><text>${each(name, (one) => `<tspan>${one}</tspan>`)}</text></svg>`,
  'in a drawing in an address': (name) =>
    `<img alt="" src="data:image/svg+xml;base64,${btoa(`<svg><text>${name}</text></svg>`)}">`,
  'beside a picture in an address': (name) => `<img alt="" src="data:image/png;name=${slug(name)};base64,iVBO">`,
  'in an address': (name) => `<a href="https://example.org/${each(slug(name), percent)}">x</a>`,
  'in data for machines': (name) =>
    `<script type="application/ld+json">{"name":"${each(name, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)}"}</script>`,
}; // prettier-ignore

/** The same in Markdown. */
export const inMarkdown: Readonly<Record<string, (name: string) => string>> = {
  'in bold letters': (name) => around(name, '**'),
  'around a comment': (name) => around(name, '<!-- x -->'),
  'around an element': (name) => around(name, '<b></b>'),
  'around a struck word': (name) => around(name, '~~xx~~'),
  'in codes': (name) => coded(name, ';'),
  'in a comment': (name) => `<!-- ${name} -->`,
  'in an address': (name) => `[x](https://example.org/${each(slug(name), percent)})`,
  'in an address without words': (name) => `<https://example.org/${slug(name)}>`,
  'in a drawing in an address': (name) =>
    `![](data:image/svg+xml;base64,${btoa(`<svg><text>${name}</text></svg>`)})`,
};

const each = (text: string, to: (one: string) => string): string => [...text].map(to).join('');
const coded = (name: string, end: string): string => each(name, (one) => `&#${one.codePointAt(0)}${end}`);
const reversed = (name: string): string => [...name].reverse().join('');
const slug = (name: string): string => name.toLowerCase().replace(' ', '-');
const percent = (one: string): string => `%${one.charCodeAt(0).toString(16)}`;
/** Within the surname. */
const around = (name: string, what: string): string => `${name.slice(0, -4)}${what}${name.slice(-4)}`;
