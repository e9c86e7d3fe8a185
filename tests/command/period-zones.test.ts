import { describe, expect, it } from 'vitest';
import { type Clock, readPeriod } from '../../src/command/period.ts';

function read(text: string, clock: Clock): string | undefined {
  const period = readPeriod(text, clock);
  if (period === undefined) return undefined;
  return period.from === period.to ? period.from : `${period.from}..${period.to}`;
}

describe('readPeriod in zones at the edges of a day', () => {
  const lateMorning = new Date('2025-12-31T11:30:00Z');
  const earlyMorning = new Date('2026-01-01T06:30:00Z');

  it.each([
    ['Pacific/Auckland', lateMorning, '2026-01-01'],
    ['America/Los_Angeles', lateMorning, '2025-12-31'],
    ['Asia/Kolkata', lateMorning, '2025-12-31'],
    ['Pacific/Auckland', earlyMorning, '2026-01-01'],
    ['America/Los_Angeles', earlyMorning, '2025-12-31'],
    ['Asia/Kolkata', earlyMorning, '2026-01-01'],
    ['Asia/Kolkata', new Date('2025-12-31T18:29:59Z'), '2025-12-31'],
    ['Asia/Kolkata', new Date('2025-12-31T18:30:00Z'), '2026-01-01'],
  ])('takes today from %s at %s', (timeZone, now, today) => {
    expect(read('today', { now, timeZone })).toBe(today);
    expect(read(today, { now, timeZone })).toBe(today);
  });

  it.each([
    ['yesterday', '2025-12-31', '2025-12-30'],
    ['this year', '2026-01-01..2026-12-31', '2025-01-01..2025-12-31'],
    ['last month', '2025-12-01..2025-12-31', '2025-11-01..2025-11-30'],
    ['this week', '2025-12-29..2026-01-04', '2025-12-29..2026-01-04'],
    ['past 2 days', '2025-12-30..2026-01-01', '2025-12-29..2025-12-31'],
    ['Thursday', '2026-01-01', '2025-12-25'],
    ['1 January', '2026-01-01', '2025-01-01'],
    ['December', '2025-12-01..2025-12-31', '2025-12-01..2025-12-31'],
    ['January', '2026-01-01..2026-01-31', '2025-01-01..2025-01-31'],
    ['2 days ago', '2025-12-30', '2025-12-29'],
  ])('reads %s by the asker’s calendar', (text, inAuckland, inLosAngeles) => {
    expect(read(text, { now: lateMorning, timeZone: 'Pacific/Auckland' })).toBe(inAuckland);
    expect(read(text, { now: lateMorning, timeZone: 'America/Los_Angeles' })).toBe(inLosAngeles);
  });

  it.each([
    ['the short day in spring', '2025-03-09T20:00:00Z'],
    ['the long day in autumn', '2025-11-02T20:00:00Z'],
  ])('finds yesterday across %s', (_, now) => {
    const clock = { now: new Date(now), timeZone: 'America/Los_Angeles' };
    const before = new Date(new Date(now).getTime() - 86_400_000).toISOString().slice(0, 10);
    expect(read('yesterday', clock)).toBe(before);
    expect(read('past 1 day', clock)).toBe(`${before}..${now.slice(0, 10)}`);
  });
});
