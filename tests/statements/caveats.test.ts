import { describe, expect, it } from 'vitest';
import { comparerOf } from '../../src/statements/resemblance.ts';
import { ENGLISH } from '../../src/text/english.ts';

function caveatsOf(typed: string, ...told: string[]): string[] {
  const found = comparerOf(typed, ENGLISH)({ kind: 'direct', parts: told });
  expect(found?.kind).toBe('verbatim');
  return (found?.caveats ?? []).map(({ flag, words }) => `${flag}: ${words}`);
}

describe('words cut out of a sentence that takes them back', () => {
  it.each([
    ['we poisoned the lake', 'It is a myth that we poisoned the lake.'],
    ['the dam is sound', 'It would be a lie to say that the dam is sound.'],
    ['the coast does not count', 'No one on this board has ever said that the coast does not count.'],
    ['the guard slept', 'There is no proof that the guard slept.'],
    ['the roof is finished', 'I wish I could say that the roof is finished.'],
    ['buses were a luxury', 'I used to believe that buses were a luxury.'],
    [
      'name such lakes as Ober and Unter',
      'It is impossible for the smallest office of the land to name such lakes as Ober and Unter.',
    ],
    ['secret wishes', 'We have no secret wishes, as everybody knows.'],
    ['we cheated the voters', 'The thought that we cheated the voters is nonsense.'],
    ['The well is dry', 'The well is dry. That is a lie.'],
  ])('are marked as denied: %s', (typed, told) =>
    expect(caveatsOf(typed, told).join()).toMatch(/^negation changed: ./),
  );

  it.each([
    ['we keep the valley prisoner', 'The governor claims that we keep the valley prisoner.'],
    ['The game is over', "My rival says: 'The game is over.' I say it has begun."],
    ['the island is empty', 'Berg thinks the island is empty.'],
    ['my council has slept', 'According to her, my council has slept.'],
    ['The plan is dead', 'The plan is dead — or so my enemies think.'],
    ['The judge is a thief', 'The judge is a thief. Those were the words of Mr. Lind, not mine.'],
    ['The farmers are our foes', 'The farmers are our foes? That is what Mr. Lind wants you to think.'],
    ['The shop is shut', 'The shop is shut, they cry, and nobody asks why.'],
    ['You sank the ship', 'You sank the ship?'],
    ['I am leaving', 'You may hear that I am leaving.'],
    ['burning the letters', 'They accuse us of burning the letters.'],
    ['the blockade be kept up', 'Rudd demanded that the blockade be kept up.'],
    ['I will never speak to the guild', 'I will never speak to the guild in private.'],
    ['there will be no school', 'From May there will be no school for those who do not pay.'],
  ])('are marked as another’s, asked, or limited: %s', (typed, told) =>
    expect(caveatsOf(typed, told).join()).toMatch(/^qualifier dropped: ./),
  );

  it('are marked with a condition that stands behind the naming of the speaker', () => {
    expect(caveatsOf('The bill will pass', 'The bill will pass,', 'if my friends let it.')).toEqual([
      'qualifier dropped: if my friends let it',
    ]);
  });

  it.each([
    [
      'the work has slowed the flood',
      'I think the work has slowed the flood. That is not the same as a rescue.',
    ],
    ['We will sign the lease', 'I am glad to tell you that we will sign the lease.'],
    ['I will step down', 'I have decided that I will step down.'],
    ['we can win', 'I know that we can win. Nobody asked us.'],
    ['Who would be for it', 'Who would be for it? Nobody who can count.'],
    ['You sank the ship?', 'You sank the ship?'],
  ])('are left alone where nothing is taken back: %s', (typed, told) =>
    expect(caveatsOf(typed, told)).toEqual([]),
  );
});
