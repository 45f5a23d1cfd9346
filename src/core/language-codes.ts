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

const european = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(' ');

/** Whether it is a language tag (BCP 47) of a language that exists: `en`, `pt-PT`, `sr-Latn`, `rom`. */
export function isLanguage(written: string): boolean {
  if (!/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/.test(written)) return false;
  const [language = ''] = written.split('-');
  // `Intl` knows them all, but takes longer to wake than the rest of a check.
  if (language.length === 2) return twoLetters.has(language);
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language) !== undefined;
}

/** The code that somebody meant who wrote `english`, `Deutsch` or `fr_FR`; null when that is anybody's guess. */
export function guessLanguage(written: string): string | null {
  const lower = written.trim().toLowerCase();
  const nameIn = (display: string, code: string): string | undefined =>
    new Intl.DisplayNames(display, { type: 'language' }).of(code)?.toLowerCase();
  const named = european.find((code) => lower === nameIn('en', code) || lower === nameIn(code, code));
  const guess = named ?? lower.split(/[-_]/)[0] ?? '';
  return isLanguage(guess) ? guess : null;
}
