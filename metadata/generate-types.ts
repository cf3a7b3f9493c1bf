/** Writes metadata/types.ts from the JSON Schemas: `npm run types`. */
import { writeFileSync } from 'node:fs';
import { renderTypes } from './types-from-schema.ts';

writeFileSync(new URL('./types.ts', import.meta.url), await renderTypes());
