import { describe, expect, it } from 'vitest';
import { quotesOf, readText } from '../read-text.ts';

const speakers = (...paragraphs: string[]) =>
  quotesOf(readText('A pier opens', ...paragraphs)).map((one) => one[1]);

describe('a pronoun', () => {
  it('means a whole name that reads like a person’s, whatever that person did', () => {
    expect(speakers('It took Edda Norrin an hour to come out. “We stay open,” she said.')).toEqual([
      'Edda Norrin',
    ]);
  });

  it('means whom the sentence before describes with "who"', () => {
    expect(
      speakers(
        '“No comment,” said Jon Reed.',
        'Pia Oswin, who runs the inn, has seen it before. “They come and go,” she said.',
      ),
    ).toEqual(['Jon Reed', 'Pia Oswin']);
  });

  it('is nobody behind somebody whom a sentence about other things does not make forget', () => {
    expect(
      speakers(
        '“No comment,” said Anna Reed.',
        'A mother of two waited. The rain fell. “Who will pay?” she asked.',
      ),
    ).toEqual(['Anna Reed', null]);
  });

  it('goes by the given name where a woman and a man were named', () => {
    expect(speakers('Martin Oswin met Clara Reed on the pier. “It was raining,” he said.')).toEqual([
      'Martin Oswin',
    ]);
  });

  it('does not mean a street', () => {
    expect(speakers('Every night Edda Norrin walks to the end of Mill Lane. “There,” she says.')).toEqual([
      'Edda Norrin',
    ]);
  });

  it('is not stopped by a letter that the sentence before is about', () => {
    expect(speakers('“I quit,” said Jon Reed.', 'The letter was long. “I am tired,” he wrote.')).toEqual([
      'Jon Reed',
      'Jon Reed',
    ]);
  });
});

describe('somebody without a name', () => {
  it('stays so where they come again with an article', () => {
    expect(
      speakers(
        '“We stay,” said Jon Reed, an official of the port.',
        'A senior official saw it otherwise. “We sink,” the official said.',
      ),
    ).toEqual(['Jon Reed', null]);
  });

  it.each([
    ['a friend of somebody', 'A pal of Jon Reed said: “He is tired of it all.”'],
    ['a spokesman for a person', 'A spokesman for Mayor Jon Reed said: “He is tired of it all.”'],
    ['another', 'Another, who gave no name, asked: “Who will pay for my fish?”'],
    ['somebody at a place', 'The woman behind the counter said: “It sells better than bread.”'],
  ])('is not whom the words beside name: %s', (_, paragraph) => {
    expect(speakers('“We stay open,” said Jon Reed.', paragraph).at(-1)).toBeNull();
  });
});

describe('a body', () => {
  it.each([
    ['a spokesman for it', '“We stay open,” said a spokesman for Norlux Energy.', 'Norlux Energy'],
    ['its unnamed spokeswoman', '“We stay open,” a health ministry spokeswoman said.', 'health ministry'],
    ['a ministry in small letters', '“We stay open,” the health ministry said.', 'health ministry'],
    [
      'a letter that it wrote',
      'The Harbour Board sent a letter on Monday. “We stay open,” the letter said.',
      'Harbour Board',
    ],
  ])('speaks through %s', (_, paragraph, name) => {
    expect(speakers(paragraph)).toEqual([name]);
  });

  it('is not named by a nationality or an address alone', () => {
    expect(speakers('The Bergen-based company said orders had “all but dried up in the autumn”.')).toEqual([
      null,
    ]);
  });

  it('is found by the shorter name', () => {
    expect(speakers('The Sports Ministry of Tarn met. “We stay open,” the sports ministry said.')).toEqual([
      'Sports Ministry of Tarn',
    ]);
  });
});

describe('a role', () => {
  it('is not that of whom the holder works for', () => {
    expect(speakers('The mayor’s spokesman, Jon Reed, came out.', '“I stay open,” the mayor said.')).toEqual([
      null,
    ]);
  });

  it('is nobody of the other gender', () => {
    expect(speakers('Clara Reed came out.', '“I stay open,” the fisherman said.')).toEqual([null]);
  });

  it.each(['the metallurgist', 'the mother-of-three', 'the schoolteacher', 'the teenager'])(
    'may be an epithet: %s',
    (role) => {
      expect(speakers(`Edda Norrin came out. “We stay open,” ${role} said.`)).toEqual(['Edda Norrin']);
    },
  );
});
