import { foldName } from '../../text/fold.ts';
import { MEN, WOMEN } from '../words/given-names.ts';
import { isPlace, mayBePlace } from '../words/places.ts';
import { isCompany } from '../words/roles.ts';
import type { Member } from './cast.ts';
import { isBody, isNationality } from './word-class.ts';

/**
 * Whether a member can be meant by "he" or "she": somebody whom the text treats as a person, or a whole name that
 * reads like a person's and like nothing else.
 */
export function isSomebody(member: Member): boolean {
  // "Kings FC coach Ada Vale": the club, and no king.
  if (member.name.length < 4 && isCompany(member.name.toLowerCase())) return false;
  return member.kind === 'person' && (member.isPerson || isLikely(member));
}

/** "Ada Vale": two to four words, and none of them a place's or a body's. */
function isLikely({ name, isAt, gender }: Member): boolean {
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > 4 || isPlace(name)) return false;
  if (gender === undefined && (isAt === true || mayBePlace(name))) return false;
  if (!words.every((word) => /^\p{L}[\p{L}'’.-]*$/u.test(word) && !/^\p{Lu}{2,}$/u.test(word))) return false;
  const folded = words.map((word) => foldName(word));
  if (folded.some((word) => isBody(word) || isCompany(word))) return false;
  return gender !== undefined || !isNationality(folded[0] ?? '');
}

/** A woman's or a man's given name. */
export function genderOf(name: string): 'female' | 'male' | undefined {
  const words = foldName(name).split(' ');
  if (words.length < 2) return undefined;
  const [given = ''] = words;
  if (WOMEN.has(given)) return 'female';
  return MEN.has(given) ? 'male' : undefined;
}
