import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { rootName, subcommandName } from '../../../src/command/groups.ts';
import { WITH_FORM } from '../../../src/platform/slack/form.ts';
import { slashName } from '../../../src/platform/slack/slash-name.ts';
import type { ShownView } from '../../support/slack-server/world.ts';
import { liveForAll, textOfSeen } from './live.ts';

const plain = (text: string) => ({ text: { type: 'plain_text', text }, value: text });
const chosen = (field: string, value: string) => ({
  [field]: { [field]: { type: 'external_select', selected_option: plain(value) } },
});
const typed = (field: string, value: string) => ({
  [field]: { [field]: { type: 'plain_text_input', value } },
});
const onlyMe = { private: { private: { type: 'checkboxes', selected_options: [plain('true')] } } };

describe.each(['socket', 'http'] as const)('over %s', (mode) => {
  const live = liveForAll({ mode });
  const open = async (command: string, channel = 'C1'): Promise<ShownView> => {
    const before = live().slack.world.views.length;
    await live()
      .someone()
      .types(`/${slashName(rootName({ name: command }), '')}`, subcommandName({ name: command }), channel);
    await expect.poll(() => live().slack.world.views.length).toBe(before + 1);
    const shown = live().slack.world.views.at(-1);
    if (shown === undefined) throw new Error('no form was opened');
    return shown;
  };

  test.each([...WITH_FORM])('/%s alone opens a form with a field for each option', async (name) => {
    const { via, view } = await open(name);
    const fields = (view.blocks as { block_id: string; optional?: boolean }[]).map((block) => block.block_id);
    const options = commands.find((command) => command.name === name)?.options ?? {};
    expect(via).toBe('views.open');
    expect(fields).toEqual([...Object.keys(options), 'private']);
  });

  test('/digest alone opens the form of a new digest', async () => {
    const { view } = await open('digest');
    expect(view.title).toMatchObject({ text: '/digest add' });
  });

  test('reads a time, days, a zone and a channel as they are chosen in a form', async () => {
    const form = await open('digest add');
    const ack = await live()
      .someone()
      .sends(form, {
        time: { time: { type: 'timepicker', selected_time: '18:30' } },
        days: { days: { type: 'multi_static_select', selected_options: [plain('mon'), plain('fri')] } },
        ...chosen('zone', 'Europe/Istanbul'),
        ...chosen('topic', 'harbour'),
        channel: { channel: { type: 'conversations_select', selected_conversation: 'C7' } },
      });
    expect(ack).toEqual({});
    const [seen] = await live().seen();
    expect(seen && textOfSeen(seen)).toContain(
      '/digest add time:18:30 days:mon,fri zone:Europe/Istanbul topic:harbour channel:C7',
    );
  });

  test('fills the menu of zones, with the time there', async () => {
    const { id, view } = await open('digest add');
    const callback = { id, callback_id: String(view.callback_id) };
    const menu = await live().someone().typesInMenu(callback, 'zone', 'istan');
    expect(menu).toMatchObject({
      options: [
        {
          value: 'Europe/Istanbul',
          text: { text: expect.stringMatching(/^Europe\/Istanbul \(UTC\+03:00, now \d\d:\d\d\)$/) },
        },
      ],
    });
  });

  test('requires what the command requires', async () => {
    const { view } = await open('compare');
    const required = (view.blocks as { block_id: string; optional?: boolean }[]).filter(
      (block) => block.optional !== true,
    );
    expect(required.map((block) => block.block_id)).toEqual(['a']);
  });

  test('fills a menu from what the bot knows', async () => {
    const { id, view } = await open('quotes');
    const callback = { id, callback_id: String(view.callback_id) };
    const menu = await live().someone().typesInMenu(callback, 'speaker', 'ada');
    expect(menu).toMatchObject({ options: [{ value: 'ada-vale' }] });
  });

  test('a menu of sides takes a name with a period as it is typed', async () => {
    const { id, view } = await open('compare');
    const callback = { id, callback_id: String(view.callback_id) };
    const menu = await live().someone().typesInMenu(callback, 'a', 'vale 2025-03');
    expect(menu).toMatchObject({ options: [{ value: 'vale 2025-03' }] });
  });

  test('a menu of a form that is none of ours is empty', async () => {
    const menu = await live().someone().typesInMenu({ id: 'V1', callback_id: 'other' }, 'speaker', 'va');
    expect(menu).toEqual({ options: [] });
  });

  test('answers a form in the channel where its command was typed', async () => {
    const form = await open('quotes');
    expect(await live().someone().sends(form, chosen('speaker', 'ada-vale'))).toEqual({});
    const [seen] = await live().seen();
    expect(seen).toMatchObject({ via: 'response_url', channel: 'C1' });
    expect(seen?.only).toBeUndefined();
    expect(seen && textOfSeen(seen)).toContain('/quotes speaker:ada-vale');
  });

  test('answers a private form to the asker alone', async () => {
    const form = await open('quotes');
    await live()
      .someone()
      .sends(form, { ...chosen('speaker', 'ada-vale'), ...onlyMe });
    expect((await live().seen())[0]?.only).toBe('U1');
  });

  test('says on the field what is wrong with it', async () => {
    const form = await open('quotes');
    const ack = await live().someone().sends(form, typed('since', 'the day of never'));
    expect(ack).toMatchObject({
      response_action: 'errors',
      errors: { since: expect.stringContaining('is not a date') },
    });
  });

  test('says on a field what is wrong with a forged choice', async () => {
    const form = await open('quotes');
    const ack = await live().someone().sends(form, chosen('speaker', 'nobody-at-all'));
    expect(ack).toMatchObject({ response_action: 'errors', errors: { speaker: expect.any(String) } });
  });

  test('does nothing with a form that is none of ours', async () => {
    const ack = await live()
      .someone()
      .sends(
        { id: 'V9', view: { type: 'modal', callback_id: 'other', private_metadata: '{}', blocks: [] } },
        {},
      );
    expect(ack).toEqual({});
  });

  test('does nothing with a form whose origin was forged', async () => {
    const form = await open('quotes');
    const forged = { ...form, view: { ...form.view, private_metadata: '{"command":"brief"}' } };
    expect(await live().someone().sends(forged, {})).toEqual({});
  });

  test('answers a form that is sent twice once', async () => {
    const form = await open('quotes');
    const ada = live().someone();
    await ada.sends(form, chosen('speaker', 'ada-vale'));
    await live().seen();
    expect(await ada.again()).toEqual({});
    await ada.types('/help');
    expect(await live().seen()).toMatchObject([{ via: 'ack' }]);
  });

  test('answers beside the channel when the address to answer at is used up', async () => {
    const form = await open('quotes', 'D1');
    for (const url of live().slack.world.urls.values()) url.uses = 5;
    await live().someone().sends(form, chosen('speaker', 'ada-vale'));
    expect((await live().seen())[0]).toMatchObject({ via: 'chat.postMessage', channel: 'D1' });
  });
});
