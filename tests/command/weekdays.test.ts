import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_CHOICES, readWeekdays, weekdaysText } from '../../src/command/weekdays.ts';

describe('days of the week', () => {
  it.each([
    ['daily', [1, 2, 3, 4, 5, 6, 7]],
    ['Every day', [1, 2, 3, 4, 5, 6, 7]],
    ['weekdays', [1, 2, 3, 4, 5]],
    ['on the weekend', [6, 7]],
    ['mon,wed,fri', [1, 3, 5]],
    ['fri, mon and Wed', [1, 3, 5]],
    ['tue wed', [2, 3]],
    ['Tuesdays', [2]],
    ['thurs. & sun.', [4, 7]],
    ['monday to friday', [1, 2, 3, 4, 5]],
    ['sat-mon', [1, 6, 7]],
    ['weekend, mon', [1, 6, 7]],
    ['mon, mon', [1]],
  ])('are read from %s', (text, days) => {
    expect(readWeekdays(text)).toEqual(days);
  });

  it.each(['', 'someday', 'mo', 'mon,xyz', 'mon to', '8', 'monthly', ','])(
    'are not read from “%s”',
    (text) => {
      expect(readWeekdays(text)).toBeUndefined();
    },
  );

  it('are the same when their text is read again', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), (some) => {
        const days = [...some].sort((a, b) => a - b);
        expect(readWeekdays(weekdaysText(days))).toEqual(days);
      }),
    );
  });

  it('can be chosen from a list of which each is read', () => {
    expect(DAY_CHOICES.filter(({ value }) => readWeekdays(value) === undefined)).toEqual([]);
  });
});
