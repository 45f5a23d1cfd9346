import type { SiteFile } from './pages/pages.js';

const extensions: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
};

/** Photographs as files of their own instead of `data:` addresses, numbered as they come, each once. */
export class Photographs {
  readonly #names = new Map<string, string>();

  /** The path of a photograph from the folder of the website. */
  name(address: string): string {
    const known = this.#names.get(address);
    if (known !== undefined) return known;
    const type = /^data:([^;,]+)/.exec(address)?.[1] ?? '';
    const name = `pictures/${this.#names.size + 1}.${extensions[type] ?? 'bin'}`;
    this.#names.set(address, name);
    return name;
  }

  files(): SiteFile[] {
    return [...this.#names].map(([address, name]) => ({
      name,
      content: Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (byte) => byte.charCodeAt(0)),
    }));
  }
}
