import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The session cookie of one workspace: its name, and the key that signs it. */
export interface SessionCookie {
  readonly name: string;
  readonly key: string;
  /** The session token in the request's cookie; null when there is none or the signature is not ours. */
  read(request: IncomingMessage): string | null;
}

/** Workspaces share an origin, so each has a cookie name of its own; a key derived from SECRET signs it, in better-auth's form. */
export function sessionCookie(schema: string, secret: string, secure: boolean): SessionCookie {
  const name = `${secure ? '__Secure-' : ''}formwork.${schema}.session`;
  const key = Buffer.from(hkdfSync('sha256', secret, '', `formwork session ${schema}`, 32)).toString('base64url');
  return {
    name,
    key,
    read(request) {
      const value = cookieValue(request.headers.cookie, name);
      const dot = value?.lastIndexOf('.') ?? -1;
      if (value === null || dot < 1) return null;
      const token = value.slice(0, dot);
      return signedBy(key, token, value.slice(dot + 1)) ? token : null;
    },
  };
}

function signedBy(key: string, token: string, signature: string): boolean {
  const expected = createHmac('sha256', key).update(token).digest();
  const given = Buffer.from(signature, 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function cookieValue(header: string | undefined, name: string): string | null {
  for (const pair of header?.split(';') ?? []) {
    const equals = pair.indexOf('=');
    if (pair.slice(0, equals).trim() !== name) continue;
    try {
      return decodeURIComponent(pair.slice(equals + 1).trim());
    } catch {
      return null;
    }
  }
  return null;
}
