import { createHash } from 'node:crypto';
import type { Quoted, Reported } from './quotation.ts';

/** What a seal covers of a quotation. */
type Sealed =
  | Pick<Quoted, 'kind' | 'speaker' | 'speakerAsWritten' | 'parts'>
  | Pick<Reported, 'kind' | 'speaker' | 'speakerAsWritten' | 'passage'>;

/**
 * The seal of a quotation: SHA-256 (hex) over the source text's own hash, the kind, the speaker and every
 * selector. It was made when the words were found in the text, and lets a copy without the text notice that
 * a letter, or the speaker, has changed. It guards against slips, not against someone who computes a new seal.
 */
export function sealOf(textSha256: string, quotation: Sealed): string {
  const { kind, speaker, speakerAsWritten } = quotation;
  return sha256(JSON.stringify([textSha256, kind, speaker, speakerAsWritten, ...selectorsOf(quotation)]));
}

function selectorsOf(quotation: Sealed): (string | number)[][] {
  if (quotation.kind !== 'indirect') {
    return quotation.parts.map(({ start, end, prefix, exact, suffix }) => [
      'text',
      start,
      end,
      prefix,
      exact,
      suffix,
    ]);
  }
  const { start, end, startsWith, endsWith, sha256: digest } = quotation.passage;
  return [['passage', start, end, startsWith, endsWith, digest]];
}

/** SHA-256 of a text in UTF-8, in hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
