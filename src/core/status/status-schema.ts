import { sectionKeys } from './section-keys.js';

/** The JSON Schema of a `DocumentStatus`. */
export function statusSchema(): Readonly<Record<string, unknown>> {
  const natural = { type: 'integer', minimum: 0 };
  const object = (properties: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
    type: 'object',
    required: Object.keys(properties),
    additionalProperties: false,
    properties,
  });
  const toDo = object({
    count: natural,
    lines: { type: 'array', items: { type: 'integer', minimum: 1 } },
  });
  const sections = { type: 'array', items: { enum: Object.keys(sectionKeys) } };
  return object({
    file: { type: 'string' },
    kind: { enum: ['visit', 'programme'] },
    status: {
      enum: ['draft', 'review', 'final', null],
      description: 'Null where nothing is said: a visit is final then.',
    },
    errors: natural,
    warnings: natural,
    sections: {
      ...object({ filled: sections, empty: sections }),
      type: ['object', 'null'],
      description: 'Null of a programme.',
    },
    blanks: toDo,
    pictures: object({ count: natural, withoutAlternative: toDo }),
    people: {
      ...object({
        count: natural,
        public: natural,
        partners: natural,
        internal: natural,
        nowhere: natural,
        withoutConsent: natural,
      }),
      description:
        'By the widest edition that may name them; nowhere: in none. Without consent: nobody wrote what they consented to.',
    },
    sources: {
      ...object({ count: natural, uncited: toDo, undated: toDo }),
      description: 'Undated: neither published nor looked at on a date.',
    },
    translations: {
      type: 'array',
      items: object({ lang: { type: 'string' }, texts: natural, of: natural }),
    },
    recommendations: {
      ...object({ count: natural, done: natural, late: toDo }),
      description: 'Late: past its deadline, and neither done nor dropped.',
    },
  });
}

/** The JSON Schema of what `verify` tells of a signature. */
export function signatureSchema(): Readonly<Record<string, unknown>> {
  return {
    type: 'object',
    additionalProperties: false,
    required: ['keyid', 'valid'],
    properties: {
      keyid: {
        type: ['string', 'null'],
        description:
          'The SHA-256 of the public key of --key (DER, SubjectPublicKeyInfo); null without one: then nobody knows who signed.',
      },
      valid: { type: 'boolean' },
    },
    description: 'Of verify: whether the signature states what the manifest lists, and is of that key.',
  };
}
