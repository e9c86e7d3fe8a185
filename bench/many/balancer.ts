import { Agent, request } from 'node:http';
import type { Signing } from '../../tests/support/slack-server/http-sender.ts';
import { signed } from '../../tests/support/slack-server/http-sender.ts';

export interface Reply {
  readonly status: number;
  readonly text: string;
}

/** Slack hangs up after three seconds. */
const PATIENCE_MS = 3000;
const AGAIN_MS = 50;

/**
 * A balancer as docs/operations.md has it: each request to the next process; to another where the connection is
 * refused, or breaks before an answer has begun.
 */
export function createBalancer(ports: readonly number[]) {
  const agent = new Agent({ keepAlive: true });
  let next = 0;
  const send = (port: number, body: string, headers: Readonly<Record<string, string>>): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const sent = request(
        { host: '127.0.0.1', port, method: 'POST', path: '/slack/events', agent, headers },
        (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (part: string) => {
            text += part;
          });
          response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
          response.on('error', reject);
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  return {
    /** @throws where no process answers in time */
    async post(body: string, contentType: string, signing: Signing = {}): Promise<Reply> {
      const headers = {
        ...signed(body, contentType, signing),
        'content-length': String(Buffer.byteLength(body)),
      };
      const started = performance.now();
      for (;;) {
        const port = ports[next % ports.length] ?? 0;
        next += 1;
        try {
          return await send(port, body, headers);
        } catch (error) {
          if (performance.now() - started > PATIENCE_MS) throw error;
          await new Promise((resolve) => setTimeout(resolve, AGAIN_MS / ports.length));
        }
      }
    },
    close: () => agent.destroy(),
  };
}
