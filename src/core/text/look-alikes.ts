import { lazy } from '../lazy.js';

/**
 * Letters of scripts in which nobody in Europe writes a name, but who wants to hide one may, by the small Latin letter
 * that they look like: where confusables.txt of Unicode Technical Standard 39 (10.0) leads to one, strokes and tails not
 * minded. Capitals of scripts that have small letters stand as these. What looks like I as well as l is i.
 *
 * Armenian has no two of one: its second q and n (զ, ռ) are read so only where a text is read once more (`misread`).
 */
const table: Readonly<Record<string, string>> = {
  armenian: 'uս sտ oօ wա qգ hհ nո gց fք',
  cherokee:
    'dꭰ rꭱ tꭲ iꭵ yꭹ aꭺ jꭻ eꭼ wꮃ mꮇ hꮋ yꮍ oꮎ gꮐ hꮒ zꮓ uꮜ bꮟ rꮢ wꮤ sꮥ vꮩ sꮪ lꮮ cꮯ pꮲ kꮶ dꮷ oꮻ hᏺ gᏻ bᏼ oꭴ rꮁ',
  georgian: 'yყ oჿ',
  lisu: 'bꓐ pꓑ dꓒ dꓓ tꓔ gꓖ kꓗ jꓙ cꓚ zꓜ fꓝ mꓟ nꓠ lꓡ sꓢ rꓣ vꓦ hꓧ wꓪ xꓫ yꓬ aꓮ eꓰ iꓲ oꓳ uꓴ',
  coptic: 'rⲅ hⲏ iⲓ kⲕ mⲙ nⲛ oⲟ pⲣ cⲥ tⲧ yⲩ xⲭ lⳑ',
  deseret: 'o𐐬 c𐐽 l𐑃 s𐑈',
  old_italic: 'b𐌁 c𐌂 i𐌉 m𐌑 t𐌕 x𐌗 i𐌠 x𐌢',
  lycian: 'b𐊂 e𐊆 f𐊇 i𐊊 x𐊐 o𐊒 p𐊕 s𐊖 t𐊗',
  carian: 'a𐊠 b𐊡 c𐊢 f𐊥 o𐊫 m𐊰 t𐊱 y𐊲 x𐊴 h𐋏',
  canadian: 'vᐯ uᑌ pᑭ dᑯ bᑲ bᑳ jᒍ lᒪ xᕁ hᕼ xᕽ rᖇ bᖯ fᖴ aᗅ dᗞ dᗪ mᗰ bᗷ',
  warang_citi: 'v𑣀 f𑣂 l𑣃 y𑣄 e𑣆 z𑣉 e𑣎 l𑣒 o𑣕 u𑣘 t𑣜 s𑣁 o𑣈 o𑣗 o𑣠 m𑣣 z𑣥 w𑣦 c𑣩 x𑣬 w𑣯 c𑣲',
  osage: 'r𐓜 o𐓪 u𐓶',
  elbasan: 'n𐔓 o𐔖 k𐔘 c𐔜 v𐔝 f𐔥 l𐔦 x𐔧',
  miao: 'v𖼈 t𖼊 l𖼖 i𖼨 r𖼵 s𖼺 a𖽀 u𖽂 y𖽃',
  tifinagh: 'oⴱ vⴸ eⴹ oⵁ iⵏ oⵔ qⵕ xⵝ',
  runic: 'xᚷ iᛁ kᛕ mᛖ',
};

/** By letter. */
export const lookAlikes = lazy((): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.values(table)
      .flatMap((row) => row.split(' '))
      .map((one) => [one.slice(1), one.slice(0, 1)]),
  ),
);
