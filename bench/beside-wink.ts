import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { extract } from '../src/ingest/extract.ts';
import { readHtml } from '../src/ingest/read/html.ts';
import { goldPages, goldReferences } from './gold-pages.ts';
import { latencyOf } from './percentile.ts';

/** Rounds that are timed, after those in which both are compiled. */
const ROUNDS = 30;
const WARM = 10;

export interface BesideWink {
  readonly characters: number;
  /** Milliseconds for all pages, the median of all rounds. */
  readonly extraction: number;
  readonly wink: number;
}

/**
 * Extraction of the annotated pages beside wink-nlp's tokens, sentences and parts of speech of the same text, by
 * turns. wink-nlp is given the text that the tags hold; taking it out of the HTML counts for extraction alone.
 */
export function timeBesideWink(): BesideWink {
  const references = goldReferences();
  const sources = goldPages().map(({ source }) => source);
  const texts = sources.map(({ form, content }) => (form === 'html' ? readHtml(content).text : content));
  const wink = winkNLP(model, ['sbd', 'pos']);
  const time = (work: () => void): number => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  const rounds = Array.from({ length: WARM + ROUNDS }, () => ({
    wink: time(() => {
      for (const text of texts) wink.readDoc(text);
    }),
    extraction: time(() => {
      for (const source of sources) extract(source, { references });
    }),
  })).slice(WARM);
  const median = (times: readonly number[]): number => latencyOf(times).p50;
  return {
    characters: texts.reduce((sum, { length }) => sum + length, 0),
    extraction: median(rounds.map((round) => round.extraction)),
    wink: median(rounds.map((round) => round.wink)),
  };
}
