import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, QuoteBlock } from '../../../src/card/blocks.ts';
import type { Card } from '../../../src/card/card.ts';
import { isShowable } from '../../../src/card/clip.ts';
import { quotedParts, withheld } from '../../../src/card/describe.ts';
import { actionId, digestOf, readActionId } from '../../../src/platform/discord/action-id.ts';
import type { Audience } from '../../../src/platform/discord/audience.ts';
import { buttonUrl } from '../../../src/platform/discord/link.ts';
import type { DiscordMessage } from '../../../src/platform/discord/message.ts';
import { previewDiscord } from '../../../src/platform/discord/preview.ts';
import { renderDiscord } from '../../../src/platform/discord/render.ts';
import { anyCard, CHANNEL, RUNS } from '../../support/any-card.ts';
import { faultsOfDiscordMessage } from '../../support/discord-limits.ts';
import {
  activeMarkdown,
  buttonsOf,
  displaysOf,
  shownOf,
  unescapeMarkdown,
  unquote,
  withoutBold,
} from '../../support/discord-shown.ts';

/** Escaping and isolating lengthen a text threefold at most, and the title and footer take about 1,100 characters. */
const ALWAYS_FITS = 700;

const anyAudience: fc.Arbitrary<Audience> = fc.constantFrom<Audience>(
  {},
  { owner: '12345678901234567890' },
  { isPrivate: true, owner: '12345678901234567890' },
  { sharedBy: '12345678901234567890' },
);

function forEveryCard(
  check: (messages: DiscordMessage[], card: Card, audience: Audience, kept: Set<string>) => void,
): void {
  fc.assert(
    fc.property(anyCard.map(withContext), anyAudience, (card, audience) => {
      const first = renderDiscord({ ...card, part: 1 }, audience);
      const others = Array.from({ length: first.parts - 1 }, (_, at) =>
        renderDiscord({ ...card, part: at + 2 }, audience),
      );
      const all = [first, ...others];
      check(
        all.map(({ message }) => message),
        card,
        audience,
        new Set(all.flatMap(({ keep }) => keep.map(digestOf))),
      );
    }),
    { numRuns: RUNS },
  );
}

/** Offers the context of every quotation whose id has an even length. */
function withContext(card: Card): Card {
  const offer = (block: QuoteBlock): QuoteBlock =>
    block.id.length % 2 === 1
      ? block
      : { ...block, context: { label: 'Show context', text: `/source ${block.id.slice(0, 150)}` } };
  const blocks = card.blocks.map((block): Block => {
    if (block.kind === 'quote') return offer(block);
    if (block.kind !== 'comparison') return block;
    const [one, other] = block.sides;
    return {
      ...block,
      sides: [
        { ...one, quotes: one.quotes.map(offer) },
        { ...other, quotes: other.quotes.map(offer) },
      ],
    };
  });
  return { ...card, blocks };
}

/** The quotations of a card that have words to show, in order. */
function quotesOf(blocks: readonly Block[]): QuoteBlock[] {
  return blocks
    .flatMap((block) => {
      if (block.kind === 'quote') return [block];
      return block.kind === 'comparison' ? block.sides.flatMap(({ quotes }) => quotes) : [];
    })
    .filter(({ parts }) => parts.length > 0);
}

/** A text without the isolates around its lines. Those of the text itself go too, on both sides of a comparison. */
function withoutControls(text: string): string {
  return text.replace(/[\u2068\u2069\u202C]/g, '');
}

describe('every part of every card on Discord', { timeout: 900_000 }, () => {
  it('is a message that Discord accepts, that mentions nobody, and that has no link or emoji of the texts', () => {
    forEveryCard((messages, card, { owner, sharedBy }) => {
      for (const message of messages) {
        expect(faultsOfDiscordMessage(message)).toEqual([]);
        expect(message.allowed_mentions).toEqual({ parse: [] });
        for (const display of displaysOf(message)) {
          const sharer = sharedBy === undefined ? '' : `<@${sharedBy}>`;
          // A channel that a card names as such is shown by its name.
          const told = activeMarkdown(display).replace(sharer, '').replaceAll(`<#${CHANNEL}>`, '');
          expect(told).not.toMatch(/[@<]|:\S/);
        }
      }
      const ids = new Set(messages.flatMap(buttonsOf).map(({ custom_id: id }) => id));
      const actions = card.blocks.flatMap((block) => (block.kind === 'suggestions' ? block.actions : []));
      for (const { text } of actions) expect(ids).toContain(actionId(text, 'ask', owner));
    });
  });

  it('shows each quotation whole and once with its source, or says that it is too long', () => {
    forEveryCard((messages, card) => {
      const quotes = quotesOf(card.blocks);
      const shown = messages
        .flatMap(shownOf)
        .filter(({ content }) => /^> |^A quotation (?:of|has) /.test(content));
      expect(shown).toHaveLength(quotes.length);
      for (const [at, block] of quotes.entries()) {
        const { content, url } = shown[at] ?? { content: '' };
        const words = quotedParts(block).join('\n');
        if (content.startsWith('> ')) {
          const lines = words.split(/\r\n|\r|\n/).length;
          const block = content.split(/\r\n|\r|\n/).slice(0, lines);
          expect(block.filter((line) => !line.startsWith('> '))).toEqual([]);
          expect(withoutControls(unquote(withoutBold(content))).startsWith(withoutControls(words))).toBe(
            true,
          );
        } else {
          const instead = withheld(block, 'one Discord message');
          expect(unescapeMarkdown(content).startsWith(instead)).toBe(true);
          expect(words.length > ALWAYS_FITS || !isShowable(words)).toBe(true);
        }
        expect(url).toBe(buttonUrl(block.source.url));
      }
    });
  });

  it('has no button for anybody but its owner, and names each question that has to be kept', () => {
    forEveryCard((messages, _card, { owner }, kept) => {
      const ids = messages
        .flatMap(buttonsOf)
        .flatMap(({ custom_id: id }) => (typeof id === 'string' ? [id] : []));
      for (const action of ids.map(readActionId)) {
        expect(action?.owner).toBe(owner);
        if (action !== undefined && 'digest' in action) expect(kept).toContain(action.digest);
      }
    });
  });

  it('has a preview without any tag, attribute or script of the texts', () => {
    const ours =
      /<\/?(?:div|span|p|strong|em|code|h2|h3|blockquote|br|hr|a)(?: (?:class|href|rel|target|aria-hidden)="[^"<>]*")*>/g;
    forEveryCard((messages) => {
      for (const message of messages) {
        const fragment = previewDiscord(message, (action) =>
          'text' in action ? `/?q=${action.text}` : `/?id=${action.digest}`,
        );
        expect(fragment).not.toMatch(/<script|href="(?!https?:|\/\?)/i);
        expect(fragment.replace(ours, '')).not.toMatch(/[<>"']/);
      }
    });
  });
});
