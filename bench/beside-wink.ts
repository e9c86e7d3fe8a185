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
  readonly form: 'text' | 'html';
  readonly characters: number;
  /** Milliseconds of the processor for all pages of that form, the median of all rounds. */
  readonly extraction: number;
  readonly wink: number;
}

/**
 * Extraction of the annotated pages beside wink-nlp's tokens, sentences and parts of speech of the same text, by
 * turns in one process, after both have been compiled. Of raw pages both read the whole file. Of HTML, wink-nlp is
 * given the text that the tags hold; taking it out of the tags counts for extraction alone. No zod, no hash and no
 * database is timed. The processor's time is taken, as a machine that does other work too has no steady clock.
 */
export function timeBesideWink(): BesideWink[] {
  const references = goldReferences();
  const wink = winkNLP(model, ['sbd', 'pos']);
  return (['text', 'html'] as const).map((form) => {
    const sources = goldPages().flatMap(({ source }) => (source.form === form ? [source] : []));
    const texts = sources.map(({ content }) => (form === 'html' ? readHtml(content).text : content));
    const rounds = Array.from({ length: WARM + ROUNDS }, () => ({
      wink: processorTime(() => {
        for (const text of texts) wink.readDoc(text);
      }),
      extraction: processorTime(() => {
        for (const source of sources) extract(source, { references });
      }),
    })).slice(WARM);
    const median = (times: readonly number[]): number => latencyOf(times).p50;
    return {
      form,
      characters: texts.reduce((sum, { length }) => sum + length, 0),
      extraction: median(rounds.map((round) => round.extraction)),
      wink: median(rounds.map((round) => round.wink)),
    };
  });
}

/** Milliseconds that the processor works for this. */
function processorTime(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
