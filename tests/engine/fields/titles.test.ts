import { afterAll, beforeAll, expect, test } from 'vitest';
import { listRecords } from '#engine/records/store.ts';
import { save } from '#engine/save.ts';
import { openTestWorkspace, type TestWorkspace } from '#tests/support/workspace.ts';

let lab: TestWorkspace;
beforeAll(async () => {
  lab = await openTestWorkspace({
    person: { title: 'name', fields: { name: { type: 'person_name' } } },
    day: { title: 'on', fields: { on: { type: 'date' } } },
    place: { fields: { where: { type: 'address' }, count: { type: 'integer' } } },
    // Field names that are also names of parameters and variables of the functions that find titles.
    tricky: {
      title: 'title',
      fields: { title: { type: 'text' }, record: { type: 'text' }, entity: { type: 'text' }, found: { type: 'text' } },
    },
    pointer: {
      fields: {
        person: { type: 'lookup', target: 'person' },
        day: { type: 'lookup', target: 'day' },
        place: { type: 'lookup', target: 'place' },
        any: { type: 'any_lookup' },
      },
    },
  });
});
afterAll(() => lab.close());

async function create(entity: string, record: unknown): Promise<Record<string, unknown>> {
  const outcome = await save.create(lab.scene(), entity, record);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

/** The title that a record of `entity` has in a link, by a lookup and by a link to any entity. */
async function titleOf(entity: 'person' | 'day' | 'place', record: unknown): Promise<unknown> {
  const { id } = await create(entity, record);
  const pointer = await create('pointer', { [entity]: id, any: { entity, id } });
  const { title } = pointer[entity] as { title: unknown };
  expect(pointer.any).toEqual({ entity, id, title });
  return title;
}

test.each([
  [{ first: 'Ann', last: 'Lee' }, 'Ann Lee'],
  [{ salutation: 'Dr.', first: 'Ann', middle: 'B.', last: 'Lee' }, 'Dr. Ann B. Lee'],
  [{ first: '小龙', last: '李' }, '李小龙'],
  [{ salutation: '先生', first: '雷', last: '欧阳' }, '欧阳雷'],
  [{ last: '李' }, '李'],
  [{ first: 'Bruce', last: '李' }, '李Bruce'],
  [{ last: 'Müller' }, 'Müller'],
  [{ first: '李雷' }, '李雷'],
])('a person called %o is shown as %s', async (name, title) => expect(await titleOf('person', { name })).toBe(title));

test('a record whose title is blank has none', async () => {
  expect(await titleOf('person', {})).toBeNull();
  expect(await titleOf('day', {})).toBeNull();
});

test('a title need not be a text; an entity without one is known by its id', async () => {
  expect(await titleOf('day', { on: '2024-02-29' })).toBe('2024-02-29');
  expect(await titleOf('place', { count: 5 })).toMatch(/^[0-9a-f-]{36}$/);
});

test('fields may be called as the engine calls its own variables', async () => {
  const { id } = await create('tricky', { title: 'T', record: 'R', entity: 'E', found: 'F' });
  expect(await create('pointer', { any: { entity: 'tricky', id } })).toMatchObject({
    any: { entity: 'tricky', id, title: 'T' },
  });
});

test('people are found and sorted by the name they are shown with', async () => {
  const { id: zhang } = await create('person', { name: { first: '三', last: '张测' } });
  const { id: li } = await create('person', { name: { first: '四', last: '李测' } });
  for (const person of [zhang, li]) await create('pointer', { person });
  const found = await listRecords(lab.scene(), 'person', { q: '李测四', fields: ['name'] });
  expect(found).toMatchObject({ ok: true, value: { items: [{ id: li }] } });
  const ids = { in: [{ var: 'person' }, [zhang, li]] };
  const sorted = await listRecords(lab.scene(), 'pointer', { filter: ids, sort: ['person'] });
  expect(sorted).toMatchObject({ ok: true, value: { items: [{ person: { id: li } }, { person: { id: zhang } }] } });
});
