import sanitizeHtml from 'sanitize-html';
import { formats } from '#engine/fields/formats.ts';
import { textIn } from '#engine/fields/local-text.ts';
import { excerpt, type Locale, type Violation } from '#engine/fields/violation.ts';
import type { EntityModel, FieldModel } from '#engine/model/model.ts';
import { fieldValidator, pointerPart } from './field-validator.ts';

/** A link written as `{ "by": { … } }`, still to be looked up. */
export interface PendingLink {
  readonly field: FieldModel;
  readonly target: string;
  readonly by: Readonly<Record<string, unknown>>;
  /** Position in the list for links to many; null for one link. */
  readonly index: number | null;
}

/** What a caller wrote, sorted out: values ready to store, links to look up, and everything wrong with it. */
export interface Input {
  /** Null means blank. A field that was not written is absent. */
  readonly values: Map<FieldModel, unknown>;
  readonly pending: PendingLink[];
  readonly violations: Violation[];
  /** Id given by the client at create. */
  readonly id: string | null;
}

/** Compiles an entity's judge of written records: types, formats, bounds, unknown and system fields. */
export function compileInput(entity: EntityModel): (record: unknown, locale: Locale, op: 'create' | 'update') => Input {
  const validators = new Map(
    entity.fields.filter(({ writable }) => writable).map((field) => [field, fieldValidator(field)]),
  );

  function take(input: Input, key: string, value: unknown, locale: Locale): void {
    const field = entity.byName.get(key);
    const fault = field ? (field.writable ? null : refuseSystem(field, locale)) : refuseUnknown(entity, key);
    if (fault) {
      input.violations.push({ path: `/${pointerPart(key)}`, ...fault });
      return;
    }
    const plain = blankToNull(field!, normalized(field!, value, input));
    if (plain === pendingValue) return;
    const faults = plain === null ? [] : validators.get(field!)!(plain, textIn(field!.label, locale));
    input.violations.push(...faults);
    if (faults.length === 0) input.values.set(field!, cleaned(field!, plain));
  }

  return (record, locale, op) => {
    const input: Input = { values: new Map(), pending: [], violations: [], id: null };
    if (typeof record !== 'object' || record === null || Array.isArray(record)) {
      input.violations.push({ path: '', code: 'notAnObject', params: {} });
      return input;
    }
    const { id, ...rest } = record as Record<string, unknown>;
    for (const key of Object.keys(rest)) take(input, key, rest[key], locale);
    return op === 'create' ? { ...input, id: ownId(id, input) } : refuseId(id, input);
  };
}

function ownId(id: unknown, input: Input): string | null {
  if (id === undefined) return null;
  if (typeof id === 'string' && formats.uuid?.(id)) return id.toLowerCase();
  input.violations.push({ path: '/id', code: 'id', params: { label: 'id' } });
  return null;
}

function refuseId(id: unknown, input: Input): Input {
  if (id !== undefined) input.violations.push({ path: '/id', code: 'system', params: { name: 'id' } });
  return input;
}

function refuseSystem(field: FieldModel, locale: Locale): Omit<Violation, 'path'> {
  return field.system
    ? { code: 'system', params: { name: field.name } }
    : { code: 'readOnly', params: { label: textIn(field.label, locale) } };
}

function refuseUnknown(entity: EntityModel, key: string): Omit<Violation, 'path'> {
  const near = [...entity.byName.keys()].find((name) => key.length > 2 && (name.includes(key) || key.includes(name)));
  return { code: 'unknown', params: { name: excerpt(key), hint: near ? ` (${near}?)` : '' } };
}

const pendingValue = Symbol('pending');

/** Links may be written as read, `{ id, title }`, or looked up by `{ by }`; what remains is an id. */
function normalized(field: FieldModel, value: unknown, input: Input): unknown {
  switch (field.type.kind) {
    case 'reference':
      return linkValue(field, field.target!, value, null, input);
    case 'references':
      return Array.isArray(value) && value.length <= 500
        ? value
            .map((item, index) => linkValue(field, field.target!, item, index, input))
            .filter((item) => item !== pendingValue)
        : value;
    case 'anyReference':
      return anyLinkValue(field, value, input);
    default:
      return value;
  }
}

function linkValue(field: FieldModel, target: string, value: unknown, index: number | null, input: Input): unknown {
  if (typeof value === 'string') return value.toLowerCase();
  if (!isPlainObject(value)) return value;
  if (isPlainObject(value.by) && Object.keys(value).length === 1) {
    input.pending.push({ field, target, by: value.by, index });
    return pendingValue;
  }
  return typeof value.id === 'string' && Object.keys(value).every((key) => key === 'id' || key === 'title')
    ? value.id.toLowerCase()
    : value;
}

function anyLinkValue(field: FieldModel, value: unknown, input: Input): unknown {
  if (!isPlainObject(value) || typeof value.entity !== 'string') return value;
  const { entity, ...link } = value;
  const id = linkValue(field, entity, link, null, input);
  return id === pendingValue ? pendingValue : typeof id === 'string' ? { entity, id } : value;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Blank is one thing: an empty text, a text of spaces, an object of empty texts and null are the same. */
function blankToNull(field: FieldModel, value: unknown): unknown {
  if (value === undefined || value === '') return null;
  if (field.type.kind === 'text' && typeof value === 'string' && value.trim() === '') return null;
  if (!madeOfTexts.has(field.definition.type) || !isPlainObject(value)) return value;
  const filled = Object.entries(value).filter(([, part]) => part !== '' && part !== null);
  return filled.length > 0 ? Object.fromEntries(filled) : null;
}

const madeOfTexts: ReadonlySet<string> = new Set(['address', 'person_name']);

/** Rich text keeps what a letter needs and loses what could act in a colleague's browser. */
function cleaned(field: FieldModel, value: unknown): unknown {
  return field.definition.type === 'rich_text' && typeof value === 'string' ? sanitizeHtml(value) : value;
}
