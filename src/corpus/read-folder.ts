import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { OperatorError } from '../errors/errors.ts';
import { parseJson } from '../errors/parse-json.ts';
import { checkArticle } from './check-article.ts';
import type { ArticleFile, References, Reject } from './corpus.ts';
import { REFERENCE_FILES, readReferences } from './read-references.ts';
import { sha256 } from './seal.ts';

/** The state of a corpus folder: what changed since the hashes that were given. */
export interface FolderReading {
  readonly references: References;
  readonly referenceRejects: readonly Reject[];
  readonly referencesChanged: boolean;
  /** Changed or new article files; all of them where a reference file changed. */
  readonly changed: readonly ArticleFile[];
  /** Files that are gone. */
  readonly removed: readonly string[];
  /** The hash of every file that was read, by its place below the folder. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** Source texts by the SHA-256 of their UTF-8, for checking quotations against them. */
export type Texts = ReadonlyMap<string, string>;

/**
 * Reads a corpus folder: `outlets.json`, `people.json`, `topics.json` and `corpus/*.json`.
 * @param known the hashes of the last reading: files that still have theirs are not checked again
 * @throws OperatorError where the folder or a reference file is missing or is not JSON
 */
export async function readFolder(
  folder: string,
  known: ReadonlyMap<string, string>,
  texts: Texts,
): Promise<FolderReading> {
  const { files, astray } = await listArticles(folder);
  const hashes = new Map<string, string>();
  const bodies = new Map<string, string>();
  for (const file of [...Object.values(REFERENCE_FILES), ...files]) {
    const body = await readText(folder, file);
    if (body === undefined) continue;
    bodies.set(file, body);
    hashes.set(file, sha256(body));
  }
  const isChanged = (file: string): boolean => known.get(file) !== hashes.get(file);
  const contents = {
    outlets: parseReference(folder, REFERENCE_FILES.outlets, bodies),
    people: parseReference(folder, REFERENCE_FILES.people, bodies),
    topics: parseReference(folder, REFERENCE_FILES.topics, bodies),
  };
  const reading = readReferences(contents);
  const anew = Object.values(REFERENCE_FILES).some(isChanged);
  const changed = files
    .filter((file) => bodies.has(file) && (anew || texts.size > 0 || isChanged(file)))
    .map((file) => checkFile(file, bodies.get(file) ?? '', reading.references, texts));
  for (const file of astray) {
    hashes.set(file, ASTRAY);
    if (isChanged(file)) changed.push(leadsNowhere(file));
  }
  const removed = [...known.keys()].filter((file) => !hashes.has(file));
  return {
    references: reading.references,
    referenceRejects: reading.rejects,
    referencesChanged: anew,
    changed,
    removed,
    hashes,
  };
}

/** In place of the hash of a text: no text has it. */
const ASTRAY = 'a link that leads to no file';

function leadsNowhere(file: string): ArticleFile {
  const reason =
    'this is a link that leads to no file; what was served before stays until it is mended or removed';
  return { file, sha256: ASTRAY, unreadable: true, rejects: [{ file, path: '', reason }] };
}

function checkFile(file: string, body: string, references: References, texts: Texts): ArticleFile {
  const digest = sha256(body);
  let content: unknown;
  try {
    content = parseJson(body);
  } catch (error) {
    const reason = `this is not JSON (${error instanceof Error ? error.message : String(error)}); what was served before stays until it is mended`;
    return { file, sha256: digest, unreadable: true, rejects: [{ file, path: '', reason }] };
  }
  return { file, sha256: digest, ...checkArticle(content, file, references, texts.get(textHashOf(content))) };
}

function textHashOf(content: unknown): string {
  const record = typeof content === 'object' && content !== null ? content : {};
  return 'textSha256' in record && typeof record.textSha256 === 'string' ? record.textSha256 : '';
}

/**
 * Links are followed, wherever they lead: the folder is the operator's own, and a volume of Kubernetes holds nothing
 * else. Those that lead to no file are `astray`.
 */
async function listArticles(
  folder: string,
): Promise<{ readonly files: string[]; readonly astray: string[] }> {
  try {
    const entries = await readdir(join(folder, 'corpus'), { withFileTypes: true });
    const named = entries.filter(({ name }) => name.endsWith('.json') && !name.startsWith('.'));
    const files: string[] = [];
    const astray: string[] = [];
    for (const entry of named) {
      const file = `corpus/${entry.name}`;
      if (entry.isFile()) files.push(file);
      else if (entry.isSymbolicLink()) ((await isFile(join(folder, file))) ? files : astray).push(file);
    }
    return { files: files.sort(), astray: astray.sort() };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorError(
      `The corpus folder "${folder}" cannot be read: ${reason}. Set DATA_DIR to a folder that holds outlets.json, people.json, topics.json and corpus/.`,
    );
  }
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** A file that goes away between listing and reading counts as gone. */
async function readText(folder: string, file: string): Promise<string | undefined> {
  try {
    return await readFile(join(folder, file), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorError(
      `"${join(folder, file)}" cannot be read: ${reason}. Check that it is a file that the bot may read.`,
    );
  }
}

function parseReference(folder: string, file: string, bodies: ReadonlyMap<string, string>): unknown {
  const body = bodies.get(file);
  if (body === undefined) {
    throw new OperatorError(
      `"${join(folder, file)}" is missing. Create it with a JSON array, or set DATA_DIR to another folder.`,
    );
  }
  try {
    return parseJson(body);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorError(
      `"${join(folder, file)}" is not JSON: ${reason}. What was served before stays until it is mended.`,
    );
  }
}
