import type { Context } from './command.ts';
import type { Subscription } from './subscriptions.ts';
import { isOffset, zoneWords } from './zone-shorthand.ts';

/** What is to be known of the zone in which something comes: that nobody gave it, or that it has no summer time. */
export function zoneNote(
  one: Subscription,
  given: string | undefined,
  { isZoneUsual }: Pick<Context, 'isZoneUsual'>,
): string[] {
  const zone = one.kind === 'digest' ? one.schedule.timeZone : one.quiet?.timeZone;
  if (zone === undefined) return [];
  if (given === undefined && isZoneUsual === true) {
    const how =
      one.kind === 'digest'
        ? `change it with /digest edit ${one.id} zone:Europe/Istanbul, or whichever is yours`
        : 'to have another, remove this alert and set it up with zone:Europe/Istanbul, or whichever is yours';
    return [`No zone was given, so ${zoneWords(zone)}; ${how}.`];
  }
  return given !== undefined && isOffset(zone)
    ? [
        `${zoneWords(zone)} is a fixed offset and has no summer time. Name a city instead to follow its clock.`,
      ]
    : [];
}
