import { opposedTo, ownSensesOf, reachOf, sensesOf } from './senses.ts';
import { rankOf } from './word-ranks.ts';

/** What is known of English words: how common they are, and what they mean. */
export const ENGLISH = { rankOf, sensesOf, reachOf, ownSensesOf, opposedTo };
