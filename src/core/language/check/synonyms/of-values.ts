/** What people call the sessions of a visit, and how they meet, by the values that say it; a value stands in its table. */
const words: Readonly<Record<string, string>> = {
  tour: 'visit site_visit walk walking_tour excursion field_trip field_visit guided_tour bike_tour ride',
  discussion:
    'panel panel_discussion debate talks meeting round_table roundtable exchange interview q&a questions',
  lecture: 'presentation presentations talk keynote speech briefing input introduction',
  workshop: 'training seminar working_session group_work course',
  symposium: 'seminar colloquium',
  conference: 'congress forum webinar',
  meal: 'lunch dinner breakfast supper buffet food',
  break: 'coffee coffee_break tea pause rest',
  travel: 'bus train transfer transport arrival departure flight journey',
  screening: 'film movie cinema',
  feedback: 'debriefing debrief evaluation wrap_up wrapup reflection reflections',
  ceremony: 'opening closing inauguration award signing',
  reception: 'welcome networking get_together social cocktail drinks',
  coordination: 'planning steering steering_committee preparation',
  press: 'media press_conference interview',
  online: 'virtual virtually remote remotely digital video videoconference zoom',
  in_person: 'physical physically face_to_face onsite on_site presence live',
  hybrid: 'mixed both blended',
};

const byWord = new Map<string, string[]>();
for (const [value, list] of Object.entries(words))
  for (const word of list.split(' ')) byWord.set(word, [...(byWord.get(word) ?? []), value]);

/** The values of a few that somebody may have meant by a word of the field. */
export function valuesMeant(written: string, values: readonly string[]): string[] {
  const word = written.trim().toLowerCase().replaceAll('-', '_').replaceAll(' ', '_');
  return (byWord.get(word) ?? []).filter((value) => values.includes(value));
}

/** Longer titles are not looked into. */
const MAX_GUESS = 200;

/** The type of a session that its title tells, such as a meal of `Lunch with the mayor`; null where it tells none. */
export function typeInTitle(title: string, types: readonly string[]): string | null {
  const parts = title
    .slice(0, MAX_GUESS)
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  for (const part of parts) {
    const [found] = types.includes(part) ? [part] : valuesMeant(part, types);
    if (found !== undefined) return found;
  }
  return null;
}
