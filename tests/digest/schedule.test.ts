import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isLate,
  isPastHelp,
  latestRun,
  nextRun,
  quietUntil,
  runsBetween,
} from '../../src/digest/schedule.ts';
import { RUNS } from '../support/any-card.ts';
import { calendar, firstInstant } from './local-time.ts';
import { EVERY_DAY } from './world.ts';

const at = (iso: string) => new Date(iso);
const daily = (time: string, timeZone: string) => ({ time, days: EVERY_DAY, timeZone });

describe('a schedule', () => {
  it('runs at the first instant after a time that the clocks skip', () => {
    expect(nextRun(daily('02:30', 'America/New_York'), at('2027-03-14T05:00:00Z'))).toEqual({
      at: at('2027-03-14T07:00:00Z'),
      day: '2027-03-14',
    });
  });

  it('runs at the first of two times that are called alike, and not again at the second', () => {
    const schedule = daily('01:30', 'America/New_York');
    const first = nextRun(schedule, at('2027-11-07T04:00:00Z'));
    expect(first.at).toEqual(at('2027-11-07T05:30:00Z'));
    expect(nextRun(schedule, first.at).day).toBe('2027-11-08');
    expect(nextRun(schedule, at('2027-11-07T06:10:00Z')).day).toBe('2027-11-08');
  });

  it('has a run for a day whose time is skipped over midnight', () => {
    const schedule = { time: '23:30', days: [6], timeZone: 'America/Scoresbysund' };
    expect(nextRun(schedule, at('2027-03-26T12:00:00Z'))).toEqual({
      at: at('2027-03-28T01:00:00Z'),
      day: '2027-03-27',
    });
    expect(nextRun(schedule, at('2027-03-28T01:00:00Z')).day).toBe('2027-04-03');
  });

  it('keeps to its days of the week, as they are there', () => {
    const schedule = { time: '00:15', days: [1, 5], timeZone: 'Pacific/Kiritimati' };
    const runs = runsBetween(schedule, at('2028-02-25T12:00:00Z'), at('2028-03-04T00:00:00Z'), 10);
    expect(runs.map(({ day }) => day)).toEqual(['2028-02-28', '2028-03-03']);
  });

  it('names the newest runs of a very long time', () => {
    const runs = runsBetween(
      daily('08:00', 'UTC'),
      at('2000-01-01T00:00:00Z'),
      at('2027-01-01T00:00:00Z'),
      3,
    );
    expect(runs.map(({ day }) => day)).toEqual(['2026-12-29', '2026-12-30', '2026-12-31']);
  });

  it('names the last run up to an instant, that instant included', () => {
    const weekly = { time: '08:00', days: [1], timeZone: 'UTC' };
    expect(latestRun(weekly, at('2027-03-08T08:00:00Z'))?.day).toBe('2027-03-08');
    expect(latestRun(weekly, at('2027-03-08T07:59:59Z'))?.day).toBe('2027-03-01');
  });

  it('agrees with the calendar about the next run after any instant', () => {
    const zones = [
      'America/New_York',
      'America/Scoresbysund',
      'Australia/Lord_Howe',
      'Asia/Beirut',
      'Africa/Cairo',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 24 * 60 - 1 }),
        fc.subarray(EVERY_DAY, { minLength: 1 }),
        fc.integer({ min: Date.parse('2027-01-01'), max: Date.parse('2028-12-31') }),
        (timeZone, minutes, days, after) => {
          const time = [Math.floor(minutes / 60), minutes % 60]
            .map((part) => String(part).padStart(2, '0'))
            .join(':');
          const from = new Date(after - 2 * 86_400_000).toISOString().slice(0, 10);
          const to = new Date(after + 10 * 86_400_000).toISOString().slice(0, 10);
          const expected = calendar(from, to)
            .filter((day) => days.includes(new Date(day).getUTCDay() || 7))
            .map((day) => ({ day, at: new Date(firstInstant(day, time, timeZone)) }))
            .find((run) => run.at.getTime() > after);
          expect(nextRun({ time, days, timeZone }, new Date(after))).toEqual(expected);
        },
      ),
      { numRuns: Math.min(RUNS, 1000) },
    );
  });
});

describe('what is late', () => {
  const due = at('2027-03-01T18:00:00Z');
  const day = { day: '2027-03-01', timeZone: 'UTC' };

  it('is marked so after five minutes', () => {
    expect(isLate(due, at('2027-03-01T18:05:00Z'))).toBe(false);
    expect(isLate(due, at('2027-03-01T18:05:01Z'))).toBe(true);
  });

  it('is past help after twelve hours on another day', () => {
    expect(isPastHelp(due, at('2027-03-02T06:00:00Z'), day)).toBe(false);
    expect(isPastHelp(due, at('2027-03-02T06:00:01Z'), day)).toBe(true);
    expect(isPastHelp(at('2027-03-01T01:00:00Z'), at('2027-03-01T23:59:00Z'), day)).toBe(false);
    expect(isPastHelp(due, at('2027-03-02T06:00:01Z'))).toBe(true);
  });
});

describe('quiet hours', () => {
  const night = { from: '22:00', to: '07:00', timeZone: 'Europe/Istanbul' };

  it('go over midnight, up to but without their end', () => {
    expect(quietUntil(night, at('2027-03-01T18:59:00Z'))).toBeUndefined();
    expect(quietUntil(night, at('2027-03-01T19:00:00Z'))).toEqual(at('2027-03-02T04:00:00Z'));
    expect(quietUntil(night, at('2027-03-02T03:59:59Z'))).toEqual(at('2027-03-02T04:00:00Z'));
    expect(quietUntil(night, at('2027-03-02T04:00:00Z'))).toBeUndefined();
  });

  it('lie within a day, and are none where they begin when they end', () => {
    const noon = { from: '12:00', to: '13:00', timeZone: 'UTC' };
    expect(quietUntil(noon, at('2027-03-01T12:30:00Z'))).toEqual(at('2027-03-01T13:00:00Z'));
    expect(quietUntil({ ...noon, to: '12:00' }, at('2027-03-01T12:00:00Z'))).toBeUndefined();
  });

  it('end when they end first where the clocks go back, and do not last another day', () => {
    const london = { from: '22:00', to: '01:30', timeZone: 'Europe/London' };
    expect(quietUntil(london, at('2026-10-25T00:10:00Z'))).toEqual(at('2026-10-25T00:30:00Z'));
    expect(quietUntil(london, at('2026-10-25T00:40:00Z'))).toBeUndefined();
    expect(quietUntil(london, at('2026-10-25T01:10:00Z'))).toEqual(at('2026-10-25T01:30:00Z'));
    const newYork = { from: '00:30', to: '01:30', timeZone: 'America/New_York' };
    expect(quietUntil(newYork, at('2026-11-01T04:40:00Z'))).toEqual(at('2026-11-01T05:30:00Z'));
    expect(quietUntil(newYork, at('2026-11-01T06:10:00Z'))).toEqual(at('2026-11-01T06:30:00Z'));
  });

  it('end with the hour that is left out where the clocks go forward', () => {
    const london = { from: '22:00', to: '01:30', timeZone: 'Europe/London' };
    expect(quietUntil(london, at('2027-03-28T00:10:00Z'))).toEqual(at('2027-03-28T01:00:00Z'));
    expect(quietUntil({ ...london, to: '07:00' }, at('2027-03-28T00:10:30Z'))).toEqual(
      at('2027-03-28T06:00:00Z'),
    );
  });
});
