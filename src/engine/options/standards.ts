import { inWords } from '../../core/formats/index.js';
import { standardsKnown, versionOf, type Standard } from '../../core/formats/pdf/standard.js';
import { invalid, writeSomeOf } from './refusals.js';

/** What a PDF can keep to. */
export const standards = Object.keys(standardsKnown) as readonly Standard[];

/** Those that one PDF can keep to at once. */
const together = 'Write --pdf-standard ua-1,a-2a or --pdf-standard ua-1,a-3a, or some of ua-2,a-4f,wtpdf.';

/** @throws SolidifyError (2) when one is not known, or two exclude each other */
export function standardsOf(asked: readonly Standard[] | undefined, attachSource: boolean): Standard[] {
  const wanted = asked ?? (attachSource ? ['ua-1', 'a-3a'] : ['ua-1', 'a-2a']);
  const unknown = wanted.find((standard) => !standards.includes(standard));
  if (unknown !== undefined || wanted.length === 0) {
    throw invalid(`There is no standard "${unknown ?? ''}".`, writeSomeOf(unknown, standards));
  }
  if (versionOf(wanted) === null) {
    const [old, recent] = (['1.7', '2.0'] as const).map((version) => {
      const those = standards.filter((one) => wanted.includes(one) && versionOf([one]) === version);
      return inWords(
        those.map((one) => standardsKnown[one].label),
        'and',
      );
    });
    throw invalid(`A PDF is of version 1.7 for ${old} or of version 2.0 for ${recent}, not both.`, together);
  }
  if (wanted.includes('a-2a') && wanted.includes('a-3a'))
    throw invalid('A PDF is PDF/A-2a or PDF/A-3a, not both.', together);
  if (attachSource && !wanted.includes('a-3a') && !wanted.includes('a-4f')) {
    throw invalid(
      '--attach-source needs PDF/A-3a or PDF/A-4f: no other standard for archives allows attachments.',
      'Write --pdf-standard ua-1,a-3a or --pdf-standard ua-2,a-4f, or leave it out.',
    );
  }
  return standards.filter((standard) => wanted.includes(standard));
}
