import type { MemberEntry, StatementEntry } from '../archive/archive.ts';
import { originsOf } from '../archive/version-rows.ts';
import type { Config } from '../config.ts';
import { asJson } from './as-json.ts';
import { createLog } from './log.ts';
import { openDesk } from './open-desk.ts';

/**
 * `statements`: one JSON line for each statement, in the order of their ids, with all its tellings, the fullest
 * first. They are read and printed some at a time.
 */
export async function printStatements(
  config: Config,
  now: Date,
  print: (line: string) => void,
): Promise<void> {
  const { archive, store, close } = await openDesk(config, createLog(config.logLevel), now);
  try {
    for await (const statements of archive.everyStatement()) {
      const articles = statements.flatMap(({ members }) =>
        members.map(({ entry }) => entry.source.article.id),
      );
      const files = await originsOf(store, [...new Set(articles)]);
      for (const statement of statements) print(`${asJson(lineOf(statement, files))}\n`);
    }
  } finally {
    await close();
  }
}

function lineOf({ id, members }: StatementEntry, files: ReadonlyMap<string, string>): object {
  const [fullest] = members;
  return {
    id,
    speaker: fullest?.entry.speaker ?? null,
    members: members.map((member) => memberOf(member, files.get(member.entry.source.article.id))),
  };
}

/** Places are in UTF-16 units of the source text: of several parts, from the first to the last. */
function memberOf({ entry, relation }: MemberEntry, file: string | undefined): object {
  const { quotation, source } = entry;
  const parts = quotation.kind === 'indirect' ? [quotation.passage] : quotation.parts;
  return {
    article: source.article.id,
    ...(file === undefined || isAddress(file) ? {} : { file }),
    url: source.article.url,
    quotation: entry.id,
    speaker: entry.speaker,
    kind: quotation.kind,
    start: parts[0]?.start ?? 0,
    end: parts.at(-1)?.end ?? 0,
    text:
      quotation.kind === 'indirect' ? quotation.gist : quotation.parts.map(({ exact }) => exact).join(' … '),
    relation: relation.kind,
    flags: relation.flags,
  };
}

function isAddress(origin: string): boolean {
  return /^https?:\/\//i.test(origin);
}
