/** Keys of the same thing that say it, or a sentence that says where such a fact goes. */
export type Meaning = readonly string[] | string;

/** Words by the thing that lacks them, each without capitals and hyphens. */
export type Synonyms = Readonly<Record<string, Readonly<Record<string, Meaning>>>>;

/** Whatever can hold pictures. */
export const photo: Readonly<Record<string, Meaning>> = {
  photos: ['images'],
  photo: ['images'],
  pictures: ['images'],
  gallery: ['images'],
};
