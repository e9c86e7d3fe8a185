import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type CorpusFolder,
  corpusFolder,
  type OpenedDesk,
  openDeskOver,
} from '../../support/corpus-folder.ts';
import type { Database } from '../contract.ts';

/** What every engine has to find alike of words that are checked. */
export function resemblingContract(database: Database): void {
  let folder: CorpusFolder;
  let opened: OpenedDesk;

  beforeAll(async () => {
    folder = corpusFolder(
      {
        id: 'harbour',
        day: '2025-03-02',
        says: [
          { words: 'The council guaranteed a road to nowhere, and it don’t mind.' },
          { words: 'No harbour opens before the ferries are painted.', speaker: 'bo-vale' },
          { words: 'But we have to go now, as it is what they said to me about it.' },
          { words: 'Nobody asked the “ferries”: it’s 5% AND rising OR not.', speaker: 'cem-dag' },
        ],
      },
      {
        id: 'lanterns',
        day: '2025-03-01',
        says: [
          { words: 'Lanterns beside windmills outshine the moon.' },
          ...Array.from({ length: 80 }, (_, number) => ({
            words: `The windmills outshine ${number} of the lanterns.`,
            speaker: 'cem-dag',
          })),
        ],
      },
    );
    opened = await openDeskOver(folder.path, await database());
  });

  afterAll(async () => {
    await opened.close();
    folder.dispose();
  });

  const found = async (text: string, speaker?: string): Promise<string[]> =>
    (await opened.archive.resembling(text, speaker)).map(
      ({ entry, resemblance }) => `${entry.id.split('/')[1]} ${resemblance.kind}`,
    );

  const held = async (text: string): Promise<string[]> =>
    (await opened.archive.resembling(text, undefined, 'held')).map(
      ({ entry, resemblance }) => `${entry.id.split('/')[1]} ${resemblance.kind}`,
    );

  describe('words that are looked for', () => {
    it('are found as they stand, whatever marks they have', async () => {
      expect(await found("a road to nowhere, and it don't")).toEqual(['q1 verbatim']);
      expect(await found('it’s 5% AND rising OR not')).toEqual(['q4 verbatim']);
    });

    it('are found among very many that have the rarest of them', async () => {
      expect(await held('lanterns beside windmills outshine')).toEqual(['q1 verbatim']);
      const several = await held('windmills outshine');
      expect(several.every((one) => one.endsWith(' verbatim'))).toBe(true);
      expect(several.length).toBeGreaterThan(10);
    });

    it('are found by common words alone, in this order and in no other', async () => {
      expect(await held('we have to go now')).toEqual(['q3 verbatim']);
      expect(await held('what they said to me')).toEqual(['q3 verbatim']);
      expect((await held('now to go')).filter((one) => one.endsWith('verbatim'))).toEqual([]);
    });

    it('are found where most of many words are there, and no others for these', async () => {
      expect(await found('The ferries and the harbour are painted before council opens')).toEqual([
        'q2 near',
      ]);
    });

    it('are found in other words by the rarest of them, and in spite of a slip', async () => {
      expect(await found('The council has guaranteed roads to nowhere')).toEqual(['q1 variant']);
      expect(await found('No harbor opens until the feries are painted')).toEqual(['q2 variant']);
    });

    it('are found among those of the one who is asked for by one word alone', async () => {
      expect(await found('No habour opens before the feries', 'bo-vale')).toEqual(['q2 variant']);
    });

    it.each(['"', '* OR', "' | !", '5', 'the'])('never break the search: %s', async (text) => {
      await expect(found(text, 'ada-vale')).resolves.toBeInstanceOf(Array);
    });
  });
}
