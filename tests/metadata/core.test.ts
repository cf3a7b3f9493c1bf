import { describe, expect, test } from 'vitest';
import { check } from '#metadata/check.ts';
import { compose } from '#metadata/compose.ts';
import { parsePackage } from '#metadata/parse.ts';
import type { LocalText } from '#metadata/types.ts';
import { filesIn } from './diagnose.ts';

const { package: core, problems } = parsePackage(filesIn(new URL('../../metadata/core', import.meta.url).pathname));
const composed = compose([core!]);
const { metadata } = composed;

describe('the package core', () => {
  test('has no problem and no warning', () => {
    expect([...problems, ...composed.problems, ...check(metadata)]).toEqual([]);
  });

  test('brings users, teams, activities, files and links', () => {
    expect([...metadata.entities.keys()].sort()).toEqual([
      'call',
      'event',
      'file',
      'link',
      'note',
      'task',
      'team',
      'user',
    ]);
  });

  test('has what signing in needs', () => {
    const { name, email, email_verified, image } = metadata.entities.get('user')!.fields;
    expect(name).toMatchObject({ type: 'text', required: true });
    expect(email).toMatchObject({ type: 'email', required: true, unique: true });
    expect(email_verified).toMatchObject({ type: 'boolean', default: false });
    expect(image).toMatchObject({ type: 'url' });
  });

  test('activities point to any record and have an owner', () => {
    for (const name of ['task', 'event', 'call', 'note', 'file']) {
      const { ownership, fields } = metadata.entities.get(name)!;
      expect(ownership).toBe('user');
      expect(fields.related_to).toMatchObject({ type: 'any_lookup' });
      expect(fields.related_to).not.toHaveProperty('targets');
    }
  });

  test.each([...metadata.entities.keys()])(
    '%s has a form with every field, a default view, icon and colour',
    (name) => {
      const { icon, color, fields } = metadata.entities.get(name)!;
      expect([icon, color]).not.toContain(undefined);
      const forms = [...metadata.forms.values()].filter((form) => form.entity === name && form.default);
      const shown = forms.flatMap(({ tabs }) =>
        tabs.flatMap(({ sections }) => sections.flatMap((section) => section.fields)),
      );
      expect(shown.map((field) => field.name).sort()).toEqual(Object.keys(fields).sort());
      expect([...metadata.views.values()].filter((view) => view.entity === name && view.default)).toHaveLength(1);
    },
  );

  test('speaks both languages throughout', () => {
    const spoken = new Set(['label', 'plural', 'description', 'help']);
    const texts: [string, LocalText][] = [];
    const visit = (value: unknown, name: string): void => {
      if (spoken.has(name)) texts.push([name, value as LocalText]);
      else if (typeof value === 'object' && value !== null)
        for (const [key, part] of Object.entries(value)) visit(part, key);
    };
    visit(core!.manifest, '');
    for (const { name, value } of core!.documents.flatMap((one) => [{ name: one.name, value: one }]))
      visit(withoutFieldNames(value), name);
    const oneTongued = texts.filter(([, text]) => typeof text === 'string' || !text.en || !text['zh-CN']);
    // The name of a language is the same in every language.
    expect(oneTongued.map(([, text]) => text)).toEqual(['English', '简体中文']);
  });
});

/** A field may be called `description`, too. */
function withoutFieldNames(document: unknown): unknown {
  const { fields, ...rest } = document as { fields?: Record<string, unknown> };
  return { ...rest, all: Object.values(fields ?? {}) };
}
