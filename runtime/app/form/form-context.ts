import type { Entity } from '../data/use-entity.ts';
import type { Link } from '../shapes.ts';

/** What widgets need to know beside their value. */
export interface FormContext {
  entity: Entity;
  /** Links of the record as it was read, with their titles. */
  known: readonly Link[];
  zone: string | undefined;
}
