import { describe, expect, it } from 'vitest';
import { quotesOf, readText } from '../read-text.ts';

const speakers = (...lines: string[]) => quotesOf(readText(...lines)).map(([, speaker]) => speaker);

describe('the head of a transcript', () => {
  it('names whom a label of title and surname means', () => {
    expect(
      speakers(
        'Transcript: press conference, Port Halden Town Hall',
        'Hon Martin Oakley',
        'Minister for Rural Affairs',
        'MINISTER OAKLEY: Good morning, all. We have met the farmers, and we have heard them.',
        'JOURNALIST: Minister, were the farmers told in time?',
        'MINISTER OAKLEY: They were told as soon as we knew. There will be a review.',
      ),
    ).toEqual(['Martin Oakley', null, 'Martin Oakley']);
  });

  it('names who answers where the turns are "Q." and "A."', () => {
    expect(
      quotesOf(
        readText(
          'Press Conference by Minister Sorin (Summary)',
          'Speaker: Ilya Sorin, Minister of Trade',
          'Minister Sorin: Yesterday I met Ms. Caro Lind, the head of the delegation.',
          'Q. When will the pact be signed?',
          'A. We will sign it in June.',
          'Q. Will the tariffs fall at once?',
          'A. No. They will fall over three years.',
        ),
      ).filter(([, speaker]) => speaker !== null),
    ).toEqual([
      ['direct', 'Ilya Sorin', 'Yesterday I met Ms. Caro Lind, the head of the delegation.'],
      ['direct', 'Ilya Sorin', 'We will sign it in June.'],
      ['direct', 'Ilya Sorin', 'No. They will fall over three years.'],
    ]);
  });
});

describe('a line below a quotation', () => {
  it('signs it', () => {
    expect(
      speakers(
        'Statement by the Minister of Trade on the tariffs',
        'The Honourable Ilse Brook, Minister of Trade, spoke by telephone with her counterpart this morning.',
        '“Our door is open, and it will stay open for all.”',
        '- The Honourable Omar Sand-Reyes, Minister of Finance',
        'Trade with Dorland fell by a third in the year that ended in March.',
      ),
    ).toEqual(['Omar Sand-Reyes']);
  });
});
