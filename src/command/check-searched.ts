import type { Archive } from '../archive/archive.ts';
import { atLeast, plural } from '../card/describe.ts';
import { corpusLabel, dateLabel } from './labels.ts';
import type { Named } from './option.ts';

/** What was gone through, so that "not held" is not taken for "not said". */
export async function searchedLine(archive: Archive, who: Named | undefined): Promise<string> {
  const { from, to, quotations, people } = corpusLabel(archive.span());
  const all = `${plural(quotations, 'quotation')} of ${plural(people, 'speaker')}, ${from} to ${to}`;
  const own = who === undefined ? undefined : await ofSpeaker(archive, who);
  return `Searched: ${own === undefined ? all : `${own}; and those of everybody else, in all ${all}`}. Not held does not mean not said.`;
}

async function ofSpeaker(archive: Archive, { id, name }: Named): Promise<string> {
  const filter = { speaker: id, kinds: ['direct', 'mixed'] as const };
  const [{ items, matched, isMore }, first] = await Promise.all([
    archive.quotations(filter, { limit: 1, offset: 0 }),
    archive.quotations(filter, { limit: 1, offset: 0, from: 'end' }),
  ]);
  const [newest] = items;
  if (newest === undefined) return `no quotation of ${name} is held`;
  const [oldest = newest] = first.items;
  const [from, to] = [oldest, newest].map(({ quotation }) => dateLabel(quotation.spoken).text);
  return `${atLeast(matched, isMore, 'quotation')} of ${name}, ${from === to ? from : `${from} to ${to}`}`;
}
