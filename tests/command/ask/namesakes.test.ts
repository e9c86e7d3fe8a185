import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { indexNames, type Name } from '../../../src/archive/names.ts';
import { interpret } from '../../../src/command/ask/interpret.ts';
import { ReaderError } from '../../../src/errors/errors.ts';
import { READING, written } from './invented.ts';

const speaker = (id: string, name: string, weight: number): Name => ({
  kind: 'speaker',
  id,
  name,
  aliases: [],
  weight,
});

const names = indexNames([
  speaker('una-brill', 'Una Brill', 9),
  speaker('per-brill', 'Per Brill', 2),
  speaker('cem-dag', 'Cem Dag', 4),
]);

function read(text: string): string {
  try {
    const understood = interpret(text, commands, { ...READING, names });
    return understood.kind === 'declined' ? 'declined' : written(understood.question);
  } catch (error) {
    if (error instanceof ReaderError) return error.message;
    throw error;
  }
}

describe('a surname of several people', () => {
  it.each([
    'what did brill say about the harbour',
    'brill on the harbour',
    'compare brill and dag',
    'did brill say "the harbour is ours"',
    'latest on brill',
  ])('is taken for none of them: %s', (text) => {
    expect(read(text)).toBe('“brill” can mean Una Brill or Per Brill. Say which.');
  });

  it('is clear with the first name', () => {
    expect(read('what did per brill say about the harbour')).toBe('quotes speaker:per-brill words:harbour');
  });

  it('is a word to look for where somebody else speaks', () => {
    expect(read('what did dag say about brill')).toContain('quotes speaker:cem-dag');
  });
});
