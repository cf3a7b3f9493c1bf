import type { Migration } from './migration.ts';

/**
 * The engine's own tables of a workspace.
 * `_document` keeps each document with the releases it was in force (`from_release` ≤ n < `until_release`), so the state of any release is one query;
 * its body is json, not jsonb, which would lose the order of fields.
 */
export const engineTables: Migration = {
  name: '0001-engine',
  sql: (schema) => `
    CREATE TABLE ${schema}._release (
      number integer PRIMARY KEY, at timestamptz NOT NULL DEFAULT now(), by uuid, message text NOT NULL, hash text NOT NULL);
    CREATE TABLE ${schema}._document (
      package text NOT NULL, kind text NOT NULL, name text NOT NULL, body json NOT NULL,
      from_release integer NOT NULL, until_release integer,
      PRIMARY KEY (package, kind, name, from_release));
    CREATE INDEX _document_current ON ${schema}._document (kind, name) WHERE until_release IS NULL;
    CREATE TABLE ${schema}._history (
      entity text NOT NULL, record uuid NOT NULL, version integer NOT NULL, at timestamptz NOT NULL DEFAULT now(),
      by uuid, door text NOT NULL, op text NOT NULL, changes jsonb NOT NULL, cause uuid,
      PRIMARY KEY (entity, record, version));
    CREATE INDEX _history_cause ON ${schema}._history (cause) WHERE cause IS NOT NULL;
    CREATE TABLE ${schema}._setting (name text PRIMARY KEY, value jsonb NOT NULL);
    CREATE TABLE ${schema}._sample (entity text NOT NULL, record uuid NOT NULL, package text NOT NULL, PRIMARY KEY (entity, record));
    CREATE TABLE ${schema}._idempotency (
      key text NOT NULL, "user" uuid NOT NULL, at timestamptz NOT NULL DEFAULT now(), request text NOT NULL, entity text NOT NULL,
      record jsonb, PRIMARY KEY ("user", key));
    -- The next number of an automatic number field, padded; one PostgreSQL sequence per field and period, made when first asked for.
    CREATE FUNCTION ${schema}._next_number(entity text, field text, period text, width integer) RETURNS text LANGUAGE plpgsql AS $$
    DECLARE
      place text := '${schema}._seq_' || md5(entity || '.' || field || '.' || period);
      number text;
    BEGIN
      IF to_regclass(place) IS NULL THEN
        PERFORM pg_advisory_xact_lock(hashtext(place));
        EXECUTE 'CREATE SEQUENCE IF NOT EXISTS ' || place;
      END IF;
      number := nextval(place::regclass)::text;
      RETURN lpad(number, greatest(width, length(number)), '0');
    END $$;`,
};
