import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLAIN, renderText } from '../../src/card/text.ts';
import { type CorpusFolder, corpusFolder, openDeskOver } from '../support/corpus-folder.ts';
import { faultsOfDiscordMessage } from '../support/discord-limits.ts';
import { faultsOfSlackMessage } from '../support/slack-limits.ts';
import { run } from './fake-terminal.ts';

/** Six statements that nobody would take for one. */
const LAST = 'Trams will run at night.';
const SAID = [
  'The harbour stays open.',
  'Pilots want more money.',
  'Herring is dear this year.',
  'Our lighthouse was painted.',
  'Nobody saw the comet.',
  LAST,
];
let folder: CorpusFolder;
let environment: Record<string, string>;

beforeAll(() => {
  folder = corpusFolder(
    ...SAID.map((words, index) => ({
      id: `news-${index}`,
      day: `2025-12-1${index}`,
      says: [{ words }],
      tells: [{ event: `storm-${index}`, day: `2025-12-1${index}` }],
    })),
  );
  environment = { DATA_DIR: folder.path };
});

afterAll(() => folder.dispose());

const ask = (...args: string[]) => run(['ask', ...args], environment);

describe('ask', () => {
  it('prints the card as text', async () => {
    const opened = await openDeskOver(folder.path);
    const expected = renderText(await opened.ask('/quotes ada vale'), PLAIN);
    await opened.close();
    const { code, printed, complained } = await ask('/quotes ada vale');
    expect(printed).toBe(expected);
    expect({ code, complained }).toEqual({ code: 0, complained: '' });
  });

  it('takes a question of several arguments', async () => {
    expect((await ask('/quotes', 'ada', 'vale')).printed).toBe((await ask('/quotes ada vale')).printed);
  });

  it('prints one JSON object with the command, its options, the card and the page', async () => {
    const { printed } = await ask('/quotes ada vale page:2', '--as', 'json');
    expect(printed.match(/\n/g)).toEqual(['\n']);
    expect(JSON.parse(printed)).toMatchObject({
      command: 'quotes',
      options: { speaker: 'ada-vale', page: 2 },
      card: { title: 'Quotations by Ada Vale', page: { number: 2, of: 2, items: 6 } },
      page: { number: 2, of: 2, items: 6 },
    });
  });

  it('counts a card that is no list as one page', async () => {
    const { printed } = await ask('/help quotes', '--as', 'json');
    expect(JSON.parse(printed)).toMatchObject({ command: 'help', page: { number: 1, of: 1 } });
  });

  it('calls a question that it declines a decline', async () => {
    const { code, printed } = await ask('/nothing', '--as', 'json');
    expect(JSON.parse(printed)).toMatchObject({ command: 'decline', options: {} });
    expect(code).toBe(0);
  });

  it('prints the very message that Discord would be sent', async () => {
    const { printed } = await ask('/quotes ada vale', '--as', 'discord');
    expect(faultsOfDiscordMessage(JSON.parse(printed))).toEqual([]);
    expect(printed).toContain(LAST.slice(0, -1));
  });

  it('prints the very message that Slack would be sent', async () => {
    const { printed } = await ask('/quotes ada vale', '--as', 'slack');
    expect(faultsOfSlackMessage(JSON.parse(printed))).toEqual([]);
    expect(printed).toContain(LAST.slice(0, -1));
  });

  it('names the picture of an answer in what either platform would be sent', async () => {
    const discord = await ask('/timeline', '--as', 'discord');
    expect(faultsOfDiscordMessage(JSON.parse(discord.printed))).toEqual([]);
    expect(discord.printed).toContain('"attachments":[{"id":0,"filename":"Timeline.png"');
    const slack = await ask('/timeline', '--as', 'slack');
    expect(faultsOfSlackMessage(JSON.parse(slack.printed))).toEqual([]);
    expect(slack.printed).toContain('"slack_file":{"id":"attachment:Timeline.png"}');
  });

  it('prints a page that holds its picture', async () => {
    const { printed } = await ask('/timeline', '--as', 'html');
    expect(printed).toMatch(
      /<img class="picture" src="data:image\/png;base64,[A-Za-z0-9+/=]{1000,}" alt="Timeline, /,
    );
  });

  it('prints a whole HTML document', async () => {
    const { printed } = await ask('/quotes ada vale', '--as', 'html');
    expect(printed).toMatch(/^<!doctype html>/i);
    expect(printed).toContain(LAST);
  });

  it('asks at the time that is given, in the zone that is given', async () => {
    const options = async (...args: string[]): Promise<unknown> => {
      const { printed } = await ask('/quotes yesterday', '--as', 'json', ...args);
      const parsed: unknown = JSON.parse(printed);
      return typeof parsed === 'object' && parsed !== null && 'options' in parsed
        ? parsed.options
        : undefined;
    };
    const on = (day: string) => ({ since: day, until: day });
    expect(await options()).toEqual(on('2025-12-14'));
    const newYear = ['--at', '2026-01-01T11:30:00Z'];
    expect(await options(...newYear)).toEqual(on('2025-12-31'));
    expect(await options(...newYear, '--tz', 'Pacific/Auckland')).toEqual(on('2026-01-01'));
    expect(await options('--at', '2026-01-01T05:00:00Z', '--tz', 'America/Los_Angeles')).toEqual(
      on('2025-12-30'),
    );
  });

  it('takes the zone of the configuration where none is given', async () => {
    const { printed } = await run(
      ['ask', '/quotes yesterday', '--as', 'json', '--at', '2026-01-01T11:30:00Z'],
      { ...environment, TIME_ZONE: 'Pacific/Auckland' },
    );
    expect(JSON.parse(printed)).toMatchObject({ options: { since: '2026-01-01' } });
  });

  it('sets text in colour, with links behind their labels, where somebody looks at it', async () => {
    const { printed } = await run(['ask', '/quotes ada vale'], environment, {
      isInteractive: true,
      width: 60,
    });
    expect(printed).toContain('\u001B[1m');
    expect(printed).toContain('\u001B]8;;https://');
  });
});

