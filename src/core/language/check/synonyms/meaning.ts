/** Keys of the same thing that say it, or a sentence that says where such a fact goes. */
export type Meaning = readonly string[] | string | MovedKey;

/** A key that stands as it is, under another name or not, in a map beside it. */
export interface MovedKey {
  /** The sentence that says so. */
  readonly home: string;
  /** The key of that map. */
  readonly under: string;
  readonly as: string;
}

/** Words by the thing that lacks them, each without capitals and hyphens. */
export type Synonyms = Readonly<Record<string, Readonly<Record<string, Meaning>>>>;

/** Whatever can hold pictures. */
export const photo: Readonly<Record<string, Meaning>> = {
  photos: ['images'],
  photo: ['images'],
  pictures: ['images'],
  gallery: ['images'],
};
