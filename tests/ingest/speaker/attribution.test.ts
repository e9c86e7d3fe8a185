import { describe, expect, it } from 'vitest';
import { quotesOf, readText } from '../read-text.ts';

const LEAD =
  'Ada Vale, 58, the mayor of Port Halden, opened the new pier on Monday before a crowd of fishermen.';
const speaker = (...paragraphs: string[]) =>
  quotesOf(readText('Mayor opens the pier', LEAD, ...paragraphs)).at(-1)?.[1];

describe('the speaker', () => {
  it.each([
    ['before the verb', '“We stay open,” Vale said.'],
    ['behind the verb', '“We stay open,” said Vale.'],
    ['before a colon without a verb', 'Vale: “We stay open.”'],
    ['by "according to"', '“We stay open,” according to Vale.'],
    ['by a pronoun', 'Vale came late. “We stay open,” she said.'],
    ['by an age', '“We stay open,” the 58-year-old told reporters.'],
    ['by a role', '“We stay open,” the mayor of Port Halden told reporters.'],
    ['by "as … put it"', 'As Vale put it, “We stay open.”'],
    ['around an insertion', 'Vale, who was born in the town, said: “We stay open.”'],
    ['by who was quoted', 'Vale was quoted by Kaldor TV as saying: “We stay open.”'],
    ['by a participle', 'Vale cut the ribbon on Monday, adding: “We stay open.”'],
  ])('is found %s', (_, paragraph) => {
    expect(speaker(paragraph)).toBe('Ada Vale');
  });

  it('is an office with its name behind a comma', () => {
    expect(speaker('The harbour master, Jon Reed, told Kaldor TV: “The pier is safe.”')).toBe('Jon Reed');
  });

  it('is nobody where the source has no name', () => {
    expect(speaker('“The pier is not safe at all,” a senior official said.')).toBeNull();
  });

  it('is nobody where a pronoun stands for somebody without a name', () => {
    expect(
      speaker('A clerk of the council shook his head. “The pier is not safe at all,” he said.'),
    ).toBeNull();
  });

  it('is nobody where two people have the role', () => {
    const two = 'Minister Jon Reed met minister Tom Ashe at the pier of Port Halden on Monday evening.';
    expect(speaker(two, 'The town waited in the rain.', '“We stay,” the minister said.')).not.toBe(
      'Ada Vale',
    );
  });

  it('is a body that speaks', () => {
    expect(speaker('The Fishery Council said that the harbour would stay open.')).toBe('Fishery Council');
  });

  it('keeps the outlet through which it was said', () => {
    const read = readText('Mayor opens the pier', LEAD, '“We stay open,” Vale told Kaldor TV.');
    expect(read.quotes.at(-1)?.through).toBe('Kaldor TV');
  });

  it('keeps the body that a spokesperson speaks for', () => {
    const read = readText('Pier opened', LEAD, '“It is safe,” said harbour ministry spokeswoman Ida Moss.');
    expect(read.quotes.at(-1)).toMatchObject({
      speaker: { name: 'Ida Moss' },
      onBehalfOf: 'harbour ministry',
    });
  });

  it('tells how sure it is', () => {
    const read = readText('Pier opened', LEAD, '“We stay open,” Vale said.', '“We need it,” she added.');
    expect(read.quotes.map(({ tier }) => tier)).toEqual(['stated', 'resolved']);
  });

  it('is entered with the role as written', () => {
    const read = readText(
      'Pier opened',
      '“We stay open,” harbour minister Jon Reed said on Monday in Port Halden.',
    );
    expect(read.people).toEqual([
      { name: 'Jon Reed', kind: 'person', role: 'harbour minister', aliases: [] },
    ]);
  });
});
