/** The JSON Schema of what `diff` tells. */
export function changesSchema(): Readonly<Record<string, unknown>> {
  const natural = { type: 'integer', minimum: 0 };
  const text = { type: 'string' };
  const maybe = { type: ['string', 'null'] };
  const object = (properties: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
    type: 'object',
    required: Object.keys(properties),
    additionalProperties: false,
    properties,
  });
  const list = (items: unknown): unknown => ({ type: 'array', items });
  const change = object({
    kind: { enum: ['added', 'removed', 'changed', 'moved'] },
    path: { type: 'array', items: text, description: 'Titles and labels that lead there.' },
    before: { ...maybe, description: 'The words of the old version; null where it has none.' },
    after: maybe,
  });
  const changes = object({
    edition: { enum: ['public', 'partners', 'internal'] },
    documents: list(
      object({
        id: text,
        title: text,
        kind: { enum: ['visit', 'programme'] },
        state: { enum: ['added', 'removed', 'changed'] },
        before: { ...maybe, description: 'The file of the old version.' },
        after: maybe,
        sections: list(
          object({
            section: { ...text, description: 'Its name; front is what stands before all sections.' },
            heading: { ...text, description: 'In the report; empty where there is none.' },
            changes: list(change),
          }),
        ),
        unshown: { ...natural, description: 'How many changes the edition does not show.' },
      }),
    ),
    compared: { ...natural, description: 'How many documents there are in both versions together.' },
  });
  return { ...changes, description: 'Of solidify diff: what has changed, in the words of the reports.' };
}
