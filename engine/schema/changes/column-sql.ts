import { quote } from '#engine/db/identifier.ts';
import type { Column } from '../catalog.ts';

/** A column as CREATE TABLE and ADD COLUMN take it. */
export function columnSql(column: Column): string {
  if (column.name === 'id') return `${quote('id')} uuid PRIMARY KEY`;
  const fill = column.fill ?? stamp(column);
  return `${quote(column.name)} ${column.type}${column.notNull ? ' NOT NULL' : ''}${fill === null ? '' : ` DEFAULT ${fill}`}`;
}

/** Rows that the sign-in library writes do not pass through the save path, so the stamps have defaults. */
function stamp({ name }: Column): string | null {
  if (name === 'version') return '1';
  return name === 'created_at' || name === 'updated_at' ? 'now()' : null;
}

/** Why a change of type is refused, as PL/pgSQL. */
function refuseLoss(was: string, is: string): string {
  return `RAISE EXCEPTION USING ERRCODE = 'data_exception', MESSAGE = format('some values would not survive the change from %s to %s', ${was}, '${is}')`;
}

/**
 * PL/pgSQL block that sees to it that a column is there as it must be. A field that was retired left its column and its values behind:
 * when it comes back they are its values again, converted where its type is another now.
 */
export function ensureColumn(table: string, column: Column): string {
  const name = quote(column.name);
  const place = `ALTER TABLE ${table} ALTER COLUMN ${name}`;
  const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const lossy = `SELECT EXISTS (SELECT FROM ${table} WHERE (${name}::text::${column.type})::text::%s IS DISTINCT FROM ${name})`;
  const revived = [
    `EXECUTE format(${literal(lossy.replaceAll('%s', '%1$s'))}, was) INTO lossy`,
    `IF lossy THEN ${refuseLoss('was', column.type)}; END IF`,
    `${place} TYPE ${column.type} USING ${name}::text::${column.type}`,
    ...(column.fill === null
      ? []
      : [`UPDATE ${table} SET ${name} = ${column.fill} WHERE ${name} IS NULL`, `${place} SET DEFAULT ${column.fill}`]),
    ...(column.notNull ? [`${place} SET NOT NULL`] : []),
  ];
  return `DECLARE lossy boolean; was text := (SELECT format_type(atttypid, atttypmod) FROM pg_attribute
      WHERE attrelid = ${literal(table)}::regclass AND attname = ${literal(column.name)} AND NOT attisdropped);
    BEGIN
      IF was IS NULL THEN ALTER TABLE ${table} ADD COLUMN ${columnSql(column)};
      ELSE ${revived.join('; ')}; END IF;
    END;`;
}

/** A PL/pgSQL block as a statement. Whatever text a default holds, the quotes around the block are none of it. */
export function doBlock(block: string): string {
  let tag = '$do$';
  for (let number = 1; block.includes(tag); number += 1) tag = `$do${number}$`;
  return `DO ${tag} ${block} ${tag}`;
}
