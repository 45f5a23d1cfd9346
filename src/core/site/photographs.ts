import { fromBase64 } from '../bytes.js';
import { pictureExtension } from '../formats/index.js';
import type { SiteFile } from './pages/site-page.js';

/** Photographs as files of their own instead of `data:` addresses, numbered as they come, each once. */
export interface Photographs {
  /** The path of a photograph from the folder of the website, by its address. */
  readonly name: (address: string) => string;
  /** Those that have been named. */
  readonly files: () => SiteFile[];
}

/** Starts with no photograph. */
export function makePhotographs(): Photographs {
  const names = new Map<string, string>();
  return {
    name: (address) => {
      const known = names.get(address);
      if (known !== undefined) return known;
      const type = /^data:([^;,]+)/.exec(address)?.[1] ?? '';
      const name = `pictures/${names.size + 1}.${pictureExtension(type)}`;
      names.set(address, name);
      return name;
    },
    files: () =>
      [...names].map(([address, name]) => ({
        name,
        content: fromBase64(address.slice(address.indexOf(',') + 1)),
      })),
  };
}
