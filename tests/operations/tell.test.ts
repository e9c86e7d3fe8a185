import { expect, it } from 'vitest';
import type { Answered } from '../../src/command/complete-answer.ts';
import { type Figures, NO_FIGURES } from '../../src/operations/figures.ts';
import { tellAnswers, tellComplaints, tellPostings } from '../../src/operations/tell.ts';
import type { Posted, Poster, Posting } from '../../src/platform/poster.ts';

function listening(): { readonly figures: Figures; readonly told: unknown[] } {
  const told: unknown[] = [];
  const note =
    (name: keyof Figures) =>
    (...of: unknown[]) =>
      void told.push([name, ...of]);
  const names = Object.keys(NO_FIGURES) as (keyof Figures)[];
  return { told, figures: Object.fromEntries(names.map((name) => [name, note(name)])) as unknown as Figures };
}

it('times an answer, and gives it as it is', async () => {
  const { figures, told } = listening();
  let clock = 500;
  const answered = { card: { command: 'quotes', tone: 'answer' } } as Answered;
  const answer = tellAnswers(
    async (_asker: string) => {
      clock += 250;
      return answered;
    },
    (asker) => asker,
    figures,
    () => clock,
  );
  expect(await answer('slack')).toBe(answered);
  expect(told).toEqual([
    ['answered', { platform: 'slack', command: 'quotes', tone: 'answer', seconds: 0.25 }],
  ]);
});

it('counts what a platform complains of, and logs it as before', () => {
  const { figures, told } = listening();
  const logged: string[] = [];
  const log = tellComplaints(
    {
      info: (_, message) => void logged.push(message),
      warn: (_, message) => void logged.push(message),
      error: (_, message) => void logged.push(message),
    },
    'discord',
    figures,
  );
  log.info({}, 'one');
  log.warn({}, 'two');
  log.error({}, 'three');
  expect(logged).toEqual(['one', 'two', 'three']);
  expect(told).toEqual([
    ['complained', 'discord', 'warn'],
    ['complained', 'discord', 'error'],
  ]);
});

it('counts what became of each try to post', async () => {
  const { figures, told } = listening();
  const becomes: Posted = { kind: 'later', waitMs: 5, reason: 'busy' };
  const poster: Poster = {
    platform: 'slack',
    mostPerTeam: 8,
    post: async () => becomes,
    find: async () => ({ kind: 'absent' }),
  };
  const watched = tellPostings(poster, figures);
  expect(watched).toMatchObject({ platform: 'slack', mostPerTeam: 8 });
  expect(await watched.post({} as Posting)).toBe(becomes);
  expect(await watched.find({} as Posting & { triedAt: Date })).toEqual({ kind: 'absent' });
  expect(told).toEqual([['posted', 'slack', 'later']]);
});
