import type { Filter } from '../archive/archive.ts';
import { writtenDate } from './labels.ts';
import type { Named } from './option.ts';

/** The options that narrow what is looked for, which several commands share. */
export interface Narrowing {
  readonly speaker?: Named;
  readonly topic?: Named;
  readonly outlet?: Named;
  readonly words?: string;
  readonly since?: string;
  readonly until?: string;
}

/** The archive's filter for such options. */
export function filterOf({ speaker, topic, outlet, words, since, until }: Narrowing): Filter {
  return {
    ...(speaker === undefined ? {} : { speaker: speaker.id }),
    ...(topic === undefined ? {} : { topic: topic.id }),
    ...(outlet === undefined ? {} : { outlet: outlet.id }),
    ...(words === undefined ? {} : { words }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  };
}

/** What a speaker is to the things that are listed: quotations are by somebody, articles quote, events have people. */
export type Part = 'by' | 'quoting' | 'with';

/** The same options in words: "by Ada Vale on Harbour in Port Herald with the words “open” since 1 Mar 2025". */
function narrowingWords({ speaker, topic, outlet, words, since, until }: Narrowing, part: Part): string {
  return [
    speaker === undefined ? '' : `${part} ${speaker.name}`,
    topic === undefined ? '' : `on ${topic.name}`,
    outlet === undefined ? '' : `in ${outlet.name}`,
    words === undefined ? '' : `with the words ${words}`,
    datesInWords(since, until),
  ]
    .filter((word) => word !== '')
    .join(' ');
}

function datesInWords(since: string | undefined, until: string | undefined): string {
  if (since !== undefined && since === until) return `on ${writtenDate(since)}`;
  if (since !== undefined && until !== undefined)
    return `from ${writtenDate(since)} to ${writtenDate(until)}`;
  if (since !== undefined) return `since ${writtenDate(since)}`;
  return until === undefined ? '' : `until ${writtenDate(until)}`;
}

/** "Quotations by Ada Vale, newest first" */
export function sentence(noun: string, narrowing: Narrowing, ending = '', part: Part = 'by'): string {
  return `${[noun, narrowingWords(narrowing, part)].filter((word) => word !== '').join(' ')}${ending}`;
}
