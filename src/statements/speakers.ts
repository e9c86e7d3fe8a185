import type { Telling } from './telling.ts';

/** Words that many offices and bodies have in their names. */
const COMMON: ReadonlySet<string> = new Set(
  'the of for and a an s on to from until since new old spokesman spokeswoman spokesperson chief head chair director general secretary deputy president minister'.split(
    ' ',
  ),
);

export type Kinship = 'same' | 'office' | 'unclear' | 'other';

/**
 * Whether two speakers can be one voice: the same one, a body and somebody who speaks for it, a body or nobody in
 * particular that may be either, or two people.
 */
export function kinshipOf(a: Telling, b: Telling): Kinship {
  if (a.speaker === b.speaker) return a.speaker === '' ? 'unclear' : 'same';
  if (areJoint(a.speaker, b.speaker)) return 'same';
  if (a.speaker === '' || b.speaker === '') return 'unclear';
  if (!a.isOrganisation && !b.isOrganisation) return 'other';
  const [one, other] = [namesOf(a), namesOf(b)];
  const shared = [...one].filter((word) => other.has(word) || [...other].some((o) => isAlike(word, o)));
  return shared.length >= 2 || (shared.length === 1 && Math.min(one.size, other.size) === 1)
    ? 'office'
    : 'unclear';
}

/** "Korvia and Qasiran", "Qasiran and Korvia". */
function areJoint(a: string, b: string): boolean {
  return a.length === b.length && JOINT.test(a) && JOINT.test(b) && inOrder(a) === inOrder(b);
}

const JOINT = /[\s-]and[\s-]/;

function inOrder(name: string): string {
  return name
    .split(/[\s-]+/)
    .sort()
    .join(' ');
}

function namesOf({ speaker, role, isOrganisation }: Telling): ReadonlySet<string> {
  return new Set(
    (isOrganisation ? speaker : `${role ?? ''} ${speaker}`)
      .split(/[\s-]+/)
      .map((word) => word.replace(/^minist.*|^min$/, 'minist'))
      .filter((word) => word.length > 1 && !COMMON.has(word)),
  );
}

/** "Kaldesh" and "Kaldeshi", "Velmara" and "Velmaran". */
function isAlike(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length) - 1;
  return length >= 4 && Math.abs(a.length - b.length) <= 3 && a.slice(0, length) === b.slice(0, length);
}
