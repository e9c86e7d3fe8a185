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
const AFTER = [
  new RegExp(`^\\s*[,.!?]*\\s*(?:also\\s+)?${SAID}\\s+${NAME}`, 'u'),
  new RegExp(`^\\s*[,.!?]*\\s*[–—-]+\\s*${NAME}\\s*(?:[.,;\\n(]|$)`, 'u'),
  new RegExp(`^\\s*[,.!?]*\\s*${NAME}\\s+(?:also\\s+)?${SAID}\\b`, 'u'),
];

/** Whom a text gives quoted words to, where it says so right beside them and there is one such name alone. */
export function namedBeside({ before, after }: Passage, names: Names): Name | undefined {
  const clause = before.slice(-160).replace(/^[\s\S]*[.!?]["”]?\s+(?=\p{Lu})/u, '');
  const written = [
    ...BEFORE.map((pattern) => pattern.exec(clause)),
    ...AFTER.map((pattern) => pattern.exec(after.slice(0, 160))),
  ].flatMap((match) => match?.groups?.name ?? []);
  const found = written.flatMap((name) => one(name, names) ?? []);
  const [first] = found;
  return first !== undefined && found.every(({ id }) => id === first.id) ? first : undefined;
}

/** The longest row of words that is called so by one alone: titles may stand before it, anything behind. */
function one(written: string, names: Names): Name | undefined {
  const words = written
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/['’]s$|[.,]+$/u, ''));
  for (let length = words.length; length > 0; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const row = words.slice(from, from + length);
      if (!/^\p{Lu}/u.test(row[0] ?? '') || !/^\p{Lu}/u.test(row.at(-1) ?? '')) continue;
      const called = names.called(row.join(' '), ['speaker']);
      if (called.length > 1) return undefined;
      if (called[0] !== undefined) return called[0];
    }
  }
  return undefined;
}
