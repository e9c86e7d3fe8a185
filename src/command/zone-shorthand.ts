import { ReaderError } from '../errors/errors.ts';

/** Abbreviations that several parts of the world have for clocks of their own, with the likely ones. */
const AMBIGUOUS: Readonly<Record<string, readonly string[]>> = {
  ADT: ['America/Halifax', 'Asia/Baghdad'],
  AMT: ['Asia/Yerevan', 'America/Manaus'],
  AST: ['America/Halifax', 'Asia/Riyadh'],
  BST: ['Europe/London', 'Asia/Dhaka'],
  CDT: ['America/Chicago', 'America/Havana'],
  CST: ['America/Chicago', 'Asia/Shanghai', 'America/Havana'],
  ECT: ['America/Guayaquil', 'America/Martinique'],
  EDT: ['America/New_York', 'Australia/Sydney'],
  EST: ['America/New_York', 'America/Panama', 'Australia/Sydney'],
  GST: ['Asia/Dubai', 'Atlantic/South_Georgia'],
  IST: ['Asia/Kolkata', 'Europe/Istanbul', 'Europe/Dublin', 'Asia/Jerusalem'],
  MST: ['America/Denver', 'America/Phoenix', 'Asia/Kuala_Lumpur'],
  PST: ['America/Los_Angeles', 'Asia/Manila'],
  SST: ['Asia/Singapore', 'Pacific/Pago_Pago'],
  WST: ['Australia/Perth', 'Pacific/Apia'],
};

/** @throws ReaderError for an abbreviation that means several zones, with the likely ones */
export function refuseAmbiguous(text: string): void {
  const likely = AMBIGUOUS[text.trim().toUpperCase()];
  if (likely === undefined) return;
  throw new ReaderError(
    `“${text}” is the clock of several places. Write the one that is meant: ${likely.map((zone) => `zone:${zone}`).join(' or ')}.`,
  );
}

/** How far the zones of the database lie from UTC: 14 hours to the east, 12 to the west. */
const MOST_HOURS = { '+': 14, '-': 12 } as const;

/** `GMT+3`, `UTC -5`, `utc+03:00`: the zone of that offset. The database counts the other way round. */
export function readOffset(text: string): string | undefined {
  const [, sign, digits] = /^(?:gmt|utc)\s*([+-])\s*(\d{1,2})(?::?00)?$/i.exec(text.trim()) ?? [];
  if (sign !== '+' && sign !== '-') return undefined;
  const hours = Number(digits);
  if (hours > MOST_HOURS[sign]) return undefined;
  return hours === 0 ? 'UTC' : `Etc/GMT${sign === '+' ? '-' : '+'}${hours}`;
}

const OFFSET = /^Etc\/GMT([+-])(\d{1,2})$/;

/** A zone as people write it: "Europe/Istanbul", and "UTC+3" for what the database calls Etc/GMT-3. */
export function zoneWords(timeZone: string): string {
  const [, sign, hours] = OFFSET.exec(timeZone) ?? [];
  return hours === undefined ? timeZone : `UTC${sign === '-' ? '+' : '-'}${hours}`;
}

/** Whether it is nothing but an offset, which follows no summer time. */
export function isOffset(timeZone: string): boolean {
  return OFFSET.test(timeZone);
}
