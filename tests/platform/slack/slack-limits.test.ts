import { expect, test } from 'vitest';
import { renderSlack } from '../../../src/platform/slack/render.ts';
import { sampleCard } from '../../support/sample-card.ts';
import { faultsOfSlackMessage } from '../../support/slack-limits.ts';

const text = (value: string) => ({ type: 'text', text: value });
const richText = (...elements: unknown[]) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});
const button = (extra: object) => ({ type: 'button', text: { type: 'plain_text', text: 'Go' }, ...extra });
const faultsOf = (...blocks: unknown[]) => faultsOfSlackMessage({ text: 'Hello', blocks });
const long = (length: number) => 'x'.repeat(length);

test('finds no fault with an ordinary message', () => {
  expect(faultsOfSlackMessage(renderSlack(sampleCard).message)).toEqual([]);
});

test.each([
  ['51 blocks', Array.from({ length: 51 }, () => ({ type: 'divider' }))],
  ['an unknown block', [{ type: 'poem' }]],
  ['an unknown field', [{ type: 'divider', colour: 'red' }]],
  ['a long header', [{ type: 'header', text: { type: 'plain_text', text: long(151) } }]],
  ['an empty header', [{ type: 'header', text: { type: 'plain_text', text: ' ' } }]],
  ['a header in mrkdwn', [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }]],
  ['a long section', [{ type: 'section', text: { type: 'mrkdwn', text: long(3_001) } }]],
  ['a mention in mrkdwn', [{ type: 'section', text: { type: 'mrkdwn', text: '<!here>' } }]],
  [
    '11 context elements',
    [{ type: 'context', elements: Array.from({ length: 11 }, () => ({ type: 'plain_text', text: 'x' })) }],
  ],
  ['an empty rich text', [richText()]],
  ['an empty text', [richText(text(''))]],
  ['a lone surrogate', [richText(text('\uD800'))]],
  ['a user', [richText({ type: 'user', user_id: 'U1' })]],
  ['a broadcast', [richText({ type: 'broadcast', range: 'here' })]],
  ['a link to a script', [richText({ type: 'link', url: 'javascript:alert(1)', text: 'x' })]],
  ['a long link', [richText({ type: 'link', url: `https://herald.example/${long(3_000)}`, text: 'x' })]],
  ['too much text over all', Array.from({ length: 5 }, () => richText(text(long(2_000))))],
  ['too many containers', Array.from({ length: 49 }, () => richText(text(long(100))))],
  ['26 buttons', [{ type: 'actions', elements: Array.from({ length: 26 }, () => button({})) }]],
  ['a long value', [{ type: 'actions', elements: [button({ value: long(2_001) })] }]],
  [
    'a long button',
    [{ type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: long(76) } }] }],
  ],
  [
    'one action_id twice',
    [{ type: 'actions', elements: [button({ action_id: 'a' }), button({ action_id: 'a' })] }],
  ],
  [
    'one block_id twice',
    [
      { type: 'divider', block_id: 'b' },
      { type: 'divider', block_id: 'b' },
    ],
  ],
])('refuses %s', (_, blocks) => {
  expect(faultsOf(...blocks)).not.toEqual([]);
});

test.each([
  ['no text', {}],
  ['an empty text', { text: '' }],
  ['a mention', { text: 'Hello <@U1>' }],
  ['a long text', { text: long(4_001) }],
])('refuses a message with %s', (_, message) => {
  expect(faultsOfSlackMessage(message)).not.toEqual([]);
});
