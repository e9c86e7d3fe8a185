import { expect, test } from 'vitest';
import { byline } from '../../../src/card/describe.ts';
import { buttonMaker } from '../../../src/platform/slack/buttons.ts';
import { quotePiece } from '../../../src/platform/slack/quote.ts';
import { sampleQuote } from '../../support/sample-card.ts';
import { richPartsOf, textOf } from './parts.ts';

const room = { blocks: 40, text: 8_000, weight: 10_000 };
const partsOf = (quote: typeof sampleQuote) => richPartsOf(quotePiece(quote, room, buttonMaker()).part);

test('shows the words in marks, in a quotation of their own', () => {
  expect(partsOf(sampleQuote)[0]).toEqual({
    type: 'rich_text_quote',
    elements: [{ type: 'text', text: '“The harbour stays open.”' }],
  });
});

test('shows each part of an interrupted quotation in its own marks', () => {
  const parts = partsOf({ ...sampleQuote, parts: ['The harbour,', 'stays open.'] });
  expect(parts[0] && textOf(parts[0])).toBe('“The harbour,” “stays open.”');
});

test('says what it is about, who said it, what to know, and where it is printed', () => {
  const parts = partsOf({ ...sampleQuote, gist: 'On the harbour.', caution: 'The marks were lost.' });
  expect(parts[1] && textOf(parts[1]).split('\n')).toEqual([
    'In our words: On the harbour.',
    byline(sampleQuote),
    'The marks were lost.',
    'Port Herald via Coast Wire, 2 Mar 2025',
  ]);
});

test('links who else tells it', () => {
  const also = [{ ...sampleQuote.source, outlet: 'Hill Post', url: 'https://hill.example/a' }];
  const [, about] = partsOf({ ...sampleQuote, also });
  expect(about && textOf(about).split('\n').at(-1)).toBe('Also told by Hill Post via Coast Wire, 2 Mar 2025');
  expect(about?.elements.at(-1)).toMatchObject({ type: 'link', url: 'https://hill.example/a' });
});

test('links the source to the words', () => {
  expect(partsOf(sampleQuote)[1]?.elements.at(-1)).toEqual({
    type: 'link',
    url: sampleQuote.source.url,
    text: 'Port Herald via Coast Wire, 2 Mar 2025',
  });
});

test('shows the source without a link where its address is no web address', () => {
  const parts = partsOf({ ...sampleQuote, source: { ...sampleQuote.source, url: 'javascript:alert(1)' } });
  expect(parts[1]?.elements.at(-1)).toEqual({ type: 'text', text: 'Port Herald via Coast Wire, 2 Mar 2025' });
});

test('puts no marks around reported speech', () => {
  const parts = partsOf({ ...sampleQuote, form: 'indirect', parts: [], gist: 'She ruled out closing it.' });
  expect(parts.map((part) => part.type)).toEqual(['rich_text_section']);
  expect(parts[0] && textOf(parts[0])).not.toMatch(/[“”]/);
});

test('keeps right-to-left words whole within an isolate', () => {
  const parts = partsOf({ ...sampleQuote, parts: ['الميناء مفتوح'] });
  expect(parts[0] && textOf(parts[0])).toBe('\u2068“الميناء مفتوح”\u2069');
});

test('withholds a quotation that no message can hold, and links to it', () => {
  const parts = partsOf({ ...sampleQuote, parts: ['x'.repeat(8_000)] });
  expect(parts.map((part) => part.type)).toEqual(['rich_text_section', 'rich_text_section']);
  expect(parts[0] && textOf(parts[0])).toContain('8,000 characters is too long');
  expect(parts[1]?.elements.at(-1)).toMatchObject({ type: 'link', url: sampleQuote.source.url });
});

test('withholds a quotation with a character that Slack would alter', () => {
  const parts = partsOf({ ...sampleQuote, parts: ['bell\u0007'] });
  expect(parts[0] && textOf(parts[0])).toContain('never changed');
});

test('a right-to-left name does not turn the date after it', () => {
  const parts = partsOf({ ...sampleQuote, speaker: 'آدا' });
  expect(parts[1] && textOf(parts[1])).toContain('\u2068آدا\u2069 ');
});

const context = { label: 'Show context', text: '/source port-herald-2025-03-02/q1' };
const typesOf = (quote: typeof sampleQuote, weight = 10_000) =>
  quotePiece(quote, { ...room, weight }, buttonMaker()).part.map((block) => block.type);

test('has a button for its context', () => {
  const { part } = quotePiece({ ...sampleQuote, context }, room, buttonMaker());
  expect(part.map((block) => block.type)).toEqual(['rich_text', 'actions']);
  expect(part[1]).toMatchObject({
    elements: [{ value: `context:${context.text}`, text: { text: 'Show context' } }],
  });
});

test('the button gives way before the quotation does', () => {
  const quote = { ...sampleQuote, context };
  const { cost } = quotePiece(sampleQuote, room, buttonMaker());
  expect(typesOf(quote, cost.weight)).toEqual(['rich_text']);
});
