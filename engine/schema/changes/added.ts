import type { Catalog, ForeignKey, Index, Table } from '../catalog.ts';

type Parts = { readonly foreignKeys: ForeignKey; readonly indexes: Index };

/** Foreign keys or indexes of `to` that `from` lacks or has otherwise, table by table. */
export function addedParts<Name extends keyof Parts>(
  from: Catalog,
  to: Catalog,
  part: Name,
): { table: Table; items: Parts[Name][] }[] {
  return [...to.tables.values()].flatMap((table) => {
    const known = parts(from.tables.get(table.entity), part);
    const items = [...parts(table, part).values()].filter(
      (item) => JSON.stringify(known.get(item.name)) !== JSON.stringify(item),
    );
    return items.length > 0 ? [{ table, items }] : [];
  });
}

function parts<Name extends keyof Parts>(table: Table | undefined, part: Name): ReadonlyMap<string, Parts[Name]> {
  return (table?.[part] ?? new Map()) as ReadonlyMap<string, Parts[Name]>;
}
