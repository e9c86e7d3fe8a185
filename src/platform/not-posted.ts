import type { Posted, Posting } from './poster.ts';

/** Posting was not begun, or not ended, and why. */
export class NotPosted extends Error {
  override readonly name = 'NotPosted';
  readonly posted: Posted;

  constructor(posted: Extract<Posted, { readonly reason: string }>) {
    super(posted.reason);
    this.posted = posted;
  }
}

/** @throws NotPosted where another process has taken the posting over, or that cannot be known */
export async function demandGoing(mayGo: Posting['mayGo']): Promise<void> {
  const goes = mayGo === undefined || (await mayGo().catch(() => false));
  if (!goes) throw new NotPosted({ kind: 'later', waitMs: TAKEN_OVER_MS, reason: TAKEN_OVER });
}

const TAKEN_OVER = 'the time in which this process had it for itself was over before it was sent';
const TAKEN_OVER_MS = 10_000;