describe('ask -', () => {
  it('answers one question a line, in order, one answer a line', async () => {
    const { code, printed } = await run(['ask', '-', '--as', 'json'], environment, {
      lines: ['/quotes ada vale', '', '   ', '/latest limit:1', '/nothing', '/help'],
    });
    const answers = printed
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(answers).toMatchObject([
      { command: 'quotes' },
      { command: 'latest', options: { limit: 1 } },
      { command: 'decline' },
      { command: 'help' },
    ]);
    expect(code).toBe(0);
  });

  it.each(['text', 'html'])('prints %s as a JSON string, so that a line is an answer', async (format) => {
    const { printed } = await run(['ask', '-', '--as', format], environment, { lines: ['/latest', '/help'] });
    const lines = printed.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(JSON.parse(lines[0] ?? '')).toBe((await ask('/latest', '--as', format)).printed);
  });

  it.each(['discord', 'slack'])('prints one %s message a line', async (format) => {
    const { printed } = await run(['ask', '-', '--as', format], environment, { lines: ['/latest', '/help'] });
    expect(
      printed
        .trimEnd()
        .split('\n')
        .map((line): unknown => JSON.parse(line)),
    ).toHaveLength(2);
  });

  it('prints nothing for no questions', async () => {
    expect(await run(['ask', '-'], environment)).toEqual({ code: 0, printed: '', complained: '' });
  });

  it('answers many questions, each in its place', async () => {
    const lines = Array.from({ length: 60 }, (_, index) => `/latest limit:${(index % 9) + 1}`);
    const { printed } = await run(['ask', '-', '--as', 'json'], environment, { lines });
    const limits = printed
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
      .map((answer) => JSON.stringify(answer).match(/"options":\{"limit":(\d+)\}/)?.[1]);
    expect(limits).toEqual(lines.map((line) => line.split(':')[1]));
  });
});
