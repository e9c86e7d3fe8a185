import { describe, expect, it } from 'vitest';
import { readHours, readTime } from '../../src/command/times.ts';

describe('a time of day', () => {
  it.each([
    ['8', '08:00'],
    ['8:00', '08:00'],
    ['08:00', '08:00'],
    ['20.30', '20:30'],
    ['20h30', '20:30'],
    ['8 pm', '20:00'],
    ['8PM', '20:00'],
    ['8:05 p.m.', '20:05'],
    ['12 am', '00:00'],
    ['12 pm', '12:00'],
    ['0:00', '00:00'],
    ['noon', '12:00'],
    ['midnight', '00:00'],
    ['at 7', '07:00'],
    [' 23:59 ', '23:59'],
  ])('is read from %s', (text, time) => {
    expect(readTime(text)).toBe(time);
  });

  it.each(['', 'soon', '25', '24:01', '8:60', '13 pm', '0 am', '8:5', '-8', '08:00:00', '8 o clock'])(
    'is not read from “%s”',
    (text) => {
      expect(readTime(text)).toBeUndefined();
    },
  );

  it.each(['24:00', '24'])(
    'is asked for again where it is %s, which could be either end of the day',
    (text) => {
      expect(() => readTime(text)).toThrow('write 00:00');
    },
  );
});

describe('hours', () => {
  it.each(['22:00-07:00', '22-7', '22:00 – 07:00', '10 pm to 7 am', '22.00 until 7'])(
    'are read from %s',
    (text) => {
      expect(readHours(text)).toEqual({ from: '22:00', to: '07:00', text: '22:00-07:00' });
    },
  );

  it.each(['', '22:00', '22-', '22:00-22:00', 'night'])('are not read from “%s”', (text) => {
    expect(readHours(text)).toBeUndefined();
  });
});
