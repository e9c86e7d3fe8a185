import type { QuotationEntry } from '../archive/archive.ts';
import type { Names } from '../archive/names.ts';
import type { QuoteBlock } from '../card/blocks.ts';
import type { Answer } from '../card/card.ts';
import { plural } from '../card/describe.ts';
import { dateLabel } from '../command/labels.ts';
import { missingNames } from '../command/missing-names.ts';
import { localTime } from '../command/schedule-words.ts';
import type { DigestCounts } from '../command/subscriptions.ts';
import { besides } from '../command/telling-block.ts';
import type { Composing } from './composed.ts';
import type { NewlyTold } from './newly-told.ts';
import { note, statementBlock } from './statement-block.ts';
import { subjectTitle } from './subject.ts';
import type { Statement } from './utterance.ts';

/** A statement that is new, with how its speaker put it when they said it before, where they did. */
export interface Worded {
  readonly statement: Statement;
  readonly before: QuotationEntry | undefined;
}

export interface AlertParts {
  readonly composing: Composing;
  readonly counts: DigestCounts;
  readonly worded: readonly Worded[];
  /** New tellings of what was told here already, where they change what it says. */
  readonly otherwise: readonly NewlyTold[];
  readonly names: Names;
  readonly timeZone: string;
}

export function alertAnswer({ composing, counts, worded, otherwise, names, timeZone }: AlertParts): Answer {
  const { subscription, since } = composing;
  const zone = subscription.kind === 'watch' ? (subscription.quiet?.timeZone ?? timeZone) : timeZone;
  const { leftOut } = counts;
  const isEmpty = worded.length + otherwise.length === 0;
  return {
    title: `New${subjectTitle(subscription.subject, names)}`,
    tone: isEmpty ? 'empty' : 'answer',
    blocks: [
      note([
        `${isEmpty ? 'Nothing new' : 'New in the corpus'} since ${localTime(since, zone)}.`,
        leftOut > 0
          ? `There is no room here for ${plural(leftOut, 'more quotation')}: /quotes has them.`
          : '',
      ]),
      ...missingNames(subscription.subject, names).map((text) => note([text])),
      ...worded.map(wordedBlock),
      ...(otherwise.length === 0
        ? []
        : [note(['Told here before, and told otherwise now:']), ...otherwise.map(({ block }) => block)]),
    ],
  };
}

/** Beside the last time that it was said: word for word again, or with what differs. */
function wordedBlock({ statement, before }: Worded): QuoteBlock {
  const block = statementBlock(statement);
  if (before === undefined) return block;
  const { telling, ...worded } = besides(block, statement.fullest, before, 'new wording');
  if (telling === undefined) return block;
  const isSame = telling.changes.length === 0;
  return {
    ...worded,
    telling: {
      ...telling,
      relation: isSame ? 'said before in these words' : telling.relation,
      against: `${dateLabel(before.quotation.spoken).text} (${before.source.outlet})`,
    },
  };
}
