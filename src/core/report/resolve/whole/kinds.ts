/** Kinds of reports that have a name in every language: `report.kind`. */
export const reportKinds: readonly string[] = [
  'study_visit',
  'peer_review',
  'mission',
  'inspection',
  'exchange',
  'meeting',
];
