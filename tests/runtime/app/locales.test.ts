import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { en } from '#runtime/app/locales/en.ts';
import { zhCn } from '#runtime/app/locales/zh-cn.ts';

type Texts = { [key: string]: string | Texts };

function leaves(texts: Texts, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );
}

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{\w+\}\}|<\w+\/>/g)].map(([found]) => found).sort();

const english = leaves(en);
const chinese = new Map(leaves(zhCn));

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'dist' || entry.name === 'locales') return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

describe('catalogues', () => {
  test('both languages have the same keys', () => {
    expect([...chinese.keys()].sort()).toEqual(english.map(([key]) => key).sort());
  });

  test.each(english)('%s takes the same values in both languages', (key, text) => {
    expect(placeholders(chinese.get(key) ?? '')).toEqual(placeholders(text));
  });

  test('no text is blank', () => {
    expect([...english, ...chinese].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('every text is used somewhere', () => {
    const code = sources('runtime/app').join('\n');
    const base = (key: string): string => key.replace(/_(one|other)$/, '');
    // A key made of a part, t(`operator.${name}`), uses its whole group.
    const used = (key: string): boolean => code.includes(base(key)) || code.includes(`${key.split('.')[0]}.\${`);
    expect(english.map(([key]) => key).filter((key) => !used(key))).toEqual([]);
  });
});
