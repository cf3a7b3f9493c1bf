import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import type { Database } from '#engine/db/database.ts';
import { quote } from '#engine/db/identifier.ts';
import { compileIdentify, type Identify } from './caller.ts';
import { refuse } from './refuse.ts';
import { isForeign } from './same-origin.ts';
import { sessionCookie } from './session-cookie.ts';

export interface AuthOptions {
  readonly database: Database;
  /** The workspace's schema. */
  readonly schema: string;
  /** At least 32 characters; see SECRET. */
  readonly secret: string;
  readonly publicUrl: string;
  /** Whether browsers reach this server by https: cookies then never travel without it. */
  readonly secure: boolean;
}

export interface Auth {
  /** Serves `/sign-in/email`, `/sign-out` and `/session`; mount it at `/api/auth`. */
  readonly handler: RequestHandler;
  readonly identify: Identify;
}

/** Signing in and out of one workspace. */
export function createAuth(options: AuthOptions): Auth {
  const { database, schema, publicUrl } = options;
  const cookie = sessionCookie(schema, options.secret, options.secure);
  const identify = compileIdentify(database, schema, cookie);
  const library = loadOnce(async () => (await import('./library.ts')).openLibrary({ ...options, cookie }));
  const endSession = { text: `DELETE FROM ${quote(schema)}._auth_session WHERE token = $1` };
  const endExpired = { text: `DELETE FROM ${quote(schema)}._auth_session WHERE expires_at < now()` };

  const router = Router();
  router.use((request, response, next) => {
    response.set('Cache-Control', 'no-store');
    if (request.method !== 'GET' && isForeign(request, publicUrl)) refuse(request, response, 'foreign-origin');
    else next();
  });

  router.post('/sign-in/email', express.json({ limit: '16kb' }), async (request, response) => {
    const credentials = credentialsOf(request.body);
    if (credentials === null) return refuse(request, response, 'credentials');
    const { api } = await library();
    const result = await unlessRefused(
      api.signInEmail({ body: credentials, headers: headersOf(request), returnHeaders: true }),
    );
    if (result === null) return refuse(request, response, 'wrong-credentials');
    await database.run(endExpired, []);
    const { id, name, email } = result.response.user;
    passCookies(response, result.headers);
    response.json({ user: { id, name, email } });
  });

  router.post('/sign-out', async (request, response) => {
    const token = cookie.read(request);
    // The library answers "signed out" even when the database did not hear of it; this statement does not.
    if (token !== null) await database.run(endSession, [token]);
    const { api } = await library();
    passCookies(response, (await api.signOut({ headers: headersOf(request), returnHeaders: true })).headers);
    response.json({ success: true });
  });

  router.get('/session', async (request, response) => {
    const identity = await identify(request);
    if (identity === null) return void response.json(null);
    if (identity.via === 'session') {
      // Prolongs a session in use, at most once a day.
      const { api } = await library();
      const current = await unlessRefused(api.getSession({ headers: headersOf(request), returnHeaders: true }));
      if (current !== null) passCookies(response, current.headers);
    }
    const { userId, sessionId = null, expiresAt, name, email, locale, zone } = identity;
    response.json({ session: { id: sessionId, expiresAt }, user: { id: userId, name, email, locale, zone } });
  });

  router.use((request, response) => refuse(request, response, 'route'));
  return { handler: router, identify };
}

/** better-auth takes 0.4 s and 40 MB to load: the first that signs in brings it, not the start of the server. */
function loadOnce<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loading: Promise<Value> | null = null;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}

function credentialsOf(body: unknown): { email: string; password: string; rememberMe: boolean } | null {
  if (typeof body !== 'object' || body === null) return null;
  const { email, password, rememberMe = true } = body as Record<string, unknown>;
  if (typeof email !== 'string' || typeof password !== 'string' || typeof rememberMe !== 'boolean') return null;
  return email === '' || password === '' ? null : { email: email.trim(), password, rememberMe };
}

/** What the library may know of a request; where it came from was judged before. */
function headersOf(request: Request): Headers {
  const { cookie = '', 'user-agent': agent = '' } = request.headers;
  return new Headers({ cookie, 'user-agent': agent, 'x-forwarded-for': request.ip ?? '' });
}

/** The library's own refusals as null, all alike; everything else (the database is away) stays an error. */
async function unlessRefused<Result>(work: Promise<Result>): Promise<Result | null> {
  try {
    return await work;
  } catch (error) {
    const { statusCode, cause } = error as { statusCode?: number; cause?: unknown };
    if (statusCode !== undefined && statusCode < 500) return null;
    throw cause ?? error;
  }
}

function passCookies(response: Response, headers: Headers): void {
  for (const cookie of headers.getSetCookie()) response.append('Set-Cookie', cookie);
}
