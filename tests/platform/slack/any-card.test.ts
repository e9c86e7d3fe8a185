import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { QuoteBlock } from '../../../src/card/blocks.ts';
import { isShowable } from '../../../src/card/clip.ts';
import { quotedParts } from '../../../src/card/describe.ts';
import { linkUrl } from '../../../src/platform/slack/link-url.ts';
import type { RichPart } from '../../../src/platform/slack/payload.ts';
import { previewSlack } from '../../../src/platform/slack/preview.ts';
import { textOfRich } from '../../../src/platform/slack/rich-text.ts';
import { anyCard, RUNS } from '../../support/any-card.ts';
import { faultsOfSlackMessage } from '../../support/slack-limits.ts';
import { messagesOf, quotesOf, richOf, richPartsOf, textOf } from './parts.ts';

const MINUTES = 600_000;
const WITHHELD = /^A quotation (?:of [\d,]+ characters is too long|has characters that cannot)/;
/** Shorter than any room that a message leaves for a quotation. */
const SHORT = 2_000;

function always(
  name: string,
  holds: (card: typeof anyCard extends fc.Arbitrary<infer C> ? C : never) => void,
): void {
  test(name, { timeout: MINUTES }, () => fc.assert(fc.property(anyCard, holds), { numRuns: RUNS }));
}

/** A part that shows a quotation, or says that it is withheld. */
function isEvidence(part: RichPart): boolean {
  return part.type === 'rich_text_quote' || WITHHELD.test(textOf(part));
}

/** Whether a part shows a quotation whole: the very words of each of its parts in marks, and no others. */
function showsWhole(part: RichPart, quote: QuoteBlock): boolean {
  const text = richOf(part).map(textOfRich).join('');
  const words = quotedParts(quote);
  let at = 0;
  for (const word of words) {
    const found = text.indexOf(word, at);
    // Between the parts there is a space and what isolates them.
    if (found < 0 || found - at > 200 || /[^\s\p{Cf}]/u.test(text.slice(at, found))) return false;
    at = found + word.length;
  }
  return !/[^\s\p{Cf}]/u.test(text.slice(at));
}

always('every part of every card is a message that Slack takes, and notifies nobody', (card) => {
  for (const message of messagesOf(card)) expect(faultsOfSlackMessage(message)).toEqual([]);
});

always('so is every part of every private card with a context to show for each quotation', (card) => {
  const blocks = card.blocks.map((block) =>
    block.kind === 'quote' ? { ...block, context: { label: 'Show context', text: card.asked.text } } : block,
  );
  const audience = { isPrivate: true, owner: 'U1', sharedBy: card.title };
  for (const message of messagesOf({ ...card, blocks }, audience)) {
    expect(faultsOfSlackMessage(message)).toEqual([]);
  }
});

always('no fallback text holds an unescaped character of Slack', (card) => {
  for (const { text } of messagesOf(card)) expect(text.replace(/&(?:amp|lt|gt);/g, '')).not.toMatch(/[<>&]/);
});

always('every quotation is shown whole exactly once, or is withheld with its link', (card) => {
  const parts = messagesOf(card).flatMap(({ blocks }) => richPartsOf(blocks));
  const evidence = parts.filter(isEvidence);
  const quotes = quotesOf(card).filter((quote) => quote.parts.length > 0);
  expect(evidence).toHaveLength(quotes.length);
  quotes.forEach((quote, index) => {
    const part = evidence[index];
    if (part === undefined) return;
    if (part.type === 'rich_text_quote') {
      expect(showsWhole(part, quote)).toBe(true);
      return;
    }
    const about = parts[parts.indexOf(part) + 1];
    const links = about === undefined ? [] : richOf(about).filter((element) => element.type === 'link');
    expect(links.map((link) => link.url)).toEqual(
      [linkUrl(quote.source.url)].filter((url) => url !== undefined),
    );
    const length = quote.parts.join('').length;
    expect(length >= SHORT || !quote.parts.every(isShowable)).toBe(true);
  });
});

always('the preview holds no markup of the card, and one link or text for each element', (card) => {
  for (const message of messagesOf(card)) {
    const html = previewSlack(message, (text) => `/?q=${encodeURIComponent(text.toWellFormed())}`);
    expect(html).not.toMatch(/<script|<[^>]* style=| on[a-z]+="/i);
    const tags = html.match(/<(?!\/)[^>]*>/g) ?? [];
    expect(
      tags.every((tag) => /^<(?:div|h3|hr|span|p|ul|li|blockquote|a|strong|em|code)[ >]/.test(tag)),
    ).toBe(true);
  }
});
