import { anyOf } from '../many/poisson.ts';

/** What people ask, and what nobody should. */
const PLAIN = [
  'vale',
  'harbour',
  'what did Vale say in 2025-12?',
  'ferries since:2025-12',
  'the harbour stays open',
];
const HOSTILE = [
  '@everyone <@123> <!channel> [x](javascript:alert(1))',
  '\u202Eevil\u202C \u0000\uD800 \u200B\uFEFF',
  '\'; DROP TABLE article; -- " OR 1=1',
  '```json\n{"a":1}\n``` || spoiler || > quote',
  'since:9999-99-99 until:-1 page:1e309 person:',
  '\u{1F469}\u200D\u{1F469}\u200D\u{1F467}'.repeat(40),
  '"'.repeat(300),
  'a\u0301\u0327'.repeat(400),
];
const HUGE = [
  'harbour '.repeat(700),
  '('.repeat(5000),
  'x'.repeat(5900),
  '"open" '.repeat(800),
  'not '.repeat(1400),
];

export type Manner = 'plain' | 'hostile' | 'huge';

export function wordsIn(manner: Manner, random: () => number): string {
  return anyOf({ plain: PLAIN, hostile: HOSTILE, huge: HUGE }[manner], random);
}

export function anyManner(random: () => number): Manner {
  return anyOf(['plain', 'plain', 'plain', 'hostile', 'hostile', 'huge'], random);
}
