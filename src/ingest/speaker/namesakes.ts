import { FEMALE, MALE } from '../words/roles.ts';
import { type Cast, type Member, wordsOf } from './cast.ts';
import type { Focus } from './resolve.ts';

/** Whoever is brought in by being somebody's: the surname alone is the other one's. */
const RELATIVES =
  /^(?:wife|husband|widow|widower|son|daughter|brother|sister|mother|father|mum|mom|dad|uncle|aunt|cousin|nephew|niece|grandson|granddaughter|stepson|stepdaughter|twin)$/;

/**
 * Whom a surname alone means that several bear: whoever of them spoke last, else the one who was not brought in as a
 * relative. Null where it may be either; undefined where one alone bears it, or the title or the office tells.
 */
export function namesakeMeant(
  name: string,
  role: string | undefined,
  cast: Cast,
  focus: Focus,
): Member | null | undefined {
  const all = cast.namesakes(name);
  if (all.length < 2) return undefined;
  const words = role?.toLowerCase().replace(/\./g, '').split(/\s+/) ?? [];
  const gender = words.some((word) => FEMALE.has(word))
    ? 'female'
    : words.some((word) => MALE.has(word))
      ? 'male'
      : undefined;
  const fits = all.filter((one) => gender === undefined || (one.gender ?? gender) === gender);
  const sure = fits.filter((one) => gender !== undefined && one.gender === gender);
  if (fits.length === 1) return fits[0];
  if (sure.length === 1 && focus[0] !== undefined && !fits.includes(focus[0])) return sure[0];
  // "Finance Minister Vale": whose office it is.
  const office = role === undefined ? [] : wordsOf(role);
  const inOffice = fits.filter(
    ({ roleWords }) => office.length > 0 && office.every((word) => roleWords.has(word)),
  );
  if (inOffice.length === 1) return inOffice[0];
  const own = fits.filter(({ roleWords }) => ![...roleWords].some((word) => RELATIVES.test(word)));
  const [near] = focus;
  if (near !== undefined && fits.includes(near)) return own.length === 1 && own[0] !== near ? null : near;
  return own.length === 1 ? own[0] : null;
}
