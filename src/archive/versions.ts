import type { Sql } from '../store/sql.ts';
import type { ChangeEntry, QuotationEntry, VersionEntry } from './archive.ts';
import type { Change } from './changes.ts';
import { type QuotationRow, toQuotation } from './entries.ts';
import type { Names } from './names.ts';
import { mergedOf, readFound } from './references.ts';
import { soundRows, type Withheld } from './slice.ts';
import { readVersions, type Version } from './version-rows.ts';

/** The versions of an ingested article, with each quotation that an edit changed as it was and as it became. */
export async function versionsOf(
  sql: Sql,
  id: string,
  names: Names,
  withheld: (fault: Withheld) => void,
): Promise<VersionEntry[]> {
  const versions = await readVersions(sql, id);
  const merged = mergedOf(await readFound(sql, 'people'));
  const entry: Entry = (quotation, version) => entryOf(quotation, version, merged, names, withheld);
  return versions.map((version, index) => ({
    at: version.at,
    changes: version.changes.map((change) => changeOf(change, versions[index - 1], version, entry)),
  }));
}

type Entry = (quotation: string, version: Version) => QuotationEntry | undefined;

function changeOf(
  { kind, id }: Change,
  earlier: Version | undefined,
  later: Version,
  entry: Entry,
): ChangeEntry {
  const before = kind === 'new' || earlier === undefined ? undefined : entry(id, earlier);
  const after = kind === 'gone' ? undefined : entry(id, later);
  return {
    kind,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

/** A quotation of a version, sliced from the text of that version. */
function entryOf(
  id: string,
  { article, text }: Version,
  merged: ReadonlyMap<string, string>,
  names: Names,
  withheld: (fault: Withheld) => void,
): QuotationEntry | undefined {
  const { quotations, events: _events, ...head } = article;
  const quotation = quotations.find((one) => one.id === id);
  if (quotation === undefined) return undefined;
  const row: QuotationRow = {
    id: `${head.id}/${id}`,
    record: JSON.stringify(quotation),
    article: JSON.stringify(head),
    quotations: quotations.filter(({ kind }) => kind !== 'indirect').length,
    occasion: null,
    statement: null,
    relation: null,
    told: 1,
    source: head.textSha256,
    text,
  };
  // The words are compared as they were sealed; the speaker is called as now.
  const speaker = quotation.speaker === null ? null : (merged.get(quotation.speaker) ?? quotation.speaker);
  return soundRows([row], withheld).map((sound) =>
    toQuotation({ ...sound, quotation: { ...quotation, speaker } }, names),
  )[0];
}
