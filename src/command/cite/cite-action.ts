import type { Block } from '../../card/blocks.ts';
import type { Action } from '../../card/card.ts';
import { evidenceOf } from '../../cite/evidence.ts';
import { canonicalText } from '../canonical.ts';
import type { Command, Question } from '../command.ts';

/** A question that is longer could not be asked as part of another. */
const LONGEST = 1900;

/**
 * Gives the sources of an answer to the one who presses; undefined where it shows nothing that has a source.
 * @param of the question as it is asked again
 */
export function citeAction(
  question: Question,
  of: string,
  blocks: readonly Block[],
  commands: readonly Command[],
): Action | undefined {
  const command = commands.find(({ name }) => name === 'cite');
  const isCitable = question.command.byNameOnly !== true && evidenceOf(blocks).length > 0;
  if (command === undefined || !isCitable || of.length > LONGEST) return undefined;
  return { label: 'Cite', text: canonicalText({ command, options: { of } }), beside: true };
}
