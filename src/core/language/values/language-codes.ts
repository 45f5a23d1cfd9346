/** The two-letter codes of ISO 639-1, in use today. */
const twoLetters = new Set(
  (
    'aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo ' +
    'es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka ' +
    'kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng ' +
    'nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su ' +
    'sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu'
  ).split(' '),
);

/** Whether it is a language tag (BCP 47) of a language that exists: `en`, `pt-PT`, `sr-Latn`, `rom`. */
export function isLanguage(written: string): boolean {
  if (!/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/.test(written)) return false;
  const [language = ''] = written.split('-');
  // `Intl` knows them all, but takes longer to wake than the rest of a check.
  if (language.length === 2) return twoLetters.has(language);
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language) !== undefined;
}

const languages =
  'bg cs da de el en es et fi fr ga hr hu is it lt lv mt nb nl nn pl pt ro sk sl sv tr uk'.split(' ');

let languageNames: ReadonlyMap<string, string> | null = null;

/** The codes by their names in English and in the language itself, in small letters. */
function readLanguageNames(): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (const code of languages) {
    for (const lang of ['en', code]) {
      named.set(new Intl.DisplayNames(lang, { type: 'language' }).of(code)?.toLowerCase() ?? code, code);
    }
  }
  return named;
}

/** The code that somebody meant who wrote `english`, `Français`, `EN` or `en_gb`; null when unclear. */
export function guessLanguage(written: string): string | null {
  const lower = written.trim().toLowerCase();
  if (lower.length > 40) return null;
  const named = (languageNames ??= readLanguageNames()).get(lower);
  if (named) return named;
  const [code = '', region = ''] = lower.split(/[-_]/);
  const full = `${code}-${region.toUpperCase()}`;
  return region !== '' && isLanguage(full) ? full : isLanguage(code) ? code : null;
}
