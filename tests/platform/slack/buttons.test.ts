import { expect, test } from 'vitest';
import { askBlocks, withUniqueIds } from '../../../src/platform/slack/buttons.ts';
import { textsOf } from './parts.ts';

const ask = { label: 'Newest', text: '/quotes page:1' };

test('a button asks its question', () => {
  expect(askBlocks([ask])).toEqual([
    {
      type: 'actions',
      elements: [
        {
          type: 'button',
          text: { type: 'plain_text', text: 'Newest', emoji: false },
          action_id: 'ask:0',
          value: '/quotes page:1',
        },
      ],
    },
  ]);
});

test('shows a question too long for a button as text to type', () => {
  const text = `/quotes words:"${'x'.repeat(2000)}"`;
  const blocks = askBlocks([{ label: 'Long', text }]);
  expect(blocks.map((block) => block.type)).toEqual(['rich_text']);
  expect(textsOf(blocks)).toEqual([`Long: ${text}`]);
});

test('labels a button without a label with its question', () => {
  const [row] = askBlocks([{ label: ' ', text: '/latest' }]);
  expect(row?.type === 'actions' && row.elements[0]?.text.text).toBe('/latest');
});

test('starts another row after 25 buttons', () => {
  const rows = askBlocks(Array.from({ length: 26 }, () => ask));
  expect(rows.map((row) => row.type === 'actions' && row.elements.length)).toEqual([25, 1]);
});

test('gives each button of a message a name of its own', () => {
  const blocks = withUniqueIds([...askBlocks([ask, ask]), ...askBlocks([ask])]);
  const ids = blocks
    .flatMap((block) => (block.type === 'actions' ? block.elements : []))
    .map((b) => b.action_id);
  expect(ids).toEqual(['ask:0', 'ask:1', 'ask:2']);
});
