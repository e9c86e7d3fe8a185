import { parentPort } from 'node:worker_threads';
import type { References } from '../../corpus/corpus.ts';
import { makeArticle } from '../make-article.ts';
import type { Job, Said } from './job.ts';

let known: References | undefined;

const say = (said: Said): void => parentPort?.postMessage(said);

parentPort?.on('message', ({ source, given, references }: Job) => {
  say({ kind: 'begun' });
  try {
    known = references ?? known;
    if (known === undefined) throw new Error('The first job has to bring references.');
    say({ kind: 'made', made: makeArticle(source, given, known) });
  } catch (error) {
    say({ kind: 'thrown', error });
  }
});
