import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPage, type Running, signIn, soon, startProduct } from './open-app.ts';

let running: Running;
beforeAll(async () => {
  running = await startProduct();
});
afterAll(() => running?.stop());

const desk = { language: 'en', phone: false } as const;

/** A fresh account, by the API. */
async function account(page: Page, name: string): Promise<string> {
  return page.evaluate(async (title) => {
    const answer = await fetch('/api/records/account', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: title, type: 'prospect' }),
    });
    return ((await answer.json()) as { id: string }).id;
  }, name);
}

async function patch(page: Page, id: string, body: Record<string, unknown>): Promise<void> {
  await page.evaluate(
    async ([record, change]) => {
      const headers = { 'content-type': 'application/json' };
      await fetch(`/api/records/account/${record}`, { method: 'PATCH', headers, body: change ?? '' });
    },
    [id, JSON.stringify(body)],
  );
}

test('what the server refuses lands on its field', async () => {
  const { page, faults } = await openPage(running, desk);
  await signIn(page, '/sales/account');
  const id = await account(page, 'Refused GmbH');
  await page.goto(`/sales/account/${id}/edit`);
  await page.waitForSelector('#f_name');
  await page.route('**/api/records/account/*', (route) =>
    route.request().method() === 'PATCH'
      ? route.fulfill({
          status: 422,
          contentType: 'application/problem+json',
          body: JSON.stringify({
            status: 422,
            title: 'Refused',
            errors: [
              { path: '/website', code: 'rule', message: 'Not this website.' },
              { path: '', code: 'rule', message: 'Not on a Sunday.' },
            ],
          }),
        })
      : route.fallback(),
  );
  await page.fill('#f_name', 'Refused AG');
  await page.keyboard.press('Control+s');
  await page.locator('#f_website__error', { hasText: 'Not this website.' }).waitFor();
  await page.locator('.fw-summary', { hasText: 'Not on a Sunday.' }).waitFor();
  await page.locator('.fw-summary').getByRole('button', { name: 'Not this website.' }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id), soon).toBe('f_website');
  expect(faults).toEqual([]);
  await page.context().close();
});

test('a change sends only what changed; another’s change of another field survives', async () => {
  const { page } = await openPage(running, desk);
  await signIn(page, '/sales/account');
  const id = await account(page, 'Both GmbH');
  await page.goto(`/sales/account/${id}/edit`);
  await page.waitForSelector('#f_name');
  await patch(page, id, { website: 'https://both.example' });
  const sent = page.waitForRequest((request) => request.method() === 'PATCH');
  await page.fill('#f_name', 'Both AG');
  await page.keyboard.press('Control+s');
  expect((await sent).postDataJSON()).toEqual({ name: 'Both AG' });
  expect((await sent).headers()['if-match']).toBe('"1"');
  await page.getByRole('heading', { name: 'Both AG', level: 1 }).waitFor();
  await page.getByText('both.example').first().waitFor();
  await page.context().close();
});

test('two who changed the same field: mine and theirs side by side, and a choice', async () => {
  const { page } = await openPage(running, desk);
  await signIn(page, '/sales/account');
  const id = await account(page, 'Conflict GmbH');
  await page.goto(`/sales/account/${id}/edit`);
  await page.waitForSelector('#f_name');
  await patch(page, id, { name: 'Theirs', website: 'https://theirs.example' });
  await page.fill('#f_name', 'Mine');
  await page.fill('#f_website', 'https://mine.example');
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Theirs', exact: true }).check();
  await dialog.getByRole('button', { name: 'Save with these values' }).click();
  await page.getByRole('heading', { name: 'Theirs', level: 1 }).waitFor();
  await page.getByText('mine.example').first().waitFor();
  await page.context().close();
});

test('unsaved changes survive a reload, and nobody leaves them without being asked', async () => {
  const { page } = await openPage(running, desk);
  page.on('dialog', (dialog) => void dialog.accept());
  await signIn(page, '/sales/account');
  const id = await account(page, 'Unsaved GmbH');
  await page.goto(`/sales/account/${id}/edit`);
  await page.fill('#f_name', 'Half done');
  await page.waitForTimeout(600);
  await page.reload();
  await page.getByText('Your unsaved changes from before are back.').waitFor();
  expect(await page.inputValue('#f_name')).toBe('Half done');
  await page.getByRole('link', { name: 'Contacts' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Keep editing' }).click();
  expect(page.url()).toContain('/edit');
  await page.getByRole('link', { name: 'Contacts' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Leave without saving' }).click();
  await page.getByRole('heading', { name: 'Contacts', level: 1 }).waitFor();
  await page.context().close();
});

test('a lookup finds by typing and creates in place', async () => {
  const { page, faults } = await openPage(running, desk);
  await signIn(page, '/sales/contact/new');
  await account(page, 'Findable Works');
  await page.waitForSelector('#f_account');
  await page.click('#f_account');
  await page.keyboard.type('Findable');
  await page.locator('.ant-select-item-option', { hasText: 'Findable Works' }).click();
  await page.locator('.ant-select', { hasText: 'Findable Works' }).first().waitFor();

  await page.click('#f_account');
  await page.keyboard.type('Brand New Works');
  const created = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.locator('.ant-select-item-option', { hasText: 'Create “Brand New Works”' }).click();
  expect((await created).status()).toBe(201);
  await page.locator('.ant-select', { hasText: 'Brand New Works' }).first().waitFor();
  expect(faults).toEqual([]);
  await page.context().close();
});
