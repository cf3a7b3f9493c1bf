import { hash, randomBytes } from 'node:crypto';
import type { Connection } from '#engine/db/database.ts';
import { quote } from '#engine/db/identifier.ts';

/** An API token: the prefix lets scanners of leaked secrets know it; 32 random bytes follow. */
export const tokenPattern = /^fw_[A-Za-z0-9_-]{43}$/;

/** What is stored of a token. It is random enough that a plain hash cannot be searched back. */
export function hashToken(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}

/** Makes an API token that acts as the user; the token itself is returned here and kept nowhere. */
export async function createToken(
  connection: Connection,
  schema: string,
  userId: string,
  name: string,
  options: { expiresAt?: Date } = {},
): Promise<string> {
  const token = `fw_${randomBytes(32).toString('base64url')}`;
  await connection.query(
    `INSERT INTO ${quote(schema)}._token (user_id, name, hash, expires_at) VALUES ($1, $2, $3, $4)`,
    [userId, name, hashToken(token), options.expiresAt ?? null],
  );
  return token;
}
