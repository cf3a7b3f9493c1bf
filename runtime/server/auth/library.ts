import { betterAuth } from 'better-auth/minimal';
import type { Connection } from '#engine/db/database.ts';
import type { SessionCookie } from './session-cookie.ts';
import { authStore } from './store.ts';

export interface LibraryOptions {
  readonly database: Connection;
  readonly schema: string;
  readonly cookie: SessionCookie;
  readonly publicUrl: string;
  readonly secure: boolean;
}

const times = { createdAt: 'created_at', updatedAt: 'updated_at' };

/** better-auth over the workspace's tables: passwords and sessions. Its HTTP routes and its sign-up stay closed; only its functions are called. */
export function openLibrary({ database, schema, cookie, publicUrl, secure }: LibraryOptions) {
  return betterAuth({
    appName: 'Formwork',
    baseURL: new URL(publicUrl).origin,
    secret: cookie.key,
    database: authStore(database, schema),
    logger: { disabled: true },
    telemetry: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true },
    user: { modelName: 'user', fields: { ...times, emailVerified: 'email_verified' } },
    session: {
      modelName: '_auth_session',
      expiresIn: 7 * 24 * 3600,
      updateAge: 24 * 3600,
      fields: {
        ...times,
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        userId: 'user_id',
      },
    },
    account: {
      modelName: '_auth_account',
      fields: {
        ...times,
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'user_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
      },
    },
    verification: { modelName: '_auth_verification', fields: { ...times, expiresAt: 'expires_at' } },
    advanced: {
      database: { generateId: 'uuid' },
      useSecureCookies: secure,
      cookiePrefix: `formwork.${schema}`,
      cookies: { session_token: { name: `formwork.${schema}.session` } },
    },
  });
}
