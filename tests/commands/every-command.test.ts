import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { renderText } from '../../src/card/text.ts';
import { type CorpusFolder, corpusFolder, type OpenedDesk, openDeskOver } from '../support/corpus-folder.ts';
import { DATA_FOLDER } from '../support/first-corpus.ts';
import { actionsOf, blocksOf, notesOf, quotesOf } from './blocks-of.ts';

let first: OpenedDesk;
let bare: CorpusFolder;
let empty: OpenedDesk;

beforeAll(async () => {
  first = await openDeskOver(DATA_FOLDER);
  bare = corpusFolder();
  empty = await openDeskOver(bare.path);
});

afterAll(async () => {
  await first.close();
  await empty.close();
  bare.dispose();
});

/** These are not about what the corpus holds. */
const WITHOUT_TALLY = new Set([
  'help',
  ...commands.flatMap(({ name, byNameOnly }) => (byNameOnly === true ? [name] : [])),
]);
const examples = commands.flatMap(({ examples: list }) => list);

describe.each(commands.map((command) => ({ command, name: command.name })))('/$name', ({ command }) => {
  it('has a name and a summary that platforms take', () => {
    expect(command.name).toMatch(/^[a-z]{1,32}( [a-z]{1,32})?$/);
    expect(command.summary.length).toBeLessThanOrEqual(100);
    for (const { summary } of Object.values(command.options)) expect(summary.length).toBeLessThanOrEqual(100);
  });

  it('has examples that ask it', () => {
    expect(command.examples.length).toBeGreaterThan(0);
    for (const example of command.examples) expect(`${example} `).toMatch(`/${command.name} `);
  });

  it('is in /help, with its options and examples', async () => {
    const group = command.name.includes(' ') ? ` ${command.name.split(' ')[0]}` : '';
    const overview = await first.ask(`/help${group}`);
    expect(blocksOf(overview, 'usage').some(({ summary }) => summary.startsWith(command.summary))).toBe(true);
    const details = await first.ask(`/help ${command.name}`);
    expect(details.title).toBe(`/${command.name}`);
    const labels = blocksOf(details, 'facts').flatMap(({ rows }) => rows.map(({ label }) => label));
    expect(labels).toEqual(Object.keys(command.options));
    const typed = notesOf(details).split('\n').slice(1);
    const shown = command.changes === true ? typed : actionsOf(details).map(({ text }) => text);
    expect(shown).toEqual(command.examples);
  });
});

describe('every example', () => {
  it.each(examples)(
    '%s is understood, and its card says what was asked, what matched and what is held',
    async (example) => {
      const card = await first.ask(example);
      expect(card.tone).not.toBe('problem');
      expect(`${example} `).toMatch(`/${card.command} `);
      expect(card.asked.words).not.toBe('');
      expect(card.asked.text).toMatch(/^\/[a-z]+/);
      expect(card.corpus).toMatchObject({ articles: 5, outlets: 5 });
      expect(WITHOUT_TALLY.has(card.command) || card.tally !== undefined).toBe(true);
      expect(first.faults).toEqual([]);
    },
  );

  it.each(examples)('%s offers only what can be asked', async (example) => {
    for (const { text } of actionsOf(await first.ask(example))) {
      expect(`${text}: ${(await first.ask(text)).tone}`).not.toBe(`${text}: problem`);
    }
  });

  it.each(examples)('%s asks the same again by its canonical text', async (example) => {
    const card = await first.ask(example);
    expect(await first.ask(card.asked.text)).toEqual(card);
  });

  it.each(examples)('%s is no fault where the corpus is empty', async (example) => {
    const card = await empty.ask(example);
    expect(empty.faults).toEqual([]);
    expect(card.command === 'help' || card.tone !== 'answer').toBe(true);
    expect(renderText(card)).not.toMatch(/undefined|NaN|\[object/);
  });

  it.each(examples)(
    '%s shows each quotation with words or a report, a source and its link',
    async (example) => {
      for (const quote of quotesOf(await first.ask(example))) {
        expect(quote.parts.length > 0 || (quote.gist ?? '') !== '').toBe(true);
        expect(quote.form === 'indirect').toBe(quote.parts.length === 0);
        expect(quote.source.url).toMatch(/^https:\/\/[^#]+#:~:text=\S+$/);
      }
    },
  );
});
