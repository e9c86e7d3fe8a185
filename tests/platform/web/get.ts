import { consoleApp } from '../../../src/platform/web/app.ts';
import type { ConsoleParts } from '../../../src/platform/web/parts.ts';
import { fakeParts } from './fake-parts.ts';

/** What a console over invented news answers to a request. */
export const get = async (
  path: string,
  parts: Partial<ConsoleParts> = {},
  headers: Record<string, string> = {},
) => {
  const response = await consoleApp(fakeParts(parts)).request(path, { headers });
  return { response, status: response.status, body: await response.text() };
};
