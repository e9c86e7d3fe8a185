import { describe, expect, it } from 'vitest';
import { follow } from '../../src/archive/changes.ts';
import type { Saying } from '../support/invented-news.ts';
import { articleOf } from '../support/invented-news.ts';

const told = (...says: Saying[]) => {
  const { article, text } = articleOf({ id: 'a', day: '2025-03-02', says });
  return { quotations: article.quotations, text };
};
const OPEN = { words: 'The harbour stays open all winter.' };
const SHUT = { words: 'The harbour stays shut all winter.' };
const FERRY = { words: 'Nobody has counted our ferries.', speaker: 'bo-vale' };
const REPORTED = { words: 'It was a long winter for us all.', kind: 'indirect' } as const;

const followed = (before: Saying[], now: Saying[], used = ['q1', 'q2', 'q3']) => {
  const { quotations, changes } = follow(told(...before), told(...now), used);
  return { ids: quotations.map(({ id }) => id), changes };
};

describe('follow', () => {
  it('keeps the ids of what is the same, in whatever order', () => {
    expect(followed([OPEN, FERRY, REPORTED], [REPORTED, OPEN, FERRY])).toEqual({
      ids: ['q3', 'q1', 'q2'],
      changes: [],
    });
  });

  it('follows a quotation whose words were edited', () => {
    expect(followed([FERRY, OPEN], [SHUT, FERRY])).toEqual({
      ids: ['q2', 'q1'],
      changes: [{ kind: 'changed', id: 'q2' }],
    });
  });

  it('calls the same words of somebody else a change', () => {
    expect(followed([OPEN], [{ ...OPEN, speaker: 'cem-dag' }]).changes).toEqual([
      { kind: 'changed', id: 'q1' },
    ]);
  });

  it('gives a new one an id that none has had, and names what is gone', () => {
    expect(followed([OPEN], [FERRY], ['q1', 'q7'])).toEqual({
      ids: ['q8'],
      changes: [
        { kind: 'new', id: 'q8' },
        { kind: 'gone', id: 'q1' },
      ],
    });
  });

  it('never takes reported speech for an edited quotation', () => {
    expect(
      followed([REPORTED], [{ words: 'It was a long winter for us both.' }]).changes.map(({ kind }) => kind),
    ).toEqual(['new', 'gone']);
  });
});
