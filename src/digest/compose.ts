import { composeAlert } from './compose-alert.ts';
import { composeDigest } from './compose-digest.ts';
import type { Compose, ComposeParts } from './composed.ts';

/** Makes digests and alerts from an archive. */
export function createCompose(parts: ComposeParts): Compose {
  return (composing) =>
    composing.subscription.kind === 'digest'
      ? composeDigest(parts, composing)
      : composeAlert(parts, composing);
}
