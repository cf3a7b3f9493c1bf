import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { english } from '#metadata/messages/en.ts';
import { chinese } from '#metadata/messages/zh-CN.ts';
import { hasErrors, localizeProblem, problem } from '#metadata/problem.ts';

const rooms = ['metadata', 'engine'].map((room) => new URL(`../../${room}`, import.meta.url).pathname);
const codes = Object.keys(english.problems) as (keyof typeof english.problems)[];

describe('the catalogue', () => {
  test.each(codes)('%s: both languages use the same parameters', (code) => {
    const parameters = (text: string) => new Set(text.match(/\{\w+\}/g));
    expect(parameters(chinese.problems[code])).toEqual(parameters(english.problems[code]));
  });

  test('both languages know the same words', () => {
    expect(Object.keys(chinese.words)).toEqual(Object.keys(english.words));
  });

  test('every code is used somewhere, and every word', () => {
    const text = rooms.map(sourceOf).join('\n');
    expect(codes.filter((code) => !text.includes(`'${code}'`))).toEqual([]);
    const computed = ['string', 'number', 'integer', 'boolean', 'array', 'object', 'null'];
    const words = Object.keys(english.words).filter((word) => !computed.includes(word));
    expect(words.filter((word) => !text.includes(`'${word}'`))).toEqual([]);
  });
});

describe('a problem', () => {
  const given = problem('wrong-type', {
    document: 'entities/a',
    pointer: '/label',
    params: { found: 'number', expected: 'string|object' },
  });

  test('names place, reason and remedy', () => {
    expect(given).toMatchObject({ code: 'wrong-type', severity: 'error', document: 'entities/a', pointer: '/label' });
    expect(given.message).toBe('The value is a number and must be a text or an object.');
    expect(given).not.toHaveProperty('hint');
  });

  test('is told in Chinese from the same parameters', () => {
    expect(localizeProblem(given, 'zh-CN')).toEqual({ ...given, message: '该值是数字，而应为文本或对象。' });
  });

  test('never repeats a huge value in full', () => {
    const huge = problem('bad-name', { document: 'a', params: { value: 'x'.repeat(10_000) } });
    expect(huge.message.length).toBeLessThan(250);
  });

  test('takes braces and dollars in values as they are', () => {
    const odd = problem('bad-name', { document: 'a', params: { value: '{value} $& $1' } });
    expect(odd.message).toContain('`{value} $& $1`');
  });

  test('that warns is no error', () => {
    const warning = problem('not-yet-active', { document: 'a', params: { what: 'x' } });
    expect(warning.severity).toBe('warning');
    expect(hasErrors([warning])).toBe(false);
    expect(hasErrors([warning, given])).toBe(true);
  });
});

/** The TypeScript of a room, its catalogues of messages apart. */
function sourceOf(room: string): string {
  const paths = readdirSync(room, { recursive: true, encoding: 'utf8' });
  const sources = paths.filter((path) => path.endsWith('.ts') && !path.includes('messages'));
  return sources.map((path) => readFileSync(join(room, path), 'utf8')).join('\n');
}
