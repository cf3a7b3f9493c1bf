import type { FieldDefinition } from '#metadata/types.ts';
import { type FieldType, fieldType } from './field-type.ts';

type NumberBounds = { min?: number; max?: number; precision?: number; scale?: number };

/** Digits a JSON number carries without loss; past them decimals travel as strings (http.md). */
const exactDigits = 15;

/** A decimal cell → a JSON number where it is exact, else its text. */
export function readDecimal(cell: string): number | string {
  if (cell.length <= exactDigits) return Number(cell);
  const digits = cell.replace(/^-?0*\.?0*|[.]/g, '').replace(/0+$/, '').length;
  return digits <= exactDigits ? Number(cell) : cell;
}

/** An exact decimal type in a `numeric(precision, scale)` column. */
export function exact(
  name: FieldDefinition['type'],
  settings: { widget: string; precision: number; scale: number; min?: number; max?: number },
): FieldType {
  const size = (definition: FieldDefinition) => {
    const bounds = definition as NumberBounds;
    return { precision: bounds.precision ?? settings.precision, scale: bounds.scale ?? settings.scale };
  };
  return fieldType<FieldDefinition>({
    name,
    kind: 'number',
    widget: settings.widget,
    sqlType: ({ definition }) => `numeric(${size(definition).precision},${size(definition).scale})`,
    schema: ({ definition }) => ({
      type: ['number', 'string'],
      decimal: { ...size(definition), ...range(definition as NumberBounds, settings) },
    }),
    read: readDecimal,
    write: String,
  });
}

/** A whole-number type; the bounds keep every value exact in JSON and in the column. */
export function whole(
  name: FieldDefinition['type'],
  settings: { widget: string; sqlType: string; min: number; max: number },
): FieldType {
  return fieldType<FieldDefinition>({
    name,
    kind: 'number',
    widget: settings.widget,
    sqlType: () => settings.sqlType,
    schema: ({ definition }) => {
      const { min, max } = range(definition as NumberBounds, settings);
      return { type: 'integer', minimum: min, maximum: max };
    },
    read: Number,
  });
}

function range(bounds: NumberBounds, settings: { min?: number; max?: number }): { min?: number; max?: number } {
  const min = bounds.min ?? settings.min;
  const max = bounds.max ?? settings.max;
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}
