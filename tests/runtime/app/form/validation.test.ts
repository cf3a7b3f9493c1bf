import { describe, expect, test } from 'vitest';
import type { FieldSchema } from '#runtime/app/form/form-shape.ts';
import { fieldError, formErrors } from '#runtime/app/form/validation.ts';

const refused: [string, FieldSchema, unknown, string, string][] = [
  [
    'too long',
    { title: 'Name', type: ['string', 'null'], maxLength: 3 },
    'four',
    'Name may have at most 3 characters.',
    'Name最多 3 个字符。',
  ],
  [
    'below the least',
    { title: 'Amount', type: 'number', minimum: 0 },
    -1,
    'Amount must be at least 0.',
    'Amount不能小于 0。',
  ],
  [
    'above the most',
    { title: 'Odds', type: 'number', maximum: 100 },
    101,
    'Odds must be at most 100.',
    'Odds不能大于 100。',
  ],
  [
    'no such day',
    { title: 'Due', type: 'string', format: 'date' },
    '2026-02-30',
    'Due must be a date',
    'Due必须是存在的日期',
  ],
  [
    'no email',
    { title: 'Mail', type: 'string', format: 'email' },
    'me@',
    'Mail must be an e-mail address.',
    'Mail必须是电子邮箱地址。',
  ],
  [
    'no web address',
    { title: 'Site', type: 'string', format: 'uri' },
    'javascript:alert(1)',
    'Site must be a web address',
    'Site必须是以',
  ],
  [
    'no option',
    { title: 'Stage', type: 'string', oneOf: [{ const: 'won' }] },
    'lost',
    '“lost” is not one of the choices for Stage.',
    '不是Stage的可选项',
  ],
  [
    'no pattern',
    { title: 'Code', type: 'string', pattern: '^[A-Z]+$' } as FieldSchema,
    'a',
    'Code does not have',
    'Code的格式不正确',
  ],
];

describe('refusals, in the words of the server', () => {
  test.each(refused)('%s', (_, schema, value, english, chinese) => {
    expect(fieldError(schema, false, value, 'en')).toContain(english);
    expect(fieldError(schema, false, value, 'zh-CN')).toContain(chinese);
  });

  test.each([null, undefined, '', []])('a required field that is %j', (value) => {
    expect(fieldError({ title: 'Name', type: 'string' }, true, value, 'en')).toBe('Name is required.');
  });
});

describe('taken as they are', () => {
  test.each<[string, FieldSchema, unknown]>([
    ['a blank that may be blank', { type: ['string', 'null'], oneOf: [{ const: 'a' }] }, null],
    ['a time to the second', { type: 'string', format: 'time' }, '14:30:00'],
    ['a moment', { type: 'string', format: 'date-time' }, '2026-03-31T14:30:00.000Z'],
    ['an engine’s own format', { type: 'string', format: 'clock' }, '14:30'],
    ['an option', { type: ['string', 'null'], oneOf: [{ const: 'a' }] }, 'a'],
    ['several options', { type: 'array', items: { oneOf: [{ const: 'a' }, { const: 'b' }] } }, ['a', 'b']],
    ['an address', { type: ['object', 'null'] }, { city: 'Rome' }],
  ])('%s', (_, schema, value) => {
    expect(fieldError(schema, false, value, 'en')).toBeUndefined();
  });
});

test('everything wrong is told at once, field by field', () => {
  const errors = formErrors(
    {
      type: 'object',
      required: ['name', 'stage'],
      properties: {
        name: { title: 'Name', type: 'string' },
        stage: { title: 'Stage', type: 'string' },
        mail: { title: 'Mail', format: 'email' },
        fine: {},
      },
    },
    { name: '', stage: 'x', mail: 'nope', fine: 1 },
    'en',
  );
  expect(Object.keys(errors)).toEqual(['name', 'mail']);
});
