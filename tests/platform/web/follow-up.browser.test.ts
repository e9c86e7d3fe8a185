import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { serveWebConsole } from '../../../src/cli/web-console.ts';
import type { ServedConsole } from '../../../src/platform/web/serve.ts';
import {
  type CorpusFolder,
  corpusFolder,
  NOW,
  type OpenedDesk,
  openDeskOver,
} from '../../support/corpus-folder.ts';
import { launch, NO_BROWSER, visit, WHY_SKIPPED } from './browser.ts';

const ABOUT_FERRIES = { words: 'The ferries will sail all winter long.', topics: ['ferries'] };
const NEWS = [
  { id: 'quay', day: '2025-11-03', says: [{ words: 'The harbour stays open all the year.' }, ABOUT_FERRIES] },
];
const FERRIES = '/quotes speaker:ada-vale topic:ferries';

describe.skipIf(NO_BROWSER)(`a question that refers to the one before, in a browser${WHY_SKIPPED}`, () => {
  let browser: Browser;
  let folder: CorpusFolder;
  let opened: OpenedDesk;
  let served: ServedConsole;
  let visits: { page: Page; faults: string[] }[] = [];

  beforeAll(async () => {
    browser = await launch();
    folder = corpusFolder(...NEWS);
    opened = await openDeskOver(folder.path);
    served = await serveWebConsole(opened.desk, 0, () => NOW);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    await opened?.close();
    folder?.dispose();
  });
  afterEach(async () => {
    const faults = visits.flatMap((seen) => seen.faults);
    await Promise.all(visits.map(({ page }) => page.context().close()));
    visits = [];
    expect([faults, opened.faults]).toEqual([[], []]);
  });

  const open = async (address: string, options: Parameters<typeof visit>[1] = {}): Promise<Page> => {
    const seen = await visit(browser, options);
    visits.push(seen);
    await seen.page.goto(new URL(address, served.url).href);
    return seen.page;
  };
  const ask = async (page: Page, question: string): Promise<void> => {
    await page.getByLabel('Your question').fill(question);
    await page.getByRole('button', { name: 'Ask' }).click();
  };
  const understood = (page: Page, command: string): Promise<void> =>
    page.locator('.understood').getByText(command, { exact: true }).waitFor();
  const after = (page: Page): string | null => new URL(page.url()).searchParams.get('after');

  it('is read after it, and its link gives the same answer to someone else', async () => {
    const page = await open('/', { permissions: ['clipboard-read', 'clipboard-write'] });
    await ask(page, 'what did ada vale say about the harbour');
    await understood(page, '/quotes speaker:ada-vale topic:harbour');
    expect(after(page)).toBeNull();
    await ask(page, 'and about the ferries?');
    await understood(page, FERRIES);
    expect(after(page)).toBe('/quotes speaker:ada-vale topic:harbour');
    await page.getByRole('button', { name: 'Copy link to this answer' }).click();
    await page.locator('.report').waitFor();
    const link = await page.evaluate<string>('navigator.clipboard.readText()');
    const fresh = await open(link);
    await understood(fresh, FERRIES);
    await ask(fresh, '/latest');
    await understood(fresh, '/latest');
    expect(after(fresh)).toBeNull();
    await fresh.goBack();
    await understood(fresh, FERRIES);
  });

  it('is still read after it where an answer to nothing came between', async () => {
    const page = await open('/?q=/quotes+speaker:ada-vale+topic:harbour');
    await ask(page, 'and will it rain tomorrow?');
    await page.locator('.understood').getByText('and will it rain tomorrow?', { exact: true }).waitFor();
    await ask(page, 'and about the ferries?');
    await understood(page, FERRIES);
  });

  it('is read after it without a script', async () => {
    const page = await open('/?q=/quotes+speaker:ada-vale+topic:harbour', { javaScriptEnabled: false });
    await ask(page, 'and about the ferries?');
    await understood(page, FERRIES);
  });

  it.each(['/nonsense', '/quotes since:never', '/quotes page:0', '/source', '/\u0000'])(
    'is read by itself after what cannot be read: %s',
    async (nonsense) => {
      const query = new URLSearchParams({ q: 'and about the ferries?', after: nonsense });
      const alone = await fetch(`${served.url}/answer?q=and+about+the+ferries%3F`);
      const response = await fetch(`${served.url}/answer?${query}`);
      expect(response.status).toBe(200);
      expect(await response.text()).toBe(await alone.text());
    },
  );
});
