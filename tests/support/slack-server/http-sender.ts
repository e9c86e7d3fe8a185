import { createHmac } from 'node:crypto';

export const SIGNING_SECRET = 'signing-secret';

/** What is wrong with a request, where something is meant to be. */
export interface Signing {
  readonly secret?: string;
  /** Seconds since 1970. */
  readonly at?: number;
}

/** Sends a body to the bot's request URL as Slack does, signed. */
export async function postSigned(
  url: string,
  body: string,
  contentType: string,
  signing: Signing = {},
): Promise<{ status: number; text: string }> {
  const response = await fetch(url, { method: 'POST', headers: signed(body, contentType, signing), body });
  return { status: response.status, text: await response.text() };
}

/** The headers with which Slack sends a body. */
export function signed(
  body: string,
  contentType: string,
  { secret = SIGNING_SECRET, at = Math.floor(Date.now() / 1000) }: Signing = {},
): Record<string, string> {
  const signature = createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex');
  return {
    'content-type': contentType,
    'x-slack-request-timestamp': String(at),
    'x-slack-signature': `v0=${signature}`,
  };
}

/** How Slack writes each kind of request. */
export function bodyOf(
  type: 'slash_commands' | 'interactive' | 'events_api',
  payload: object,
): { body: string; contentType: string } {
  const form = 'application/x-www-form-urlencoded';
  switch (type) {
    case 'slash_commands':
      return { body: String(new URLSearchParams(payload as Record<string, string>)), contentType: form };
    case 'interactive':
      return { body: String(new URLSearchParams({ payload: JSON.stringify(payload) })), contentType: form };
    case 'events_api':
      return { body: JSON.stringify(payload), contentType: 'application/json' };
  }
}
