import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, QuoteBlock } from '../../../src/card/blocks.ts';
import type { Card } from '../../../src/card/card.ts';
import { isShowable } from '../../../src/card/clip.ts';
import { quotedParts, withheld } from '../../../src/card/describe.ts';
import { actionId } from '../../../src/platform/discord/action-id.ts';
import { buttonUrl } from '../../../src/platform/discord/link.ts';
import type { DiscordMessage } from '../../../src/platform/discord/message.ts';
import { previewDiscord } from '../../../src/platform/discord/preview.ts';
import { renderDiscord } from '../../../src/platform/discord/render.ts';
import { anyCard, RUNS } from '../../support/any-card.ts';
import { faultsOfDiscordMessage } from '../../support/discord-limits.ts';
import {
  activeMarkdown,
  buttonsOf,
  displaysOf,
  shownOf,
  unescapeMarkdown,
  unquote,
} from '../../support/discord-shown.ts';

/** Escaping and isolating lengthen a text threefold at most, and the title and footer take about 1,100 characters. */
const ALWAYS_FITS = 700;

function forEveryCard(check: (messages: DiscordMessage[], card: Card) => void): void {
  fc.assert(
    fc.property(anyCard, (card) => {
      const first = renderDiscord({ ...card, part: 1 });
      const others = Array.from({ length: first.parts - 1 }, (_, at) =>
        renderDiscord({ ...card, part: at + 2 }),
      );
      check(
        [first, ...others].map(({ message }) => message),
        card,
      );
    }),
    { numRuns: RUNS },
  );
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
    forEveryCard((messages, card) => {
      for (const message of messages) {
        expect(faultsOfDiscordMessage(message)).toEqual([]);
        expect(message.allowed_mentions).toEqual({ parse: [] });
        for (const display of displaysOf(message)) expect(activeMarkdown(display)).not.toMatch(/[@<]|:\S/);
      }
      const ids = new Set(messages.flatMap(buttonsOf).map(({ custom_id: id }) => id));
      const actions = card.blocks.flatMap((block) => (block.kind === 'suggestions' ? block.actions : []));
      for (const { text } of actions) expect(ids).toContain(actionId(text));
    });
  });

  it('shows each quotation whole and once with its source, or says that it is too long', () => {
    forEveryCard((messages, card) => {
      const quotes = quotesOf(card.blocks);
      const shown = messages.flatMap(shownOf).filter(({ content }) => /^> |^A quotation of /.test(content));
      expect(shown).toHaveLength(quotes.length);
      for (const [at, block] of quotes.entries()) {
        const { content, url } = shown[at] ?? { content: '' };
        const words = quotedParts(block).join('\n');
        if (content.startsWith('> ')) {
          const lines = words.split(/\r\n|\r|\n/).length;
          const block = content.split(/\r\n|\r|\n/).slice(0, lines);
          expect(block.filter((line) => !line.startsWith('> '))).toEqual([]);
          expect(withoutControls(unquote(content)).startsWith(withoutControls(words))).toBe(true);
        } else {
          const instead = withheld(block, 'one Discord message');
          expect(unescapeMarkdown(content).startsWith(instead)).toBe(true);
          expect(words.length > ALWAYS_FITS || !isShowable(words)).toBe(true);
        }
        expect(url).toBe(buttonUrl(block.source.url));
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
