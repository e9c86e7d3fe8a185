import { describe, expect, it } from 'vitest';
import { indexNames } from '../../src/archive/names.ts';
import { missingNames } from '../../src/command/missing-names.ts';

const names = indexNames([{ kind: 'topic', id: 'harbour', name: 'Harbour', aliases: [], weight: 1 }]);

describe('names that are missing', () => {
  it('are said, one by one', () => {
    expect(missingNames({ topic: 'ferries', speaker: 'ada-vale', words: 'tern' }, names)).toEqual([
      '“ferries” is no longer a topic of this corpus, so nothing new comes of it.',
      '“ada-vale” is no longer a speaker of this corpus, so nothing new comes of it.',
    ]);
  });

  it('are none where the corpus knows them', () => {
    expect(missingNames({ topic: 'harbour' }, names)).toEqual([]);
  });
});
