import type { Access } from '#engine/access/access.ts';
import { textIn } from '#engine/fields/local-text.ts';
import type { Locale } from '#engine/fields/violation.ts';
import type { EntityModel, Model } from '#engine/model/model.ts';
import { recordSchema, writeSchema } from './schemas.ts';

type Json = Record<string, unknown>;

/** An OpenAPI 3.1 document of the record routes, one set of paths for each entity. */
export function describeApi(model: Model, access: Access, locale: Locale): Json {
  const entities = [...model.entities.values()].filter((entity) => access.rows(entity.name, 'read', 't') !== false);
  const schemas = entities.flatMap((entity) => [
    [entity.name, recordSchema(entity, access, locale)],
    [`${entity.name}_write`, writeSchema(entity, access, locale)],
  ]);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Formwork',
      version: String(model.release),
      description: 'Generated from the metadata of this workspace.',
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }, { session: [] }],
    paths: Object.assign({}, ...entities.map((entity) => entityPaths(entity, locale))),
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        // Behind TLS the name begins with __Secure-.
        session: { type: 'apiKey', in: 'cookie', name: `formwork.${model.schema}.session` },
      },
      schemas: { ...Object.fromEntries(schemas), problem },
      responses: {
        problem: {
          description: 'RFC 9457 problem details',
          content: { 'application/problem+json': { schema: ref('problem') } },
        },
      },
    },
  };
}

function ref(name: string): Json {
  return { $ref: `#/components/schemas/${name}` };
}

const problem: Json = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'requestId', 'errors'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string' },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { path: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};

function entityPaths(entity: EntityModel, locale: Locale): Json {
  const base = `/api/records/${entity.name}`;
  const tags = [textIn(entity.plural, locale)];
  const operation = (id: string, summary: string, parts: Json): Json => ({
    operationId: `${entity.name}_${id}`,
    summary,
    tags,
    ...parts,
  });
  const answers = (schema: Json, status = '200'): Json => ({
    responses: {
      [status]: { description: 'Done', content: { 'application/json': { schema } } },
      default: { $ref: '#/components/responses/problem' },
    },
  });
  const body = (schema: Json): Json => ({
    requestBody: { required: true, content: { 'application/json': { schema } } },
  });
  const one = ref(entity.name);
  const written = ref(`${entity.name}_write`);
  return {
    [base]: {
      get: operation('list', 'List', { parameters: listParameters, ...answers(page(one)) }),
      post: operation('create', 'Create', {
        parameters: [header('Idempotency-Key')],
        ...body(written),
        ...answers(one, '201'),
      }),
    },
    [`${base}/query`]: {
      post: operation('query', 'List, asked in a body', { ...body({ type: 'object' }), ...answers(page(one)) }),
    },
    [`${base}/bulk`]: {
      post: operation('bulk', 'Change or delete many', { ...body({ type: 'object' }), ...answers({ type: 'object' }) }),
    },
    [`${base}/{id}`]: {
      parameters: [id],
      get: operation('read', 'Read', { parameters: [query('fields')], ...answers(one) }),
      patch: operation('change', 'Change', { parameters: [header('If-Match')], ...body(written), ...answers(one) }),
      delete: operation('delete', 'Delete', {
        responses: { 204: { description: 'Done' }, default: { $ref: '#/components/responses/problem' } },
      }),
    },
    [`${base}/{id}/restore`]: { parameters: [id], post: operation('restore', 'Restore', answers(one)) },
    [`${base}/{id}/history`]: {
      parameters: [id],
      get: operation('history', 'History', answers(page({ type: 'object' }))),
    },
  };
}

const id: Json = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } };

function query(name: string, schema: Json = { type: 'string' }): Json {
  return { name, in: 'query', required: false, schema };
}

function header(name: string): Json {
  return { name, in: 'header', required: false, schema: { type: 'string' } };
}

const listParameters: Json[] = [
  query('filter'),
  query('sort'),
  query('fields'),
  query('q'),
  query('view'),
  query('cursor'),
  query('limit', { type: 'integer', minimum: 1, maximum: 500 }),
  query('count', { enum: ['none', 'capped', 'exact'] }),
  query('deleted', { type: 'boolean' }),
];

function page(item: Json): Json {
  return {
    type: 'object',
    properties: {
      items: { type: 'array', items: item },
      next: { type: ['string', 'null'] },
      count: { type: ['integer', 'null'] },
    },
  };
}
