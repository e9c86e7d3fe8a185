import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GATES } from '../../commands/invented.ts';
import {
  type CorpusFolder,
  corpusFolder,
  type OpenedDesk,
  openDeskOver,
} from '../../support/corpus-folder.ts';
import type { Database } from '../contract.ts';

/** Which quotations are one statement, on every engine alike. */
export function statementContract(database: Database): void {
  const ALL = { limit: 50, offset: 0 };
  const BOTH = { shared: ALL, alone: ALL };
  let folder: CorpusFolder;
  let opened: OpenedDesk;

  beforeAll(async () => {
    folder = corpusFolder(...GATES);
    opened = await openDeskOver(folder.path, await database());
  });

  afterAll(async () => {
    await opened.close();
    folder.dispose();
  });

  describe('the statements', () => {
    it('are counted with their quotations, and say which of these were asked for', async () => {
      const found = await opened.archive.statements({ outlet: 'coast-wire' }, ALL);
      expect(found).toMatchObject({ matched: 1, quotations: 1, inRange: 3 });
      const asked = found.items[0]?.members.filter(({ isAsked }) => isAsked);
      expect(asked?.map(({ entry }) => entry.id)).toEqual(['gates-wire/q1']);
      expect(found.items[0]?.members).toHaveLength(3);
    });

    it('of two outlets are those that both tell', async () => {
      const { shared } = await opened.archive.twoOutlets('port-herald', 'hill-post', {}, BOTH);
      expect(shared.items.map(({ id }) => id)).toEqual(['gates-herald/q1']);
      expect(shared.matched).toBe(1);
    });

    it.each([
      ['port-herald', 'hill-post', ['gates-herald/q2']],
      ['hill-post', 'port-herald', ['gates-post/q2']],
      ['coast-wire', 'port-herald', []],
    ])('of %s alone are those that %s does not tell', async (outlet, without, ids) => {
      const {
        alone: [alone],
      } = await opened.archive.twoOutlets(outlet, without, {}, BOTH);
      expect(alone.items.map(({ id }) => id)).toEqual(ids);
      expect(alone.matched).toBe(ids.length);
    });

    it('are all read in the order of their ids', async () => {
      const ids: string[] = [];
      for await (const some of opened.archive.everyStatement()) ids.push(...some.map(({ id }) => id));
      expect(ids).toEqual(['gates-herald/q1', 'gates-herald/q2', 'gates-post/q2']);
    });

    it('say with each quotation how many articles tell it', async () => {
      const { items } = await opened.archive.quotations({}, ALL);
      expect(new Map(items.map(({ id, told }) => [id, told]))).toEqual(
        new Map([
          ['gates-herald/q1', 3],
          ['gates-herald/q2', 1],
          ['gates-post/q1', 3],
          ['gates-post/q2', 1],
          ['gates-wire/q1', 3],
        ]),
      );
    });
  });
}
