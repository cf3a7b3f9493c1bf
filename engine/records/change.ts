import { textIn } from '#engine/fields/local-text.ts';
import type { Locale, Violation } from '#engine/fields/violation.ts';
import type { FieldModel } from '#engine/model/model.ts';
import { atomically, guarded } from './atomic.ts';
import type { CompiledEntity } from './compiled.ts';
import { conflictSince } from './conflict.ts';
import { isBlank, requiredViolation } from './create.ts';
import type { Input } from './input.ts';
import { isSame } from './plain-value.ts';
import { done, invalid, missing, type Outcome } from './refusal.ts';
import type { RecordValue } from './select.ts';
import {
  compiledFor,
  findFaults,
  findLinks,
  lockRows,
  readRecord,
  type Scene,
  storedValues,
  type Updated,
  updateRows,
} from './store.ts';

/**
 * Changes fields of a record. With `version`, changes that others made since to other fields survive beside these;
 * a field that both changed is a conflict that shows all sides.
 */
export async function changeRecord(
  scene: Scene,
  entity: string,
  id: string,
  written: unknown,
  version: number | null,
): Promise<Outcome<RecordValue>> {
  const compiled = compiledFor(scene, entity);
  const input = compiled.input(written, scene.caller.locale, 'update');
  if (input.pending.length > 0) await findLinks(scene, [input]);
  const violations = await changeViolations(scene, compiled, id, input);
  if (violations.length > 0) return refuseChange(scene, compiled, id, input, violations);
  if (input.values.size === 0) return readRecord(scene, entity, id);
  return write(scene, compiled, id, input.values, version);
}

async function changeViolations(
  scene: Scene,
  compiled: CompiledEntity,
  id: string,
  input: Input,
): Promise<Violation[]> {
  const { locale } = scene.caller;
  const violations = [...input.violations, ...blanked(input.values, locale)];
  const fixed = [...input.values.keys()].filter(({ definition }) => definition.immutable === true);
  if (fixed.length === 0) return violations;
  const stored = await storedValues(scene, compiled.entity, id);
  const changed = fixed.filter(
    (field) =>
      !isBlank(stored?.values.get(field)) && !isSame(field, stored?.values.get(field), input.values.get(field)),
  );
  return [...violations, ...changed.map((field) => immutableViolation(field, locale))];
}

/** Required fields that a change would leave blank. */
export function blanked(values: ReadonlyMap<FieldModel, unknown>, locale: Locale): Violation[] {
  return [...values]
    .filter(([field, value]) => field.required && isBlank(value))
    .map(([field]) => requiredViolation(field, locale));
}

function immutableViolation(field: FieldModel, locale: Locale): Violation {
  return { path: `/${field.name}`, code: 'immutable', params: { label: textIn(field.label, locale) } };
}

async function refuseChange(
  scene: Scene,
  compiled: CompiledEntity,
  id: string,
  input: Input,
  violations: readonly Violation[],
) {
  const stored = await storedValues(scene, compiled.entity, id);
  if (!stored) return missing(scene.caller.locale);
  const candidate = new Map([...stored.values, ...input.values]);
  return invalid(
    [...violations, ...(await brokenBy(scene, compiled, id, candidate, input.values))],
    scene.caller.locale,
  );
}

/** Constraints that the candidate breaks through fields that are being written; what was there before is not the caller's fault. */
async function brokenBy(
  scene: Scene,
  compiled: CompiledEntity,
  id: string,
  candidate: ReadonlyMap<FieldModel, unknown>,
  values: ReadonlyMap<FieldModel, unknown>,
): Promise<Violation[]> {
  const untouched = [...candidate.keys()]
    .filter((field) => field.target !== null || field.entityColumn !== null)
    .filter((field) => !values.has(field));
  const asked = new Map(candidate);
  for (const field of untouched)
    if (!compiled.entity.uniques.some(({ fields }) => fields.includes(field))) asked.delete(field);
  return findFaults(scene, compiled.entity, id, asked, false);
}

async function write(
  scene: Scene,
  compiled: CompiledEntity,
  id: string,
  values: ReadonlyMap<FieldModel, unknown>,
  version: number | null,
): Promise<Outcome<RecordValue>> {
  const written = await guarded(scene, (inner) => updateRows(inner, compiled, [id], values, version));
  if ('fault' in written) return refuseFault(scene, compiled, id, values);
  const [updated] = written.value;
  if (!updated) return missing(scene.caller.locale);
  if (updated.record) return shown(scene, compiled, id, values, updated);
  if (version === null || updated.versionBefore === version) return unwritten(scene, compiled, id, values);
  return merge(scene, compiled, id, values, version);
}

/** Writes beside what others have changed since a version, if they changed other fields. The record is held meanwhile. */
async function merge(
  scene: Scene,
  compiled: CompiledEntity,
  id: string,
  values: ReadonlyMap<FieldModel, unknown>,
  since: number,
): Promise<Outcome<RecordValue>> {
  return atomically(scene, async (inner) => {
    await lockRows(inner, compiled.entity, [id]);
    const conflict = await conflictSince(inner, compiled.entity, id, values, since);
    return conflict ?? write(inner, compiled, id, values, null);
  });
}

async function shown(
  scene: Scene,
  compiled: CompiledEntity,
  id: string,
  values: ReadonlyMap<FieldModel, unknown>,
  updated: Updated,
) {
  const linked = [...values.keys()].some((field) => field.type.storage === 'links');
  return linked ? readRecord(scene, compiled.entity.name, id) : done(updated.record!);
}

/** Nothing was written: either a link leads nowhere, or nothing differs, and then the record is as the caller wants it. */
async function unwritten(scene: Scene, compiled: CompiledEntity, id: string, values: ReadonlyMap<FieldModel, unknown>) {
  const links = new Map([...values].filter(([field]) => field.target !== null || field.entityColumn !== null));
  const faults = await findFaults(scene, { ...compiled.entity, uniques: [] }, id, links, false);
  return faults.length > 0 ? invalid(faults, scene.caller.locale) : readRecord(scene, compiled.entity.name, id);
}

async function refuseFault(
  scene: Scene,
  compiled: CompiledEntity,
  id: string,
  values: ReadonlyMap<FieldModel, unknown>,
) {
  const stored = await storedValues(scene, compiled.entity, id);
  if (!stored) return missing(scene.caller.locale);
  const found = await brokenBy(scene, compiled, id, new Map([...stored.values, ...values]), values);
  const label = textIn(compiled.entity.label, scene.caller.locale);
  return invalid(found.length > 0 ? found : [{ path: '', code: 'invalid', params: { label } }], scene.caller.locale);
}
