import { createInterface } from 'node:readline';
import type { Card } from '../card/card.ts';
import { renderText, type TextStyle } from '../card/text.ts';
import type { Question } from '../command/command.ts';
import type { Answered } from '../command/complete-answer.ts';
import { answer, type Desk } from '../command/run.ts';
import { renderDiscord } from '../platform/discord/render.ts';
import { renderSlack } from '../platform/slack/render.ts';
import { asJson } from './as-json.ts';
import type { Format } from './ask-formats.ts';
import { draw } from './draw.ts';

/** One question from the command line. `at` and `timeZone` stand in for the asker's clock. */
export interface CliQuestion {
  readonly text: string;
  readonly as: Format;
  readonly at: Date;
  readonly timeZone: string;
}

/** Answers one question, in the format asked for, ready to print. */
export async function ask(desk: Desk, question: CliQuestion, style: TextStyle): Promise<string> {
  return PRINTERS[question.as](await answerTo(desk, question), style);
}

/**
 * Answers one question a line, in order, printing each answer on one line. Text is printed as a JSON string.
 * @param isConversation a line may refer to the one before it ("and in August?")
 */
export async function askEach(
  desk: Desk,
  input: NodeJS.ReadableStream,
  question: Omit<CliQuestion, 'text'>,
  isConversation: boolean,
  style: TextStyle,
  print: (line: string) => void,
): Promise<void> {
  let previous: Question | undefined;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (text.trim() === '') continue;
    const answered = await answerTo(desk, { ...question, text }, previous);
    if (isConversation) previous = answered.question ?? previous;
    const printed = await PRINTERS[question.as](answered, style);
    print(IS_JSON[question.as] ? printed.trimEnd() : asJson(printed));
  }
}

function answerTo(desk: Desk, { text, at, timeZone }: CliQuestion, previous?: Question): Promise<Answered> {
  const before = previous === undefined ? {} : { previous };
  return answer(desk, { asking: { text }, now: at, timeZone, where: 'direct', ...before });
}

/** Which formats are JSON on one line already. */
const IS_JSON: Readonly<Record<Format, boolean>> = {
  text: false,
  html: false,
  json: true,
  discord: true,
  slack: true,
};

/** HTML loads its own library, which the other formats need not wait for. */
const PRINTERS: Readonly<Record<Format, (answered: Answered, style: TextStyle) => string | Promise<string>>> =
  {
    text: ({ card }, style) => renderText(card, style),
    json: ({ card, options }) => jsonLine({ command: card.command, options, card, page: pageOf(card) }),
    html: async ({ card }) => {
      const { htmlDocument } = await import('../platform/web/document.ts');
      const { picturesOf } = await import('../platform/web/pictures.ts');
      return htmlDocument(card, await picturesOf(card, draw));
    },
    discord: ({ card }) => jsonLine(renderDiscord(card).message),
    slack: ({ card }) => jsonLine(renderSlack(card).message),
  };

function pageOf({ page, blocks }: Card): { number: number; of: number; items: number; isMore?: true } {
  return page === undefined
    ? { number: 1, of: 1, items: blocks.filter(({ kind }) => kind !== 'picture').length }
    : {
        number: page.number,
        of: page.of,
        items: page.items,
        ...(page.isMore === true ? { isMore: true as const } : {}),
      };
}

function jsonLine(value: unknown): string {
  return `${asJson(value)}\n`;
}
