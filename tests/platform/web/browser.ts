import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';

/** Whether the tests in a browser are skipped. */
export const NO_BROWSER = !existsSync(CHROMIUM);

/** Said in the name of the tests that are skipped. */
export const WHY_SKIPPED = NO_BROWSER ? ` (skipped: install Chromium as ${CHROMIUM} to run these tests)` : '';

/** A headless browser that talks to nobody of its own accord. */
export function launch(): Promise<Browser> {
  const quiet = ['background-networking', 'component-update', 'sync', 'quic', 'gpu'].map(
    (what) => `--disable-${what}`,
  );
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--no-first-run', ...quiet] });
}

/** A page of a fresh reader, and everything that went wrong in it: console errors, CSP violations, exceptions. */
export async function visit(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ timezoneId: 'Europe/Berlin', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(8_000);
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  return { page, faults };
}
