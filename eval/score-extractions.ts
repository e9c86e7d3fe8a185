import { readFileSync } from 'node:fs';
import { readReferences } from '../src/corpus/read-references.ts';
import { readGold } from './extract/gold.ts';
import { reportOf } from './extract/report.ts';
import { emptyScore, scoreArticle } from './extract/score.ts';
import { readSeeds } from './extract/seeds.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(`data/${file}`, 'utf8'));

/**
 * How well pages are read: the annotated articles of `tests/gold/`, and the source texts of the first corpus where
 * they are at hand. An article without known people is read as any new one.
 */
export function scoreExtractions(half: string | undefined, withMisses: boolean): string {
  const { references } = readReferences({
    outlets: read('outlets.json'),
    people: read('people.json'),
    topics: read('topics.json'),
  });
  const halves = [
    { name: 'tuned', articles: () => readGold('tests/gold/articles') },
    { name: 'unseen', articles: () => readGold('tests/gold/unseen') },
    { name: 'seeds', articles: () => readSeeds(references) },
  ].filter(({ name }) => name === (half ?? name));
  return halves
    .map(({ name, articles }) => {
      const all = articles();
      if (all.length === 0) return `extraction, ${name}: no articles are here\n`;
      const score = emptyScore();
      for (const article of all) scoreArticle(article, references, score);
      return reportOf(`${name} (${all.length} articles)`, score, withMisses);
    })
    .join('\n');
}
