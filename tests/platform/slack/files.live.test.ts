import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/card/blocks.ts';
import type { Service } from '../../../src/platform/service.ts';
import { sampleChart } from '../../support/sample-chart.ts';
import type { HandedFile, Seen } from '../../support/slack-server/world.ts';
import { buttonsOf, goLive, type Live, type LiveOptions, textOfSeen } from './live.ts';

const PICTURE: Block = { kind: 'picture', alt: 'Two outlets over a month.', chart: sampleChart };
const FILE: Block = { kind: 'file', name: 'quotations.csv', mediaType: 'text/csv', text: 'id,words\n' };

/** Every answer begins with these blocks. */
const beginning =
  (...blocks: readonly Block[]) =>
  (real: Service): Service => ({
    ...real,
    async handle(request) {
      const answered = await real.handle(request);
      return { ...answered, card: { ...answered.card, blocks: [...blocks, ...answered.card.blocks] } };
    },
  });

async function withLive(options: LiveOptions, use: (live: Live) => Promise<void>): Promise<void> {
  const live = await goLive({ service: beginning(PICTURE), ...options });
  try {
    await use(live);
    expect(live.slack.world.problems).toEqual([]);
    expect(live.unanswered()).toEqual([]);
  } finally {
    await live.close();
  }
}

const filesOf = ({ slack }: Live): HandedFile[] => [...slack.world.files.values()];
const imageOf = ({ blocks }: Seen): unknown =>
  blocks.find(
    (block) => typeof block === 'object' && block !== null && 'type' in block && block.type === 'image',
  );
const one = async (live: Live): Promise<Seen> => {
  const [seen] = await live.seen();
  if (seen === undefined) throw new Error('nothing was seen');
  return seen;
};

describe('an answer with a picture', () => {
  test('is posted with it where the bot is a member', async () => {
    await withLive({}, async (live) => {
      await live.someone().types('/latest', 'limit:1');
      const seen = await one(live);
      const [file] = filesOf(live);
      expect(file).toMatchObject({
        name: 'Ada-Vale-on-the-harbour.png',
        alt: 'Two outlets over a month.',
        shares: [],
      });
      expect(seen).toMatchObject({ via: 'chat.postMessage', channel: 'C1' });
      expect(imageOf(seen)).toEqual({
        type: 'image',
        slack_file: { id: file?.id },
        alt_text: 'Two outlets over a month.',
      });
    });
  });

  test('waits until Slack has looked at the file', async () => {
    await withLive({}, async (live) => {
      live.slack.world.unready = 2;
      await live.someone().mentions('/latest limit:1');
      expect(imageOf(await one(live))).toBeDefined();
    });
  });

  test('goes without it where Slack never gets to the file', async () => {
    await withLive({}, async (live) => {
      live.slack.world.unready = 100;
      await live.someone().mentions('/latest limit:1');
      const seen = await one(live);
      expect(imageOf(seen)).toBeUndefined();
      expect(textOfSeen(seen)).toContain('The picture is left out');
    });
  });

  test('goes without it where the bot is no member, and says what to do', async () => {
    await withLive({}, async (live) => {
      await live.someone().types('/latest', 'limit:1', 'C2');
      const seen = await one(live);
      expect(seen.via).toBe('response_url');
      expect(textOfSeen(seen)).toContain('The picture is left out: Slack takes it only where I am a member');
    });
  });

  test('goes without it where the app lacks the scope, and says so', async () => {
    const scopes = ['commands', 'chat:write', 'im:write'];
    await withLive({ scopes }, async (live) => {
      await live.someone().types('/latest', 'limit:1');
      const seen = await one(live);
      expect(seen.via).toBe('ack');
      expect(textOfSeen(seen)).toContain('The picture is left out: the app lacks the scope files:write');
    });
  });

  test('goes without it for one person’s eyes, and says why', async () => {
    await withLive({}, async (live) => {
      await live.someone().types('/latest', 'limit:1 private:true');
      const seen = await one(live);
      expect(seen).toMatchObject({ via: 'ack', only: 'U1' });
      expect(textOfSeen(seen)).toContain(
        'The picture is left out: Slack shows none in an answer that only you see',
      );
      expect(filesOf(live)).toEqual([]);
    });
  });

  test('is changed in place by its buttons', async () => {
    await withLive({}, async (live) => {
      await live.someone().types('/latest', 'limit:1');
      const first = await one(live);
      const older = buttonsOf(first).get('Older');
      await live.someone().presses(older ?? { action_id: '' }, { message: { ts: first.ts, channel: 'C1' } });
      const second = await one(live);
      expect(second).toMatchObject({ via: 'chat.update', ts: first.ts });
      expect(imageOf(second)).toBeDefined();
    });
  });
});

describe('an answer with a file', () => {
  const service = beginning(FILE);

  test('has it in its thread', async () => {
    await withLive({ service }, async (live) => {
      await live.someone().types('/latest', 'limit:1');
      const seen = await one(live);
      expect(textOfSeen(seen)).toContain('File: quotations.csv, in the thread of this message.');
      await expect.poll(() => filesOf(live)[0]?.shares).toEqual([`C1/${seen.ts}`]);
      expect(Buffer.from(filesOf(live)[0]?.bytes ?? []).toString('utf8')).toBe('id,words\n');
    });
  });

  test('has it in the direct messages where it is private', async () => {
    await withLive({ service }, async (live) => {
      await live.someone().types('/latest', 'limit:1 private:true');
      const seen = await one(live);
      expect(seen.only).toBe('U1');
      expect(textOfSeen(seen)).toContain('File: quotations.csv, in your direct messages with me.');
      await expect.poll(() => filesOf(live)[0]?.shares).toEqual(['D1']);
    });
  });

  test('tells in its thread that the file could not be shared', async () => {
    const scopes = ['commands', 'chat:write', 'im:write'];
    await withLive({ service, scopes }, async (live) => {
      await live.someone().types('/latest', 'limit:1');
      const [card, line] = await live.seen(2);
      expect(line).toMatchObject({ thread: card?.ts });
      expect(textOfSeen(line ?? { blocks: [] })).toContain(
        'The file quotations.csv is left out: the app lacks the scope files:write',
      );
    });
  });
});
