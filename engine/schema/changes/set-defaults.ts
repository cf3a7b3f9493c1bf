import { quote } from '#engine/db/identifier.ts';
import type { Change } from '../change.ts';
import { type ColumnPair, columnPairs } from './changed-columns.ts';

/** Defaults that are not wanted any more go before a type changes: PostgreSQL would have to convert them. */
export const dropDefaults: Change = (before, after) =>
  columnPairs(before, after)
    .filter(({ was, is }) => was.fill !== null && (was.fill !== is?.fill || was.type !== is.type))
    .map((pair) => step(pair, 'drop-default', 'DROP DEFAULT'));

export const setDefaults: Change = (before, after) =>
  columnPairs(before, after)
    .filter(({ was, is }) => is !== undefined && is.fill !== null && (was.fill !== is.fill || was.type !== is.type))
    .map((pair) => step(pair, 'set-default', `SET DEFAULT ${pair.is!.fill}`));

function step({ table, was }: ColumnPair, change: string, deed: string) {
  return {
    id: `${change}:${table.entity}.${was.name}`,
    change,
    caption: `${change === 'set-default' ? 'Set' : 'Drop'} the default of ${table.entity}.${was.field}`,
    sql: `ALTER TABLE ${table.name} ALTER COLUMN ${quote(was.name)} ${deed}`,
    risk: 'safe' as const,
  };
}
