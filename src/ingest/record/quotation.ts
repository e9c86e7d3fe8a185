import type { References } from '../../corpus/corpus.ts';
import type { Dated } from '../../corpus/dated.ts';
import { NOT_NAMED, type Quotation } from '../../corpus/quotation.ts';
import { type Printed, sealOf, sha256 } from '../../corpus/seal.ts';
import { selectText } from '../../corpus/select-text.ts';
import type { PassageSelector } from '../../corpus/selector.ts';
import type { Extracted, ExtractedQuote, Speaker } from '../extracted.ts';
import { topicsOf } from '../summary/topics.ts';
import { outletCalled } from './outlets.ts';
import { foundId } from './people.ts';

/** The schema's limit for a gist. */
const LONGEST_GIST = 400;

/** What a quotation is read against. */
export interface Reading {
  readonly page: Extracted;
  readonly printed: Printed;
  readonly published: Dated;
  readonly references: References;
}

/** A quotation as a record, with its selectors and its seal. */
export function quotationOf(quote: ExtractedQuote, number: number, reading: Reading): Quotation {
  const { page, printed, published, references } = reading;
  const { speaker, attribution, tier, location, verb } = quote;
  const through =
    quote.through === undefined ? undefined : outletCalled(quote.through, references.outlets)?.id;
  const said = {
    id: `q${number}`,
    speaker: speaker === null ? null : idOf(speaker),
    speakerAsWritten: quote.speakerAsWritten ?? asWritten(speaker, page.text),
    verb,
    attribution,
    tier,
    ...(through === undefined ? {} : { through }),
    spoken: quote.spoken ?? onPublication(published),
    location,
    topics: topicsOf(
      quote.parts.map(({ text }) => text),
      references,
    ),
  };
  if (quote.kind === 'indirect') {
    const passage = passageOf(page.text, quote);
    const words = page.text.slice(passage.start, passage.end);
    const gist =
      words.length <= LONGEST_GIST
        ? { gist: words, gistBasis: 'extracted' as const }
        : { gist: `A passage of ${words.length} characters: too long to be shown, and never cut.` };
    const evidence = { ...said, kind: 'indirect' as const, ...gist, passage };
    return { ...evidence, seal: sealOf(printed, evidence) };
  }
  const parts = quote.parts.map(({ start, end }) => selectText(page.text, start, end));
  const evidence = { ...said, kind: quote.kind, marks: quote.marks, parts };
  return { ...evidence, seal: sealOf(printed, evidence) };
}

export function idOf({ id, name }: Speaker): string {
  return id ?? foundId(name);
}

/** Where nothing at this place names the speaker: the name as it stands elsewhere in the text. */
function asWritten(speaker: Speaker | null, text: string): string {
  if (speaker === null) return NOT_NAMED;
  return [speaker.name, ...speaker.aliases].find((name) => text.includes(name)) ?? speaker.name;
}

function onPublication({ value, precision, notBefore, notAfter, basis, why }: Dated): Dated {
  // What makes the day of the page doubtful makes this one so.
  const doubt = basis === 'inferred' && why !== undefined ? ` ${why}` : '';
  return {
    value: value.slice(0, 10),
    precision: precision === 'minute' ? 'day' : precision,
    basis: 'inferred',
    why: `The article does not say when; this is when it was published.${doubt}`,
    ...(notBefore === undefined ? {} : { notBefore }),
    ...(notAfter === undefined ? {} : { notAfter }),
  };
}

function passageOf(text: string, { parts }: ExtractedQuote): PassageSelector {
  const start = parts[0]?.start ?? 0;
  const end = parts.at(-1)?.end ?? start;
  const passage = text.slice(start, end);
  return {
    startsWith: /^\S+(?:\s+\S+){0,3}/.exec(passage)?.[0] ?? passage,
    endsWith: /(?:\S+\s+){0,3}\S+$/.exec(passage.slice(-400))?.[0] ?? passage,
    start,
    end,
    sha256: sha256(passage),
  };
}
