import { foldName } from '../../text/fold.ts';
import type { Token } from '../sentence/tokens.ts';
import type { Cast, Member } from './cast.ts';
import { bare, isRole } from './word-class.ts';

/** Whether the office at `at` is that of a role: "the governor's office", "the District Prosecutor's Office". */
export function isOfficeOf(tokens: readonly Token[], at: number): boolean {
  if (bare(tokens[at]) !== 'office') return false;
  const owner = tokens[at - 1]?.lower ?? '';
  if (!/['’]s$|s['’]$/.test(owner)) return false;
  const word = bare(tokens[at - 1]);
  return isRole(word) || word === 'general' || word === 'pm';
}

/** An office by its own words: the one body whose name ends so, else the words themselves. */
export function ownOffice(name: string, cast: Cast): Member {
  const known = endingSo(foldName(name), cast);
  return known ?? cast.meet(name, 'organisation');
}

/** "prosecutors", "local prosecutors": the one prosecutor's office that the article names. */
export function officeOfProsecutors(written: string, cast: Cast): Member | undefined {
  if (!PROSECUTORS.test(written)) return undefined;
  const offices = cast.members.filter(
    ({ kind, name }) => kind === 'organisation' && /\bprosecut/i.test(name),
  );
  return offices.length === 1 ? offices[0] : undefined;
}

const PROSECUTORS =
  /^(?:the )?(?:(?:local|state|public|federal|district|regional|military) )?(?:prosecutors|prosecution)$/i;

function endingSo(words: string, cast: Cast): Member | undefined {
  const named = cast.members.filter(
    ({ kind, name }) => kind === 'organisation' && ` ${foldName(name)} `.includes(` ${words} `),
  );
  return named.length === 1 ? named[0] : undefined;
}
