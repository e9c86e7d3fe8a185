import type { Article } from '../src/corpus/article.ts';
import type { References } from '../src/corpus/corpus.ts';
import type { Quoted } from '../src/corpus/quotation.ts';
import { sealOf, sha256 } from '../src/corpus/seal.ts';
import { commonWords } from '../src/text/word-list.ts';
import { diceOf, zipf } from './dice.ts';

const WORDS = 40_000;
const DAYS = 3 * 365;
/** The last day of the corpus. */
const LAST = Date.parse('2025-12-14T00:00Z');
const DAY_MS = 86_400_000;
const QUOTATIONS = 5;
const SHORTEST = 8;
const LONGEST = 60;
/** How many of ten quotations are told of what another outlet told in those days. */
const RETOLD = 2;
const MEMORY = 200;

/** What somebody said, which several outlets may tell: the statement is called after its first telling. */
interface Said {
  readonly id: string;
  readonly speaker: string;
  readonly spoken: string;
  readonly words: readonly string[];
  readonly topics: readonly string[];
}

/** An article, and of each quotation the statement that it is a telling of. */
export interface Invented {
  readonly article: Article;
  readonly text: string;
  readonly statements: readonly string[];
}

/**
 * Articles of invented outlets, in the order of their dates over three years: five quotations each, of 8 to 60
 * English words by Zipf's law, every fifth told by another outlet before; and on every third article an event.
 * @param days how many days they are of, the last ones
 */
export function* inventedArticles(
  count: number,
  seed: number,
  references: References,
  days = DAYS,
): Generator<Invented> {
  const dice = diceOf(seed);
  const word = zipf(
    [...commonWords(WORDS)].map((one) => one.toLowerCase()),
    dice,
  );
  const speaker = zipf([...references.people.keys()], dice);
  const outlet = zipf([...references.outlets.keys()], dice);
  const topic = zipf([...references.topics.keys()], dice);
  const recent: Said[] = [];
  const sentence = (length: number): string[] => Array.from({ length }, word);
  for (let number = 0; number < count; number += 1) {
    const at =
      LAST - days * DAY_MS + Math.floor((number / count) * days) * DAY_MS + dice.between(0, 1439) * 60_000;
    const minute = new Date(at).toISOString().slice(0, 16);
    const id = `invented-${String(number).padStart(7, '0')}`;
    const said = Array.from({ length: QUOTATIONS }, (_, index): Said => {
      const known = recent[dice.between(0, MEMORY)];
      if (known !== undefined && dice.between(1, 10) <= RETOLD) return known;
      const one = {
        id: `${id}/q${index + 1}`,
        speaker: speaker(),
        spoken: new Date(at - dice.between(0, 2) * DAY_MS).toISOString().slice(0, 10),
        words: sentence(dice.between(SHORTEST, LONGEST)),
        topics: [...new Set([topic(), topic()])],
      };
      recent[dice.between(0, MEMORY - 1)] = one;
      return one;
    });
    const event = number % 3 === 0 ? [{ id: `e${Math.floor(number / 6)}`, words: sentence(12) }] : [];
    yield {
      ...articleOf(id, minute, outlet(), sentence(10).join(' '), said, event),
      statements: said.map((one) => one.id),
    };
  }
}

function articleOf(
  id: string,
  minute: string,
  publisher: string,
  headline: string,
  said: readonly Said[],
  events: readonly { readonly id: string; readonly words: readonly string[] }[],
): Pick<Invented, 'article' | 'text'> {
  const lines = said.map(({ words }) => words.join(' '));
  const text = [headline, ...lines.map((line) => `It is said: “${line}”`)].join('\n\n');
  const printed = { textSha256: sha256(text), url: `https://${publisher}.example/${id}`, publisher };
  const anchor = { exact: headline, prefix: '', suffix: '', start: 0, end: headline.length };
  const about = [...new Set(said.flatMap(({ topics }) => topics))].slice(0, 3);
  const article: Article = {
    id,
    ...printed,
    headline,
    datePublished: { value: minute, precision: 'minute', basis: 'stated' },
    inLanguage: 'en',
    description: `A report of ${headline}.`,
    about,
    textLength: text.length,
    anchor,
    quotations: said.map(({ speaker, spoken, topics }, index): Quoted => {
      const exact = lines[index] ?? '';
      const start = text.indexOf(exact, headline.length);
      const quotation = {
        id: `q${index + 1}`,
        speaker,
        speakerAsWritten: 'the minister',
        verb: 'said',
        attribution: 'explicit' as const,
        spoken: { value: spoken, precision: 'day' as const, basis: 'stated' as const },
        location: 'body' as const,
        topics: [...topics],
        kind: index === 4 ? ('mixed' as const) : ('direct' as const),
        marks: 'present' as const,
        parts: [{ exact, prefix: 'It is said: “', suffix: '”', start, end: start + exact.length }],
      };
      return { ...quotation, seal: sealOf(printed, quotation) };
    }),
    events: events.map(({ id: event, words }) => ({
      id: event,
      name: `The meeting ${event}`,
      date: { value: minute.slice(0, 10), precision: 'day', basis: 'stated' },
      summary: words.join(' '),
      people: [...new Set(said.slice(0, 2).map(({ speaker }) => speaker))],
      topics: about.slice(0, 1),
      anchor,
    })),
  };
  return { article, text };
}
