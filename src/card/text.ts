import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import { shownControls } from './bidi.ts';
import { type BlockTable, type QuoteBlock, render, type SourceLink } from './blocks.ts';
import type { Action, Card } from './card.ts';
import {
  articleDetails,
  byline,
  factText,
  footer,
  gistLine,
  quotedParts,
  sourceLabel,
  tellingLabel,
} from './describe.ts';
import { footActions } from './foot-actions.ts';
import { alsoHow, alsoLead, alsoTold, flagLine, tellingLine } from './telling.ts';
import { whereabouts } from './turn.ts';

/** How text is set: the width in columns; whether in colour; whether addresses hide behind their labels (OSC 8). */
export interface TextStyle {
  readonly width: number;
  readonly colour: boolean;
  readonly hyperlinks: boolean;
}

/** Plain text for a pipe or a file: nothing but the words, and every address in full. */
export const PLAIN: TextStyle = { width: 100, colour: false, hyperlinks: false };

type Format = Parameters<typeof styleText>[0];

/** A card as text for a terminal or a pipe. Quotations are whole; addresses are never broken. */
export function renderText(card: Card, style: TextStyle = PLAIN): string {
  const set = setting(style);
  const blocks = card.blocks.map((block) => render(table(set), block));
  const { lead, asked, command, held } = footer(card);
  const foot = [
    ...[`${lead}${asked}`, command, held, whereabouts(card, 1, 1)]
      .filter((text) => text !== '')
      .map((text) => set.line(text, 'dim')),
    ...footActions(card, 1, 1).map(({ label, text }) => set.line(`${label}: ${text}`, 'dim')),
  ].join('\n');
  return `${[set.line(card.title, 'bold'), ...blocks, foot].filter((text) => text !== '').join('\n\n')}\n`;
}

interface Setting {
  /** A paragraph, wrapped, with every line behind an indent. */
  line(text: string, format?: Format, indent?: string): string;
  link(label: string, url: string, indent?: string): string;
}

function setting({ width, colour, hyperlinks }: TextStyle): Setting {
  const paint = (text: string, format: Format | undefined): string =>
    colour && format !== undefined ? styleText(format, text, { validateStream: false }) : text;
  const line = (text: string, format?: Format, indent = ''): string =>
    wrapped(harmless(text), Math.max(20, width - indent.length))
      .split('\n')
      .map((part) => `${indent}${paint(part, format)}`)
      .join('\n');
  return {
    line,
    link: (label, url, indent = '') =>
      hyperlinks
        ? `${indent}${paint(`\u001B]8;;${harmless(url)}\u0007${harmless(label)}\u001B]8;;\u0007`, 'cyan')}`
        : `${line(label, undefined, indent)}\n${indent}${harmless(url)}`,
  };
}

/** Wrapping looks at each letter of a word again for the next one: no language has words of this many units. */
const ENDLESS_WORD = /\S{1000}/;

/**
 * Line breaks are all that wrapping may add. A text that it would change (it composes letters and widens
 * tabs) is left to the terminal, and so is one that it would take long over.
 */
function wrapped(text: string, width: number): string {
  if (ENDLESS_WORD.test(text)) return text;
  const lines = wrapAnsi(text, width, { trim: false });
  return lines.replaceAll('\n', '') === text.replaceAll('\n', '') ? lines : text;
}

/** Control characters, by which a text could take over the terminal or turn its lines, are shown as U+FFFD. */
function harmless(text: string): string {
  return shownControls(text.replace(/(?![\n\t])\p{Cc}/gu, '\uFFFD'));
}

