import type { Token } from '../sentence/tokens.ts';

/** "at least six", "about 30", "up to 400", "under half": the beginning of a subject, and no phrase of time or place. */
export function isAmount(tokens: readonly Token[], at: number): boolean {
  const two = `${tokens[at]?.lower ?? ''} ${tokens[at + 1]?.lower ?? ''}`;
  if (
    /^(?:all|both|only|just) (?:of|but|\p{N}+|the|his|her|its|their|two|three|four|five|six|seven|eight|nine|ten|\p{L}+ty)$/u.test(
      two,
    )
  )
    return true;
  if (
    /^(?:about|around|over|nearly|almost) (?:an?|one|two|three)$/.test(two) &&
    /^(?:third|thirds|quarter|quarters|half|dozen|hundred|thousand|million|billion|fifth|tenth)$/.test(
      tokens[at + 2]?.lower ?? '',
    )
  )
    return true;
  if (/^(?:at (?:least|most)|up to|more than|(?:fewer|less) than|close to)$/.test(two)) return true;
  return (
    /^(?:about|around|over|under|between|nearly|almost)$/.test(tokens[at]?.lower ?? '') &&
    /^(?:\p{N}|half|two|three|four|five|six|seven|eight|nine|ten|twenty|hundreds|thousands|dozens)/u.test(
      tokens[at + 1]?.lower ?? '',
    )
  );
}
