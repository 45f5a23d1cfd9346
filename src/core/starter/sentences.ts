import type { InLanguages } from './words.js';
export const sentences: Readonly<Record<string, Partial<InLanguages>>> = {};
