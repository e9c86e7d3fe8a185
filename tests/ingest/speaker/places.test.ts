import { describe, expect, it } from 'vitest';
import { quotesOf, readText } from '../read-text.ts';

const LEAD = 'The people of Tarvik fled the flood on Sunday night with what they could carry in their arms.';
const speakerOf = (...lines: string[]) =>
  quotesOf(readText('Flood drives people from Tarvik', LEAD, ...lines)).at(-1)?.[1];

describe('who speaks', () => {
  it.each([
    [
      'Mette Holm of the Institute of Ocean Science in Tarvik, whose survey came out, said the dam was weak.',
      'Mette Holm',
    ],
    ['Foreign Minister of Doral Anton Reznik said the help was on its way.', 'Anton Reznik'],
    [
      'The director of the University Heart Centre, Prof. Dr. Ana Kolar, said that twelve people were treated.',
      'Ana Kolar',
    ],
    [
      'Announcing the plan, in 2020, Ms Ana Kolar used bold words: “This dam will hold for a century.”',
      'Ana Kolar',
    ],
    [
      'The trip is in doubt, with chairman Peter Lunt saying the side would not travel for now.',
      'Peter Lunt',
    ],
    ['Gary Moss last night insisted he was staying put.', 'Gary Moss'],
  ])('is told past places and offices: %s', (sentence, speaker) => {
    expect(speakerOf(sentence)).toBe(speaker);
  });

  it('is one person under a name in full and in short', () => {
    expect(
      speakerOf(
        'Sheikh Omar Al Dorali opened the port. Sheikh Omar bin Faisal Al Dorali, the minister, spoke.',
        'Sheikh Omar said the work was done.',
      ),
    ).toBe('Omar bin Faisal Al Dorali');
  });

  it('is whoever was named last where "His Excellency" speaks', () => {
    expect(
      speakerOf(
        'Omar Sand, the transport minister, said the port was open.',
        'His Excellency affirmed that the Emirate had paid for it alone.',
      ),
    ).toBe('Omar Sand');
  });
});
