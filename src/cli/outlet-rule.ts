import { readFolder } from '../corpus/read-folder.ts';
import { OperatorError } from '../errors/errors.ts';
import { type DraftedRule, draftRule } from '../ingest/outlets/draft-rule.ts';
import type { Source } from '../ingest/source.ts';
import { NO_WEB, type Web } from './fetch-page.ts';
import { readPage } from './read-page.ts';

/**
 * `outlet-rule PAGE…`: drafts the rule for an outlet's pages, as JSON: files, or addresses that are fetched.
 * @throws OperatorError where a page cannot be read: a rule from the others would be another one
 */
export async function outletRule(
  inputs: readonly string[],
  dataFolder: string,
  web: Pick<Web, 'fetchPage'> | undefined,
): Promise<DraftedRule> {
  const { references } = await readFolder(dataFolder, new Map(), new Map());
  const sources: Source[] = [];
  for (const input of inputs) sources.push(await sourceOf(input, web));
  return draftRule(sources, references);
}

async function sourceOf(input: string, web: Pick<Web, 'fetchPage'> | undefined): Promise<Source> {
  if (!/^https?:\/\//i.test(input)) {
    const page = await readPage(input);
    if (typeof page !== 'string') return page;
    throw new OperatorError(
      `"${input}" cannot be read: ${page}. Give the path of a text or an HTML file in UTF-8.`,
    );
  }
  if (web === undefined) throw new OperatorError(`"${input}": ${NO_WEB}`);
  const fetched = await web.fetchPage(input);
  if (fetched.kind === 'refused') throw new OperatorError(`"${input}": ${fetched.says}`);
  return {
    content: fetched.text,
    form: fetched.contentType === 'text/plain' ? 'text' : 'html',
    url: fetched.url,
  };
}
