import { readReferences } from './src/corpus/read-references.ts';
import { readGold } from './eval/extract/gold.ts';
import { emptyScore, scoreArticle } from './eval/extract/score.ts';
import { reportOf } from './eval/extract/report.ts';
const { references } = readReferences({ outlets: [], people: [], topics: [] });
for (const folder of process.argv.slice(2).filter(a=>!a.startsWith('-'))) { const score = emptyScore(); for (const a of readGold(folder)) scoreArticle(a, references, score); console.log(reportOf(folder, score, process.argv.includes('--misses'))); }
