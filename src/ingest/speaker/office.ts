import { foldName } from '../../text/fold.ts';
import { perText } from '../../text/per-text.ts';
import { isRole } from './word-class.ts';

/** Words for the same office or trade, each group under its first. */
const SAME = [
  'chairman chairwoman chairperson chair',
  'spokesman spokeswoman spokesperson',
  'premier pm',
  'judge justice magistrate',
  'lawmaker mp legislator parliamentarian congressman congresswoman',
  'lawyer attorney barrister solicitor counsel',
  'journalist reporter correspondent',
  'chief boss head ceo leader supremo executive',
  'coach gaffer trainer',
  'goalkeeper keeper',
  'policeman policewoman constable officer',
  'mother mum mom',
  'father dad',
  'adviser advisor aide',
  'mediator negotiator',
  'co-founder cofounder founder',
];
const FIRST = new Map(
  SAME.flatMap((group) => group.split(' ').map((word) => [word, group.split(' ')[0] ?? word] as const)),
);

/** The word by which two roles are compared: of "chairwoman" and "chair" the same. */
export function sameOffice(word: string): string {
  return FIRST.get(word) ?? FIRST.get(word.replace(/s$/, '')) ?? word;
}

/** What a phrase about somebody's role is made of. */
export interface Office {
  /** The word that says what they are, as it is compared: "minister" of "the Russian foreign minister". */
  readonly head: string | undefined;
  /** Whose they are: "the league's chairman". */
  readonly owner: readonly string[];
}

/** Where a phrase goes on with whose office or where it is. */
const TAIL = /\s(?:of|for|at|in|to|on|with|from|behind|who)\s.*$/su;
const SMALL = /^(?:the|a|an|of|and|for|his|her|its|their|our|my)$/;

/** The head and the owner of a role as it is written. */
export const officeOf: (written: string) => Office = perText((written) => {
  const plain = written
    .replace(/\btop diplomat\b/i, 'foreign minister')
    .replace(/\bhead of state\b/i, 'president')
    .replace(/\bhead of government\b|\bprime minister\b/i, 'premier');
  const owned = /^(.*)(?:['’]s|s['’])\s+(.*)$/su.exec(plain);
  const own = (owned?.[2] ?? plain).replace(TAIL, '');
  const words = foldName(own).split(' ');
  const head = words.findLast((word) => isRole(word));
  return {
    head: head === undefined ? undefined : sameOffice(head.replace(/s$/, (end) => (isRole(head) ? end : ''))),
    owner: foldName(owned?.[1] ?? '')
      .split(' ')
      .filter((word) => word !== '' && !SMALL.test(word)),
  };
});
