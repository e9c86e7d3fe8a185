import type { Article } from '../../src/corpus/article.ts';
import { sealRecord } from '../../src/corpus/seal-record.ts';
import { foldName } from '../../src/text/fold.ts';
import type { Gold, GoldQuote } from '../extract/gold.ts';
import type { CheckedWorld } from './gold.ts';

const LONGEST_GIST = 400;

/** The files of a corpus folder that holds exactly what was annotated: whom the articles quote, and with what. */
export function corpusOf({ people, articles }: CheckedWorld): Map<string, unknown> {
  const golds = [...articles.values()];
  const known = new Map(
    people.flatMap(({ name, aliases }) =>
      [name, ...aliases].map((alias) => [foldName(alias), name] as const),
    ),
  );
  const nameOf = (written: string): string => known.get(foldName(written)) ?? written;
  const named = new Set(golds.flatMap(({ quotes }) => quotes.flatMap(({ speaker }) => speaker ?? [])));
  const names = new Set([...people.map(({ name }) => name), ...[...named].map(nameOf)]);
  const aliases = new Map(people.map((person) => [person.name, person.aliases]));
  const organisations = new Set(
    people
      .filter(({ roles }) => roles.some((role) => role.startsWith('organisation')))
      .map(({ name }) => name),
  );
  const files = new Map<string, unknown>([
    [
      'people.json',
      [...names].map((name) => ({
        id: idOf(name),
        name,
        kind: organisations.has(name) ? 'organisation' : 'person',
        aliases: aliases.get(name) ?? [],
        roles: [],
      })),
    ],
    [
      'outlets.json',
      [...new Set(golds.map(({ publisher }) => publisher))].map((name) => ({
        id: idOf(name),
        name,
        aliases: [],
        domains: [],
        country: 'XX',
        kind: 'newspaper',
      })),
    ],
    ['topics.json', []],
  ]);
  for (const [id, gold] of articles) files.set(`corpus/${id}.json`, articleOf(id, gold, nameOf));
  return files;
}

function articleOf(id: string, gold: Gold, nameOf: (written: string) => string): Article {
  const precisions = { 4: 'year', 7: 'month', 10: 'day' } as const;
  const spoken = gold.datePublished.slice(0, 10);
  const dated = (value: string) => ({
    value,
    precision: precisions[value.length as keyof typeof precisions],
    basis: 'stated' as const,
  });
  const quotes = gold.quotes.map(partsOf);
  const mark = (quote: number, part: number): string => `Remark ${quote + 1}.${part + 1} goes:`;
  const text = [
    'Beginning.',
    ...quotes.flatMap((parts, quote) => parts.map((words, part) => `${mark(quote, part)} “${words}”`)),
  ].join('\n\n');
  const record: Parameters<typeof sealRecord>[0] = {
    id,
    url: `https://news.example/${id}`,
    headline: gold.headline,
    publisher: idOf(gold.publisher),
    datePublished: dated(spoken),
    inLanguage: 'en',
    description: gold.headline,
    about: [],
    anchor: { exact: 'Beginning.' },
    events: [],
    quotations: gold.quotes.map((quote, index) => ({
      id: `q${index + 1}`,
      speaker: quote.speaker === null ? null : idOf(nameOf(quote.speaker)),
      speakerAsWritten: quote.speaker ?? 'somebody',
      verb: 'said',
      attribution: 'explicit' as const,
      location: 'body' as const,
      spoken: dated(spoken),
      topics: [],
      ...wordsOf(quote.kind, partsOf(quote), (part) => mark(index, part)),
    })),
  };
  return sealRecord(record, text);
}

/** A reported passage is one, whatever stands between its parts. */
function partsOf({ kind, text = '', parts = [text] }: GoldQuote): readonly string[] {
  return kind === 'indirect' ? [parts.join(' ').slice(0, LONGEST_GIST).trim()] : parts;
}

function wordsOf(kind: GoldQuote['kind'], parts: readonly string[], mark: (part: number) => string) {
  if (kind !== 'indirect')
    return {
      kind,
      marks: 'present' as const,
      parts: parts.map((exact, part) => ({ exact, after: mark(part) })),
    };
  const gist = parts[0] ?? '';
  const list = gist.split(/\s+/);
  return {
    kind,
    gist,
    gistBasis: 'extracted' as const,
    passage: { startsWith: list.slice(0, 4).join(' '), endsWith: list.slice(-4).join(' '), after: mark(0) },
  };
}

function idOf(name: string): string {
  return foldName(name).replaceAll(' ', '-');
}
