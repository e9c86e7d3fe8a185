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

  it('remembers no more than it may, and forgets first what is no longer asked for', () => {
    const asked: string[] = [];
    const same = perText((text) => {
      asked.push(text);
      return text;
    }, 4);
    for (const text of ['a', 'b', 'c', 'a', 'd', 'e', 'a', 'b']) same(text);
    expect(asked).toEqual(['a', 'b', 'c', 'd', 'e', 'b']);
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
