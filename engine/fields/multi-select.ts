import { fieldType } from './field-type.ts';

const noList: readonly string[] = [];

/** Option values are data names without commas, quotes or braces, so the array text splits plainly; only `null` comes quoted. */
function readList(cell: string): readonly string[] {
  return cell === '{}' ? noList : cell.slice(1, -1).replace('"null"', 'null').split(',');
}

export const multiSelect = fieldType({
  name: 'multi_select',
  kind: 'list',
  widget: 'multi_select',
  sqlType: () => 'text[]',
  schema: ({ options }) => ({
    type: 'array',
    uniqueItems: true,
    maxItems: options.length,
    items: { type: 'string', enum: options.map((option) => option.value) },
  }),
  read: readList,
});
