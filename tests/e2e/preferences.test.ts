import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPage, type Running, signIn, startProduct } from './open-app.ts';

let running: Running;
beforeAll(async () => {
  running = await startProduct();
});
afterAll(() => running?.stop());

const desk = { language: 'en', phone: false } as const;

test('the language chosen at one device greets one at the next', async () => {
  const { page, faults } = await openPage(running, desk);
  await signIn(page, '/sales/account');
  await page.getByRole('heading', { name: 'Accounts', level: 1 }).waitFor();
  const kept = page.waitForResponse((response) => response.request().method() === 'PATCH');
  await page.getByRole('button', { name: 'Language' }).click();
  await page.getByRole('menuitem', { name: '简体中文' }).click();
  await page.getByRole('heading', { name: '客户', level: 1 }).waitFor();
  expect((await kept).status()).toBe(200);
  expect(faults).toEqual([]);
  await page.context().close();

  const next = await openPage(running, desk);
  await signIn(next.page, '/sales/account');
  await next.page.getByRole('heading', { name: '客户', level: 1 }).waitFor();
  await next.page.context().close();
});

test('the look follows the device until one chooses, and the choice stays', async () => {
  const { page } = await openPage(running, { ...desk, dark: true });
  const look = () => page.evaluate(() => document.documentElement.dataset.theme);
  await page.goto('/');
  await page.waitForSelector('#email');
  expect(await look()).toBe('dark');
  await page.getByRole('button', { name: 'Appearance' }).click();
  await page.getByRole('menuitem', { name: 'Light' }).click();
  expect(await look()).toBe('light');
  await page.reload();
  await page.waitForSelector('#email');
  expect(await look()).toBe('light');
  await page.context().close();
});

test('signing out ends the session, and an address from before leads to the sign-in', async () => {
  const { page } = await openPage(running, desk);
  await page.goto('/');
  await page.waitForSelector('#email');
  await signIn(page, '/sales/account');
  await page.locator('[data-row="0"]').waitFor();
  await page.locator('.fw-topbar-end button').last().click();
  await page.getByRole('menuitem').last().click();
  await page.waitForSelector('#email');
  await page.goto('/sales/account');
  await page.waitForSelector('#email');
  await page.context().close();
});

test('a session that ends while one works leads back to the sign-in', async () => {
  const { page } = await openPage(running, desk);
  await signIn(page, '/sales/account');
  await page.locator('[data-row="0"]').waitFor();
  await page.context().clearCookies();
  await page.locator('.fw-nav-item').nth(4).click();
  await page.waitForSelector('#email');
  await page.context().close();
});
