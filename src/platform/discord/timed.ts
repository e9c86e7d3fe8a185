/**
 * Gives a request so many milliseconds, until what was answered is read. A timer of its own that is put away when it is
 * over: `AbortSignal.timeout` goes off for each request that was in time, too, and makes an error for it.
 */
export async function timed<Result>(
  ms: number,
  request: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), ms);
  try {
    return await request(late.signal);
  } finally {
    clearTimeout(timer);
  }
}
