import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { named, openPage, type Running, type Screen, signIn, soon, startProduct } from './open-app.ts';

let running: Running;
beforeAll(async () => {
  running = await startProduct();
});
afterAll(() => running?.stop());

/** Serious and critical findings, with where they are. */
async function findings(page: Page): Promise<string[]> {
  // What is still fading in has no final colours yet.
  await page.waitForTimeout(300);
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

const looks: Screen[] = [
  { language: 'en', phone: false },
  { language: 'zh-CN', phone: false, dark: true },
  { language: 'en', phone: true, dark: true },
];

describe.each(looks)('no serious finding by axe', (screen) => {
  test(named(screen), async () => {
    const { page } = await openPage(running, screen);
    const seen: Record<string, string[]> = {};
    const look = async (name: string): Promise<void> => {
      seen[name] = await findings(page);
    };
    await page.goto('/');
    await page.waitForSelector('#email');
    await look('sign-in');
    await signIn(page, '/sales/account');
    await page.locator('[data-row], .fw-card').first().waitFor();
    await look('list');
    await page.locator('[data-open], .fw-card-title').first().click();
    await page.locator('.fw-record-title').waitFor();
    await look('record');
    await page.goto('/sales/opportunity/new');
    await page.waitForSelector('#f_name');
    await page.keyboard.press('Control+s');
    await page.waitForSelector('.fw-summary');
    await look('form with errors');
    await page.goto('/sales/opportunity/view/pipeline');
    await page.locator('.fw-board-card').first().waitFor();
    await look('board');
    expect(seen).toEqual({ 'sign-in': [], list: [], record: [], 'form with errors': [], board: [] });
    await page.context().close();
  });
});

test('by keyboard alone: skip link, rows, row menu, dialog, search', async () => {
  const { page } = await openPage(running, { language: 'en', phone: false });
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  await signIn(page, '/sales/account');
  await page.locator('[data-row="1"]').waitFor();
  await page.reload();
  await page.locator('[data-row="1"]').waitFor();
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Skip to content');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('fw-main');

  await page.locator('[data-row="0"]').focus();
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.row)).toBe('1');
  await page.keyboard.press('.');
  await expect.poll(focused, soon).toBe('Open');
  await page.keyboard.press('Escape');
  await page.locator('[data-row="1"]').focus();
  const title = await page.locator('[data-row="1"] [data-open]').textContent();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: title ?? '', level: 1 }).waitFor();

  await page.keyboard.press('Control+k');
  await page.keyboard.type(title ?? '');
  await page
    .locator('.fw-hit-title', { hasText: title ?? '' })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.fw-record-title').waitFor();
  await page.context().close();
});
