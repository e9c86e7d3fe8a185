import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Compose } from '../../src/digest/composed.ts';
import { ADA, compose, createWorld, DAILY, news, PLACE, type World, work } from './world.ts';

/** Says of the gull that it is shown, and of the tern that it is merged, when they are new. */
const telling: Compose = async (composing) => {
  const composed = await compose(composing);
  const { after, through } = composing.window;
  const articles = {
    ...(after < 3 && 3 <= through ? { gull: 'shown' as const } : {}),
    ...(after < 5 && 5 <= through ? { tern: 'merged' as const } : {}),
  };
  return { ...composed, contents: { ...composed.contents, articles } };
};

describe('why', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld('sqlite::memory:', '2027-03-01T07:00:00Z', telling);
    await world.publish(news('heron'));
    await world.add({ ...DAILY, subject: { topic: 'ferries' } }, ADA, world.clock.now());
    await world.publish(news('gull'));
  });
  afterEach(() => world.close());

  const why = async (id: string) => {
    const entry = await world.archive.article(id);
    if (entry === undefined) throw new Error(`no article ${id}`);
    return world.subscriptions.why(PLACE, entry);
  };
  const workAt = async (iso: string) => {
    world.clock.set(iso);
    await work(world.process(iso));
  };

  it('says that no digest has been sent yet', async () => {
    expect(await why('gull')).toMatchObject({ verdict: 'no digest' });
  });

  it('says what the last digest did with an article', async () => {
    await world.publish(news('tern'), news('mill', 'harbour'), news('buoy'));
    await workAt('2027-03-01T08:00:00Z');
    expect(await why('gull')).toMatchObject({ verdict: 'shown', delivery: { state: 'sent' } });
    expect(await why('mill')).toMatchObject({
      verdict: 'not its subject',
      because: expect.stringContaining('Daily at 08:00, UTC, on Ferries'),
    });
    expect(await why('heron')).toMatchObject({ verdict: 'told before' });
    await world.publish(news('late'));
    expect(await why('late')).toMatchObject({
      verdict: 'came later',
      because:
        'It came into the corpus after the last digest was made. The next one comes on Tue 2 Mar 2027, 08:00 UTC.',
    });
  });

  it('counts what is of its subject and was not told as left out', async () => {
    await world.publish(news('auk'), news('buoy'));
    await workAt('2027-03-01T08:00:00Z');
    expect(await why('auk')).toMatchObject({ verdict: 'left out' });
  });

  it('names the earlier digest that told of it', async () => {
    await workAt('2027-03-01T08:00:00Z');
    await workAt('2027-03-02T08:00:00Z');
    expect(await why('gull')).toMatchObject({
      verdict: 'told before',
      delivery: { id: expect.stringMatching(/:2027-03-01$/) },
      because: expect.stringContaining('Mon 1 Mar 2027, 08:00 UTC'),
    });
  });
});
