import { type Refusal, refuse } from './refusal.ts';

/** What went wrong with a connection, said for people. Codes are of Node, OpenSSL and undici. */
export function refuseFault(error: unknown, host: string): Refusal {
  const code = codeOf(error);
  if (/^UND_ERR_CONNECT_TIMEOUT$|^ETIMEDOUT$/.test(code)) {
    return refuse('time', `No connection to ${host} came about in time. Try again later.`);
  }
  if (code === 'UND_ERR_HEADERS_OVERFLOW' || code === 'HPE_HEADER_OVERFLOW') {
    return refuse('size', `The header of ${host}'s answer is too large.`);
  }
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)) {
    return refuse(
      'connection',
      `The connection to ${host} is not safe: its certificate is not in order (${code}).`,
    );
  }
  if (code === 'ECONNREFUSED') {
    return refuse('connection', `${host} does not take connections. Check the address, or try again later.`);
  }
  return refuse(
    'connection',
    `The connection to ${host} broke off${code === '' ? '' : ` (${code})`}. Try again later.`,
  );
}

/** The code of an error, or of the first of those that it stands for. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return codeOf(error instanceof AggregateError ? error.errors[0] : error.cause);
}
