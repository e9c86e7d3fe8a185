import { readFolder } from '../corpus/read-folder.ts';
import { OperatorError } from '../errors/errors.ts';
import { extract } from '../ingest/extract.ts';
import type { Extracted, ExtractedQuote } from '../ingest/extracted.ts';
import type { Context, Source } from '../ingest/source.ts';
import { asJson } from './as-json.ts';
import { readPage } from './read-page.ts';

/** Where the lines go. */
export interface Sinks {
  print(line: string): void;
  complain(line: string): void;
}

/**
 * `extract FILE…`: one JSON line for each raw page, `.html` or text. Nothing is stored. A file that cannot be read
 * is named, and the others go on.
 * @returns how many files could not be read
 */
export async function extractFiles(
  paths: readonly string[],
  dataFolder: string,
  { print, complain }: Sinks,
): Promise<number> {
  const { references } = await readFolder(dataFolder, new Map(), new Map());
  let failed = 0;
  for (const path of paths) {
    const page = await readPage(path);
    const read =
      typeof page === 'string'
        ? `${page}. Give the path of a text or an HTML file in UTF-8`
        : readWithin(page, { references });
    if (typeof read !== 'string') print(`${asJson(lineOf(path, read))}\n`);
    else {
      failed += 1;
      complain(`"${path}" cannot be read: ${read}.\n`);
    }
  }
  return failed;
}

/** A text says why a page is not read. */
function readWithin(page: Source, context: Context): Extracted | string {
  try {
    return extract(page, context);
  } catch (error) {
    if (error instanceof OperatorError) return error.message;
    throw error;
  }
}

function lineOf(file: string, read: Extracted): object {
  return {
    file,
    headline: read.title,
    datePublished: read.datePublished?.value ?? null,
    precision: read.datePublished?.precision ?? null,
    publisher: read.publisher,
    url: read.url,
    // Nothing was said of the file: any can claim to be of any outlet.
    ...(read.url === null && read.publisher === null ? {} : { basis: 'as the page itself says' }),
    // Of HTML, places are counted in the body, which is the whole of the text that was read.
    body: read.body.map(({ text }) => text).join('\n\n'),
    quotes: read.quotes.map(quoteOf),
  };
}

function quoteOf({ kind, speaker, speakerAsWritten, tier, through, parts }: ExtractedQuote): object {
  return {
    kind,
    speaker: speaker?.name ?? null,
    speakerAsWritten,
    start: parts[0]?.start ?? 0,
    end: parts.at(-1)?.end ?? 0,
    ...(parts.length > 1 ? { parts: parts.map(({ start, end, text }) => ({ start, end, text })) } : {}),
    text: parts.map(({ text }) => text).join(' '),
    tier,
    ...(through === undefined ? {} : { through }),
  };
}
