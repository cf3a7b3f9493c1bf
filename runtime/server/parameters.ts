import type { Request } from 'express';
import { formats, isWellFormed } from '#engine/fields/formats.ts';
import type { EntityModel, Model } from '#engine/model/model.ts';
import type { ListRequest } from '#engine/records/list/request.ts';
import { badRequest, HttpProblem } from './problem.ts';

/** Query parameters of a request, each at most once; a name that is not expected is an error, never ignored. */
export function queryOf<Name extends string>(request: Request, names: readonly Name[]): Partial<Record<Name, string>> {
  const query = request.query as Record<string, unknown>;
  for (const [name, value] of Object.entries(query)) {
    if (!names.includes(name as Name)) {
      throw badRequest(
        `?${name.slice(0, 60)}`,
        'query',
        `There is no query parameter “${name.slice(0, 60)}” here; there is: ${names.join(', ') || 'none'}.`,
      );
    }
    if (typeof value !== 'string') throw badRequest(`?${name}`, 'query', `“${name}” may be given once.`);
    if (!isWellFormed(value))
      throw badRequest(`?${name}`, 'query', `“${name}” contains characters that cannot be used.`);
  }
  return query as Partial<Record<Name, string>>;
}

/** The entity a path names; 404 where there is none. */
export function entityParameter(request: Request, model: Model): EntityModel {
  const name = String(request.params.entity);
  const entity = model.entities.get(name);
  if (!entity)
    throw new HttpProblem({ status: 404, code: 'entity', detail: `There is no entity “${name.slice(0, 60)}”.` });
  return entity;
}

/** The record id of a path; what is no id is no record. */
export function idParameter(request: Request): string {
  const id = String(request.params.id);
  if (!formats.uuid?.(id)) throw new HttpProblem({ status: 404, code: 'missing', detail: 'There is no such record.' });
  return id.toLowerCase();
}

/** `If-Match: "3"` → 3; absent or `*` → null. */
export function ifMatch(request: Request): number | null {
  const header = request.headers['if-match'];
  if (header === undefined || header === '*') return null;
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header)?.[1];
  if (version === undefined)
    throw badRequest('If-Match', 'if-match', 'If-Match takes the version of a record, such as "3".');
  return Number(version);
}

export function jsonParameter(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest(`/${name}`, name, `“${name}” is not JSON.`);
  }
}

export function listOf(text: string | undefined): string[] | undefined {
  return text === undefined ? undefined : text.split(',').filter((part) => part !== '');
}

/** A number of plain digits; anything else becomes one that no bound takes. */
export function wholeOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}

export function flag(text: string | undefined, name: string): boolean | undefined {
  if (text === undefined) return undefined;
  if (text === 'true' || text === 'false') return text === 'true';
  throw badRequest(`?${name}`, 'query', `“${name}” is true or false.`);
}

const counts = ['none', 'capped', 'exact'] as const;

export function countOf(value: unknown): ListRequest['count'] {
  if (value === undefined) return undefined;
  if (counts.includes(value as (typeof counts)[number])) return value as ListRequest['count'];
  throw badRequest('/count', 'count', `“count” is one of ${counts.join(', ')}.`);
}

/** An object of known keys, as bodies of requests other than records are. */
export function bodyOf<Key extends string>(request: Request, keys: readonly Key[]): Partial<Record<Key, unknown>> {
  const body: unknown = request.body;
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw badRequest('', 'body', 'The body must be a JSON object.');
  const unknown = Object.keys(body).find((key) => !keys.includes(key as Key));
  if (unknown !== undefined)
    throw badRequest(
      `/${unknown.slice(0, 60)}`,
      'unknown',
      `There is no property “${unknown.slice(0, 60)}” here; there is: ${keys.join(', ')}.`,
    );
  return body;
}

/** A yes or no in a body. */
export function booleanOf(value: unknown, path: string): boolean | undefined {
  if (value === undefined || typeof value === 'boolean') return value;
  throw badRequest(path, 'type', `“${path.slice(1)}” is true or false.`);
}

/** A list of texts in a body. */
export function textsOf(value: unknown, path: string, most: number): string[] | undefined {
  if (value === undefined) return undefined;
  if (
    Array.isArray(value) &&
    value.length <= most &&
    value.every((item) => typeof item === 'string' && isWellFormed(item))
  )
    return value;
  throw badRequest(path, 'type', `“${path.slice(1)}” must be a list of at most ${most} texts.`);
}
