import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { rootName } from '../../../src/command/groups.ts';
import { slashName } from '../../../src/platform/slack/slash-name.ts';
import { liveForAll, textOfSeen } from './live.ts';

describe.each(['socket', 'http'] as const)('over %s', (mode) => {
  const live = liveForAll({ mode });

  test.each(commands.map(({ name }) => name))(
    'answers /%s with a question in the acknowledgement',
    async (name) => {
      const example = commands.find((command) => command.name === name)?.examples.at(-1) ?? '';
      await live()
        .someone()
        .types(`/${slashName(rootName({ name }), '')}`, example.replace(/^\/\S+ ?/, '') || 'vale');
      const [seen] = await live().seen();
      expect(seen?.via).toBe('ack');
      expect(seen?.text).not.toBe('');
    },
  );

  test.each(['/latest', '/timeline', '/brief', '/help'])('answers %s alone', async (command) => {
    await live().someone().types(command);
    const [seen] = await live().seen();
    expect(seen).toMatchObject({ via: 'ack', channel: 'C1' });
    expect(seen?.only).toBeUndefined();
  });

  test('answers a question in words after /dragoman', async () => {
    await live().someone().types('/dragoman', 'what did ada vale say about the harbour');
    const [seen] = await live().seen();
    expect(seen && textOfSeen(seen)).toContain('“The harbour stays open &');
  });

  test('answers a command by its name after /dragoman', async () => {
    await live().someone().types('/dragoman', 'latest limit:1');
    const [seen] = await live().seen();
    expect(seen && textOfSeen(seen)).toContain('/latest limit:1');
  });

  test.each(['/digest', '/dragoman'])('answers a command of two words after %s', async (slash) => {
    await live()
      .someone()
      .types(slash, slash === '/digest' ? 'List' : 'digest list');
    const [seen] = await live().seen();
    expect(seen && textOfSeen(seen)).toContain('/digest list');
  });

  test('takes “why” and more than one word for a question in words', async () => {
    await live().someone().types('/dragoman', 'why did vale say that');
    const [seen] = await live().seen();
    expect(seen && textOfSeen(seen)).toContain('Not something the corpus can answer');
  });

  test('reads the channel that a command names', async () => {
    await live().someone().types('/digest', 'add 8:00 <#C7|harbour-news>');
    const [seen] = await live().seen();
    expect(seen && textOfSeen(seen)).toContain('/digest add time:08:00 channel:C7');
  });

  test('shows help after /dragoman alone', async () => {
    await live().someone().types('/dragoman');
    const [seen] = await live().seen();
    expect(seen && textOfSeen(seen)).toContain('What can be asked');
  });

  test('shows a private answer to the asker alone', async () => {
    await live().someone().types('/latest', 'private:true');
    const [seen] = await live().seen();
    expect(seen?.only).toBe('U1');
  });

  test('tells the asker alone what is wrong with a question', async () => {
    await live().someone().types('/latest', 'limit:many');
    const [seen] = await live().seen();
    expect(seen).toMatchObject({ via: 'ack', only: 'U1' });
  });

  test('says which commands there are to one that is none of them', async () => {
    await live().someone().types('/nonsense', 'x');
    const [seen] = await live().seen();
    expect(seen?.only).toBe('U1');
    expect(seen && textOfSeen(seen)).toContain('There is no command “/nonsense”');
  });

  test('reads entities, links and curly marks as what was typed', async () => {
    await live().someone().types('/dragoman', 'check “stays open &amp; nobody &lt;!channel&gt; closes it”');
    const [seen] = await live().seen();
    expect(seen && textOfSeen(seen)).toContain('Verbatim in the corpus');
  });

  test('answers a repeated request once', async () => {
    const ada = live().someone();
    await ada.types('/latest');
    await live().seen();
    const before = live().slack.world.seen.length;
    expect(await ada.again()).toEqual({});
    expect(live().slack.world.seen).toHaveLength(before);
  });
});

describe('with a prefix', () => {
  const live = liveForAll({ prefix: 'news-' });

  test('answers under the prefixed name', async () => {
    await live().someone().types('/news-latest');
    const [seen] = await live().seen();
    expect(seen && textOfSeen(seen)).toContain('Latest articles');
  });
});
