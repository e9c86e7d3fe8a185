/** A quotation as a peer is given it. Ids ascend with the dates, so that the highest is the newest. */
export interface Document {
  readonly id: number;
  readonly words: string;
  readonly speaker: string;
  readonly article: number;
}

export interface Printed {
  readonly id: number;
  readonly headline: string;
  readonly publisher: string;
  readonly date: string;
  readonly url: string;
}

/** All that is looked through. */
export interface Library {
  readonly documents: readonly Document[];
  readonly articles: readonly Printed[];
}

/** Somebody who finds the quotations that have some words. */
export interface Peer {
  readonly name: string;
  readonly how: string;
  /** Gives the first of them, `MOST` at most. */
  readonly find: (words: string) => Promise<readonly unknown[]>;
  /** What a server has worked for it so far, in milliseconds. */
  readonly elsewhere?: () => number;
  readonly close?: () => Promise<void>;
}

export const MOST = 5;

/** How the plain databases are asked for what Dragoman gives: the list, the number, and where each was printed. */
export const SAME_LIST = 'newest first, all counted, with their articles';
