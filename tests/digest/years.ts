import { calendar } from './local-time.ts';
import { ADA, DAILY, EVERY_DAY, type World } from './world.ts';

/** Zones whose clocks change at midnight and over it, by half an hour, early and late in the year, or never. */
export const ZONES = [
  'America/New_York',
  'America/Santiago',
  'America/Scoresbysund',
  'Africa/Cairo',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Europe/Istanbul',
  'Europe/London',
  'Pacific/Kiritimati',
];
export const START = '2026-12-30T00:00:00.000Z';
export const END = '2029-01-03T00:00:00.000Z';
/** Two years, one of them with a leap day. */
export const DAYS = calendar('2027-01-01', '2028-12-31');

/** A digest for each time of day, and which is which. */
export async function withDigests(
  world: World,
  timeZone: string,
  at: readonly string[],
): Promise<Map<string, string>> {
  const times = new Map<string, string>();
  for (const time of at) {
    const wanted = { ...DAILY, schedule: { time, days: EVERY_DAY, timeZone } };
    const { id } = await world.add(wanted, ADA, world.clock.now());
    times.set(id, time);
  }
  return times;
}
