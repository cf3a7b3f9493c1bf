import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import type { Caller, Door } from '#engine/access/caller.ts';
import type { Locale } from '#engine/fields/violation.ts';
import type { Scene } from '#engine/records/store.ts';
import type { Workspace } from '#engine/workspace.ts';
import type { Identity } from './auth/caller.ts';

/** The language a request asks for, or English. */
export function localeOf(request: Request): Locale {
  return /^\s*zh/i.test(request.headers['accept-language'] ?? '') ? 'zh-CN' : 'en';
}

/** Gives every answer an id that the log and the problem share. */
export function nameRequest(request: Request, response: Response, next: NextFunction): void {
  const given = request.headers['x-request-id'];
  const id = typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
  response.setHeader('X-Request-Id', id);
  next();
}

export function requestIdOf(response: Response): string {
  return String(response.getHeader('X-Request-Id') ?? '');
}

/** What the sign-in has found out about a request, kept on the response. */
export interface Locals {
  identity: Identity;
  workspace: Workspace;
}

export function signedIn(response: Response): Locals {
  return response.locals as Locals;
}

/** Who asks, as the engine wants to know it. The language asked for comes before the one kept with the user. */
export function callerOf(request: Request, response: Response, door: Door): Caller {
  const { identity } = signedIn(response);
  const kept = identity.locale === 'zh-CN' ? 'zh-CN' : 'en';
  const locale = request.headers['accept-language'] ? localeOf(request) : kept;
  return { userId: identity.userId, locale, zone: identity.zone ?? 'UTC', door };
}

/** The scene of a request: one release from its start to its end. */
export function sceneOf(request: Request, response: Response, door: Door = 'api'): Scene {
  const { workspace } = signedIn(response);
  return {
    model: workspace.current().model,
    connection: workspace.database,
    caller: callerOf(request, response, door),
  };
}
