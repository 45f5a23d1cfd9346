import type { LessonView, Report, Words } from '../report.js';

/** A lesson away from those of its theme. */
export interface FirstLesson extends LessonView {
  readonly theme: Words | null;
}

/** What stands on the first page of a story where nobody wrote key messages. */
export interface FirstWords {
  readonly lessons: readonly FirstLesson[];
  readonly conclusions: readonly Words[];
  /** How many more lessons there are. */
  readonly further: number;
}

/** As many as fill a row of the first page, and as there may be messages. */
const [ROW, MOST] = [3, 5];

/**
 * The first lessons of a visit without key messages, or else its first conclusions. Up to five lessons are all of them;
 * of more, the first three are shown, and the others stand in their section (`furtherLessons`). Conclusions belong to
 * their session, and stand there as well.
 *
 * @param shows the names of the sections that may stand on the page
 */
export function firstWords(
  { keyMessages, lessons, discussions }: Pick<Report, 'keyMessages' | 'lessons' | 'discussions'>,
  shows: readonly string[],
): FirstWords {
  const none = { lessons: [], conclusions: [], further: 0 };
  if (keyMessages.length > 0 || !shows.includes('key-messages')) return none;
  const learnt = shows.includes('lessons')
    ? lessons.flatMap(({ theme, lessons: own }) => own.map((one) => ({ ...one, theme })))
    : [];
  if (learnt.length > 0) {
    const first = learnt.length <= MOST ? learnt : learnt.slice(0, ROW);
    return { ...none, lessons: first, further: learnt.length - first.length };
  }
  if (!shows.includes('agenda')) return none;
  return { ...none, conclusions: discussions.flatMap((one) => one.conclusions).slice(0, ROW) };
}

/** The lessons that do not stand on the first page. */
export function furtherLessons(
  { lessons }: Pick<Report, 'lessons'>,
  { lessons: first }: Pick<FirstWords, 'lessons'>,
): Report['lessons'] {
  return lessons
    .map((group) => ({
      ...group,
      lessons: group.lessons.filter(({ text }) => first.every((one) => one.text !== text)),
    }))
    .filter((group) => group.lessons.length > 0);
}
