import { TZDate } from '@date-fns/tz/date';
import { format } from 'date-fns/format';
import { distance } from 'fastest-levenshtein';
import { fold } from '../text/fold.ts';
import { countriesOfZones } from './zone-countries.ts';
import { nameOfToday } from './zone-names.ts';
import { readOffset, refuseAmbiguous } from './zone-shorthand.ts';

/** No name of the time zone database has more UTF-16 units. */
const LONGEST = 40;

/** Offered before anything is typed. */
const USUAL = [
  'UTC',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Istanbul',
  'Europe/Moscow',
  'America/New_York',
  'Asia/Kolkata',
  'Asia/Tokyo',
];

interface Listed {
  readonly zone: string;
  readonly full: string;
  readonly city: string;
}

let listed: readonly Listed[] | undefined;

function zones(): readonly Listed[] {
  listed ??= [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone').map(nameOfToday)])]
    .sort()
    .map((zone) => ({
      zone,
      full: keyOf(zone),
      city: keyOf(zone.split('/').at(-1) ?? zone),
    }));
  return listed;
}

/**
 * An IANA time zone by its name, an older name of it, its city, or its offset (`UTC+3`), in any case; undefined
 * where there is none.
 * @throws ReaderError for an abbreviation that means several
 */
export function readZone(text: string): string | undefined {
  const key = keyOf(text);
  const known = zones().find(({ full }) => full === key) ?? zones().find(({ city }) => city === key);
  if (known !== undefined) return known.zone;
  refuseAmbiguous(text);
  const offset = readOffset(text);
  if (offset !== undefined) return offset;
  const wanted = text
    .trim()
    .replace(/\s*\/\s*/g, '/')
    .replace(/\s+/g, '_');
  // An offset such as +03:00 is no zone: it knows no summer time.
  if (!/^[a-z][\w+/-]*$/i.test(wanted) || wanted.length > LONGEST) return undefined;
  try {
    return nameOfToday(new Intl.DateTimeFormat('en', { timeZone: wanted }).resolvedOptions().timeZone);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Zones whose city, region or country begins like what is typed, the best first. */
export function completeZones(typed: string, most: number): string[] {
  const key = keyOf(typed);
  if (key === '') return USUAL.slice(0, most);
  const countries = countriesOfZones();
  const ranked = zones().flatMap(({ zone, full, city }) => {
    const country = keyOf(countries.get(zone) ?? '');
    const rank = [
      city.startsWith(key),
      full.startsWith(key),
      country.startsWith(key),
      ` ${full}`.includes(` ${key}`),
    ];
    const at = rank.indexOf(true);
    return at === -1 ? [] : [{ zone, at }];
  });
  return ranked
    .sort((a, b) => a.at - b.at)
    .slice(0, most)
    .map(({ zone }) => zone);
}

/** Zones that are spelt like a text, the nearest first. */
export function zonesNear(text: string, most: number): string[] {
  const key = keyOf(text.slice(0, LONGEST));
  return zones()
    .map(({ zone, full, city }) => ({ zone, slips: Math.min(distance(key, full), distance(key, city)) }))
    .filter(({ slips }) => slips <= Math.max(1, Math.floor(key.length / 3)))
    .sort((a, b) => a.slips - b.slips)
    .slice(0, most)
    .map(({ zone }) => zone);
}

/** "Europe/Istanbul (UTC+03:00, now 14:05)" */
export function zoneLabel(zone: string, now: Date): string {
  const there = format(new TZDate(now.getTime(), zone), 'xxx HH:mm').split(' ');
  return `${zone} (UTC${there[0]}, now ${there[1]})`;
}

function keyOf(text: string): string {
  return fold(text)
    .replace(/[\s_-]+/g, ' ')
    .replace(/ ?\/ ?/g, '/')
    .trim();
}
