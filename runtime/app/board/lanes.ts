import type { FieldInfo } from '../data/field-info.ts';
import type { RecordData } from '../shapes.ts';

/** One column of a board: the cards of one option. */
export interface Lane {
  /** Null for records without a value. */
  value: string | null;
  label: string;
  color: string | undefined;
  cards: RecordData[];
  /** Sum over the cards of the field the board sums; undefined when it sums none. */
  total: number | undefined;
}

function sumOf(cards: readonly RecordData[], field: string): number {
  return cards.reduce((sum, card) => sum + (Number(card[field] ?? 0) || 0), 0);
}

/**
 * Cards by option, in the order of the options. Retired options and the blank have a lane only while they have cards.
 * Values that are no option any more are shown too: no card may get lost.
 */
export function lanes(
  records: readonly RecordData[],
  by: FieldInfo,
  sum: string | undefined,
  noneLabel: string,
): Lane[] {
  const cards = new Map<string | null, RecordData[]>();
  for (const record of records) {
    const value = typeof record[by.name] === 'string' ? (record[by.name] as string) : null;
    cards.set(value, [...(cards.get(value) ?? []), record]);
  }
  const offered = by.options.filter((option) => option.active || cards.has(option.value));
  const strays = [...cards.keys()].filter(
    (value) => value !== null && !offered.some((option) => option.value === value),
  );
  const heads = [
    ...(cards.has(null) ? [{ value: null, label: noneLabel, color: undefined }] : []),
    ...offered,
    ...strays.map((value) => ({ value, label: value ?? '', color: undefined })),
  ];
  return heads.map(({ value, label, color }) => {
    const own = cards.get(value) ?? [];
    return { value, label, color, cards: own, total: sum ? sumOf(own, sum) : undefined };
  });
}
