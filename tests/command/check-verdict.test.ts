import { describe, expect, it } from 'vitest';
import type { ResemblingEntry } from '../../src/archive/archive.ts';
import { verdictOn, type Whose } from '../../src/command/check-verdict.ts';

type Kind = ResemblingEntry['resemblance']['kind'];

/** As much of an entry as the decision reads. */
function held(
  id: string,
  speaker: string | null,
  kind: Kind,
  form: 'direct' | 'indirect' = 'direct',
  likeness = 1,
) {
  return {
    entry: { id, quotation: { kind: form, speaker } },
    resemblance: { kind, likeness, caveats: [], changes: [] },
  } as unknown as ResemblingEntry;
}

const of = (speaker: string): Whose => ({ isOwn: ({ quotation }) => quotation.speaker === speaker });
const WORDS = 'the gates stay open on Friday';
const decide = (resembling: readonly ResemblingEntry[], speaker?: string) => {
  const {
    verdict,
    held: found,
    nearest,
  } = verdictOn(WORDS, resembling, speaker === undefined ? undefined : of(speaker));
  return [
    verdict,
    ...found.map(({ entry }) => entry.id),
    ...(nearest === undefined ? [] : [`near ${nearest.entry.id}`]),
  ];
};

describe('the verdict on words', () => {
  it('is verbatim where the one who is asked for is quoted with them', () => {
    expect(decide([held('a', 'ada', 'verbatim'), held('b', 'bo', 'verbatim')], 'ada')).toEqual([
      'verbatim',
      'a',
    ]);
  });

  it('is verbatim of anybody where nobody is asked for', () => {
    expect(decide([held('a', 'ada', 'verbatim'), held('b', null, 'verbatim')])).toEqual([
      'verbatim',
      'a',
      'b',
    ]);
  });

  it('gives them to nobody else where they are those of the one who is asked for in other words only', () => {
    expect(decide([held('a', 'ada', 'variant', 'direct', 0.9)], 'ada')).toEqual(['variant', 'a']);
  });

  it('names the one who is quoted word for word before the one who said something like it', () => {
    expect(decide([held('a', 'ada', 'variant', 'direct', 0.8), held('b', 'bo', 'verbatim')], 'ada')).toEqual([
      'somebody else',
      'b',
    ]);
  });

  it('is indirect where only reports have them', () => {
    expect(decide([held('a', 'ada', 'variant', 'indirect', 0.9)], 'ada')).toEqual(['indirect', 'a']);
    expect(decide([held('a', 'ada', 'verbatim', 'indirect')])).toEqual(['indirect', 'a']);
  });

  it('gives words to somebody else only where they are surely theirs', () => {
    expect(decide([held('b', 'bo', 'variant', 'direct', 0.9)], 'ada')).toEqual(['somebody else', 'b']);
    expect(decide([held('b', 'bo', 'variant', 'direct', 0.6)], 'ada')).toEqual(['not held', 'near b']);
  });

  it('is not held where all is merely near, and names the nearest of the one who is asked for', () => {
    expect(decide([held('b', 'bo', 'near'), held('a', 'ada', 'near')], 'ada')).toEqual([
      'not held',
      'near a',
    ]);
    expect(decide([])).toEqual(['not held']);
  });
});
