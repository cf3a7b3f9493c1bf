import type { CleanedWhere, CustomAdapter } from 'better-auth/adapters';
import { createAdapterFactory } from 'better-auth/adapters';
import knex, { type Knex } from 'knex';
import type { Connection } from '#engine/db/database.ts';

const builder = knex({ client: 'pg' });

/** Lets better-auth keep its rows in the workspace's tables through our own pool. Its users are the active rows of the entity `user`. */
export function authStore(database: Connection, schema: string) {
  const table = (model: string) => builder.withSchema(schema).table(model);

  function rows<Row>(query: Knex.QueryBuilder): Promise<Row[]> {
    const { sql, bindings } = query.toSQL().toNative();
    return database.query<Row>(sql, bindings);
  }

  /** Rows that meet every AND condition and, where there are OR conditions, one of those; a user who left or was switched off is not there. */
  function matching(model: string, where: readonly CleanedWhere[] = []): Knex.QueryBuilder {
    const query = table(model);
    const alternatives = where.filter(({ connector }) => connector === 'OR');
    for (const condition of where) if (condition.connector !== 'OR') query.where((on) => match(on, model, condition));
    query.where((any) => {
      for (const condition of alternatives) any.orWhere((on) => match(on, model, condition));
    });
    return model === 'user' ? query.where({ active: true }).whereNull('deleted_at') : query;
  }

  const adapter: CustomAdapter = {
    create: async ({ model, data }) => (await rows<typeof data>(table(model).insert(data).returning('*')))[0]!,
    findOne: async <Row>({ model, where }: { model: string; where: CleanedWhere[] }) =>
      (await rows<Row>(matching(model, where).select('*').limit(1)))[0] ?? null,
    findMany: ({ model, where, limit, offset, sortBy }) => {
      const query = matching(model, where)
        .select('*')
        .limit(limit)
        .offset(offset ?? 0);
      return rows(sortBy === undefined ? query : query.orderBy(sortBy.field, sortBy.direction));
    },
    update: async <Row>({ model, where, update }: { model: string; where: CleanedWhere[]; update: Row }) =>
      (
        await rows<Row>(
          matching(model, where)
            .update(update as object)
            .returning('*'),
        )
      )[0] ?? null,
    updateMany: async ({ model, where, update }) =>
      (await rows(matching(model, where).update(update).returning('id'))).length,
    delete: async ({ model, where }) => {
      await rows(matching(model, where).delete());
    },
    deleteMany: async ({ model, where }) => (await rows(matching(model, where).delete().returning('id'))).length,
    count: async ({ model, where }) =>
      Number((await rows<{ count: string }>(matching(model, where).count({ count: '*' })))[0]!.count),
  };
  return createAdapterFactory({
    config: { adapterId: 'formwork', supportsUUIDs: true, supportsJSON: true, supportsArrays: true },
    adapter: () => adapter,
  });
}

const comparisons = { eq: '=', ne: '<>', lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;

function match(on: Knex.QueryBuilder, model: string, { field, operator, value }: CleanedWhere): void {
  if (operator === 'in') on.whereIn(field, value as string[]);
  else if (operator === 'not_in') on.whereNotIn(field, value as string[]);
  else if (operator === 'contains') on.whereLike(field, `%${escaped(value)}%`);
  else if (operator === 'starts_with') on.whereLike(field, `${escaped(value)}%`);
  else if (operator === 'ends_with') on.whereLike(field, `%${escaped(value)}`);
  else if (value === null) on[operator === 'ne' ? 'whereNotNull' : 'whereNull'](field);
  else if (model === 'user' && field === 'email')
    on.whereRaw(`lower(??) ${comparisons[operator]} lower(?)`, [field, value as string]);
  else on.where(field, comparisons[operator], value as string);
}

function escaped(value: CleanedWhere['value']): string {
  return String(value).replace(/[\\%_]/g, '\\$&');
}
