import { afterEach, describe, expect, it } from 'vitest';
import { OperatorError } from '../../../src/errors/errors.ts';
import { type ServedConsole, serveConsole } from '../../../src/platform/web/serve.ts';
import { fakeParts } from './fake-parts.ts';

const served: ServedConsole[] = [];
const serve = async (port = 0, hostname = '127.0.0.1'): Promise<ServedConsole> => {
  const console = await serveConsole(fakeParts(), { hostname, port });
  served.push(console);
  return console;
};

afterEach(async () => {
  await Promise.all(served.splice(0).map((console) => console.close()));
});

describe('serving the console', () => {
  it('says where it is, and answers there', async () => {
    const { url } = await serve();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await (await fetch(url)).text()).toContain('Dragoman');
  });

  it('takes the longest question in the longest writing', async () => {
    const { url } = await serve();
    expect((await fetch(`${url}/answer?q=${encodeURIComponent('語'.repeat(10_000))}`)).status).toBe(200);
  });

  it('says what to do where the port is in use', async () => {
    const port = Number(new URL((await serve()).url).port);
    await expect(serve(port)).rejects.toThrow(
      new OperatorError(
        `The web console cannot listen on port ${port} of 127.0.0.1: another program uses it. Stop that program, or set PORT to another number, such as PORT=3001.`,
      ),
    );
  });

  it('says what to do where there is no such port', async () => {
    await expect(serve(70_000)).rejects.toThrow('Set PORT to a number from 1 to 65535.');
  });

  it('stops at once, although a browser keeps its connection', async () => {
    const console = await serveConsole(fakeParts(), { hostname: '127.0.0.1', port: 0 });
    await (await fetch(console.url)).text();
    const start = Date.now();
    await console.close();
    expect(Date.now() - start).toBeLessThan(1_500);
    await expect(fetch(console.url)).rejects.toThrow();
  });
});
