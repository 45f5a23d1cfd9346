/** The forms that a report may have. */
export const layouts = ['story', 'record', 'brief'] as const;
export type LayoutName = (typeof layouts)[number];

/** The form that a document asks for; one that is not known has been reported. */
export function layoutOf(name: string | undefined): LayoutName {
  return layouts.find((one) => one === name) ?? 'story';
}

/** The template of a report, without its format. */
export function pageTemplateOf({ layout }: { readonly layout: LayoutName }): 'visit/report' | 'visit/story' {
  return layout === 'record' ? 'visit/report' : 'visit/story';
}

/** The sections that follow the days of a story, and those of its annexes; what is not named follows behind. */
export const storyOrder = [
  'key-messages',
  'key-figures',
  'purpose',
  'findings',
  'recommendations',
  'lessons',
  'practices',
  'feedback',
  'steps',
  'pictures',
  'thanks',
] as const;
export const annexOrder = [
  'sites',
  'who',
  'people',
  'links',
  'attachments',
  'contacts',
  'abbreviations',
  'sources',
  'disclosures',
  'colophon',
] as const;
/** What a brief has besides its first page: the first of these that there is. */
export const briefOrder = ['recommendations', 'practices', 'lessons'] as const;
