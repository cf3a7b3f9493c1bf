import type { IncomingMessage } from 'node:http';
import type { Cells, Connection } from '#engine/db/database.ts';
import { physicalName, quote } from '#engine/db/identifier.ts';
import type { SessionCookie } from './session-cookie.ts';
import { hashToken, tokenPattern } from './token.ts';

/** Who a request comes from, as far as signing in goes. */
export interface Identity {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly locale: string | null;
  readonly zone: string | null;
  readonly via: 'session' | 'token';
  /** Only with `via: 'session'`. */
  readonly sessionId?: string;
  /** When the session or the token ends, RFC 3339; null for a token without end. */
  readonly expiresAt: string | null;
}

/** Finds the caller of a request; null when nobody is signed in. */
export type Identify = (request: IncomingMessage) => Promise<Identity | null>;

/**
 * Compiles the look-up of callers for one workspace. Each request with a credential costs one statement and nothing is remembered between
 * requests, so that a sign-out, a revocation or a deactivation holds at once, on every node.
 */
export function compileIdentify(database: Connection, schema: string, cookie: SessionCookie): Identify {
  const own = quote(schema);
  const person = 'u.id, u.name, u.email, u.locale, u.zone';
  const active = 'u.active AND u.deleted_at IS NULL';
  const ends = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
  const bySession = {
    name: physicalName('caller_by_session', schema),
    text: `SELECT ${person}, ${ends('s.expires_at')}, s.id FROM ${own}._auth_session s JOIN ${own}."user" u ON u.id = s.user_id
      WHERE s.token = $1 AND s.expires_at > now() AND ${active}`,
  };
  const byToken = {
    name: physicalName('caller_by_token', schema),
    text: `SELECT ${person}, ${ends('t.expires_at')}, t.id,
        t.last_used_at IS NULL OR t.last_used_at < now() - interval '1 hour'
      FROM ${own}._token t JOIN ${own}."user" u ON u.id = t.user_id
      WHERE t.hash = $1 AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > now()) AND ${active}`,
  };
  const touch = { text: `UPDATE ${own}._token SET last_used_at = now() WHERE id = $1` };

  async function fromToken(authorization: string): Promise<Identity | null> {
    const token = /^bearer +(\S+)$/i.exec(authorization)?.[1] ?? '';
    if (!tokenPattern.test(token)) return null;
    const [row] = await database.run(byToken, [hashToken(token)]);
    if (row === undefined) return null;
    // Kept to the hour: a program's every request would otherwise be a write.
    if (row[7] === 't') await database.run(touch, [row[6]]);
    return identity(row, 'token');
  }

  async function fromSession(request: IncomingMessage): Promise<Identity | null> {
    const token = cookie.read(request);
    if (token === null) return null;
    const [row] = await database.run(bySession, [token]);
    return row === undefined ? null : { ...identity(row, 'session'), sessionId: row[6]! };
  }

  return (request) => {
    const { authorization } = request.headers;
    return authorization === undefined ? fromSession(request) : fromToken(authorization);
  };
}

function identity(row: Cells, via: Identity['via']): Identity {
  const [userId, name, email, locale = null, zone = null, expiresAt = null] = row;
  return { userId: userId!, name: name ?? '', email: email ?? '', locale, zone, via, expiresAt };
}
