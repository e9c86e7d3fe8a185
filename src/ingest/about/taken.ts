/** Stands for words that are not the outlet's own telling: what is quoted, and what is reported. */
export const TAKEN = '\uFFFC';
