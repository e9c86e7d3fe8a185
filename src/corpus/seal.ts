import { createHash } from 'node:crypto';
import type { Quotation } from './quotation.ts';

type Evidence =
  | Pick<Quotation & { kind: 'direct' | 'mixed' }, 'kind' | 'parts'>
  | Pick<Quotation & { kind: 'indirect' }, 'kind' | 'passage'>;

/**
 * The seal of a quotation: SHA-256 (hex) over the source text's own hash and every selector. It was made
 * when the words were found in the text, and lets a copy without the text notice that a letter has changed.
 * It guards against slips, not against someone who computes a new seal.
 */
export function sealOf(textSha256: string, quotation: Evidence): string {
  const evidence =
    quotation.kind === 'indirect'
      ? [
          [
            'passage',
            quotation.passage.start,
            quotation.passage.end,
            quotation.passage.startsWith,
            quotation.passage.endsWith,
            quotation.passage.sha256,
          ],
        ]
      : quotation.parts.map(({ start, end, prefix, exact, suffix }) => [
          'text',
          start,
          end,
          prefix,
          exact,
          suffix,
        ]);
  return sha256(JSON.stringify([textSha256, ...evidence]));
}

/** SHA-256 of a text in UTF-8, in hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
