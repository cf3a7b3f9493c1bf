import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import { refuse } from './refuse.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a page of another site sent this request. Browsers say where a request comes from (Sec-Fetch-Site, or Origin, which is compared
 * with the name this server was called by); programs say nothing, and are not lured by pages.
 */
export function isForeign(request: IncomingMessage, publicUrl: string): boolean {
  const { origin, host } = request.headers;
  if (origin !== undefined && URL.canParse(origin)) {
    if (origin === new URL(publicUrl).origin || new URL(origin).host === host) return false;
  }
  const site = request.headers['sec-fetch-site'];
  if (site === 'same-origin' || site === 'none') return false;
  return site !== undefined || origin !== undefined;
}

/** Refuses writes that a browser was lured into: its cookie comes along by itself, a bearer token never does. */
export function sameOrigin(publicUrl: string): RequestHandler {
  return (request, response, next) => {
    const rides = request.headers.cookie !== undefined && request.headers.authorization === undefined;
    if (!reading.has(request.method) && rides && isForeign(request, publicUrl))
      refuse(request, response, 'foreign-origin');
    else next();
  };
}
