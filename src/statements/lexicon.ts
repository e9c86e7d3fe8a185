/** What is known of English words. A parameter, as the lists are long and lie in files. */
export interface Lexicon {
  /** How common a word is: its rank from 1, or none for a rare one. */
  rankOf(word: string): number | undefined;
  /** The senses of a word, the commonest first: words that share one can stand for each other. */
  sensesOf(word: string): readonly string[];
  /**
   * The same for one word that is compared with many: two words share a sense where what the one reaches is the other's
   * own. Without these, `sensesOf` is both.
   */
  reachOf?(word: string): readonly Sense[];
  ownSensesOf?(word: string): readonly Sense[];
  /** The senses that are the opposite of a word's. */
  opposedTo?(word: string): readonly string[];
}

/** Knows no word: every word is rare, and only like words are like. */
export const NO_LEXICON: Lexicon = { rankOf: () => undefined, sensesOf: () => [] };

export type Sense = string | number;
