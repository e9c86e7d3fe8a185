import { describe, expect, it } from 'vitest';
import { quotesOf, readText } from '../read-text.ts';

const speakerOf = (words: string, ...paragraphs: string[]): string | null | undefined =>
  quotesOf(readText('Council agrees new plan for the harbour', ...paragraphs)).find(([, , text]) =>
    text.includes(words),
  )?.[1];

describe('of two people who both fit', () => {
  it.each([
    [
      'one accuses the other',
      'Senator Mark Hale accused Governor Tom Reeve of hiding the report. “That is a lie,” he said.',
    ],
    [
      'one asks the other',
      'Coach Paul Merrin asked captain Luke Adair whether he would travel. “That is a lie,” he said.',
    ],
    [
      'one replaces the other',
      'Karen Blythe replaced Susan Moor as head of the school. “That is a lie,” she said.',
    ],
    ['one meets the other', 'Mayor Ida Holt met Karl Wolf in his bakery on Monday.\n“That is a lie.”'],
    [
      'the latest did not answer',
      'Mayor Ida Holt wrote to the minister, Clara Voss. Voss did not answer. “That is a lie,” she said.',
    ],
  ])('nobody is given where %s', (_, text) => {
    expect(speakerOf('a lie', ...text.split('\n'))).toBeNull();
  });

  it('the one of the pronoun’s gender speaks', () => {
    expect(speakerOf('a lie', 'Mayor Ida Holt accused Governor Tom Reeve. “That is a lie,” he said.')).toBe(
      'Tom Reeve',
    );
  });

  it('whoever praises goes on', () => {
    const text =
      'Manager Alan Pike praised goalkeeper Joe Reddy after the match. “He was magnificent,” he said.';
    expect(speakerOf('magnificent', text)).toBe('Alan Pike');
  });

  it('Mrs Carver is not her husband, and Mr Carver not his wife', () => {
    const text = 'John Carver, 61, and his wife lost their home. “We want it back,” Mrs Carver said.';
    expect(speakerOf('want it back', text)).toBe('Mrs Carver');
    const other = 'Ruth Carver, 60, was at home when the river rose. “I saw it,” Mr Carver said.';
    expect(speakerOf('saw it', other)).toBe('Mr Carver');
  });

  it('Mrs Carver is the woman of that name who was named', () => {
    const text = 'John Carver and Ruth Carver lost their home. “We want it back,” Mrs Carver said.';
    expect(speakerOf('want it back', text)).toBe('Ruth Carver');
  });

  it('the defendant is not the prosecutor', () => {
    const text =
      'Prosecutor Amy Lowe told the jury that the man had lied. “I was frightened,” the defendant said.';
    expect(speakerOf('frightened', text)).toBeNull();
  });

  it('the former minister is the predecessor', () => {
    const text =
      'Health Minister Eva Lind presented the plan. Her predecessor, Rolf Stein, called it too late. “I would have acted,” the former minister said.';
    expect(speakerOf('have acted', text)).toBe('Rolf Stein');
  });

  it('a pronoun behind a spokeswoman is not her minister', () => {
    const text =
      'A spokeswoman for Clara Voss, the minister, said she was not available. “She is on a plane,” she said.';
    expect(speakerOf('on a plane', text)).toBeNull();
  });
});
