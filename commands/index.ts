import type { Command } from '../src/command/command.ts';
import { brief } from './brief.ts';
import { check } from './check.ts';
import { compare } from './compare.ts';
import { helpOn } from './help.ts';
import { latest } from './latest.ts';
import { quotes } from './quotes.ts';
import { search } from './search.ts';
import { source } from './source.ts';
import { timeline } from './timeline.ts';

/** What a reader can ask, in the order of /help. */
const answering: readonly Command[] = [latest, quotes, timeline, compare, brief, check, search, source];

export const commands: readonly Command[] = [...answering, helpOn(answering)];
