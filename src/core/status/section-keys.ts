/**
 * The sections that a visit may have, in the order of the page, each with the keys that fill it. What a report makes by
 * itself, such as the list of its sources, is none.
 */
export const sectionKeys = {
  summary: ['summary'],
  key_messages: ['key_messages'],
  key_figures: ['key_figures'],
  objectives: ['objectives', 'questions', 'method'],
  participants: ['hosts', 'organisers', 'co_organisers', 'participants'],
  agenda: ['agenda', 'tours', 'discussions', 'events'],
  sites: ['sites'],
  practices: ['practices'],
  lessons: ['lessons'],
  findings: ['findings'],
  recommendations: ['recommendations'],
  feedback: ['feedback'],
  follow_up: ['follow_up'],
  images: ['images', 'cover'],
  links: ['links'],
  attachments: ['attachments'],
  thanks: ['thanks'],
  contacts: ['contacts'],
  report: ['report'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A section, by the key after which `status` calls it. */
export type StatusSection = keyof typeof sectionKeys;
