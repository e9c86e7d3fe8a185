import { describe, expect, test } from 'vitest';
import { SAID } from '../../../src/platform/slack/say.ts';
import type { ShownView } from '../../support/slack-server/world.ts';
import { buttonsOf, liveForAll, textOfSeen } from './live.ts';

describe.each(['socket', 'http'] as const)('over %s', (mode) => {
  const live = liveForAll({ mode });
  const nothing = async (): Promise<void> => {
    await live().someone().types('/help');
    expect(await live().seen()).toMatchObject([{ via: 'ack' }]);
  };
  const shown = async (act: () => Promise<unknown>): Promise<ShownView> => {
    const before = live().slack.world.views.length;
    await act();
    await expect.poll(() => live().slack.world.views.length).toBe(before + 1);
    const view = live().slack.world.views.at(-1);
    if (view === undefined) throw new Error('no view was shown');
    return view;
  };
  const blocksOf = ({ view }: ShownView) => ({ blocks: view.blocks as unknown[] });

  test('answers a direct message', async () => {
    await live().someone().writes('what did vale say');
    const [seen] = await live().seen();
    expect(seen).toMatchObject({ via: 'chat.postMessage', channel: 'D1' });
    expect(seen?.thread).toBeUndefined();
  });

  test('answers a direct message in its thread', async () => {
    await live().someone().writes('/latest', { thread_ts: '3.3' });
    expect(await live().seen()).toMatchObject([{ thread: '3.3' }]);
  });

  test('tells in a conversation of two what is wrong, for it to see', async () => {
    await live().someone().writes('/latest limit:many');
    expect(await live().seen()).toMatchObject([{ via: 'chat.postMessage', channel: 'D1' }]);
  });

  test('answers a mention in the channel, without the mention', async () => {
    await live().someone().mentions('/latest limit:1');
    const [seen] = await live().seen();
    expect(seen).toMatchObject({ via: 'chat.postMessage', channel: 'C1' });
    expect(seen && textOfSeen(seen)).toContain('/latest limit:1');
  });

  test('answers a mention in its thread', async () => {
    await live().someone().mentions('/latest', { thread_ts: '4.4' });
    expect(await live().seen()).toMatchObject([{ channel: 'C1', thread: '4.4' }]);
  });

  test('shows help to a mention alone', async () => {
    await live().someone().mentions('');
    const [seen] = await live().seen();
    expect(seen && textOfSeen(seen)).toContain('What can be asked');
  });

  test('tells what is wrong with a mention to the asker alone', async () => {
    await live().someone().mentions('/latest limit:many');
    expect(await live().seen()).toMatchObject([{ via: 'chat.postEphemeral', only: 'U1' }]);
  });

  test.each([
    ['of a bot', { bot_id: 'B9' }],
    ['of its own', { user: 'UT1BOT' }],
    ['that was edited', { subtype: 'message_changed' }],
    ['that was deleted', { subtype: 'message_deleted' }],
    ['in a channel', { channel_type: 'channel', channel: 'C1' }],
  ])('ignores a message %s', async (_, more) => {
    await live().someone().writes('/latest', more);
    await nothing();
  });

  test('ignores a mention that was edited', async () => {
    await live()
      .someone()
      .mentions('/latest', { edited: { user: 'U1', ts: '1.1' } });
    await nothing();
  });

  test('answers a repeated event once', async () => {
    const ada = live().someone();
    await ada.writes('/latest');
    await live().seen();
    await ada.again();
    await nothing();
  });

  test('looks up the quotations of a message for the asker alone', async () => {
    await live().someone().looksUp('She said “We will dredge it every spring.” &amp; left', 'C9');
    const [seen] = await live().seen();
    expect(seen).toMatchObject({ via: 'response_url', only: 'U1', channel: 'C9' });
    expect(seen && textOfSeen(seen)).toContain('Verbatim');
  });

  test('looks up a message of a thread in the thread', async () => {
    await live().someone().looksUp('“We will dredge it every spring.”', 'C1', '6.6');
    expect(await live().seen()).toMatchObject([{ thread: '6.6' }]);
  });

  test('has kind words for a message without any', async () => {
    await live().someone().looksUp('');
    const [seen] = await live().seen();
    expect(seen && textOfSeen(seen)).toBe(SAID.noWords);
  });

  test('looks up as much of a very long message as it takes', async () => {
    await live()
      .someone()
      .looksUp(`“We will dredge it every spring.” ${'x '.repeat(3_000)}`);
    const [seen] = await live().seen();
    expect(seen && textOfSeen(seen)).toContain('dredge');
  });

  test('shows a lookup in a window where no message can be shown', async () => {
    const view = await shown(async () => {
      const ada = live().someone();
      live().slack.meet(({ method }) =>
        method === 'response_url' ? { kind: 'refused', error: 'channel_not_found' } : undefined,
      );
      await ada.looksUp('“We will dredge it every spring.”', 'C9');
    });
    live().slack.meet(() => undefined);
    expect(view.via).toBe('views.open');
  });

  test('publishes a Home tab with what is new and what can be asked', async () => {
    const home = await shown(() => live().someone().opensHome());
    expect(home).toMatchObject({ via: 'views.publish', id: 'V-home-U1' });
    expect(textOfSeen(blocksOf(home))).toContain('Latest articles');
    expect(textOfSeen(blocksOf(home))).toContain('What can be asked');
    expect(textOfSeen(blocksOf(home))).toContain('Corpus: 2 articles');
  });

  test('publishes nothing where the Messages tab was opened', async () => {
    const before = live().slack.world.views.length;
    await live().someone().opensHome('messages');
    await nothing();
    expect(live().slack.world.views).toHaveLength(before);
  });

  test('answers a button of the Home tab in a window, and a button of the window in it', async () => {
    const home = await shown(() => live().someone().opensHome());
    const [, button] = [...buttonsOf(blocksOf(home))].at(-1) ?? [];
    if (button === undefined) throw new Error('no button');
    const window = await shown(() =>
      live()
        .someone()
        .presses(button, { view: { id: home.id, type: 'home' } }),
    );
    expect(window.via).toBe('views.open');
    const ask = { action_id: 'press:0', value: 'ask:/latest limit:1 page:2' };
    const turned = await shown(() =>
      live()
        .someone()
        .presses(ask, { view: { id: window.id, type: 'modal' } }),
    );
    expect(turned).toMatchObject({ via: 'views.update', id: window.id });
    const context = { action_id: 'press:0', value: 'context:/quotes ada-vale' };
    const over = await shown(() =>
      live()
        .someone()
        .presses(context, { view: { id: window.id, type: 'modal' } }),
    );
    expect(over.via).toBe('views.push');
  });

  test('offers questions in a new assistant thread', async () => {
    await live().someone().opensThread();
    await expect
      .poll(() => live().slack.world.calls.at(-1)?.method)
      .toBe('assistant.threads.setSuggestedPrompts');
    expect(live().slack.world.calls.at(-1)?.args).toMatchObject({ channel_id: 'D1', thread_ts: '7.1' });
  });
});
