import { fromBase64 } from '../../bytes.js';
import { light, type DrawingColours } from '../../draw/alone.js';
import type { BookFile } from './chapters.js';

/** The rules of a page that embed its fonts, as `fontFaces` writes them. */
const face = /@font-face\{([^{}]*?)src:url\(data:font\/woff2;base64,([\w+/=]+)\)format\("woff2"\)\}/g;

/** The fonts of a page as files, and the rules that name them, for a style sheet in the folder above them. */
export function fontsOf(html: string): { readonly files: readonly BookFile[]; readonly rules: string } {
  const files: BookFile[] = [];
  const rules: string[] = [];
  for (const [, how = '', data = ''] of html.slice(0, html.indexOf('<body')).matchAll(face)) {
    const name = `fonts/${files.length + 1}.woff2`;
    const content = fromBase64(data);
    files.push({ name, content, mediaType: 'font/woff2' });
    rules.push(`@font-face{${how}src:url(${name})format("woff2")}\n`);
  }
  return { files, rules: rules.join('') };
}

/**
 * The style sheet of a book. Whoever reads decides on the size, the face, the margins and the ground, so it sets little
 * more than what tells one thing from another.
 */
export function styleOf({ accent, decoration }: DrawingColours): string {
  const strong = accent ?? light.accent;
  return `body{font-family:"Solidify Serif",serif;line-height:1.45;overflow-wrap:break-word}
h1,h2,h3,h4,h5,h6,.kicker,.facts b,.label,.run-in,thead th,figcaption,.time,.type,.state{font-family:"Solidify Sans",sans-serif}
h1,h2,h3,h4,h5,h6{line-height:1.2;break-after:avoid;page-break-after:avoid;text-align:start;hyphens:none}
h1{font-size:1.8em;margin:.3em 0 .5em}
h2{font-size:1.4em;margin:1.6em 0 .5em;border-bottom:1px solid ${decoration ?? strong}}
h3{font-size:1.15em;margin:1.4em 0 .4em}
h4,h5,h6{font-size:1em;margin:1.2em 0 .3em}
p,ul,ol,table,figure,blockquote{margin:.6em 0}
a{text-decoration:underline}
.kicker,.subtitle{margin:.3em 0}
.kicker{color:${strong}}
.subtitle{font-style:italic}
ul.facts,ul.plain,ul.groups,ul.key-figures,ol.agenda,.strip-day ol{list-style:none;padding:0;margin-left:0}
ul.facts li,ul.key-figures li{margin:.3em 0}
ul.key-figures b{font-size:1.4em}
ul.key-figures .by{display:block}
h3 .by,h4 .by{font-weight:400}
.label,.by,.credit,.note,.back,figcaption,.unit{font-size:.88em}
.label,.unit{display:inline}
.run-in{margin-right:.3em}
.time{white-space:nowrap}
p.day{font-weight:600}
tbody th{font-weight:400}
figure{text-align:center;break-inside:avoid;page-break-inside:avoid}
figure.quote,blockquote{text-align:start}
figure.quote{border-left:3px solid ${decoration ?? strong};padding-left:.8em}
figure.quote blockquote{margin:0}
img{max-width:100%;height:auto}
figure.small img,img.logo{max-width:12em}
table{border-collapse:collapse;font-size:.9em;width:100%}
caption{text-align:start;font-weight:600}
th,td{border-top:1px solid ${light.line};padding:.25em .5em .25em 0;text-align:start;vertical-align:top}
td.number,th.number{text-align:end}
tr{break-inside:avoid;page-break-inside:avoid}
@media (max-width:30em){table{font-size:.75em}th,td{padding-right:.4em;hyphens:auto}table:has(thead th:nth-child(7)){table-layout:fixed;font-size:.65em;overflow-wrap:break-word}}
.address{word-break:break-all}
.told,.side,.question,.why,.status{margin:.6em 0}
.status{border:1px solid ${light.line};padding:.4em .6em}
.question{font-style:italic}
sup,sub{line-height:0}
nav ol{list-style:none;padding-left:0}
nav ol ol{padding-left:1.2em}
nav li{margin:.3em 0}
`;
}
