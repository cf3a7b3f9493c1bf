import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filled, named, openPage, type Running, screens, signIn, soon, startProduct, texts } from './open-app.ts';

let running: Running;
beforeAll(async () => {
  running = await startProduct();
});
afterAll(() => running?.stop());

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true, level: 1 });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe.each(screens)('sign in, list, create, mend, edit, delete, restore', (screen) => {
  const t = texts(screen.language);
  const title = `Kranich Werke ${screen.language} ${screen.phone ? 'phone' : 'desk'}`;

  test(named(screen), async () => {
    const { page, faults } = await openPage(running, screen);

    await wrongThenRight(page);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(screen.language);

    // Nobody gets past a form that lacks what it needs, and what is wrong is told beside the field and at the top.
    await page.goto('/sales/account/new');
    await page.getByRole('button', { name: t.form.create }).click();
    const summary = page.locator('.fw-summary');
    await summary.waitFor();
    expect(await summary.getByRole('button').count()).toBeGreaterThan(0);
    await summary.getByRole('button').first().click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id), soon).toBe('f_name');
    await page.keyboard.type(title);
    await page.fill('#f_email', 'not an address');
    await page.press('#f_email', 'Tab');
    expect(await page.locator('#f_email__error').textContent()).not.toBe('');
    await page.fill('#f_email', 'hello@kranich.example');
    await page.keyboard.press('Control+s');
    await heading(page, title).waitFor();
    const address = page.url();

    await page
      .getByRole('button', { name: t.common.edit })
      .or(page.getByRole('link', { name: t.common.edit }))
      .click();
    await page.fill('#f_name', `${title} II`);
    await page.keyboard.press('Control+s');
    await heading(page, `${title} II`).waitFor();
    await page.getByRole('tab', { name: t.record.history }).click();
    await page.locator('.fw-change', { hasText: title }).waitFor();

    await button(page, t.record.actions).click();
    await page.getByRole('menuitem', { name: t.common.delete }).click();
    await page.getByRole('dialog').getByRole('button', { name: t.common.delete }).click();
    await page.getByText(filled(t.list.deleted, { title: `${title} II` })).waitFor();

    await page.goto('/sales/account?deleted=true');
    await page.getByRole('link', { name: `${title} II` }).waitFor();
    await button(page, filled(t.list.rowMenu, { title: `${title} II` })).click({ force: true });
    await page.getByRole('menuitem', { name: t.common.restore }).click();
    await page.getByText(filled(t.list.restored, { title: `${title} II` })).waitFor();
    await page.goto(address);
    await heading(page, `${title} II`).waitFor();
    expect(await page.locator('.fw-banner').count()).toBe(0);

    expect(faults).toEqual([]);
    await page.context().close();
  });

  async function wrongThenRight(page: Page): Promise<void> {
    await page.goto('/sales/account');
    await page.fill('#email', 'ada@example.com');
    await page.fill('#password', 'wrong');
    await page.press('#password', 'Enter');
    await page.getByText(t.signIn.wrong).waitFor();
    await signIn(page, '/sales/account');
    await page
      .locator(screen.phone ? '.fw-card' : '[data-row]')
      .first()
      .waitFor();
  }
});
