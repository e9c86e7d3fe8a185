import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ServedConsole, serveConsole } from '../../../src/platform/web/serve.ts';
import { launch, NO_BROWSER, visit, WHY_SKIPPED } from './browser.ts';
import { fakeParts, harbourCard } from './fake-parts.ts';

const LONG_LIST = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].map((name) => ({
  insert: `/${name} `,
  label: `/${name}`,
  detail: 'What somebody said, word for word, each with a link to the words',
}));
const HERE = { hostname: '127.0.0.1', port: 0 };

describe.skipIf(NO_BROWSER)(`the console in a browser${WHY_SKIPPED}`, () => {
  let browser: Browser;
  let served: ServedConsole;
  let visits: { page: Page; faults: string[] }[] = [];
  const zones: string[] = [];

  beforeAll(async () => {
    browser = await launch();
    served = await serveConsole(
      fakeParts({
        answer: async (question, { timeZone }) => {
          zones.push(timeZone);
          return harbourCard(question);
        },
        complete: (input) => (input === '/long' ? LONG_LIST : fakeParts().complete(input)),
      }),
      HERE,
    );
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  // Whatever a test does, the page must stay free of errors and of breaches of its own policy.
  afterEach(async () => {
    const faults = visits.flatMap((seen) => seen.faults);
    await Promise.all(visits.map(({ page }) => page.context().close()));
    visits = [];
    expect(faults).toEqual([]);
  });

  const open = async (path = '/', options: BrowserContextOptions = {}): Promise<Page> => {
    const seen = await visit(browser, options);
    visits.push(seen);
    await seen.page.goto(`${served.url}${path}`);
    return seen.page;
  };
  const ask = async (page: Page, question: string): Promise<void> => {
    await page.getByLabel('Your question').fill(question);
    await page.getByRole('button', { name: 'Ask' }).click();
    await page.locator('.discord-message').waitFor();
  };
  const boxOf = async (piece: Locator) => (await piece.boundingBox()) ?? expect.fail('It has no box.');
  const address = (page: Page): string =>
    `${new URL(page.url()).pathname}${decodeURIComponent(new URL(page.url()).search)}`;
  const active = (page: Page): Promise<string> => page.evaluate<string>('document.activeElement.id');
  const width = (page: Page): Promise<number> =>
    page.evaluate<number>('document.documentElement.scrollWidth');

  it('completes by keyboard, asks, and shows both previews', async () => {
    const page = await open();
    const field = page.getByRole('combobox', { name: 'Your question' });
    await field.pressSequentially('/');
    const options = page.getByRole('option');
    await options.nth(2).waitFor();
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    await field.press('ArrowDown');
    expect(await field.getAttribute('aria-activedescendant')).toBe('completion-0');
    expect(await options.first().getAttribute('aria-selected')).toBe('true');
    await field.press('Enter');
    expect(await field.inputValue()).toBe('/quotes ');
    await page.getByRole('option', { name: 'speaker:ada-vale' }).waitFor();
    await field.press('ArrowUp');
    await field.press('Tab');
    expect(await field.inputValue()).toBe('/quotes speaker:ada-vale');
    expect(await active(page)).toBe('question');
    await page.locator('#completions').waitFor({ state: 'hidden' });
    await field.press('Enter');
    await page.locator('.slack-message').getByText('“The harbour stays open.”').waitFor();
    expect(await page.locator('.discord-message').isVisible()).toBe(true);
    expect(address(page)).toBe('/?q=/quotes+speaker:ada-vale&tz=Europe/Berlin');
    expect(await page.getByRole('status').textContent()).toBe('Answer: Ada Vale: quotations');
    expect(await active(page)).toBe('question');
    expect(await page.title()).toBe('/quotes speaker:ada-vale · Dragoman');
  });

  it('closes the completions with Escape, and leaves the field by Tab where none is chosen', async () => {
    const page = await open();
    const field = page.getByRole('combobox', { name: 'Your question' });
    await field.pressSequentially('/');
    await page.getByRole('option').first().waitFor();
    await field.press('Escape');
    expect(await page.getByRole('listbox').count()).toBe(0);
    expect(await field.inputValue()).toBe('/');
    await field.press('ArrowDown');
    await page.getByRole('option').first().waitFor();
    await field.press('Tab');
    expect(await active(page)).not.toBe('question');
    expect(await field.getAttribute('aria-expanded')).toBe('false');
  });

  it('shows the whole list, however long it is', async () => {
    const page = await open('/', { viewport: { width: 360, height: 400 } });
    const field = page.getByRole('combobox', { name: 'Your question' });
    await field.pressSequentially('/long');
    await page.getByRole('option').nth(8).waitFor();
    const [list, last] = [
      await boxOf(page.locator('#completions')),
      await boxOf(page.getByRole('option').last()),
    ];
    expect(last.y + last.height).toBeLessThanOrEqual(list.y + list.height);
    await field.press('ArrowUp');
    const chosen = await boxOf(page.locator('[aria-selected=true]'));
    expect(chosen.y + chosen.height).toBeLessThanOrEqual(400);
  });

  it('takes a completion by mouse', async () => {
    const page = await open();
    const field = page.getByRole('combobox', { name: 'Your question' });
    await field.pressSequentially('/l');
    await page.getByRole('option', { name: '/latest' }).click();
    expect(await field.inputValue()).toBe('/latest ');
    expect(await active(page)).toBe('question');
  });

  it('answers in the zone of the reader', async () => {
    await ask(await open('/', { timezoneId: 'Asia/Tokyo' }), 'what was said today');
    expect(zones.at(-1)).toBe('Asia/Tokyo');
  });

  it('asks an example with one press', async () => {
    const page = await open();
    await page.getByRole('link', { name: 'What did the mayor say?' }).click();
    await page.locator('.discord-message').waitFor();
    expect(await page.getByLabel('Your question').inputValue()).toBe('what did ada vale say');
  });

  it('turns to older items and back, with the focus and the history in step', async () => {
    const page = await open();
    await ask(page, '/quotes');
    await page.locator('.discord-message').getByRole('link', { name: 'Older' }).click();
    await page.locator('.slack-message').getByText('Nobody has asked me to close it.').waitFor();
    expect(await active(page)).toBe('understood');
    expect(address(page)).toBe('/?q=/quotes+page:2&tz=Europe/Berlin');
    await page.goBack();
    await page.locator('.slack-message').getByText('The harbour stays open.').waitFor();
    expect(await page.getByLabel('Your question').inputValue()).toBe('/quotes');
    await page.goBack();
    await page.locator('#workbench').waitFor({ state: 'hidden' });
    expect(await page.title()).toBe('Dragoman');
    await page.goForward();
    await page.locator('.slack-message').getByText('The harbour stays open.').waitFor();
  });

  it('shows the payload beside the preview of the other platform, and keeps it while turning pages', async () => {
    const page = await open('/?q=/quotes');
    const slack = page.getByRole('region', { name: 'Slack', exact: true });
    await slack.getByRole('radio', { name: 'Preview' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await slack.locator('pre').textContent()).toContain('"platform": "slack"');
    expect(await slack.locator('pre').isVisible()).toBe(true);
    expect(await slack.locator('.slack-message').isVisible()).toBe(false);
    await page.locator('.discord-message').getByRole('link', { name: 'Older' }).click();
    await page.getByText('Nobody has asked me').first().waitFor();
    expect(await slack.locator('pre').isVisible()).toBe(true);
  });

  it('shows the plain page', async () => {
    const page = await open('/?q=/quotes');
    await page.getByRole('radio', { name: 'Plain page' }).check();
    expect(await page.locator('.plain .words').textContent()).toBe('“The harbour stays open.”');
    expect(await page.locator('.panels').isVisible()).toBe(false);
  });

  it('copies a link that gives the same answer to someone else', async () => {
    const page = await open('/', { permissions: ['clipboard-read', 'clipboard-write'] });
    await ask(page, '/quotes page:2');
    const copy = page.getByRole('button', { name: 'Copy link to this answer', exact: true });
    await copy.click();
    const report = page.locator('.report').getByText('Link copied.');
    await report.waitFor();
    expect(await page.getByRole('status').textContent()).toBe('Link copied.');
    const [button, said] = [await boxOf(copy), await boxOf(report)];
    expect(said.y - (button.y + button.height)).toBeLessThan(10);
    expect(said.x).toBeGreaterThanOrEqual(button.x - 1);
    const link = await page.evaluate<string>('navigator.clipboard.readText()');
    const fresh = await open(link.slice(served.url.length), { timezoneId: 'Asia/Tokyo' });
    await fresh.locator('.discord-message').getByText('Nobody has asked me to close it.').waitFor();
    expect(zones.at(-1)).toBe('Europe/Berlin');
  });

  it('copies a payload', async () => {
    const page = await open('/?q=x', { permissions: ['clipboard-read', 'clipboard-write'] });
    const discord = page.getByRole('region', { name: 'Discord', exact: true });
    await discord.getByRole('radio', { name: 'Payload' }).check();
    await discord.getByRole('button', { name: 'Copy payload' }).click();
    await discord.locator('.report').getByText('Payload copied.').waitFor();
    expect(JSON.parse(await page.evaluate<string>('navigator.clipboard.readText()'))).toMatchObject({
      platform: 'discord',
    });
  });

  it('follows the system at first, and remembers the colours that were chosen for the previews', async () => {
    const page = await open('/?q=x', { colorScheme: 'dark' });
    const ground = (): Promise<string> =>
      page.evaluate<string>("getComputedStyle(document.querySelector('.discord-message')).backgroundColor");
    expect(await ground()).toBe('rgb(43, 45, 49)');
    await page.getByRole('radio', { name: 'Light' }).check();
    expect(await ground()).toBe('rgba(0, 0, 0, 0)');
    await page.reload();
    expect(await ground()).toBe('rgba(0, 0, 0, 0)');
    expect(await page.getByRole('radio', { name: 'Light' }).isChecked()).toBe(true);
  });

  it.each([
    ['the start page', '/'],
    ['an answer', '/?q=/quotes'],
    ['a problem', '/nothing'],
  ])('fits a screen of 360 pixels without sideways scrolling: %s', async (_, path) => {
    const seen = await visit(browser, { viewport: { width: 360, height: 740 } });
    await seen.page.goto(`${served.url}${path}`);
    expect(await width(seen.page)).toBe(360);
    if (path === '/?q=/quotes') {
      for (const tab of await seen.page.getByRole('radio', { name: 'Payload' }).all()) await tab.check();
      expect(await width(seen.page)).toBe(360);
      await seen.page.getByRole('radio', { name: 'Plain page' }).check();
      expect(await width(seen.page)).toBe(360);
    }
    await seen.page.context().close();
  });

  it('works without a script: question, answer, payload, plain page and turning', async () => {
    const page = await open('/', { javaScriptEnabled: false });
    await page.getByLabel('Your question').fill('/quotes');
    await page.getByRole('button', { name: 'Ask' }).click();
    await page.locator('.discord-message').getByRole('link', { name: 'Older' }).click();
    await page.locator('.discord-message').getByText('Nobody has asked me to close it.').waitFor();
    expect(await page.getByRole('button', { name: 'Copy link to this answer' }).isVisible()).toBe(false);
    await page
      .getByRole('region', { name: 'Slack', exact: true })
      .getByRole('radio', { name: 'Payload' })
      .check();
    await page.getByText('"platform": "slack"').waitFor();
    await page.getByRole('radio', { name: 'Plain page' }).check();
    await page.locator('.plain .words').waitFor();
  });
});
