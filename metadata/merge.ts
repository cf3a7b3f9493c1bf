import { isPlain, type PlainObject } from './json/plain.ts';

/** An item of a patch's list may say where it goes (`after`: the name of a sibling, null for first) or that it goes away. */
const orders = ['after', 'remove'];

/**
 * JSON Merge Patch (RFC 7396) with one addition: a list whose items all carry `name` (in `options`: `value`) merges by it, in
 * place; new items come after the item named in `after`, or last; an item with `"remove": true` is taken out.
 * Neither argument is changed; the result may share parts with both.
 */
export function mergePatch(target: unknown, patch: unknown): unknown {
  return mergeAt(target, patch, 'name');
}

function mergeAt(target: unknown, patch: unknown, identity: string): unknown {
  if (isNamedList(patch, identity) && (target === undefined || isNamedList(target, identity))) {
    return mergeList(target ?? [], patch, identity);
  }
  return isPlain(patch) ? mergeObject(isPlain(target) ? target : {}, patch) : patch;
}

/** Entries pass through a Map, so that a key such as `__proto__` stays a plain key. */
function mergeObject(target: PlainObject, patch: PlainObject): PlainObject {
  const merged = new Map(Object.entries(target));
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) merged.delete(name);
    else merged.set(name, mergeAt(merged.get(name), value, name === 'options' ? 'value' : 'name'));
  }
  return Object.fromEntries(merged);
}

/** Whether a value is a list, empty or not, of objects that each carry a name. */
export function isNamedList(value: unknown, identity: string): value is readonly PlainObject[] {
  return Array.isArray(value) && value.every((item) => isPlain(item) && typeof item[identity] === 'string');
}

/** In place and at the end by an index of names; only a move or a removal looks at the whole list again. */
function mergeList(target: readonly PlainObject[], patch: readonly PlainObject[], identity: string): unknown {
  // An empty list says "none", as it would by RFC 7396; it names nothing to merge with.
  if (patch.length === 0) return patch;
  let items = [...target];
  let places = placesOf(items, identity);
  for (const change of patch) {
    const at = places.get(change[identity]) ?? items.length;
    if (change.after === undefined && change.remove !== true) {
      items[at] = mergeItem(items[at], change);
      places.set(change[identity], at);
    } else {
      items = rearrange(items, at, change, identity);
      places = placesOf(items, identity);
    }
  }
  return items;
}

function placesOf(items: readonly PlainObject[], identity: string): Map<unknown, number> {
  return new Map(items.map((item, index) => [item[identity], index]));
}

function mergeItem(item: PlainObject | undefined, change: PlainObject): PlainObject {
  const values = Object.entries(change).filter(([name]) => !orders.includes(name));
  return mergeObject(item ?? {}, Object.fromEntries(values));
}

function rearrange(items: readonly PlainObject[], at: number, change: PlainObject, identity: string): PlainObject[] {
  const others = items.filter((_, index) => index !== at);
  if (change.remove === true) return others;
  const place = placeAfter(others, change.after, identity) ?? at;
  return [...others.slice(0, place), mergeItem(items[at], change), ...others.slice(place)];
}

/** The index an item takes among the others, or undefined when it names no sibling. */
function placeAfter(others: readonly PlainObject[], after: unknown, identity: string): number | undefined {
  if (after === null) return 0;
  const sibling = others.findIndex((item) => item[identity] === after);
  return sibling === -1 ? undefined : sibling + 1;
}
