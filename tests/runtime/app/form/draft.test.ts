import { describe, expect, test, vi } from 'vitest';
import { startDraft } from '#runtime/app/form/draft.ts';

const names = ['a', 'b'];

describe('a draft', () => {
  test('stays the same object for a section whose fields did not change', () => {
    const draft = startDraft({ a: 1, b: 2, c: 3 });
    const before = draft.slice(names);
    draft.assign({ c: 4 });
    expect(draft.slice(names)).toBe(before);
    draft.assign({ b: 5 });
    expect(draft.slice(names)).toEqual({ a: 1, b: 5 });
  });

  test('tells nobody when nothing changed', () => {
    const draft = startDraft({ a: 1 });
    const listener = vi.fn();
    const stop = draft.subscribe(listener);
    expect(draft.assign({ a: 1 })).toEqual([]);
    draft.setError('a', undefined);
    expect(listener).not.toHaveBeenCalled();
    expect(draft.assign({ a: 2 })).toEqual(['a']);
    expect(listener).toHaveBeenCalledOnce();
    stop();
    draft.assign({ a: 3 });
    expect(listener).toHaveBeenCalledOnce();
  });

  test('is dirty only while it differs from where it started', () => {
    const draft = startDraft({ a: null });
    expect(draft.isDirty()).toBe(false);
    draft.assign({ a: 'x' });
    expect(draft.isDirty()).toBe(true);
    draft.assign({ a: '' });
    expect(draft.isDirty()).toBe(false);
  });

  test('forgets an error without touching the others', () => {
    const draft = startDraft({ a: 1, b: 2 });
    draft.setErrors({ a: 'wrong', b: 'wrong too' });
    draft.setError('a', undefined);
    expect(draft.errorSlice(names)).toEqual({ b: 'wrong too' });
  });
});
