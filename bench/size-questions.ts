import type { OpenArchive } from '../src/archive/sql-archive.ts';
import type { Sql } from '../src/store/sql.ts';
import { fold } from '../src/text/fold.ts';
import { commonWords } from '../src/text/word-list.ts';

/** A question of the bench: what it is called in a table, and its text. */
export interface SizeQuestion {
  readonly what: string;
  readonly text: string;
}

const RANKED = 40_000;

/** Every command that reads the corpus, also with what is commonest and rarest in it. */
export async function sizeQuestions(sql: Sql, archive: OpenArchive): Promise<SizeQuestion[]> {
  const names = archive.names();
  const held = names.all('speaker').filter(({ weight }) => weight > 0);
  const [most, second] = held;
  const least = held.at(-1);
  const [outlet, other] = names.all('outlet');
  const [topic, topic2] = names.all('topic');
  const words = [...commonWords(RANKED)].map((word) => fold(word)).filter((word) => /^[a-z]{2,}$/.test(word));
  const [common = '', common2 = ''] = words;
  const middle = words[2000] ?? '';
  const rare = await rarest(archive, words);
  const [row] = await sql.all<{ id: string; record: string; article: string }>(
    `SELECT quotation.id, quotation.record, article.id AS article FROM quotation JOIN article ON article.key = quotation.article
     WHERE quotation.kind = 'direct' ORDER BY quotation.id LIMIT 1`,
  );
  const exact =
    (JSON.parse(row?.record ?? '{}') as { parts: { exact: string }[] }).parts[0]?.exact.split(' ') ?? [];
  const [some, late] = [exact.slice(0, 8).join(' '), '2025-06-01'];
  const of = (what: string, text: string): SizeQuestion => ({ what, text });
  return [
    of('/latest', '/latest'),
    of('/latest, commonest topic', `/latest topic:${topic?.id}`),
    of('/latest, commonest outlet', `/latest outlet:${outlet?.id}`),
    of('/latest, commonest speaker', `/latest speaker:${most?.id}`),
    of('/latest, since a day', `/latest since:${late}`),
    of('/quotes, commonest speaker', `/quotes speaker:${most?.id}`),
    of('/quotes, commonest speaker, page 20', `/quotes speaker:${most?.id} page:20`),
    of('/quotes, rarest speaker', `/quotes speaker:${least?.id}`),
    of('/quotes, commonest word', `/quotes words:${common}`),
    of('/quotes, two common words', `/quotes words:"${common} ${common2}"`),
    of('/quotes, a middling word', `/quotes words:${middle}`),
    of('/quotes, rarest word', `/quotes words:${rare}`),
    of('/quotes, commonest speaker and word', `/quotes speaker:${most?.id} words:${common}`),
    of('/quotes, rarest speaker, commonest word', `/quotes speaker:${least?.id} words:${common}`),
    of('/quotes, commonest topic', `/quotes topic:${topic?.id}`),
    of('/quotes, commonest topic and speaker', `/quotes topic:${topic?.id} speaker:${most?.id}`),
    of(
      '/quotes, commonest outlet, all kinds, since a day',
      `/quotes outlet:${outlet?.id} kind:all since:${late}`,
    ),
    of('/search, commonest word', `/search ${common}`),
    of('/search, two common words', `/search ${common} ${common2}`),
    of('/search, a middling word', `/search ${middle}`),
    of('/search, rarest word', `/search ${rare}`),
    of('/timeline', '/timeline'),
    of('/timeline, commonest speaker', `/timeline speaker:${most?.id}`),
    of('/timeline, commonest word', `/timeline words:${common}`),
    of('/brief', '/brief'),
    of('/brief, commonest topic', `/brief topic:${topic?.id}`),
    of('/brief, commonest speaker', `/brief speaker:${most?.id}`),
    of('/check, eight words that are held', `/check "${some}"`),
    of(
      '/check, the same in another order',
      `/check "${[...exact.slice(4, 8), ...exact.slice(0, 4)].join(' ')}"`,
    ),
    of('/check, commonest words', `/check "${common} ${common2}"`),
    of('/check, commonest speaker', `/check "${some}" speaker:${most?.id}`),
    of('/compare, two commonest outlets', `/compare ${outlet?.id} ${other?.id}`),
    of('/compare, two commonest speakers', `/compare ${most?.id} ${second?.id}`),
    of(
      '/compare, two outlets on the commonest topic',
      `/compare ${outlet?.id} ${other?.id} topic:${topic?.id}`,
    ),
    of('/source', `/source ${row?.article}`),
    of('/statement', `/statement ${row?.id}`),
    of('/cite', `/cite of:"/quotes speaker:${most?.id}"`),
    of('plain words', `what did ${most?.name} say about ${topic2?.name}?`),
    of('/help', '/help'),
  ];
}

/** How many of the rarest words of English are looked for. */
const RARE = 300;

/** A word that stands in as few quotations as any of them. */
async function rarest(archive: OpenArchive, words: readonly string[]): Promise<string> {
  let [found, least] = ['', Number.POSITIVE_INFINITY];
  for (const word of words.toReversed().slice(0, RARE)) {
    const { matched } = await archive.quotations({ words: word }, { limit: 1, offset: 0 });
    if (matched > 0 && matched < least) [found, least] = [word, matched];
    if (least === 1) break;
  }
  return found;
}
