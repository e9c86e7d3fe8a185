import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { QuotationEntry } from '../../src/archive/archive.ts';
import { comparedTogether } from '../../src/archive/compared.ts';
import { ENGLISH } from '../../src/text/english.ts';
import { type CorpusFolder, corpusFolder, type OpenedDesk, openDeskOver } from '../support/corpus-folder.ts';
import type { News } from '../support/invented-news.ts';

const told = (id: string, publisher: string, words: string): News => ({
  id,
  day: '2025-12-14',
  publisher,
  says: [{ words }],
});

/** Two tellings of one statement, each with words that the other puts otherwise. */
const TOLD = [
  told(
    'herald',
    'port-herald',
    'We are ready to go back to the harbour talks, but only if the ban on our ferries is lifted first.',
  ),
  told(
    'wire',
    'coast-wire',
    'We are prepared to go back to the harbour talks, but only on condition that the prohibition on our ferries is lifted first.',
  ),
];

let folder: CorpusFolder;
let opened: OpenedDesk;
beforeEach(async () => {
  folder = corpusFolder(...TOLD);
  opened = await openDeskOver(folder.path);
});
afterEach(async () => {
  await opened.close();
  folder.dispose();
});

const resembling = async (words: string) =>
  (await opened.archive.resembling(words, 'ada-vale')).map(({ entry, resemblance }) => ({
    outlet: entry.source.outlet,
    kind: resemblance.kind,
    flags: resemblance.caveats.map(({ flag }) => flag),
  }));

describe('words that stand partly in one telling and partly in another of the same statement', () => {
  it('are held by both together', async () => {
    const [first] = await resembling(
      'We are ready to go back to the harbour talks, but only on condition that the ban on our ferries is lifted first.',
    );
    expect(first?.kind).toBe('variant');
  });

  it('are not held by both where they deny what neither of the two denies', async () => {
    const found = await resembling('We are ready to go back to the harbour talks without any preconditions.');
    expect(found.find(({ outlet }) => outlet === 'Port Herald')?.kind).toBe('near');
    expect(found.filter(({ kind, flags }) => kind === 'variant' && flags.length === 0)).toEqual([]);
  });
});

/** As much of an entry as comparing reads. */
function entryOf(id: string, day: string, words: string): QuotationEntry {
  return {
    id,
    statement: 'one',
    quotation: { kind: 'direct', parts: [{ exact: words }], spoken: { value: day } },
  } as unknown as QuotationEntry;
}

describe('words that two tellings of one statement have together', () => {
  const kindsOf = (...days: readonly [string, string]): string[] => {
    const typed =
      'I never took a coin from the island. Whoever says that I took money from the ferrymen is lying.';
    const entries = [
      entryOf(
        'long',
        days[0],
        'I never took a coin from the ferrymen, Whoever says that I took money from the ferrymen is lying.',
      ),
      entryOf('short', days[1], 'I never took a coin from the island.'),
    ];
    const alone = entries.map((entry) => ({
      entry,
      resemblance: { kind: 'near' as const, likeness: 0.6, caveats: [], changes: [] },
    }));
    return comparedTogether(alone, typed, ENGLISH).map(({ resemblance }) => resemblance.kind);
  };

  it('are held where both are of one day', () => {
    expect(kindsOf('2025-03-02', '2025-03-02T09:00')).toContain('variant');
    expect(kindsOf('2025-03-02', '2025-03')).toContain('variant');
  });

  it('are held by neither where they are of two days', () => {
    expect(kindsOf('2025-03-02', '2025-03-03')).not.toContain('variant');
  });
});
