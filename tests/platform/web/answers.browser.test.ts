import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveConsole } from '../../../src/platform/web/serve.ts';
import { launch, NO_BROWSER, visit, WHY_SKIPPED } from './browser.ts';
import { fakeParts, harbourCard } from './fake-parts.ts';

const HERE = { hostname: '127.0.0.1', port: 0 };

describe.skipIf(NO_BROWSER)(`an uncommon answer in a browser${WHY_SKIPPED}`, () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
  });

  it('shows only the last of two answers that overtake each other', async () => {
    let release: (() => void) | undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = await serveConsole(
      fakeParts({
        answer: async (question) => {
          if (question === 'slow') await held;
          return harbourCard(question === 'slow' ? question : '/quotes page:2');
        },
      }),
      HERE,
    );
    const seen = await visit(browser);
    await seen.page.goto(slow.url);
    await seen.page.getByLabel('Your question').fill('slow');
    await seen.page.keyboard.press('Enter');
    await seen.page.locator('#workbench[aria-busy]').waitFor();
    await seen.page.getByLabel('Your question').fill('quick');
    await seen.page.keyboard.press('Enter');
    await seen.page.locator('.discord-message').waitFor();
    release?.();
    await seen.page.waitForTimeout(200);
    expect(await seen.page.locator('.discord-message blockquote').textContent()).toBe(
      '“Nobody has asked me to close it.”',
    );
    expect(seen.faults).toEqual([]);
    await seen.page.context().close();
    await slow.close();
  });

  it('says so where the server is gone, and leaves no answer to another question on the page', async () => {
    const doomed = await serveConsole(fakeParts(), HERE);
    const seen = await visit(browser);
    await seen.page.goto(`${doomed.url}/?q=x`);
    await doomed.close();
    await seen.page.getByLabel('Your question').fill('/quotes');
    await seen.page.getByRole('button', { name: 'Ask' }).click();
    const alert = seen.page.getByRole('alert');
    await alert.getByText('Start it again with "npm start"').waitFor();
    expect(await seen.page.locator('.discord-message').count()).toBe(0);
    // The browser itself notes each request that is refused; nothing else may be noted.
    expect(seen.faults.filter((fault) => !fault.includes('ERR_CONNECTION_REFUSED'))).toEqual([]);
    await seen.page.context().close();
  });

  it('reads a quotation with every awkward character exactly as it is in the source', async () => {
    const words = 'a <b>&amp;</b>\r\n\n  “c” \u202Ed\u2066 \u00A0e\u200B\uFEFF 👩‍👩‍👧‍👦 </p>\r.\n';
    const exact = await serveConsole(
      fakeParts({
        answer: async (question) => {
          const card = harbourCard(question);
          const blocks = card.blocks.map((block) =>
            block.kind === 'quote' ? { ...block, parts: [words] } : block,
          );
          return { ...card, blocks };
        },
      }),
      HERE,
    );
    const seen = await visit(browser);
    await seen.page.goto(`${exact.url}/?q=x`);
    const read = await seen.page.evaluate<string>("document.querySelector('.words').textContent");
    expect(read).toBe(`“${words}”`);
    await seen.page.context().close();
    await exact.close();
  });
});
