/** How reading is held back, in milliseconds. */
export interface Holding {
  /** What was read is good for so long. */
  readonly forMs: number;
  /** Who asks waits no longer than this. */
  readonly patienceMs: number;
  readonly uptime: () => number;
}

/**
 * Reads no more often than need be, and never twice at once: whoever asks again and again adds no work.
 * Rejects where reading does, or takes too long.
 */
export function createHeld<Value>(
  read: () => Promise<Value>,
  { forMs, patienceMs, uptime }: Holding,
): () => Promise<Value> {
  let last: { readonly value: Value; readonly at: number } | undefined;
  let reading: Promise<Value> | undefined;
  const readOnce = async (): Promise<Value> => {
    try {
      const value = await read();
      last = { value, at: uptime() };
      return value;
    } finally {
      reading = undefined;
    }
  };
  return async () => {
    if (last !== undefined && uptime() - last.at < forMs) return last.value;
    reading ??= readOnce();
    return inTime(reading, patienceMs);
  };
}

async function inTime<Value>(work: Promise<Value>, ms: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it took more than ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
