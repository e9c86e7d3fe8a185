import type { CslEntry } from './csl.ts';

/** One field of a bibliography entry, and of which text of ours it is; without one, the text is citation-js's own. */
export interface Field {
  readonly name: string;
  readonly text: string;
  /** It is an address or a key, which are written as they are. */
  readonly isVerbatim: boolean;
}

/** A source, with or without what a format has no field for. */
type Source = Omit<CslEntry, 'language'> & Partial<Pick<CslEntry, 'language'>>;

/** An entry as a bibliography format has it. */
export interface Entry {
  readonly type: string;
  readonly key: string;
  readonly fields: readonly Field[];
}

const TEXTS = ['title', 'container-title', 'language', 'URL', 'annote'] as const;

/**
 * Entries in the fields of a format, as citation-js maps them. It is given stand-ins for our texts, because its
 * writers do not keep a text: they drop letters that are not Latin, escape nothing where they keep them, and
 * break lines within a word. It is heavy, so it is loaded when it is first wanted.
 */
export async function fieldsOf(
  entries: readonly Source[],
  format: 'bibtex' | 'biblatex' | 'ris',
): Promise<Entry[]> {
  const [{ Cite }] = await Promise.all([
    import('@citation-js/core'),
    import('@citation-js/plugin-bibtex'),
    import('@citation-js/plugin-ris'),
  ]);
  const standIns = entries.map((entry) => ({
    ...entry,
    id: 'key',
    'citation-key': 'key',
    ...Object.fromEntries(
      TEXTS.flatMap((name, at) => (entry[name] === undefined ? [] : [[name, standIn(at)]])),
    ),
  }));
  const mapped = new Cite(standIns, { forceType: '@csl/list+object' }).format(format, { format: 'object' });
  if (!Array.isArray(mapped) || mapped.length !== entries.length)
    throw new Error(`citation-js gave no ${format} for each of ${entries.length} entries`);
  return entries.map((entry, index) => entryOf(mapped[index], entry));
}

function standIn(at: number): string {
  return `text${at}`;
}

/** The fields that citation-js gave, with our texts in place of the stand-ins. */
function entryOf(mapped: unknown, csl: Source): Entry {
  const record = recordOf(mapped);
  // BibTeX has its fields in `properties`, RIS beside the type.
  const { TY, ID: _id, ...own } = record;
  const properties = 'properties' in record ? recordOf(record.properties) : own;
  const fields = Object.entries(properties).map(([name, value]): Field => {
    const written = [value].flat().join(' ');
    const text = TEXTS.find((_text, at) => standIn(at) === written);
    return {
      name,
      text: text === undefined ? written : (csl[text] ?? ''),
      isVerbatim: text === undefined || text === 'URL' || text === 'language',
    };
  });
  return { type: String(record.type ?? TY), key: csl.id, fields };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
