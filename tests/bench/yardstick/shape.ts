/** Columns that a caller writes. */
export const columns = [
  'owner',
  'name',
  'account',
  'stage',
  'amount',
  'probability',
  'close_date',
  'next_step',
  'description',
  'seats',
  'renewal',
  'contact_email',
  'source',
] as const;

export type Column = (typeof columns)[number];

/** SQL types of columns that are not text. */
export const sqlTypes: Readonly<Partial<Record<Column, string>>> = {
  owner: 'uuid',
  account: 'uuid',
  amount: 'numeric(20,2)',
  probability: 'numeric(9,4)',
  close_date: 'date',
  seats: 'bigint',
  renewal: 'boolean',
};

/** What a record is shown by, the row under `t`. */
export const selectList = `t.id, t.version, t.created_at, t.created_by, c.name AS created_by_name, t.updated_at, t.updated_by,
  u.name AS updated_by_name, t.owner, o.name AS owner_name, t.name, t.account, a.name AS account_name, t.stage, t.amount,
  t.probability, t.close_date, t.next_step, t.description, t.seats::int, t.renewal, t.contact_email, t.source`;

/** The titles of what a row points to. */
export const titleJoins = (schema: string) => `
  LEFT JOIN "${schema}"."user" c ON c.id = t.created_by AND c.deleted_at IS NULL
  LEFT JOIN "${schema}"."user" u ON u.id = t.updated_by AND u.deleted_at IS NULL
  LEFT JOIN "${schema}"."user" o ON o.id = t.owner AND o.deleted_at IS NULL
  LEFT JOIN "${schema}".account a ON a.id = t.account AND a.deleted_at IS NULL`;

/** A row of `selectList`. */
export interface Row {
  readonly id: string;
  readonly version: number;
  readonly [column: string]: unknown;
}

const link = (id: unknown, title: unknown) => (id === null ? null : { id, title });

/** Row → record as it is answered. */
export function present(row: Row) {
  return {
    id: row.id,
    version: row.version,
    created_at: row.created_at,
    created_by: link(row.created_by, row.created_by_name),
    updated_at: row.updated_at,
    updated_by: link(row.updated_by, row.updated_by_name),
    owner: link(row.owner, row.owner_name),
    name: row.name,
    account: link(row.account, row.account_name),
    stage: row.stage,
    amount: row.amount,
    probability: row.probability,
    close_date: row.close_date,
    next_step: row.next_step,
    description: row.description,
    seats: row.seats,
    renewal: row.renewal,
    contact_email: row.contact_email,
    source: row.source,
  };
}

export type Shown = ReturnType<typeof present>;
