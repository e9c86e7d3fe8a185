import { readWeekdays } from './weekdays.ts';

/**
 * The id of a channel: as Discord and Slack write one into a text (`<#123>`, `<#C123|general>`), or bare. Which
 * platform it is of is for the platform to say.
 */
export function readPlace(text: string): string | undefined {
  return (
    /^<#(\w{1,24})(?:\|[^<>]*)?>$/.exec(text)?.[1] ?? /^(?:\d{15,20}|[CDG][A-Z0-9]{1,20})$/.exec(text)?.[0]
  );
}

/** The id of a digest or alert, or its number in the list of its place: `d4k2m`, `2`. */
export function readSubscription(text: string): string | undefined {
  const plain = text.toLowerCase().replace(/^#/, '');
  if (/^[1-9]\d{0,2}$/.test(plain)) return plain;
  // "daily" is spelt like an id.
  return /^[dw][a-z0-9]{3,7}$/.test(plain) && readWeekdays(plain) === undefined ? plain : undefined;
}

/** The id of one delivery, such as `d4k2m:2025-12-11`. */
export function readDelivery(text: string): string | undefined {
  return /^[dw][a-z0-9]{3,7}:[\w.:-]{1,120}$/i.test(text) ? text : undefined;
}
