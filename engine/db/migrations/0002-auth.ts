import type { Migration } from './migration.ts';

/**
 * Sessions, passwords and API tokens. `user_id` names a row of the entity `user`, whose table is poured from metadata only after
 * these steps: it carries no foreign key, and whoever reads these tables joins that row and takes it only while it is active.
 */
export const signInTables: Migration = {
  name: '0002-auth',
  sql: (schema) => `
    CREATE TABLE ${schema}._auth_session (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(), user_id uuid NOT NULL, token text NOT NULL UNIQUE,
      expires_at timestamptz NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
      ip_address text, user_agent text);
    CREATE INDEX _auth_session_user ON ${schema}._auth_session (user_id);
    CREATE INDEX _auth_session_expiry ON ${schema}._auth_session (expires_at);
    CREATE TABLE ${schema}._auth_account (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(), user_id uuid NOT NULL, provider_id text NOT NULL, account_id text NOT NULL,
      password text, access_token text, refresh_token text, id_token text, access_token_expires_at timestamptz,
      refresh_token_expires_at timestamptz, scope text, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
      UNIQUE (provider_id, account_id));
    CREATE INDEX _auth_account_user ON ${schema}._auth_account (user_id);
    CREATE TABLE ${schema}._auth_verification (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(), identifier text NOT NULL, value text NOT NULL,
      expires_at timestamptz NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL);
    CREATE INDEX _auth_verification_identifier ON ${schema}._auth_verification (identifier);
    CREATE TABLE ${schema}._token (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(), user_id uuid NOT NULL, name text NOT NULL, hash bytea NOT NULL UNIQUE,
      created_at timestamptz NOT NULL DEFAULT now(), expires_at timestamptz, revoked_at timestamptz, last_used_at timestamptz);
    CREATE INDEX _token_user ON ${schema}._token (user_id);`,
};
