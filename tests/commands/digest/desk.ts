import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Card } from '../../../src/card/card.ts';
import { factText } from '../../../src/card/describe.ts';
import {
  type CorpusFolder,
  corpusFolder,
  type OpenedDesk,
  openDeskOver,
} from '../../support/corpus-folder.ts';
import {
  type Asker,
  askAt,
  type FakeSubscriptions,
  fakeSubscriptions,
} from '../../support/fake-subscriptions.ts';
import { actionsOf, blocksOf, notesOf } from '../blocks-of.ts';

/** A desk over invented news for all tests of a file, with subscriptions of each test's own. */
export interface SubscribingDesk {
  readonly opened: OpenedDesk;
  readonly subscriptions: FakeSubscriptions;
  ask(text: string, asker?: Asker): Promise<Card>;
}

export function subscribingDesk(): () => SubscribingDesk {
  let folder: CorpusFolder | undefined;
  let opened: OpenedDesk | undefined;
  let subscriptions = fakeSubscriptions();
  beforeAll(async () => {
    folder = corpusFolder({ id: 'harbour', day: '2025-03-02', says: [{ words: 'The harbour stays open.' }] });
    opened = await openDeskOver(folder.path);
  });
  beforeEach(() => {
    subscriptions = fakeSubscriptions();
  });
  afterAll(async () => {
    await opened?.close();
    folder?.dispose();
  });
  return () => {
    if (opened === undefined) throw new Error('not open yet');
    const { desk } = opened;
    return { opened, subscriptions, ask: (text, asker) => askAt(desk, subscriptions, text, asker) };
  };
}

/** Labelled values of a card as lines: "Id: d4k1m". */
export function factsOf(card: Card): string[] {
  return blocksOf(card, 'facts').flatMap(({ rows }) => rows.map((row) => `${row.label}: ${factText(row)}`));
}

/** What a card offers, by label. */
export function offersOf(card: Card): Record<string, string> {
  return Object.fromEntries(actionsOf(card).map(({ label, text }) => [label, text]));
}

export { notesOf };
