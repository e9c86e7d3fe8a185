import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { loadFolder, readRejects } from '../archive/load.ts';
import { isIngestedFile } from '../archive/serve.ts';
import { openArchive } from '../archive/sql-archive.ts';
import type { Config } from '../config.ts';
import type { ArticleHead } from '../corpus/article.ts';
import type { Texts } from '../corpus/read-folder.ts';
import { sha256 } from '../corpus/seal.ts';
import { OperatorError } from '../errors/errors.ts';
import { readFeeds } from '../ingest/feed/read-feeds.ts';
import type { Finding } from '../platform/finding.ts';
import { readDatabaseUrl } from '../store/database-url.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/sql.ts';
import { AFTER_DAMAGE } from '../store/sqlite-faults.ts';
import { bringUp } from './bring-up.ts';
import { examineFeeds } from './examine-feeds.ts';
import { examineFile } from './examine-file.ts';
import { examineIngested } from './examine-ingested.ts';
import { examineServed } from './examine-served.ts';

/**
 * Looks at the installation: configuration, database, corpus, feeds, platforms. Nothing that is served is changed by looking,
 * except that the archive is brought up to date with the corpus folder.
 * @param textsFolder source texts (UTF-8 files) against which every quotation is checked again, where given
 */
export async function examine(config: Config, now: Date, textsFolder?: string): Promise<Finding[]> {
  const findings: Finding[] = [
    {
      subject: 'Configuration',
      well: true,
      says: `database ${readDatabaseUrl(config.database).shown}, corpus ${config.dataFolder}, time zone ${config.timeZone}`,
    },
  ];
  const texts = textsFolder === undefined ? new Map<string, string>() : await readTexts(textsFolder);
  if (textsFolder !== undefined)
    findings.push({
      subject: 'Source texts',
      well: texts.size > 0,
      says: `${texts.size} read from ${textsFolder}`,
    });
  let store: Store | undefined;
  let subject = 'Database';
  try {
    store = await openStore(config.database);
    findings.push(...(await examineFile(config.database)));
    await bringUp(store);
    const damage = await store.faults();
    findings.push(
      damage.length === 0
        ? { subject: 'Database', well: true, says: 'opened, its schema is up to date' }
        : {
            subject: 'Database',
            well: false,
            says: `damaged: ${damage.join('; ')}. ${AFTER_DAMAGE}`,
          },
    );
    subject = 'Corpus';
    await loadFolder(store, config.dataFolder, now, texts);
    const { articles, quotations, outlets, people } = (await openArchive(store)).span();
    findings.push({
      subject: 'Corpus',
      well: articles > 0,
      says:
        articles > 0
          ? `${articles} articles of ${outlets} outlets, ${quotations} quotations of ${people} speakers`
          : `no articles in ${join(config.dataFolder, 'corpus')}; see data/README.md for their form`,
    });
    if (textsFolder !== undefined) findings.push(await compared(store, texts));
    subject = 'Feeds';
    findings.push(...(await examineFeeds(store, await readFeeds(config.dataFolder))));
    subject = 'Database';
    findings.push(...(await examineServed(store)));
    findings.push(...(await examineIngested(store)));
    for (const { file, path, reason } of await readRejects(store)) {
      const where = isIngestedFile(file) ? file : join(config.dataFolder, file);
      findings.push({
        subject: 'Rejected',
        well: false,
        says: `${where}${path === '' ? '' : ` at ${path}`}: ${reason}`,
      });
    }
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    findings.push({ subject, well: false, says: error.message });
  } finally {
    await store?.close();
  }
  return [...findings, ...(await examinePlatforms(config))];
}

/** Which articles were compared with their own text: one without is not said to be well. */
async function compared(store: Store, texts: Texts): Promise<Finding> {
  const rows = await store.all<{ id: string; record: string }>(
    'SELECT id, record FROM article WHERE source IS NULL ORDER BY id',
  );
  const without = rows.filter(({ record }) => !texts.has((JSON.parse(record) as ArticleHead).textSha256));
  const count = `${rows.length - without.length} of ${rows.length} articles compared with their source text, every quotation at its place`;
  const names = without
    .slice(0, 5)
    .map(({ id }) => id)
    .join(', ');
  return {
    subject: 'Quotations',
    well: without.length === 0,
    says:
      without.length === 0
        ? count
        : `${count}; no text there for ${names}${without.length > 5 ? ' and others' : ''}`,
  };
}

/** Asks each platform that is configured; its library is loaded only then. */
async function examinePlatforms({ discord, slack }: Config): Promise<Finding[]> {
  if (discord === undefined && slack === undefined) {
    return [
      {
        subject: 'Platforms',
        well: true,
        says: 'none configured; see docs/install-discord.md and docs/install-slack.md',
      },
    ];
  }
  const onDiscord =
    discord === undefined
      ? []
      : await (await import('../platform/discord/examine.ts')).examineDiscord(discord);
  const onSlack =
    slack === undefined
      ? []
      : await (await import('../platform/slack/examine.ts')).examineSlack(slack.credentials, slack.apiUrl);
  return [...onDiscord, ...onSlack];
}

/** The findings, a line each, and what they come to. */
export function report(findings: readonly Finding[]): string {
  const faults = findings.filter(({ well }) => !well).length;
  const lines = findings.map(({ subject, well, says }) => `${well ? 'ok   ' : 'FAULT'} ${subject}: ${says}`);
  return `${[...lines, faults === 0 ? 'All is well.' : `${faults} to mend.`].join('\n')}\n`;
}

async function readTexts(folder: string): Promise<Texts> {
  try {
    const names = await readdir(folder);
    const bodies = await Promise.all(
      names.map(async (name) =>
        (await stat(join(folder, name))).isFile() ? readFile(join(folder, name), 'utf8') : '',
      ),
    );
    return new Map(bodies.filter((body) => body !== '').map((body) => [sha256(body), body]));
  } catch (error) {
    throw new OperatorError(
      `The source texts in "${folder}" cannot be read: ${error instanceof Error ? error.message : String(error)}. Give a folder of text files.`,
    );
  }
}
