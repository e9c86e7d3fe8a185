import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkKept } from '../../src/archive/check-kept.ts';
import { createIngester } from '../../src/cli/ingester.ts';
import { corpusFolder, NOW, openDeskOver } from '../support/corpus-folder.ts';
import { DATA_FOLDER } from '../support/first-corpus.ts';
import { hasSeeds, SEEDS_FOLDER } from '../support/seeds.ts';

const indexSchema = z.array(z.object({ file: z.string(), url: z.url() }));

describe.skipIf(!hasSeeds())(
  `the source texts (of ${SEEDS_FOLDER}, where they are there), ingested into an empty corpus`,
  () => {
    it('are all kept, and every quotation is found again at its place', async () => {
      const folder = corpusFolder();
      for (const file of ['outlets.json', 'people.json', 'topics.json'])
        folder.write(file, readFileSync(join(DATA_FOLDER, file), 'utf8'));
      const opened = await openDeskOver(folder.path);
      const ingester = createIngester(opened.store);
      const seeds = indexSchema.parse(JSON.parse(readFileSync(join(SEEDS_FOLDER, 'index.json'), 'utf8')));
      let quotations = 0;
      for (const { file, url } of seeds) {
        const content = readFileSync(join(SEEDS_FOLDER, file), 'utf8');
        const kept = await ingester.take({ content, form: 'text', file }, { url }, NOW);
        expect(kept).toMatchObject({ outcome: 'added', rejects: [] });
        await opened.archive.refresh();
        const entry = await opened.archive.article(url);
        for (const { quotation } of await opened.archive.quotationsOf(entry?.article.id ?? '')) {
          const places = quotation.kind === 'indirect' ? [] : quotation.parts;
          for (const { start, end, exact } of places) expect(content.slice(start, end)).toBe(exact);
          quotations += 1;
        }
        expect(await ingester.take({ content, form: 'text', file }, { url }, NOW)).toMatchObject({
          outcome: 'duplicate',
        });
      }
      expect(quotations).toBeGreaterThan(40);
      expect(await checkKept(opened.store)).toEqual({ articles: 5, versions: 5, faults: [] });
      await opened.close();
      folder.dispose();
    });
  },
);
