import { foldName } from '../../text/fold.ts';
import type { Member } from './cast.ts';

const TITLE =
  /(?:^|\s)(?:(mrs|ms|miss|dame|lady|madame|frau|señora)|(mr|sir|lord|monsieur|herr|señor))\.?$/iu;

/**
 * "Mrs Carver", where John Carver was named: the woman of that family who was named in full, else the name under which
 * she goes alone, with its title. Undefined where the title does not gainsay whom the surname means.
 */
export function otherByTitle(
  name: string,
  role: string | undefined,
  found: Member | undefined,
  namesakes: Iterable<Member>,
): Member | string | undefined {
  const [title, female] = TITLE.exec(role ?? '') ?? [];
  if (title === undefined || name.includes(' ')) return undefined;
  const gender = female === undefined ? 'male' : 'female';
  const isOther = found?.gender !== undefined && found.gender !== gender && found.id === undefined;
  if (found !== undefined && !isOther && found.name.includes(' ')) return undefined;
  const surname = ` ${foldName(name)}`;
  const family = [...namesakes].filter(
    (one) => one.kind === 'person' && one.gender === gender && foldName(one.name).endsWith(surname),
  );
  const [only] = family;
  if (only !== undefined && family.length === 1) return only;
  return isOther ? `${title.trim()} ${name}` : undefined;
}
