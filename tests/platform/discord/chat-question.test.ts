import type { GatewayMessageCreateDispatchData } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { questionOf } from '../../../src/platform/discord/chat-message.ts';

const message = (fields: object): GatewayMessageCreateDispatchData =>
  ({ type: 0, guild_id: '1', author: { id: '42' }, content: '', ...fields }) as never;

describe('what a message asks', () => {
  it.each([
    ['its words after the mention', { content: '<@9> who said it' }, 'who said it'],
    ['its words around the mention', { content: 'tell me <@!9> who' }, 'tell me   who'],
    ['for help where there are no words', { content: '<@9>' }, '/help'],
    ['all its words in a direct message', { guild_id: undefined, content: ' who ' }, 'who'],
    ['its words in reply to another message', { type: 19, content: '<@9> who' }, 'who'],
  ])('is %s', (_, fields, question) => {
    expect(questionOf(message(fields), '9')).toBe(question);
  });

  it.each([
    ['of a bot', { content: '<@9> who', author: { id: '42', bot: true } }],
    ['of the bot itself', { guild_id: undefined, content: 'who', author: { id: '9' } }],
    ['of a webhook', { content: '<@9> who', webhook_id: '5' }],
    ['that says that somebody joined', { type: 7, content: '<@9>' }],
    ['that mentions somebody else', { content: '<@8> who' }],
    ['that mentions a role of the same number', { content: '<@&9> who' }],
    ['whose words are not shown', { content: '' }],
  ])('is nothing in a message %s', (_, fields) => {
    expect(questionOf(message(fields), '9')).toBeUndefined();
  });
});
