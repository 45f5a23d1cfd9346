import type { LessonView, Report, Words } from '../report.js';

/** What stands on the first page of a story where nobody wrote key messages. */
export interface FirstWords {
  readonly lessons: readonly LessonView[];
  readonly conclusions: readonly Words[];
}

/** As many as fill a row of the first page, and as there may be messages. */
const [ROW, MOST] = [3, 5];

/**
 * The first lessons of a visit without key messages, or else its first conclusions. Up to five lessons are all of them,
 * and stand nowhere else (`isWhole`); of more, as of conclusions, the first three are shown, which stand in their place
 * as well.
 *
 * @param shows the names of the sections that may stand on the page
 */
export function firstWords(
  { keyMessages, lessons, discussions }: Pick<Report, 'keyMessages' | 'lessons' | 'discussions'>,
  shows: readonly string[],
): FirstWords & { readonly isWhole: boolean } {
  const none = { lessons: [], conclusions: [], isWhole: false };
  if (keyMessages.length > 0 || !shows.includes('key-messages')) return none;
  const learnt = shows.includes('lessons') ? lessons.flatMap((group) => group.lessons) : [];
  if (learnt.length > 0) {
    const isWhole = learnt.length <= MOST;
    return {
      ...none,
      // Two places cannot have one name.
      lessons: isWhole ? learnt : learnt.slice(0, ROW).map((one) => ({ ...one, anchor: null, usedIn: null })),
      isWhole,
    };
  }
  if (!shows.includes('agenda')) return none;
  return { ...none, conclusions: discussions.flatMap((one) => one.conclusions).slice(0, ROW) };
}