function table(set: Setting): BlockTable<string> {
  const source = (link: SourceLink, indent = ''): string => set.link(sourceLabel(link), link.url, indent);
  const also = (block: QuoteBlock, indent: string): string => {
    const { named, more } = alsoTold(block);
    if (named.length === 0) return '';
    return lines([
      set.line(`${alsoLead(block).trim()}:`, undefined, indent),
      ...named.map((told) => set.link(`${sourceLabel(told)}${alsoHow(told)}`, told.url, `${indent}  `)),
      more === '' ? '' : set.line(more, undefined, `${indent}  `),
    ]);
  };
  const actions = (list: readonly Action[]): string[] =>
    list.map(({ label, text }) => set.line(label === text ? text : `${label}: ${text}`, 'cyan', '  '));
  const quote = (block: QuoteBlock, indent = ''): string =>
    lines([
      ...quotedParts(block).map((part) => set.line(part, 'bold', `${indent}  `)),
      gistLine(block) === '' ? '' : set.line(gistLine(block), undefined, `${indent}  `),
      set.line(byline(block), undefined, `${indent}  `),
      // The words are bold already, where a terminal can show it: what differs is said.
      tellingLine(block) === '' ? '' : set.line(tellingLine(block), undefined, `${indent}  `),
      flagLine(block) === '' ? '' : set.line(flagLine(block), 'yellow', `${indent}  `),
      block.caution === undefined ? '' : set.line(block.caution, 'yellow', `${indent}  `),
      source(block.source, `${indent}  `),
      also(block, `${indent}  `),
      ...[block.context, block.tellings].map((action) =>
        action === undefined ? '' : set.line(`${action.label}: ${action.text}`, 'dim', `${indent}  `),
      ),
    ]);
  return {
    heading: ({ text }) => set.line(text, ['bold', 'underline']),
    note: ({ text }) => set.line(text),
    quote: (block) => quote(block),
    article: (block) =>
      lines([
        set.line(block.headline, 'bold'),
        set.line(block.summary, undefined, '  '),
        set.line(`${articleDetails(block)} · ${block.id}`, 'dim', '  '),
        block.caution === undefined ? '' : set.line(block.caution, 'yellow', '  '),
        source(block.source, '  '),
      ]),
    event: (block) =>
      lines([
        set.line(block.place === undefined ? block.summary : `${block.summary} (${block.place})`, 'bold'),
        ...block.tellings.flatMap((telling) => [
          set.line(tellingLabel(telling), undefined, '  '),
          ...telling.sources.map((link) => source(link, '    ')),
        ]),
      ]),
    comparison: ({ subject, sides }) =>
      [
        set.line(subject, ['bold', 'underline']),
        ...sides.flatMap((side) => [
          lines([
            set.line(side.name, 'bold'),
            ...side.articles.map(({ headline, source: link }) => set.link(headline, link.url, '  ')),
            side.note === undefined ? '' : set.line(side.note, undefined, '  '),
          ]),
          ...(side.quotes.length === 0
            ? side.empty === ''
              ? []
              : [set.line(side.empty, undefined, '  ')]
            : side.quotes.map((block) => quote(block, '  '))),
        ]),
      ].join('\n\n'),
    coverage: ({ reported, silent }) =>
      lines([
        ...reported.map(({ outlet, detail, url }) => set.link(`${outlet}: ${detail}`, url, '  ')),
        silent.length === 0
          ? ''
          : set.line(`Nothing on this in the corpus from ${silent.join(', ')}.`, undefined, '  '),
      ]),
    facts: ({ rows }) =>
      lines(
        rows.map((row) => {
          const text = `${row.label}: ${factText(row)}`;
          return row.url === undefined ? set.line(text, undefined, '  ') : set.link(text, row.url, '  ');
        }),
      ),
    usage: ({ usage, summary, examples }) =>
      lines([set.line(usage, 'bold'), set.line(summary, undefined, '  '), ...actions(examples)]),
    suggestions: ({ text, actions: list }) => lines([set.line(`${text}:`), ...actions(list)]),
    file: ({ name, text }) =>
      // A file is copied from here: its lines are never wrapped.
      lines([set.line(`File ${name}:`, 'bold'), harmless(text.replaceAll('\r\n', '\n')).trimEnd()]),
    picture: ({ alt }) => set.line(`Picture: ${alt}`, 'dim'),
  } satisfies BlockTable<string>;
}

function lines(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}
