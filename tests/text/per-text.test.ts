import { describe, expect, it } from 'vitest';
import { oncePer } from '../../src/text/once-per.ts';
import { perText } from '../../src/text/per-text.ts';

describe('perText', () => {
  it('asks once for each text', () => {
    const asked: string[] = [];
    const lengthOf = perText((text) => {
      asked.push(text);
      return text.length;
    });
    expect([lengthOf('ab'), lengthOf('ab'), lengthOf('abc')]).toEqual([2, 2, 3]);
    expect(asked).toEqual(['ab', 'abc']);
  });

  it('forgets all when it remembers as much as it may, and nothing while it is full', () => {
    const asked: string[] = [];
    const same = perText((text) => {
      asked.push(text);
      return text;
    }, 2);
    for (const text of ['a', 'b', 'a', 'b', 'c', 'c', 'a']) same(text);
    expect(asked).toEqual(['a', 'b', 'c', 'a']);
  });
});

describe('oncePer', () => {
  it('makes one thing for each key, even nothing', () => {
    let made = 0;
    const of = oncePer((_: object): undefined => {
      made += 1;
    });
    const [a, b] = [{}, {}];
    for (const key of [a, b, a, b]) of(key);
    expect(made).toBe(2);
  });
});
