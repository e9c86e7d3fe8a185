import type { Name, Names } from '../archive/names.ts';
import type { Passage } from './passages.ts';

/** Verbs that give words to somebody. */
const SAID =
  '(?:said|says|say|saying|told|tells|added|adds|wrote|writes|tweeted|posted|stated|states|stressed|insisted|insists|declared|declares|warned|warns|argued|argues|claimed|claims|announced|replied|replies|noted|remarked|asked|answered|explained|emphasi[sz]ed)';
/** "told reporters on Friday that": a few words in lower case, days and months aside. */
const MORE = '(?:\\s+(?:that|[\\p{Ll}\\p{N}]+|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)\\p{L}*){0,6}';
const NAME = "(?<name>\\p{Lu}[\\p{L}\\p{M}'’.-]*(?:\\s+[\\p{L}\\p{M}'’.-]+){0,5})";

const BEFORE = [
  new RegExp(`${NAME}\\s+(?:(?:has|had|also|later|then)\\s+)*${SAID}${MORE}\\s*[:,–—-]*\\s*$`, 'u'),
  new RegExp(`(?:according to|quoting|quoted)\\s+${NAME}\\s*[:,–—-]*\\s*$`, 'iu'),
  new RegExp(`(?:^|[\\n.!?])\\s*${NAME}\\s*[:–—-]+\\s*$`, 'u'),
];
const AFTER = {
  verbFirst: new RegExp(`^\\s*[,.!?]*\\s*(?:also\\s+)?${SAID}\\s+${NAME}`, 'u'),
  signed: new RegExp(`^\\s*[,.!?]*\\s*[–—-]+\\s*${NAME}\\s*(?:[.,;\\n(]|$)`, 'u'),
  nameFirst: new RegExp(`^\\s*[,.!?]*\\s*${NAME}\\s+(?:also\\s+)?${SAID}\\b`, 'u'),
};

/** Whom a text gives quoted words to, where it says so right beside them and there is one such name alone. */
export function namedBeside({ before, after }: Passage, names: Names): Name | undefined {
  const clause = before.slice(-160).replace(/^[\s\S]*[.!?]["”]?\s+(?=\p{Lu})/u, '');
  const [told, says, signed, saying] = [
    firstOf(BEFORE, clause),
    firstOf([AFTER.verbFirst], after.slice(0, 160)),
    firstOf([AFTER.signed], after.slice(0, 160)),
    firstOf([AFTER.nameFirst], after.slice(0, 160)),
  ];
  const found = [
    ...told.map((name) => one(name, true, names)),
    ...[...says, ...signed].map((name) => one(name, false, names)),
    ...saying.map((name) => one(name, true, names)),
  ].filter((name) => name !== undefined);
  const [first] = found;
  return first !== undefined && found.every(({ id }) => id === first.id) ? first : undefined;
}

function firstOf(patterns: readonly RegExp[], text: string): string[] {
  return patterns.flatMap((pattern) => pattern.exec(text)?.groups?.name ?? []);
}

/** The brother of somebody is not that somebody, nor are two people one. */
const OF = /^(?:of|for|to|by|from|with|and|near|&)$/;

const AUXILIARIES = /(?:\s+(?:has|had|have|also|later|then|once))+$/u;

/** The longest row of words that is called so by one alone. Titles may stand before it; behind it, what is not a verb. */
function one(written: string, isAtEnd: boolean, names: Names): Name | undefined {
  const words = written
    .replace(AUXILIARIES, '')
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.,]+$/u, ''));
  for (let length = words.length; length > 0; length -= 1) {
    for (let from = isAtEnd ? words.length - length : 0; from + length <= words.length; from += 1) {
      const row = words.slice(from, from + length);
      if (![row[0], row.at(-1)].every((word) => /^\p{Lu}/u.test(word ?? ''))) continue;
      const called = names.called(row.join(' '), ['speaker']);
      if (called.length > 1 || OF.test(words[from - 1] ?? '')) return undefined;
      if (called[0] !== undefined) return called[0];
    }
  }
  return undefined;
}
