import type { types } from '@slack/bolt';
import { expect, test } from 'vitest';
import type { Card } from '../../../src/card/card.ts';
import type { SlackBlock } from '../../../src/platform/slack/payload.ts';
import { renderSlack } from '../../../src/platform/slack/render.ts';
import { sampleCard, sampleQuote } from '../../support/sample-card.ts';
import { faultsOfSlackMessage } from '../../support/slack-limits.ts';
import { messagesOf, richPartsOf, textOf, textsOf } from './parts.ts';

const typesOf = (card: Card) => renderSlack(card).message.blocks.map((block) => block.type);
const buttonsOf = (card: Card) =>
  renderSlack(card)
    .message.blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []))
    .map((button) => [button.text.text, button.value]);
const smallPrint = (card: Card) =>
  renderSlack(card).message.blocks.flatMap((block) =>
    block.type === 'context' ? block.elements.flatMap((element) => element.text.split('\n')) : [],
  );
const many = { ...sampleCard, blocks: Array.from({ length: 60 }, () => sampleQuote) };

test('has a title, the answer, a line, and the small print', () => {
  expect(typesOf(sampleCard)).toEqual(['header', 'rich_text', 'divider', 'context', 'context']);
});

test('is what the Slack client takes', () => {
  const blocks: types.KnownBlock[] = renderSlack(sampleCard).message.blocks;
  expect(blocks).not.toHaveLength(0);
});

test('unfurls nothing', () => {
  expect(renderSlack(sampleCard).message).toMatchObject({ unfurl_links: false, unfurl_media: false });
});

test('ends with what was asked, the command, how many matched and what the corpus holds', () => {
  expect(smallPrint(sampleCard)).toEqual([
    'Asked: Quotations of Ada Vale, newest first',
    '/quotes speaker:ada-vale',
    '1 of 4 quotations in range. Corpus: 2 articles of 1 outlet, 4 quotations of 2 speakers, 1 Feb 2025 to 2 Mar 2025.',
  ]);
});

test('leaves out a blank title', () => {
  expect(typesOf({ ...sampleCard, title: ' ' })).not.toContain('header');
});

test('an answer without blocks is still a message', () => {
  expect(faultsOfSlackMessage(renderSlack({ ...sampleCard, title: '', blocks: [] }).message)).toEqual([]);
});

test('turns to newer and older pages', () => {
  const page = { number: 2, of: 3, items: 15, order: 'newest first' as const };
  expect(buttonsOf({ ...sampleCard, page })).toEqual([
    ['Newer', 'ask:/quotes speaker:ada-vale'],
    ['Older', 'ask:/quotes speaker:ada-vale page:3'],
  ]);
  expect(smallPrint({ ...sampleCard, page })).toContain('Page 2 of 3');
});

test('keeps what does not fit for the next part, and loses nothing', () => {
  const messages = messagesOf(many);
  expect(messages.length).toBeGreaterThan(1);
  const quoted = messages
    .flatMap(({ blocks }) => richPartsOf(blocks))
    .filter((p) => p.type === 'rich_text_quote');
  expect(quoted.map(textOf)).toEqual(many.blocks.map(() => '“The harbour stays open.”'));
});

test('turns on to the next part and back', () => {
  const parts = renderSlack(many).parts;
  expect(buttonsOf(many)).toEqual([['More', 'ask:/quotes speaker:ada-vale part:2']]);
  expect(buttonsOf({ ...many, part: parts }).at(0)?.[0]).toBe('Back');
});

test('shows the last part where a later one is asked for', () => {
  const { part, parts } = renderSlack({ ...many, part: 99 });
  expect(part).toBe(parts);
});

test('names the questions that are too long for a button, to be kept before sending', () => {
  const text = `/quotes words:"${'x'.repeat(2_000)}"`;
  const { long } = renderSlack({ ...many, asked: { words: 'Long', text } });
  expect(long).toEqual([`${text} part:2`]);
});

test('keeps nothing where every question fits its button', () => {
  expect(renderSlack(many).long).toEqual([]);
});

const labelsOf = (card: Card, audience: Parameters<typeof renderSlack>[1]) =>
  renderSlack(card, audience).message.blocks.flatMap((block) =>
    block.type === 'actions' ? block.elements.map((button) => [button.text.text, button.value]) : [],
  );

test('a private answer can be shown to the others by its owner, as it is seen', () => {
  const page = { number: 2, of: 2, items: 9, order: 'newest first' as const };
  expect(labelsOf({ ...sampleCard, page }, { isPrivate: true, owner: 'U1' })).toEqual([
    ['Newer', 'ask@U1:/quotes speaker:ada-vale'],
    ['Share here', 'share@U1:/quotes speaker:ada-vale page:2'],
  ]);
});

test('a public answer has no owner', () => {
  expect(labelsOf(many, { owner: 'U1' })).toEqual([['More', 'ask:/quotes speaker:ada-vale part:2']]);
});

test('what went wrong is not shared', () => {
  expect(labelsOf({ ...sampleCard, tone: 'problem' }, { isPrivate: true, owner: 'U1' })).toEqual([]);
});

test('says who shared an answer, in plain text', () => {
  const { message } = renderSlack(sampleCard, { sharedBy: '<!channel>' });
  expect(JSON.stringify(message.blocks)).toContain('Shared by <!channel>');
  expect(faultsOfSlackMessage(message)).toEqual([]);
});

const lastOfAnswer = (blocks: readonly SlackBlock[]) =>
  blocks.at(blocks.findIndex((block) => block.type === 'divider') - 1);

test('keeps a heading with what it heads, wherever a message ends', () => {
  const heading = { kind: 'heading' as const, text: 'Harbour' };
  for (let before = 1; before <= 30; before += 1) {
    const blocks = [...Array.from({ length: before }, () => sampleQuote), heading, sampleQuote];
    const ends = messagesOf({ ...sampleCard, blocks }).map((message) => lastOfAnswer(message.blocks));
    expect(ends.map((block) => block?.type)).not.toContain('header');
  }
});

test('a quotation as long as a message is shown whole', () => {
  const words = 'The harbour stays open. '.repeat(340).trim();
  const { message } = renderSlack({ ...sampleCard, blocks: [{ ...sampleQuote, parts: [words] }] });
  expect(textsOf(message.blocks)[0]).toBe(`“${words}”`);
  expect(faultsOfSlackMessage(message)).toEqual([]);
});
