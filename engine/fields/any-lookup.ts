import type { AnyLookupField } from '#metadata/types.ts';
import { fieldType } from './field-type.ts';

/** A link to a record of any of several entities: the id in the column, the entity's name in the column beside it. */
export const anyLookup = fieldType<AnyLookupField>({
  name: 'any_lookup',
  kind: 'anyReference',
  storage: 'pair',
  widget: 'any_lookup',
  sqlType: () => 'uuid',
  schema: ({ definition }) => ({
    type: 'object',
    additionalProperties: false,
    required: ['entity', 'id'],
    properties: {
      entity: {
        type: 'string',
        wellFormed: true,
        maxLength: 60,
        ...(definition.targets ? { enum: definition.targets } : {}),
      },
      id: { type: 'string', format: 'uuid' },
    },
  }),
});
