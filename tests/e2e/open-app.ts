import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { en } from '#runtime/app/locales/en.ts';
import { zhCn } from '#runtime/app/locales/zh-cn.ts';
import { launchChromium } from '#tests/support/chromium.ts';
import { type SpawnedServer, spawnServer } from '#tests/support/spawn-server.ts';

export type Language = 'en' | 'zh-CN';

/** A kind of screen: its language, whether it is a phone, whether it is dark. */
export interface Screen {
  readonly language: Language;
  readonly phone: boolean;
  readonly dark?: boolean;
}

/** Every language at every width. */
export const screens: readonly Screen[] = (['en', 'zh-CN'] as const).flatMap((language) =>
  [false, true].map((phone) => ({ language, phone })),
);

export const named = ({ language, phone, dark }: Screen): string =>
  `${language}, ${phone ? '390' : '1440'} px${dark ? ', dark' : ''}`;

export const texts = (language: Language) => (language === 'en' ? en : zhCn);

/** A text with its values filled in, as a regular expression for the whole of it. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}

/** How long a page may take on a busy machine before a test gives up on it. */
export const soon = { timeout: 10_000 };

export const credentials = { email: 'ada@example.com', password: 'a-long-enough-secret' };

/** A running product with the sales template, and a browser. */
export interface Running {
  readonly server: SpawnedServer;
  readonly browser: Browser;
  stop(): Promise<void>;
}

export async function startProduct(): Promise<Running> {
  const dataDir = await mkdtemp(join(tmpdir(), 'formwork-e2e-'));
  const env = { TEMPLATE: 'sales', ADMIN_EMAIL: credentials.email, ADMIN_PASSWORD: credentials.password };
  const [server, browser] = await Promise.all([spawnServer({ dataDir, env }), launchChromium()]);
  return {
    server,
    browser,
    stop: async () => {
      await browser.close();
      await server.stop();
    },
  };
}

/** What a page did that no page may do: errors of scripts, refusals by the security policy. */
export interface OpenPage {
  readonly page: Page;
  readonly faults: string[];
}

/** A fresh browser profile on a screen, not signed in. */
export async function openPage({ server, browser }: Running, screen: Screen): Promise<OpenPage> {
  const context = await browser.newContext({
    baseURL: server.url,
    locale: screen.language,
    colorScheme: screen.dark ? 'dark' : 'light',
    viewport: screen.phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    hasTouch: screen.phone,
    isMobile: screen.phone,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    // A refusal by the server is part of the play; a refusal by the security policy is not.
    const expected = /Failed to load resource/.test(message.text());
    if (message.type() === 'error' && !expected) faults.push(message.text());
  });
  return { page, faults };
}

/** Signs in as the first user and waits for the first list. */
export async function signIn(page: Page, path = '/'): Promise<void> {
  await page.goto(path);
  await page.fill('#email', credentials.email);
  await page.fill('#password', credentials.password);
  await page.press('#password', 'Enter');
  await page.waitForSelector('#fw-main h1, #fw-main h2');
}
