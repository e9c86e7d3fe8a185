import { expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { rootsOf } from '../../../src/command/groups.ts';
import { commandOfSlash, slashName } from '../../../src/platform/slack/slash-name.ts';

test('a command has its own name', () => {
  expect(slashName('quotes', '')).toBe('quotes');
});

test('a command has a prefix where there is one', () => {
  expect(slashName('quotes', 'news-')).toBe('news-quotes');
});

test('a command whose name Slack keeps for itself has ours before it', () => {
  expect(slashName('search', '')).toBe('dragoman-search');
});

test('a prefix is enough to tell a command from one of Slack’s', () => {
  expect(slashName('search', 'news-')).toBe('news-search');
});

test.each(['', 'news-'])('finds every command again with the prefix “%s”', (prefix) => {
  const roots = rootsOf(commands);
  const found = roots.map(({ name }) => commandOfSlash(`/${slashName(name, prefix)}`, commands, prefix));
  expect(found).toEqual(roots.map(({ name }) => name));
});

test('finds no command for another name', () => {
  expect(commandOfSlash('/quotes', commands, 'news-')).toBeUndefined();
});
