import { describe, expect, it } from 'vitest';
import { quotesOf, readText } from '../read-text.ts';

const LEAD = 'Mayor Ada Vale opened the new pier of Port Halden on Monday before a crowd of fishermen.';
const speakers = (...paragraphs: string[]): (string | null)[] =>
  quotesOf(readText('Mayor opens the pier', LEAD, ...paragraphs)).map(([, speaker]) => speaker);

describe('who is meant', () => {
  it.each([
    [
      'the name behind an office that another’s name owns',
      'Vale’s predecessor, Ben Arrow, was less sure. “The old one was fine,” he said.',
      'Ben Arrow',
    ],
    ['whoever had the office', 'As governor she had been bolder. “We will build two,” she said.', 'Ada Vale'],
    [
      'somebody with one name and an age',
      'Bhola, 44, who sells tea by the gate, summed it up. “They talk, we pay,” he said.',
      'Bhola',
    ],
    [
      'a reader by name and town',
      'One reader, Dave from Lower Pell, emailed: “I learned to swim there.”',
      'Dave',
    ],
    [
      'the one who is named before the words, and not who nods behind them',
      'As Ben Arrow once put it, “a pier is a bridge that gave up.” Vale nodded.',
      'Ben Arrow',
    ],
    [
      'the one who answers, and not whom the question is about',
      'Asked whether Ben Arrow would pay, she said: “Nobody will pay twice.”',
      'Ada Vale',
    ],
    [
      'the name of somebody at a university, and not the university',
      'Alan Reid, of the University of Brenn, who was not involved, said the pier was too short.',
      'Alan Reid',
    ],
    [
      'a pensioner who is named behind the word',
      '“It creaks,” said one pensioner, Hilde Brand, 74, who had come by bus.',
      'Hilde Brand',
    ],
    [
      'the one who was named, by nation',
      'She won the race, too. “I was lucky,” the Norwegian said.',
      'Ada Vale',
    ],
    [
      'the museum by its whole name',
      'The National Museum of Varland said it would lend 14 anchors.',
      'National Museum of Varland',
    ],
    [
      'a firm of two names',
      '‘We stand by every plank of it, whatever they say,’ Harbour & Reed said.',
      'Harbour & Reed',
    ],
    [
      'the firm that the sentence names',
      'Airline Nordwing moved here. Broadcaster HRK reported it. Nordwing’s chief will resign, the company said.',
      'Nordwing',
    ],
    ['two lands together', 'Halden and Osmark said the border would stay open.', 'Halden and Osmark'],
    [
      'the first of two surnames',
      'Rosa Ortega Ruiz, 58, built it. In 2024, when Ben Arrow asked, Ortega said the wood was good.',
      'Rosa Ortega Ruiz',
    ],
    [
      'whoever asked, behind the verb',
      '“Who is going to sweep it?” asked Mira Stone, a keeper. “I am not.”',
      'Mira Stone',
    ],
    [
      'a department by what it is for',
      'The Department for Piers said the wood was good.',
      'Department for Piers',
    ],
    ['a charity by its call', 'Save the Coast, a local charity, said the wood was good.', 'Save the Coast'],
    [
      'a body by the letters in brackets',
      'The Pell Department of Piers (DoP) sent three men. DoP said the wood was good.',
      'Pell Department of Piers',
    ],
  ])('is %s', (_, paragraph, speaker) => {
    expect(speakers(paragraph).at(-1)).toBe(speaker);
  });

  it.each([
    ['a place behind a group', 'Local authorities in Sund said two boats were missing.'],
    ['two people together', '“We are glad,” Ada Vale and Ben Arrow said.'],
    ['witnesses', 'Witnesses told Reuters that the pier shook.'],
    ['groups of a kind', 'Trade unions said the pier was a waste.'],
    [
      'an insider behind somebody without a name',
      '“She knows what she did,” a pal of hers said. The insider added: “There were 200 people there.”',
    ],
    [
      'whoever a clause without an object is about',
      'Vale said it would last, a claim her own engineers later disputed, saying the wood was wet.',
    ],
    [
      'the signers of a paper',
      'Vale and the harbour board signed a declaration. The declaration reads, in part:',
      '“Both sides will keep the pier open to all boats.”',
    ],
    ['the people of a nation', 'The Germans said they would lend a crane.'],
  ])('is nobody in particular, for %s', (_, ...paragraphs) => {
    expect(speakers(...paragraphs).at(-1)).toBeNull();
  });

  it('is no land, and no first word, that a headline begins with', () => {
    const read = quotesOf(
      readText(
        'Downstream farmers fear the dam: “I speak of roots”',
        'Farmers in the valley fear that the dam will take their water, and some have written to the ministry.',
      ),
    );
    expect(read).toEqual([['direct', null, 'I speak of roots']]);
  });
});

describe('a record of a sitting', () => {
  const found = quotesOf(
    readText(
      'Harbours Bill: Third Reading',
      '[Madam Speaker Ada Vale in the Chair]',
      'The Minister of Finance (Jon Reed): I beg to move that the Bill be read the third time.',
      'An hon. Member: And the boats?',
      'Jon Reed: The boats will follow in the autumn, as I have said before.',
      'Ms Mira Stone (Leader of the Opposition): The boats have followed for ten years.',
      'Madam Speaker: Order. The House will hear the Minister.',
      'Jon Reed: I am obliged to you.',
    ),
  );
  it.each([
    ['I beg to move', 'Jon Reed'],
    ['And the boats', null],
    ['The boats will follow', 'Jon Reed'],
    ['The boats have followed', 'Mira Stone'],
    ['Order.', 'Ada Vale'],
  ])('gives “%s” to %s', (words, speaker) => {
    expect(found.find(([, , text]) => text.startsWith(words))?.[1]).toBe(speaker);
  });
});
