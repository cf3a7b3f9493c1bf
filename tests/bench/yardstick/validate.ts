import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { sources, stages } from '../data/bench-package.ts';
import type { Column } from './shape.ts';

const nullable = (schema: object) => ({ ...schema, nullable: true });
const text = (maxLength: number) => nullable({ type: 'string', maxLength });
const id = { type: 'string', format: 'uuid' };

const properties = {
  owner: nullable(id),
  name: { type: 'string', minLength: 1, maxLength: 120 },
  account: id,
  stage: { type: 'string', enum: [...stages] },
  amount: nullable({ type: 'number', minimum: 0, maximum: 1e15 }),
  probability: nullable({ type: 'number', minimum: 0, maximum: 100 }),
  close_date: nullable({ type: 'string', format: 'date' }),
  next_step: text(200),
  description: text(100_000),
  seats: nullable({ type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER }),
  renewal: nullable({ type: 'boolean' }),
  contact_email: nullable({ type: 'string', format: 'email', maxLength: 254 }),
  source: nullable({ type: 'string', enum: [...sources, null] }),
};

export type Body = Readonly<Partial<Record<Column, unknown>>>;

const ajv = new Ajv({ allErrors: true });
addFormats.default(ajv);
const shape = { type: 'object', properties, additionalProperties: false };

export const isNew = ajv.compile<Body>({ ...shape, required: ['name', 'account'] });
export const isChange = ajv.compile<Body>({ ...shape, minProperties: 1 });

/** Everything the last call of a validator has found. */
export function faultsOf({ errors }: ValidateFunction<Body>) {
  return (errors ?? []).map(({ instancePath, keyword, message }) => ({ path: instancePath, code: keyword, message }));
}
