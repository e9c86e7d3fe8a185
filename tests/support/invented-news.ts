import type { Article } from '../../src/corpus/article.ts';
import { sealRecord } from '../../src/corpus/seal-record.ts';

/** Words that an invented article has from somebody. */
export interface Saying {
  readonly words: string;
  readonly kind?: 'direct' | 'mixed' | 'indirect';
  readonly speaker?: string | null;
  readonly day?: string;
  readonly topics?: readonly string[];
  readonly occasion?: string;
  /** Of reported speech: what is reported, in our words. */
  readonly gist?: string;
}

/** An invented article in short: its text is put together from what it says, and sealed. */
export interface News {
  readonly id: string;
  readonly day: string;
  readonly publisher?: string;
  readonly agency?: string;
  readonly url?: string;
  readonly headline?: string;
  readonly about?: readonly string[];
  readonly says?: readonly Saying[];
  readonly tells?: readonly {
    readonly event: string;
    readonly day: string;
    readonly people?: readonly string[];
    readonly topics?: readonly string[];
  }[];
}

const outlet = (id: string, name: string, ...aliases: string[]) => ({
  id,
  name,
  aliases,
  domains: [`${id}.example`],
  country: 'TR',
  kind: 'newspaper',
});
const person = (id: string, name: string, kind: 'person' | 'organisation' = 'person') => ({
  id,
  name,
  kind,
  aliases: [],
  roles: [],
});
const topic = (id: string, name: string) => ({ id, name, aliases: [], terms: [] });

/** What the invented news refers to. Two people share a surname; one name has letters with marks. */
export const REFERENCES = {
  'outlets.json': [
    outlet('port-herald', 'Port Herald', 'Herald'),
    outlet('coast-wire', 'Coast Wire'),
    outlet('hill-post', 'Hill Post'),
  ],
  'people.json': [
    person('ada-vale', 'Ada Vale'),
    person('bo-vale', 'Bo Vale'),
    person('cem-dag', 'Cem Dağ'),
    person('town-council', 'Town Council', 'organisation'),
  ],
  'topics.json': [topic('harbour', 'Harbour'), topic('ferries', 'Ferries')],
} as const;

const dated = (value: string) => ({
  value,
  precision: PRECISIONS[value.length] ?? ('minute' as const),
  basis: 'stated' as const,
});
const PRECISIONS: Readonly<Record<number, 'day' | 'month' | 'year'>> = { 10: 'day', 7: 'month', 4: 'year' };

/** The record of an invented article, sealed from its text; and that text. */
export function articleOf(news: News): { article: Article; text: string } {
  const { id, day, publisher = 'port-herald', headline = `News of ${id}`, about = ['harbour'] } = news;
  const { says = [], tells = [] } = news;
  const text = [
    headline,
    ...says.map(({ words }, index) => `Remark ${index + 1}, it is said: “${words}”`),
    ...tells.map((telling) => `On ${telling.day} there was ${telling.event}.`),
  ].join('\n\n');
  const draft: Parameters<typeof sealRecord>[0] = {
    id,
    headline,
    publisher,
    inLanguage: 'en',
    about: [...about],
    ...(news.agency === undefined ? {} : { agency: news.agency }),
    url: news.url ?? `https://${publisher}.example/${id}`,
    datePublished: dated(day),
    description: `A summary of ${id}.`,
    anchor: { exact: headline, occurrence: 1 },
    quotations: says.map(({ words, kind = 'direct', speaker = 'ada-vale', ...more }, index) => {
      const after = `Remark ${index + 1}`;
      const said = {
        id: `q${index + 1}`,
        speaker,
        speakerAsWritten: 'the speaker',
        verb: 'said',
        attribution: 'explicit' as const,
        location: 'body' as const,
        spoken: dated(more.day ?? day),
        topics: [...(more.topics ?? ['harbour'])],
        ...(more.occasion === undefined ? {} : { occasion: more.occasion }),
      };
      const list = words.split(' ');
      const passage = { startsWith: list.slice(0, 4).join(' '), endsWith: list.slice(-4).join(' '), after };
      return kind === 'indirect'
        ? { ...said, kind, gist: more.gist ?? `It is reported of ${after}.`, passage }
        : { ...said, kind, marks: 'present' as const, parts: [{ exact: words, after }] };
    }),
    events: tells.map(({ event, people = [], topics = ['harbour'], day: date }) => ({
      id: event,
      name: `The ${event}`,
      date: dated(date),
      summary: `What ${event} was.`,
      people: [...people],
      topics: [...topics],
      anchor: { exact: `On ${date} there was ${event}.` },
    })),
  };
  return { article: sealRecord(draft, text), text };
}
