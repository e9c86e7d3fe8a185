import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { createLog } from '../src/cli/log.ts';
import { openDesk } from '../src/cli/open-desk.ts';
import { serveWebConsole } from '../src/cli/web-console.ts';
import { readConfig } from '../src/config.ts';

/** Takes the picture of README.md: one answer as Discord and as Slack show it, from the running console. */
const { values } = parseArgs({
  options: {
    question: { type: 'string', default: '/quotes lavrov "legal document"' },
    out: { type: 'string', default: 'docs/images/card.png' },
    browser: { type: 'string', default: '/usr/bin/chromium' },
  },
});
if (!existsSync(values.browser)) {
  process.stderr.write(
    `There is no browser at ${values.browser}. Install Chromium, or give --browser PATH.\n`,
  );
  process.exit(1);
}

/** Around the answer, in pixels of the page. */
const MARGIN = 28;

const config = readConfig({ DATABASE_URL: 'sqlite::memory:' });
const { desk, close } = await openDesk(config, createLog('warn'), new Date());
const served = await serveWebConsole(desk, 0, () => new Date());
const browser = await chromium.launch({ executablePath: values.browser, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({
    viewport: { width: 1100, height: 1400 },
    deviceScaleFactor: 1.5,
    colorScheme: 'light',
  });
  await page.goto(`${served.url}/?q=${encodeURIComponent(values.question)}`);
  const box = await page.locator('#answer').boundingBox();
  if (box === null) throw new Error('the console shows no answer');
  const clip = {
    x: Math.max(0, box.x - MARGIN),
    y: box.y - MARGIN / 2,
    width: box.width + 2 * MARGIN,
    height: box.height + 1.5 * MARGIN,
  };
  await page.screenshot({ path: values.out, clip });
  process.stdout.write(`${values.out} shows ${values.question}. Look at it before committing it.\n`);
} finally {
  await browser.close();
  await served.close();
  await close();
}
