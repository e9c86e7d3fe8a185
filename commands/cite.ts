import type { Block } from '../src/card/blocks.ts';
import { atLeast, plural } from '../src/card/describe.ts';
import { articlesOf, type Cited } from '../src/cite/cited.ts';
import { FORMATS, type Format, type FormatName } from '../src/cite/formats.ts';
import { canonicalText } from '../src/command/canonical.ts';
import { citeEvidence } from '../src/command/cite/cite-evidence.ts';
import { citedQuestion } from '../src/command/cite/cited-question.ts';
import { collect } from '../src/command/cite/collect.ts';
import { fileName } from '../src/command/cite/file-name.ts';
import { lookUpIn } from '../src/command/cite/look-up.ts';
import { readingAhead } from '../src/command/cite/read-ahead.ts';
import { shortCitations } from '../src/command/cite/short-citations.ts';
import { type Command, type Context, defineCommand, type Question } from '../src/command/command.ts';
import { writtenDate } from '../src/command/labels.ts';
import { readPeriod } from '../src/command/period.ts';

/** How many pieces of evidence one file takes. */
const MOST = 500;
const USUAL: FormatName = 'markdown';

/** /cite asks one of the commands that answer from sources, and gives the sources of its answer as a file. */
export function citeOn(answering: readonly Command[]): Command {
  const self: Command = defineCommand({
    name: 'cite',
    summary:
      'The sources of an answer to cite: Markdown, text, BibTeX, RIS, CSL-JSON, or its rows as CSV, JSON',
    examples: [
      '/cite /quotes lavrov',
      '/cite tass-2025-01-14 format:bibtex',
      '/cite /timeline since:2025 format:csv',
    ],
    options: {
      of: {
        kind: 'question',
        summary: 'A command such as /quotes lavrov, or the id or address of an article',
        required: true,
      },
      format: { kind: 'choice', summary: 'How they are written', choices: Object.keys(FORMATS) },
    },
    understood: ({ of, format }) => `Sources of ${of}, as ${formatOf(format).label}`,
    async run({ of, format }, context) {
      const question = citedQuestion(of, answering, context);
      const cited = await citedOf(question, context);
      if (cited.items.length === 0) return nothingToCite(question);
      const { label, ending, mediaType, write } = formatOf(format);
      const articles = articlesOf(cited.items);
      const file: Block = {
        kind: 'file',
        name: fileName(cited, ending),
        mediaType,
        text: await write(cited),
      };
      return {
        title: `${plural(articles.length, 'source')} as ${label}`,
        tone: 'answer',
        blocks: [
          ...shortCitations(cited, nameOf(format)),
          file,
          ...leftOutNote(cited),
          {
            kind: 'suggestions',
            text: 'The same in another format',
            actions: otherFormats(nameOf(format)).map((other) => ({
              label: capital(FORMATS[other].label),
              text: canonicalText({ command: self, options: { of: cited.command, format: other } }),
            })),
          },
        ],
        tally: { noun: 'articles', matched: articles.length, inRange: context.archive.span().articles },
      };
    },
  });
  return self;
}

async function citedOf(question: Question, context: Context): Promise<Cited> {
  const { archive, seen } = readingAhead(context.archive, MOST);
  const { evidence, leftOut, isMore } = await collect(question, { ...context, archive }, MOST);
  const today = readPeriod('today', context)?.from ?? context.now.toISOString().slice(0, 10);
  const one = quotationMeant(question);
  const own = evidence.filter(
    (piece) => one === undefined || (piece.kind === 'quotation' && piece.block.id === one),
  );
  return {
    asked: question.command.understood(question.options),
    command: canonicalText(question),
    accessed: { iso: today, text: writtenDate(today) },
    items: await citeEvidence(own, lookUpIn(context.archive, seen)),
    leftOut,
    ...(isMore === true ? { isMore } : {}),
  };
}

/** /source shows a quotation among its neighbours, which are not asked for. */
function quotationMeant({ command, options }: Question): string | undefined {
  const article = command.name === 'source' ? options.article : undefined;
  return typeof article === 'string' && /\/q\d+$/i.test(article) ? article.toLowerCase() : undefined;
}

function nothingToCite(question: Question) {
  const text = canonicalText(question);
  return {
    title: 'Nothing to cite',
    tone: 'empty' as const,
    blocks: [
      { kind: 'note' as const, text: `The answer to ${text} has no quotation, event or article.` },
      { kind: 'suggestions' as const, text: 'Look at it', actions: [{ label: text, text }] },
    ],
    tally: { noun: 'articles', matched: 0, inRange: 0 },
  };
}

function leftOutNote({ leftOut, isMore }: Cited): Block[] {
  if (leftOut === 0) return [];
  return [
    {
      kind: 'note',
      text: `A file takes ${MOST} lines: ${atLeast(leftOut, isMore, 'item')} of the answer left out. Ask for less at once, such as a shorter time, to have them too.`,
    },
  ];
}

function nameOf(choice: string | undefined): FormatName {
  return choice !== undefined && Object.hasOwn(FORMATS, choice) ? (choice as FormatName) : USUAL;
}

function formatOf(choice: string | undefined): Format {
  return FORMATS[nameOf(choice)];
}

function otherFormats(own: FormatName): FormatName[] {
  return (Object.keys(FORMATS) as FormatName[]).filter((name) => name !== own);
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
