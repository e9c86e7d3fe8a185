import { describe, expect, it } from 'vitest';
import { isOffset, readOffset, refuseAmbiguous, zoneWords } from '../../src/command/zone-shorthand.ts';
import { readZone } from '../../src/command/zones.ts';
import { ReaderError } from '../../src/errors/errors.ts';

describe('a zone that is written short', () => {
  it.each(['EST', 'cst', 'IST', 'BST'])('is refused where it means several: %s', (text) => {
    expect(() => readZone(text)).toThrow(ReaderError);
    expect(() => refuseAmbiguous(text)).toThrow(/zone:\w+\/\w+ or zone:/);
  });

  it.each(['UTC', 'GMT', 'CET', 'MSK', 'Turkey'])(
    'is not refused where it means one, or none: %s',
    (text) => {
      expect(() => refuseAmbiguous(text)).not.toThrow();
    },
  );

  it.each([
    ['GMT+3', 'Etc/GMT-3', 'UTC+3'],
    ['utc -5', 'Etc/GMT+5', 'UTC-5'],
    ['UTC+03:00', 'Etc/GMT-3', 'UTC+3'],
  ])('is the offset that it says: %s', (text, zone, words) => {
    expect(readZone(text)).toBe(zone);
    expect(zoneWords(zone)).toBe(words);
    expect(isOffset(zone)).toBe(true);
    const local = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' });
    expect(local.format(new Date('2025-07-01T00:00:00Z'))).toContain(words.slice(3));
  });

  it('may be UTC itself', () => {
    expect(readOffset('UTC+0')).toBe('UTC');
    expect(isOffset('UTC')).toBe(false);
    expect(zoneWords('Europe/Istanbul')).toBe('Europe/Istanbul');
  });

  it.each(['GMT+15', 'UTC-13', 'UTC+5:30', '+3'])('is nothing where no zone is so far: %s', (text) => {
    expect(readOffset(text)).toBeUndefined();
  });
});
