import type { Archive } from '../archive/archive.ts';
import type { Answer, Card } from '../card/card.ts';
import { canonicalText, plainOptions } from './canonical.ts';
import { citeAction } from './cite/cite-action.ts';
import type { Command, Question } from './command.ts';
import { corpusLabel } from './labels.ts';
import type { Asking } from './read-question.ts';

/** A card, and the question that gave it, for programs. */
export interface Answered {
  readonly card: Card;
  readonly options: Readonly<Record<string, string | number>>;
  /** Only the asker is to see it. */
  readonly isPrivate: boolean;
  /** The question as understood, to which the next one may refer. */
  readonly question?: Question;
}

/** Adds what every card says: how the question was understood, and what the corpus holds. */
export function completeAnswer(
  { archive, commands }: { readonly archive: Archive; readonly commands: readonly Command[] },
  { asking }: { readonly asking: Asking },
  answered: Answer,
  understood?: { readonly question: Question; readonly isDeclined: boolean },
): Answered {
  const typed = 'text' in asking ? asking.text.trim() : `/${asking.command}`;
  const question = understood?.question;
  const isDeclined = understood?.isDeclined !== false;
  const text = question === undefined ? typed.slice(0, 200) : canonicalText(question);
  const cite =
    question === undefined || isDeclined ? undefined : citeAction(question, text, answered.blocks, commands);
  const card: Card = {
    ...answered,
    command: question === undefined || isDeclined ? 'decline' : question.command.name,
    asked:
      question === undefined
        ? { words: 'not understood', text }
        : { words: question.command.understood(question.options), text },
    corpus: corpusLabel(archive.span()),
    ...(cite === undefined ? {} : { cite }),
    part: question?.part ?? 1,
  };
  return {
    card,
    options: question === undefined || isDeclined ? {} : plainOptions(question),
    isPrivate: question?.isPrivate ?? false,
    ...(question === undefined ? {} : { question }),
  };
}
