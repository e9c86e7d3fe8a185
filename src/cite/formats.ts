import { toBibtex } from './bibtex.ts';
import type { Cited } from './cited.ts';
import { toCslJson } from './csl.ts';
import { toCsv } from './csv.ts';
import { toJson } from './json.ts';
import { toMarkdown } from './markdown.ts';
import { toPlain } from './plain.ts';
import { toRis } from './ris.ts';

/** A way to write down sources. */
export interface Format {
  /** What people call it. */
  readonly label: string;
  readonly ending: string;
  readonly mediaType: string;
  write(cited: Cited): string | Promise<string>;
}

/** Every format, by the name that asks for it. */
export const FORMATS = {
  markdown: { label: 'Markdown', ending: 'md', mediaType: 'text/markdown', write: toMarkdown },
  text: { label: 'plain text', ending: 'txt', mediaType: 'text/plain', write: toPlain },
  bibtex: {
    label: 'BibTeX',
    ending: 'bib',
    mediaType: 'application/x-bibtex',
    write: (cited) => toBibtex(cited, 'bibtex'),
  },
  biblatex: {
    label: 'BibLaTeX',
    ending: 'bib',
    mediaType: 'application/x-bibtex',
    write: (cited) => toBibtex(cited, 'biblatex'),
  },
  ris: {
    label: 'RIS',
    ending: 'ris',
    mediaType: 'application/x-research-info-systems',
    write: toRis,
  },
  'csl-json': {
    label: 'CSL-JSON',
    ending: 'csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: toCslJson,
  },
  csv: { label: 'CSV', ending: 'csv', mediaType: 'text/csv', write: toCsv },
  json: { label: 'JSON', ending: 'json', mediaType: 'application/json', write: toJson },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof FORMATS;
