import { expect, test } from 'vitest';
import { type Block, render } from '../../../src/card/blocks.ts';
import { byline } from '../../../src/card/describe.ts';
import { attachmentNames } from '../../../src/platform/attachment.ts';
import { slackBlocks } from '../../../src/platform/slack/blocks.ts';
import { buttonMaker } from '../../../src/platform/slack/buttons.ts';
import { sampleArticle, sampleQuote, sampleSource } from '../../support/sample-card.ts';
import { richOf, richPartsOf, textOf, textsOf } from './parts.ts';

const files = { attach: attachmentNames(), isPrivate: false };
const table = slackBlocks({ blocks: 40, text: 8_000, weight: 10_000 }, buttonMaker(), files);
const piecesOf = (block: Block) => render(table, block);
const blocksOf = (block: Block) => piecesOf(block).flatMap((piece) => piece.part);
const linesOf = (block: Block) =>
  blocksOf(block).flatMap((part) => (part.type === 'header' ? [part.text.text] : textsOf([part])));
const label = 'Port Herald via Coast Wire, 2 Mar 2025';

test('a heading is a header that stays with what follows', () => {
  const [piece] = piecesOf({ kind: 'heading', text: 'Harbour' });
  expect(piece).toMatchObject({ leads: true, part: [{ type: 'header', text: { text: 'Harbour' } }] });
});

test('a note is shown as it is, markup and mentions included', () => {
  expect(linesOf({ kind: 'note', text: '*Not bold* <!channel> @here' })).toEqual([
    '*Not bold* <!channel> @here',
  ]);
});

test('a blank note shows nothing', () => {
  expect(piecesOf({ kind: 'note', text: ' ' })).toEqual([]);
});

test('an article shows its headline, summary, details and source', () => {
  expect(linesOf(sampleArticle)[0]?.split('\n')).toEqual([
    'Harbour to stay open, mayor says',
    'The mayor ruled out closing the harbour.',
    '3 quotations · Harbour',
    label,
  ]);
});

test('a long summary says that it was cut', () => {
  expect(linesOf({ ...sampleArticle, summary: 'x'.repeat(5_000) })[0]).toContain('[…cut]');
});

test('an event shows each date with its basis and every source linked', () => {
  const other = { ...sampleSource, outlet: 'Bay News', url: 'https://bay.example/' };
  const blocks = blocksOf({
    kind: 'event',
    id: 'harbour',
    summary: 'The council met.',
    place: 'Town hall',
    tellings: [
      { when: { iso: '2025-03-01', text: '1 Mar 2025' }, basis: 'stated', sources: [sampleSource, other] },
      { when: { iso: '2025-03', text: 'Mar 2025' }, sources: [other] },
    ],
  });
  const [lead, list] = richPartsOf(blocks);
  expect(lead && textOf(lead)).toBe('The council met.\nTown hall');
  expect(list?.type === 'rich_text_list' && list.elements.map(textOf)).toEqual([
    `1 Mar 2025 (stated) · ${label}; Bay News via Coast Wire, 2 Mar 2025`,
    'Mar 2025 · Bay News via Coast Wire, 2 Mar 2025',
  ]);
  expect(list && richOf(list).filter((element) => element.type === 'link')).toHaveLength(3);
});

test('an event told by very many sources loses none of them', () => {
  const sources = Array.from({ length: 40 }, (_, index) => ({
    ...sampleSource,
    url: `https://herald.example/${index}/${'x'.repeat(900)}`,
  }));
  const tellings = [{ when: { iso: '2025', text: '2025' }, sources }];
  const blocks = blocksOf({ kind: 'event', id: 'e', summary: 'The council met.', tellings });
  const links = richPartsOf(blocks)
    .flatMap(richOf)
    .filter((element) => element.type === 'link');
  expect(links.map((element) => element.url)).toEqual(sources.map((source) => source.url));
  expect(blocks.length).toBeGreaterThan(1);
});

test('a comparison shows its subject, then each side under its name', () => {
  const lines = linesOf({
    kind: 'comparison',
    subject: 'The harbour',
    sides: [
      {
        name: 'Port Herald',
        articles: [{ headline: 'Harbour to stay open', source: sampleSource }],
        quotes: [sampleQuote],
        empty: 'Nothing.',
      },
      { name: 'Bay News', articles: [], quotes: [], empty: 'No quotation of Bay News.' },
    ],
  });
  expect(lines).toEqual([
    'The harbour',
    'Port Herald',
    `Harbour to stay open · ${label}`,
    '“The harbour stays open.”',
    `${byline(sampleQuote)}\n${label}`,
    'Bay News',
    'No quotation of Bay News.',
  ]);
});

test('coverage names those who report, linked, and those who do not', () => {
  const lines = linesOf({
    kind: 'coverage',
    reported: [{ outlet: 'Port Herald', detail: '2 articles', url: 'https://herald.example/' }],
    silent: ['Bay News'],
  });
  expect(lines).toEqual(['Reported by', 'Port Herald · 2 articles', 'No report in the corpus', 'Bay News']);
});

test('coverage without a silent outlet does not speak of silence', () => {
  expect(linesOf({ kind: 'coverage', reported: [], silent: [] })).toEqual([]);
});

test('facts show a label with each value, linked where it has an address', () => {
  const blocks = blocksOf({
    kind: 'facts',
    rows: [
      { label: 'Articles', value: '5' },
      { label: 'Source', value: 'Port Herald', url: 'https://herald.example/' },
    ],
  });
  const [list] = richPartsOf(blocks);
  expect(list?.type === 'rich_text_list' && list.elements.map(textOf)).toEqual([
    'Articles: 5',
    'Source: Port Herald',
  ]);
  expect(list && richOf(list).at(-1)).toMatchObject({ type: 'link', url: 'https://herald.example/' });
});

test('usage shows the command as code, what it does, and examples to press', () => {
  const blocks = blocksOf({
    kind: 'usage',
    usage: '/quotes [speaker]',
    summary: 'Quotations.',
    examples: [{ label: 'Vale', text: '/quotes vale' }],
  });
  expect(blocks).toMatchObject([
    {
      elements: [
        { elements: [{ text: '/quotes [speaker]\n', style: { code: true } }, { text: 'Quotations.' }] },
      ],
    },
    { type: 'actions', elements: [{ value: 'ask:/quotes vale' }] },
  ]);
});

test('suggestions keep their text with their buttons', () => {
  const pieces = piecesOf({
    kind: 'suggestions',
    text: 'Try:',
    actions: [{ label: 'Latest', text: '/latest' }],
  });
  expect(pieces.map((piece) => [piece.part[0]?.type, piece.leads])).toEqual([
    ['rich_text', true],
    ['actions', false],
  ]);
});
