import { describe, expect, test } from 'vitest';
import { digestOf, pressValue } from '../../../src/platform/slack/press-value.ts';
import { SAID } from '../../../src/platform/slack/say.ts';
import type { Seen } from '../../support/slack-server/world.ts';
import { buttonsOf, liveForAll, textOfSeen } from './live.ts';

describe.each(['socket', 'http'] as const)('over %s', (mode) => {
  const live = liveForAll({ mode });
  const ask = async (text: string): Promise<Seen> => {
    await live().someone().types('/dragoman', text);
    const [seen] = await live().seen();
    if (seen === undefined) throw new Error('nothing was seen');
    return seen;
  };
  const press = async (on: Seen, label: string, user = 'U1'): Promise<Seen> => {
    const button = buttonsOf(on).get(label);
    if (button === undefined)
      throw new Error(`no button ${label} among ${[...buttonsOf(on).keys()].join(', ')}`);
    return pressRaw(on, button, user);
  };
  const pressRaw = async (
    on: Seen,
    button: { action_id: string; value?: string },
    user = 'U1',
  ): Promise<Seen> => {
    const message = { ts: on.ts, channel: on.channel, isEphemeral: on.only !== undefined };
    await live().someone('T1', user).presses(button, { message });
    const [seen] = await live().seen();
    if (seen === undefined) throw new Error('nothing was seen');
    return seen;
  };

  test('turns to the older page in place', async () => {
    const older = await press(await ask('latest limit:1'), 'Older');
    expect(older).toMatchObject({ via: 'response_url', replaced: true });
    expect(older.only).toBeUndefined();
    expect(textOfSeen(older)).toContain('Page 2 of 2');
  });

  test('anybody can turn a public list', async () => {
    const older = await press(await ask('latest limit:1'), 'Older', 'U2');
    expect(older.replaced).toBe(true);
  });

  test('shows a quotation in its context to the presser alone, and leaves the message', async () => {
    const context = await press(await ask('quotes ada-vale'), 'Show context');
    expect(context).toMatchObject({ only: 'U1', replaced: false });
    expect(buttonsOf(context).has('Share here')).toBe(true);
  });

  test('shows a private answer to the others when its owner says so, with the name of the owner', async () => {
    const shared = await press(await ask('latest private:true'), 'Share here');
    expect(shared).toMatchObject({ via: 'response_url', channel: 'C1', replaced: false });
    expect(shared.only).toBeUndefined();
    expect(textOfSeen(shared)).toContain('Shared by ada');
    expect(buttonsOf(shared).has('Share here')).toBe(false);
  });

  test('turns the pages of a private answer privately', async () => {
    const older = await press(await ask('latest limit:1 private:true'), 'Older');
    expect(older).toMatchObject({ only: 'U1', replaced: true });
    expect(buttonsOf(older).has('Share here')).toBe(true);
  });

  test('refuses a press on the private answer of somebody else', async () => {
    const refused = await press(await ask('latest limit:1 private:true'), 'Older', 'U2');
    expect(refused).toMatchObject({ only: 'U2', replaced: false });
    expect(textOfSeen(refused)).toBe(SAID.notYours);
  });

  test.each([
    ['an unknown verb', { action_id: 'press:0', value: 'erase:/latest' }],
    ['an empty question', { action_id: 'press:0', value: 'ask: ' }],
    ['no value', { action_id: 'press:0' }],
    ['a value over the limit', { action_id: 'press:0', value: `ask:${'x'.repeat(2_100)}` }],
    ['a share without an owner', { action_id: 'press:0', value: 'share:/latest' }],
    ['an owner that is no id', { action_id: 'press:0', value: 'ask@<!channel>:/latest' }],
    ['a button of another app', { action_id: 'approve', value: 'ask:/latest' }],
  ])('refuses %s', async (_, button) => {
    const refused = await pressRaw(await ask('latest'), button);
    expect(refused).toMatchObject({ only: 'U1', replaced: false });
    expect(textOfSeen(refused)).toBe(SAID.notOurs);
  });

  test('answers the button of a question that is kept under its digest', async () => {
    const question = `/search ${'harbour '.repeat(20)}`.trim();
    const long = ` ${question}`;
    const { value } = pressValue('ask', long);
    expect(value).toBe(`ask#${digestOf(long)}`);
    const sql = live().sql;
    await sql.all('INSERT INTO kept_question (digest, question, kept_at) VALUES ($1, $2, $3)', [
      digestOf(long),
      long,
      new Date().toISOString(),
    ]);
    const answered = await pressRaw(await ask('latest'), { action_id: 'press:0', value });
    expect(answered.replaced).toBe(true);
  });

  test('says that a button is too old when its question is not kept any more', async () => {
    const refused = await pressRaw(await ask('latest'), {
      action_id: 'press:0',
      value: `ask#${'a'.repeat(43)}`,
    });
    expect(textOfSeen(refused)).toBe(SAID.tooOld);
  });

  test('leaves a public list as it is when its button asks what cannot be answered', async () => {
    const problem = await pressRaw(await ask('latest'), {
      action_id: 'press:0',
      value: 'ask:/latest limit:many',
    });
    expect(problem).toMatchObject({ only: 'U1', replaced: false });
  });

  test('answers a repeated press once', async () => {
    const on = await ask('latest limit:1');
    const ada = live().someone();
    const button = buttonsOf(on).get('Older') ?? { action_id: '', value: '' };
    await ada.presses(button, { message: { ts: on.ts, channel: 'C1' } });
    await live().seen();
    await ada.again();
    await ada.types('/help');
    expect(await live().seen()).toMatchObject([{ via: 'ack' }]);
  });

  test('answers in the thread where a message with context stands', async () => {
    const on = await ask('quotes ada-vale');
    const button = buttonsOf(on).get('Show context') ?? { action_id: '', value: '' };
    await live()
      .someone()
      .presses(button, { message: { ts: on.ts, channel: 'C1', thread: '5.5' } });
    expect(await live().seen()).toMatchObject([{ thread: '5.5', only: 'U1' }]);
  });
});
