import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/statements/words.ts';
import { ENGLISH } from '../../src/text/english.ts';

const stems = (text: string): string[] => wordsOf(text, ENGLISH).map(({ stem }) => stem);

describe('the words of a telling', () => {
  it.each([
    ['We won’t sign.', 'We will not sign'],
    ["It isn't over", 'it is not over'],
    ['He gave up', 'he gives up'],
    ['the harbour was organised', 'the harbor was organized'],
    ['ninety thousand tonnes', '90,000 tonnes'],
    ['forty-two men', '42 men'],
    ['about $14m', 'about fourteen million'],
    ['4.2 crore doses', '42 million doses'],
    ['9 % of it', 'nine per cent of it'],
    ['I shall go', 'they would go'],
    ['An ex­change', 'an exchange'],
  ])('are the same in "%s" and in "%s"', (one, other) => {
    expect(stems(one)).toEqual(stems(other));
  });

  it('weigh more the rarer they are', () => {
    const [the, government, gauge] = wordsOf('the government gauge', ENGLISH).map(({ weight }) => weight);
    expect(the).toBeLessThan(government ?? 0);
    expect(government).toBeLessThan(gauge ?? 0);
  });

  it('name a verb by its particle, and weigh it more than alone', () => {
    const [gaveUp, , alone] = wordsOf('gave up, gave', ENGLISH);
    expect(gaveUp?.phrase).toBe('give_up');
    expect(gaveUp?.weight).toBeGreaterThan(alone?.weight ?? 1);
  });

  it('leave out what is quoted within them', () => {
    expect(stems('I told him: “You will be angry for five years.” He laughed.')).toEqual(
      stems('I told him. He laughed.'),
    );
  });

  it('keep a word in marks, and a quotation of which there is nothing else', () => {
    expect(stems('I heard the word “lease” today')).toEqual(stems('I heard the word lease today'));
    expect(stems('“You will be angry for five years.”')).toHaveLength(7);
  });

  it('are read of a long text from its beginning', () => {
    expect(wordsOf('gauge '.repeat(5000), ENGLISH)).toHaveLength(900);
  });
});
