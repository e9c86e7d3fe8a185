import { describe, expect, it } from 'vitest';
import { mayMean } from '../../src/command/may-mean.ts';

describe('two names that are held apart', () => {
  it.each([
    ['Vale', 'Ada Vale'],
    ['Ada Vale', 'vale'],
    ['Petrov', 'Ivan Petroff'],
    ['Oleg Sergeyev', 'Oleg Sergeev'],
    ['Дмитриев', 'Pavel Dmitriev'],
  ])('can mean one person: %s and %s', (a, b) => {
    expect(mayMean(a, b)).toBe(true);
  });

  it.each([
    ['Ada Vale', 'Bo Vale'],
    ['Moss', 'Ada Vale'],
    ['Ada', 'Ada Vale'],
    ['Town Council', 'Old Town Council'],
  ])('do not: %s and %s', (a, b) => {
    expect(mayMean(a, b)).toBe(false);
  });
});
