import { expect, test } from 'vitest';
import { buttonMaker, withUniqueIds } from '../../../src/platform/slack/buttons.ts';
import { digestOf } from '../../../src/platform/slack/press-value.ts';

const ask = { label: 'Newest', text: '/quotes page:1' };
const rows = buttonMaker().rows;

test('a button asks its question', () => {
  expect(rows([ask])).toEqual([
    {
      type: 'actions',
      elements: [
        {
          type: 'button',
          text: { type: 'plain_text', text: 'Newest', emoji: false },
          action_id: 'press:0',
          value: 'ask:/quotes page:1',
        },
      ],
    },
  ]);
});

test('a button of a private message names the only person who may press it', () => {
  const [row] = buttonMaker('U1').rows([ask], 'share');
  expect(row?.type === 'actions' && row.elements[0]?.value).toBe('share@U1:/quotes page:1');
});

test('has a question that is too long for a button kept, and names it by its digest', () => {
  const text = `/quotes words:"${'x'.repeat(2000)}"`;
  const kept: string[] = [];
  const [row] = buttonMaker(undefined, (question) => kept.push(question)).rows([{ label: 'Long', text }]);
  expect(row?.type === 'actions' && row.elements[0]?.value).toBe(`ask#${digestOf(text)}`);
  expect(kept).toEqual([text]);
});

test('labels a button without a label with its question', () => {
  const [row] = rows([{ label: ' ', text: '/latest' }]);
  expect(row?.type === 'actions' && row.elements[0]?.text.text).toBe('/latest');
});

test('leaves out a button with nothing to ask', () => {
  expect(rows([{ label: 'Nothing', text: ' ' }])).toEqual([]);
});

test('starts another row after 25 buttons', () => {
  const many = rows(Array.from({ length: 26 }, () => ask));
  expect(many.map((row) => row.type === 'actions' && row.elements.length)).toEqual([25, 1]);
});

test('gives each button of a message a name of its own', () => {
  const blocks = withUniqueIds([...rows([ask, ask]), ...rows([ask])]);
  const ids = blocks
    .flatMap((block) => (block.type === 'actions' ? block.elements : []))
    .map((b) => b.action_id);
  expect(ids).toEqual(['press:0', 'press:1', 'press:2']);
});
