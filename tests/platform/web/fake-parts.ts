import type { Card } from '../../../src/card/card.ts';
import { quotedParts } from '../../../src/card/describe.ts';
import { turns } from '../../../src/card/turn.ts';
import { type Html, html } from '../../../src/platform/web/html.ts';
import { questionAddress } from '../../../src/platform/web/link.ts';
import type { Completion, ConsoleParts, Preview } from '../../../src/platform/web/parts.ts';
import { sampleArticle, sampleCard, sampleQuote } from '../../support/sample-card.ts';

const PAGES = 3;
const SAID = [
  'The harbour stays open.',
  'Nobody has asked me to close it.',
  'We will repair the east quay first.',
];

const COMPLETIONS: readonly Completion[] = [
  { insert: '/quotes ', label: '/quotes', detail: 'Quotations of a speaker' },
  { insert: '/latest ', label: '/latest', detail: 'The newest articles' },
  { insert: '/quotes speaker:ada-vale', label: 'speaker:ada-vale', detail: 'Ada Vale, mayor of the port' },
];

/** A console over invented news: any question is answered by a page of quotations of one mayor. */
export function fakeParts(parts: Partial<ConsoleParts> = {}): ConsoleParts {
  return {
    answer: async (question) => harbourCard(question),
    complete: (input) => (input === '' ? [] : COMPLETIONS.filter(({ insert }) => insert.startsWith(input))),
    previews: [fakePreview('Discord'), fakePreview('Slack')],
    examples: [
      { label: 'What did the mayor say?', text: 'what did ada vale say' },
      { label: 'The newest articles', text: '/latest' },
    ],
    ...parts,
  };
}

/** A card of the page that the question names with `page:N`. */
export function harbourCard(question: string): Card {
  const number = Number(/page:(\d+)/.exec(question)?.[1] ?? 1);
  const text = question.replace(/\s*page:\d+/, '');
  return {
    ...sampleCard,
    blocks: [{ ...sampleQuote, parts: [SAID[number - 1] ?? 'Nothing more.'] }, sampleArticle],
    page: { number, of: PAGES, items: PAGES, order: 'newest first' },
    asked: { ...sampleCard.asked, text },
  };
}

/** A preview as a platform's room would give it, without that platform. */
function fakePreview(name: string): Preview {
  const kind = name.toLowerCase();
  return {
    name,
    css: `.${kind}-message { padding: 1rem; } [data-theme="dark"] .${kind}-message { background: #2b2d31; color: #f0f0f0; }`,
    show: (card) => ({ html: String(message(kind, card)), payload: { platform: kind, title: card.title } }),
  };
}

function message(kind: string, card: Card): Html {
  const { back, on } = turns(card, 1, 1);
  const words = card.blocks.flatMap((block) => (block.kind === 'quote' ? quotedParts(block) : []));
  return html`<div class="${kind}-message"><p>${card.title}</p>${words.map((part) => html`<blockquote>${part}</blockquote>`)}${[
    back,
    on,
  ].map(
    (turn) => turn !== undefined && html`<a href="${questionAddress(turn.text)}">${turn.label}</a> `,
  )}</div>`;
}
