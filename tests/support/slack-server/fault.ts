/** What a call meets in place of an ordinary answer. */
export type Fault =
  /** HTTP 429 with `Retry-After` in seconds. */
  | { readonly kind: 'limited'; readonly seconds: number }
  /** HTTP 500. `isDone`: although it was carried out; so below. */
  | { readonly kind: 'broken'; readonly isDone?: true }
  /** The connection is reset. */
  | { readonly kind: 'reset'; readonly isDone?: true }
  /** Nothing is answered for so long, and then the connection is closed. */
  | { readonly kind: 'silent'; readonly ms: number; readonly isDone?: true }
  /** Slack's own word for what is wrong. */
  | { readonly kind: 'refused'; readonly error: string };

/** Decides what a call meets: `method` is a Web API method or `response_url`. */
export type FaultPlan = (call: { readonly method: string; readonly team: string }) => Fault | undefined;

/** Every call is answered as it should be. */
export const NO_FAULTS: FaultPlan = () => undefined;

/** Some of the calls, drawn from a seed, meet one of these faults. */
export function someFaults(seed: number, rate: number, kinds: readonly Fault[]): FaultPlan {
  const random = randomFrom(seed);
  return () => (random() < rate ? kinds[Math.floor(random() * kinds.length)] : undefined);
}

/** The first calls of a method meet these faults, in order. */
export function faultsFor(method: string, ...faults: readonly Fault[]): FaultPlan {
  const left = [...faults];
  return (call) => (call.method === method ? left.shift() : undefined);
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
