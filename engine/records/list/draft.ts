import type { Access } from '#engine/access/access.ts';
import type { Caller } from '#engine/access/caller.ts';
import type { EntityModel, Model } from '#engine/model/model.ts';
import { Joins } from '../select.ts';

/** A list being decided: whose, over what, and the parameters and joins that its parts have asked for so far. */
export interface Draft {
  readonly model: Model;
  readonly entity: EntityModel;
  readonly access: Access;
  readonly caller: Caller;
  readonly values: readonly unknown[];
  readonly joins: Joins;
  /** `$n::type` for a value. */
  param(value: unknown, sqlType: string): string;
}

export function startDraft(model: Model, entity: EntityModel, access: Access, caller: Caller): Draft {
  const values: unknown[] = [];
  const param = (value: unknown, sqlType: string) => `$${values.push(value)}::${sqlType}`;
  return { model, entity, access, caller, values, joins: new Joins(model, access, 'f'), param };
}
