import { createHash } from 'node:crypto';
import type { RequestHandler } from 'express';
import type pg from 'pg';

/** Finds the user of a bearer token by the token's hash: one statement for each request. */
export function compileSignIn(pool: pg.Pool, schema: string): RequestHandler {
  const text = `SELECT u.id, u.name, u.locale, u.zone FROM "${schema}"._token t JOIN "${schema}"."user" u ON u.id = t.user_id
    WHERE t.hash = $1 AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > now())
      AND u.active AND u.deleted_at IS NULL`;
  return async (request, response, next) => {
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    const hash = createHash('sha256')
      .update(token ?? '')
      .digest();
    const { rows } = await pool.query({ name: 'sign_in', text, values: [hash] });
    if (rows[0] === undefined) return void response.status(401).json({ status: 401, detail: 'Sign in.' });
    response.locals.user = rows[0];
    next();
  };
}
