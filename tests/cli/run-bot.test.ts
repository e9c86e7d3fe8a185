import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { DATA_FOLDER } from '../support/first-corpus.ts';
import { run } from './fake-terminal.ts';

const cleanUp: (() => void)[] = [];
afterEach(() => {
  for (const done of cleanUp.splice(0)) done();
});

/** A web server that is not Discord: it gives every request the same answer. */
async function answering(status: number, body: string): Promise<string> {
  const server = createServer((_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanUp.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('a start that fails', () => {
  it.each([
    [404, '{}'],
    [200, '{}'],
    [200, '[]'],
  ])(
    'exits with 1 and says what to do where what answers with %i %s is not Discord',
    async (status, body) => {
      const environment = { DISCORD_TOKEN: 'x', DISCORD_API_URL: await answering(status, body) };
      for (const args of [['start'], ['doctor']]) {
        const ran = await run(args, { DATA_DIR: DATA_FOLDER, ...environment });
        expect(ran.code).toBe(1);
        expect(ran.complained + ran.printed).toMatch(/is not Discord's API\. Take DISCORD_API_URL away/);
      }
    },
  );

  it('by an error that nothing caught exits with 1, in one line', async () => {
    const ran = await run(
      ['start'],
      { DATA_DIR: DATA_FOLDER, PORT: '0' },
      { onStray: (listener) => listener(new TypeError('x is not\na function')) },
    );
    expect(ran).toMatchObject({ code: 1, printed: '' });
    expect(ran.complained).toMatch(/^Dragoman could not start: x is not a function\. Run .* doctor.*\n$/);
  });
});

describe('a bot that runs', () => {
  it('goes on after an error that nothing caught', async () => {
    let tell: (error: unknown) => void = () => {};
    const ran = await run(
      ['start'],
      { DATA_DIR: DATA_FOLDER, PORT: '0' },
      {
        onStray: (listener) => {
          tell = listener;
        },
        stopped: async () => tell(new Error('inside a library')),
      },
    );
    expect(ran).toMatchObject({ code: 0, complained: '' });
  });
});
