import { HTTPError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { type Requests, type Step, settle } from '../../../src/platform/discord/settle.ts';

const failure = () =>
  new HTTPError(500, 'broken', 'POST', 'https://discord.com/x', { body: {}, files: undefined });

/** Requests that fail so many times, and what was sent. */
function failing(times: number): { requests: Requests; sent: Step[] } {
  const sent: Step[] = [];
  const send = (step: Step) => async () => {
    sent.push(step);
    if (sent.length <= times) throw failure();
  };
  return { requests: { initial: send('initial'), edit: send('edit'), followUp: send('followUp') }, sent };
}

function clockOf() {
  let at = 0;
  const slept: number[] = [];
  return {
    slept,
    now: () => at,
    sleep: async (ms: number) => {
      slept.push(ms);
      at += ms;
    },
    random: () => 1,
  };
}

const ample = { initialBy: 1e9, by: 1e9 };

describe('sending until it is through', () => {
  it('waits longer from one attempt to the next, up to two seconds', async () => {
    const clock = clockOf();
    await settle(failing(7).requests, 'initial', ample, clock);
    expect(clock.slept).toEqual([60, 120, 240, 480, 960, 1920, 2000]);
  });

  it('never waits in step: chance takes up to half of each wait', async () => {
    const clock = { ...clockOf(), random: () => 0 };
    await settle(failing(2).requests, 'initial', ample, clock);
    expect(clock.slept).toEqual([30, 60]);
  });

  it('sends the first response once, and then edits', async () => {
    const { requests, sent } = failing(3);
    await settle(requests, 'initial', ample, clockOf());
    expect(sent).toEqual(['initial', 'edit', 'edit', 'edit']);
  });

  it('gives up after ten attempts', async () => {
    const { requests, sent } = failing(99);
    expect(await settle(requests, 'edit', ample, clockOf())).toEqual({
      isDone: false,
      remedy: 'uncertain',
      reason: 'Discord fails with HTTP 500',
      step: 'edit',
    });
    expect(sent).toHaveLength(10);
  });

  it('gives up when the time is over', async () => {
    const { requests, sent } = failing(99);
    await settle(requests, 'edit', { initialBy: 0, by: 100 }, clockOf());
    expect(sent).toHaveLength(2);
  });
});
