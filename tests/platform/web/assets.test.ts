import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { get } from './get.ts';

const FOLDER = fileURLToPath(new URL('../../../src/platform/web/assets/', import.meta.url));

describe('the files', () => {
  it('serves one style sheet, with those of the previews', async () => {
    const { body, response } = await get('/assets/console.css');
    expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(body).toContain('.masthead');
    expect(body).toContain('[data-theme="dark"] .slack-message');
    expect(body).not.toMatch(/@import|url\(/);
  });

  it('serves every script that a script or a page names', async () => {
    const wanted = ['boot.js', 'console.js'];
    for (const name of wanted) {
      const { status, body, response } = await get(`/assets/${name}`);
      expect([name, status]).toEqual([name, 200]);
      expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
      for (const [, next = ''] of body.matchAll(/^import .*'\.\/(.+)';$/gm))
        if (!wanted.includes(next)) wanted.push(next);
    }
    expect(wanted.length).toBeGreaterThan(5);
  });

  it.each(['/assets/tsconfig.json', '/assets/..%2fapp.ts', '/assets/%2e%2e/app.ts', '/assets/'])(
    'serves nothing else: %s',
    async (path) => expect((await get(path)).status).toBe(404),
  );

  it('names no file of another site on the page', async () => {
    const { body } = await get('/');
    for (const [, address] of body.matchAll(/(?:src|href)="([^"]*)"/g)) expect(address).toMatch(/^\/(?!\/)/);
  });
});

describe('the folder of files', () => {
  it('holds nothing that is not served', async () => {
    for (const name of readdirSync(FOLDER).filter((file) => /\.(js|svg)$/.test(file))) {
      expect([name, (await get(`/assets/${name}`)).status]).toEqual([name, 200]);
    }
  });

  // The scripts run in a browser, with other types than the rest of the project.
  it('holds scripts that keep their types', async () => {
    const compiler = fileURLToPath(new URL('../../../node_modules/.bin/tsc', import.meta.url));
    const { stdout } = await promisify(execFile)(compiler, ['-p', FOLDER]).catch(
      (error: { stdout: string }) => error,
    );
    expect(stdout).toBe('');
  });
});
