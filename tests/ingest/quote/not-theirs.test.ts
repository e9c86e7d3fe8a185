import { describe, expect, it } from 'vitest';
import { quotesOf, readText } from '../read-text.ts';

const LEAD =
  'Mayor Ida Holt of Port Halden and the opposition leader, Jack Dunn, were asked for their views.';
/** Who is given for the words, "none" where they are no quotation. */
const speakerOf = (words: string, paragraph: string, headline = 'Council agrees new plan'): string | null => {
  const found = quotesOf(readText(headline, LEAD, ...paragraph.split('\n'))).filter(
    ([kind, , text]) => kind !== 'indirect' && text.includes(words),
  );
  const [first] = found;
  return first === undefined ? 'none' : first[1];
};

describe('words that are somebody else’s', () => {
  it.each([
    ['are not those of whoever is told them', 'Go home', 'Holt was told: “Go home.”', null],
    [
      'are those of who told them',
      'Go home',
      'Holt was told by Judge Ilse Brandt: “Go home.”',
      'Ilse Brandt',
    ],
    [
      'are not those of whoever receives them',
      'You are next',
      'Holt received a text message: “You are next.”',
      null,
    ],
    [
      'are the sender’s',
      'You are next',
      'Holt received a letter from Karl Wolf: “You are next.”',
      'Karl Wolf',
    ],
    [
      'are not the addressee’s',
      'Delete this',
      'An email to Peter Ostrow, the chief executive, read: “Delete this.”',
      null,
    ],
    [
      'are not those of whoever reposts them',
      'is dead',
      'Holt reposted a message from Karl Wolf that said: “The tram is dead.”',
      'Karl Wolf',
    ],
    [
      'stay those of one who was asked and replied',
      'It will stand',
      'Holt was asked about the pier and replied: “It will stand.”',
      'Ida Holt',
    ],
  ])('%s', (_, words, paragraph, speaker) => {
    expect(speakerOf(words, paragraph)).toBe(speaker);
  });

  it.each([
    [
      'in what somebody is asked',
      'a death trap',
      'Asked if the pier was “a death trap”, Holt said it was under review.',
    ],
    [
      'behind “when asked”',
      'a death trap',
      'When asked if the pier was “a death trap”, Holt said it was not.',
    ],
    [
      'in an answer to critics',
      'a death trap',
      'In response to critics who call the pier “a death trap”, Holt said it was safe.',
    ],
    [
      'despite calls',
      'do the decent thing',
      'Holt said she would stay despite calls for her to “do the decent thing”.',
    ],
    ['of a forged recording', 'I am finished', 'In the fake recording, Holt says: “I am finished.”'],
    ['wrongly quoted', 'I am finished', 'Holt was wrongly quoted as saying “I am finished”.'],
    [
      'of somebody posing as another',
      'I am finished',
      'A comedian pretending to be Ida Holt said: “I am finished.”',
    ],
    ['that are a title', 'Wait for Me', 'Holt said “Wait for Me” was the best song she had written.'],
  ])('are not taken: %s', (_, words, paragraph) => {
    expect(speakerOf(words, paragraph)).toBe('none');
  });

  it.each([
    ['a lawsuit', 'The lawsuit claims that Alan Pike told a patient: “You are wasting my time.”'],
    ['an adverb', 'Alan Pike allegedly said: “You are wasting my time.”'],
    [
      'a part in a play',
      'Alan Pike plays the doctor. “You are wasting my time,” he says in the opening scene.',
    ],
  ])('are left without a speaker where only %s gives them to somebody', (_, paragraph) => {
    expect(speakerOf('wasting my time', paragraph)).toBeNull();
  });

  it('are those of the one whose remark they are', () => {
    expect(
      speakerOf('asleep', 'Holt said she was hurt by Dunn’s remark that she was “asleep at the wheel”.'),
    ).toBe('Jack Dunn');
  });

  it('are the critic’s in a headline that names whom they are about', () => {
    const body = '“She is a mayor without a plan,” Dunn said.';
    expect(speakerOf('A mayor without a plan', body, 'Ida Holt: ‘A mayor without a plan’')).toBe('Jack Dunn');
  });

  it('are not taken from what a correction says was wrong', () => {
    const body =
      'Correction: An earlier version of this article quoted Holt as saying “the pier will fall”. She said: “The pier will close.”';
    expect(speakerOf('will fall', body)).toBe('none');
    expect(speakerOf('will close', body)).not.toBe('none');
  });
});
