import { hash } from 'node:crypto';
import type { ArticleHead } from './article.ts';
import type { Quoted, Reported } from './quotation.ts';

type Telling =
  | 'kind'
  | 'speaker'
  | 'speakerAsWritten'
  | 'verb'
  | 'attribution'
  | 'through'
  | 'tier'
  | 'spoken';

/** What a seal covers of a quotation: its words and their places, and all that a card says of how they were said. */
type Sealed = Pick<Quoted, Telling | 'marks' | 'parts'> | Pick<Reported, Telling | 'passage'>;

/** What a seal covers of the article: the text it was made from, and where and by whom that is published. */
export type Printed = Pick<ArticleHead, 'textSha256' | 'url' | 'publisher'>;

/**
 * The seal of a quotation: SHA-256 (hex) over the source text's own hash, where it is published, who said the
 * words, how and when, and every selector. It was made when the words were found in the text, and lets a copy
 * without the text notice that anything of this has changed. It guards against slips, not against someone who
 * computes a new seal.
 */
export function sealOf({ textSha256, url, publisher }: Printed, quotation: Sealed): string {
  const { kind, speaker, speakerAsWritten, verb, attribution, through = null, tier, spoken } = quotation;
  const { value, precision, basis, notBefore = null, notAfter = null } = spoken;
  const marks = quotation.kind === 'indirect' ? null : quotation.marks;
  return sha256(
    JSON.stringify([
      [textSha256, url, publisher],
      [
        kind,
        speaker,
        speakerAsWritten,
        verb,
        attribution,
        through,
        marks,
        ...(tier === undefined ? [] : [tier]),
      ],
      [value, precision, basis, notBefore, notAfter],
      ...selectorsOf(quotation),
    ]),
  );
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
  return hash('sha256', text, 'hex');
}
