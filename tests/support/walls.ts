import type { Import } from './imports.ts';

/** Rooms inside the engine that stand beside each other: only publish.ts, save.ts and the other files at the top of the engine join them. */
const besides = ['schema', 'forms', 'records', 'automation', 'packages'];
/** What the rooms are built on, each with what it may import of the engine. */
const foundations: Readonly<Record<string, readonly string[]>> = {
  db: ['db'],
  fields: ['fields'],
  logic: ['logic', 'fields'],
  access: ['access', 'fields', 'logic'],
  model: ['model', 'fields', 'logic', 'access', 'db'],
};
const onFoundations = Object.keys(foundations);

/** Rooms of the engine that run in a browser too. */
const pure = ['fields', 'logic', 'forms'];

/** Why an import crosses a wall it may not cross; null for one that may stand. */
export function crossing({ from, written, to }: Import): string | null {
  if (to === null) return null;
  const [house, room] = placeOf(from);
  const [targetHouse, targetRoom] = placeOf(to);
  if (targetHouse === 'tests' && house !== 'tests') return 'nothing imports tests';
  if (house === 'tests') return null;
  if (house !== targetHouse && !written.startsWith('#')) return 'a wall is crossed by a # import';
  if (house === 'metadata') return targetHouse === 'metadata' ? null : 'metadata imports nothing of ours';
  if (house === 'engine') return engineCrossing(room, targetHouse, targetRoom);
  return isBrowser(from) ? browserCrossing(targetHouse, targetRoom, to) : serverCrossing(to);
}

function placeOf(path: string): [house: string, room: string] {
  const [house = '', room = ''] = path.split('/');
  return [house, room.includes('.') ? '' : room];
}

function engineCrossing(room: string, targetHouse: string, targetRoom: string): string | null {
  if (targetHouse === 'metadata') return null;
  if (targetHouse !== 'engine') return 'the engine imports metadata and nothing else of ours';
  if (room === '' || room === targetRoom) return null;
  if (targetRoom === '') return 'a room does not import what joins the rooms';
  const allowed = foundations[room] ?? onFoundations;
  if (allowed.includes(targetRoom)) return null;
  return besides.includes(targetRoom)
    ? 'rooms of the engine do not import each other'
    : `engine/${room} does not stand on engine/${targetRoom}`;
}

function isBrowser(path: string): boolean {
  return (path.startsWith('runtime/app/') && !path.endsWith('vite.config.ts')) || path.startsWith('designer/');
}

function browserCrossing(targetHouse: string, targetRoom: string, to: string): string | null {
  if (targetHouse === 'metadata' || isBrowser(to)) return null;
  if (targetHouse === 'engine' && pure.includes(targetRoom)) return null;
  return 'browser code uses the pure rooms only: metadata, engine/fields, engine/logic, engine/forms';
}

function serverCrossing(to: string): string | null {
  return isBrowser(to) ? 'the server does not import the browser app' : null;
}
