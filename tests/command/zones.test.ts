import { describe, expect, it } from 'vitest';
import { completeZones, readZone, zoneLabel, zonesNear } from '../../src/command/zones.ts';

describe('a time zone', () => {
  it.each([
    ['Europe/Istanbul', 'Europe/Istanbul'],
    ['europe / istanbul', 'Europe/Istanbul'],
    ['istanbul', 'Europe/Istanbul'],
    ['New York', 'America/New_York'],
    ['america/new york', 'America/New_York'],
    ['Zürich', 'Europe/Zurich'],
    ['São Paulo', 'America/Sao_Paulo'],
    ['port au prince', 'America/Port-au-Prince'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['kolkata', 'Asia/Kolkata'],
    ['Turkey', 'Europe/Istanbul'],
    ['utc', 'UTC'],
    ['Etc/UTC', 'UTC'],
    ['Etc/GMT+3', 'Etc/GMT+3'],
  ])('is read from %s', (text, zone) => {
    expect(readZone(text)).toBe(zone);
  });

  it.each(['', 'Istambul', 'Mars/Olympus', '+03:00', '5', 'x'.repeat(100), '../etc'])(
    'is not read from “%s”',
    (text) => {
      expect(readZone(text)).toBeUndefined();
    },
  );

  it('is the same when it is read again, and one that dates can be told in', () => {
    const all = completeZones('/', 1000).concat(completeZones('e', 1000), completeZones('a', 1000));
    expect(all.length).toBeGreaterThan(200);
    expect(all.filter((zone) => readZone(zone) !== zone)).toEqual([]);
  });

  it.each([
    ['ista', 'Europe/Istanbul'],
    ['argentina', 'America/Argentina/Buenos_Aires'],
    ['america/arg', 'America/Argentina/Buenos_Aires'],
    ['germany', 'Europe/Berlin'],
    ['kyi', 'Europe/Kyiv'],
  ])('is offered for %s', (typed, zone) => {
    expect(completeZones(typed, 3)).toContain(zone);
  });

  it('is offered before anything is typed', () => {
    expect(completeZones('', 25)[0]).toBe('UTC');
  });

  it('has the nearest for one that is misspelt', () => {
    expect(zonesNear('Istambul', 3)).toEqual(['Europe/Istanbul']);
    expect(zonesNear('qqqqqqqqq', 3)).toEqual([]);
  });

  it('is shown with its offset as of now, and the time there', () => {
    expect(zoneLabel('Europe/Berlin', new Date('2025-07-01T12:00:00Z'))).toBe(
      'Europe/Berlin (UTC+02:00, now 14:00)',
    );
    expect(zoneLabel('Europe/Berlin', new Date('2025-12-01T12:00:00Z'))).toBe(
      'Europe/Berlin (UTC+01:00, now 13:00)',
    );
    expect(zoneLabel('Asia/Kathmandu', new Date('2025-12-01T12:00:00Z'))).toContain('UTC+05:45');
    expect(zoneLabel('UTC', new Date('2025-12-01T12:00:00Z'))).toBe('UTC (UTC+00:00, now 12:00)');
  });
});
