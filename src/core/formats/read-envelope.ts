import { fromBase64 } from '../bytes.js';
import type { View } from './format.js';
import { readStrings, textOf } from './read-text.js';

/** What a signed envelope (DSSE) says: as it stands, and what is written in its payload, which is Base64. */
export function readEnvelope(content: string | Uint8Array): View[] {
  const text = textOf(content);
  const { payload } = JSON.parse(text) as { readonly payload: string };
  const statement = fromBase64(payload);
  return [
    ...readStrings(text),
    ...readStrings(statement).map((view) => ({ ...view, where: 'the statement' })),
  ];
}
