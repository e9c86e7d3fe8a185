import { expect, test } from 'vitest';
import { readMention, readText, readWords } from '../../../src/platform/slack/read-text.ts';

test.each([
  ['entities', 'a &lt;b&gt; &amp; c', 'a <b> & c'],
  ['an entity that was typed, once', '&amp;lt;', '&lt;'],
  ['a link', '/source <https://herald.example/a?b=1&amp;c=2>', '/source https://herald.example/a?b=1&c=2'],
  ['a link with its own text', '<https://herald.example/a|the harbour>', 'https://herald.example/a'],
  ['a domain that Slack made a link of', '<http://herald.example|herald.example>', 'herald.example'],
  ['a channel', 'in <#C1|briefing>', 'in briefing'],
  ['a person without a name', 'by <@U2> today', 'by  today'],
  ['an address for mail', '<mailto:ada@herald.example|ada@herald.example>', 'ada@herald.example'],
  ['curly marks', '“a phrase” ‘x’', '"a phrase" \'x\''],
])('reads %s', (_, text, read) => {
  expect(readText(text)).toBe(read);
});

test.each([
  ['behind its option', 'digest add 8:00 channel:<#C1|briefing>', 'digest add 8:00 channel:<#C1>'],
  ['with a space before it', 'digest add 8:00 channel: <#C1>', 'digest add 8:00 channel: <#C1>'],
])('keeps the id of a channel %s', (_, text, read) => {
  expect(readText(text)).toBe(read);
});

test('keeps the ids of all channels where a command may take one', () => {
  expect(readText('add 8:00 <#C1|briefing>', { keepsChannels: true })).toBe('add 8:00 <#C1>');
});

test('drops the mention by which the bot was asked', () => {
  expect(readMention('<@UBOT>: quotes vale', 'UBOT')).toBe('quotes vale');
});

test('keeps marks in words that are looked up', () => {
  expect(readWords('She said “stay” &amp; left')).toBe('She said “stay” & left');
});
