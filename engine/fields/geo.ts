import { composite } from './composite.ts';

/** A point on the globe in degrees (WGS 84). */
export const geo = composite('geo', {
  widget: 'geo',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['lat', 'lng'],
    properties: {
      lat: { type: 'number', minimum: -90, maximum: 90 },
      lng: { type: 'number', minimum: -180, maximum: 180 },
    },
  },
});
