/**
 * How much each trait of a line speaks for furniture, as the logarithm of the odds: data, made by
 * `npx tsx eval/furniture/train.ts --write`. "-" is what counts without any trait.
 */
const TABLE = `
-: -1.83 | above: -0.73 | above, bids: 0.7 | above, ends .: -0.06 | above, has a label: -0.52
above, mostly words of pages: 0.39 | above, names a thing of pages: -0.14 | above, names who makes or reads it: -0.09 | above, no end: 0.06 | above, no name: -0.26
above, shares many words: -0.62 | above, shares no word: -0.23 | above, short, shares no word: -0.36 | above, speaks of us: -0.03 | above, speaks to the reader: 0.29
above, tells what was: -0.54 | above, tells what was said: 0.97 | above, timeless: 0.43 | above, two words of pages: 0.36 | all in capitals: -0.12
amid: -1.46 | amid, bids: 0.91 | amid, ends .: -0.82 | amid, has a label: 0.58 | amid, headed by the outlet: 0.15
amid, mostly words of pages: 0.6 | amid, names a thing of pages: 0.73 | amid, names who makes or reads it: -0.92 | amid, no end: -0.31 | amid, no name: -0.04
amid, shares many words: -0.61 | amid, shares no word: -0.25 | amid, short, shares no word: 0.28 | amid, speaks of us: -0.55 | amid, speaks to the reader: 0.14
amid, tells what was: 0.48 | amid, tells what was said: 0.42 | amid, timeless: -1.3 | amid, two words of pages: 0.15 | among short lines: 0.46
before all prose: -2.56 | before the last: 0.1 | before the last, bids: 0.05 | before the last, has a label: -0.8 | before the last, headed by the outlet: 0.09
before the last, mostly words of pages: 0.23 | before the last, names a thing of pages: 0.03 | before the last, names who makes or reads it: 0.07 | before the last, no end: 1.06 | before the last, no name: -0.09
before the last, shares many words: -0.33 | before the last, shares no word: -0.3 | before the last, short, shares no word: 0.31 | before the last, speaks of us: 0.11 | before the last, speaks to the reader: -0.08
before the last, tells what was: -0.19 | before the last, tells what was said: -0.38 | before the last, timeless: 0.42 | before the last, two words of pages: 0.33 | below a sentence: -0.36
below date: 1.25 | below furniture: 1.19 | below headline: -0.74 | below prose: 0.54 | below short: 0.44
below time: -3.06 | between a sentence and a sentence: -0.56 | between a sentence and nothing: 0.04 | between a sentence and prose: 0.22 | between a sentence and short: -0.15
between date and date: 0.43 | between date and nothing: 0.02 | between furniture and a sentence: 0.01 | between furniture and furniture: 0.03 | between furniture and prose: 0.43
between furniture and short: -0.01 | between furniture and time: -0.06 | between headline and date: -0.74 | between headline and prose: 0.37 | between headline and short: -0.01
between prose and a sentence: 0.01 | between prose and furniture: 0.19 | between prose and nothing: -0.85 | between prose and prose: -0.58 | between prose and short: 1.35
between short and a sentence: 0.38 | between short and date: -0.36 | between short and furniture: 0.19 | between short and prose: 0.4 | between short and short: -0.2
between time and a sentence: -0.53 | between time and prose: -1.14 | between time and short: -0.03 | bids: 1.82 | bids later: 0.97
ends !: 0.01 | ends .: -0.79 | ends :: -0.47 | ends ?: -0.52 | far down the tail: 0.19
first advertisement: 0.05 | first also: 1.16 | first comments: 0.26 | first i: 0.22 | first most: 0.03
first recommended: 0.25 | first related: 0.06 | first share: 0.37 | first this: 0.88 | gap above: 0.62
gap below: -0.14 | has a label: 0.37 | has a price: 0.52 | has a telephone number: 0.01 | has figures: 0.74
has marks: -0.22 | has other names: -0.52 | has signs of a page: 1.26 | has two sentences: -0.37 | headed by the outlet: 0.2
length more: -0.18 | length to 1: 1.92 | length to 12: 1.42 | length to 18: 0.09 | length to 2: -1.49
length to 26: -0.65 | length to 3: -1.68 | length to 40: -0.72 | length to 5: -0.63 | length to 8: 1.19
many small words: -1.17 | markup caption: 0.49 | markup heading: -0.8 | markup item: -0.1 | mostly words of pages: 1.78
names a day: -0.44 | names a thing of pages: 0.13 | names terms: 1.46 | names two things of pages: 0.7 | names who makes or reads it: 0.75
no end: 1.28 | no end, long: -0.24 | no gap: 2.28 | no name: -0.23 | no small words: 0.86
over a sentence: -0.28 | over date: -1.23 | over furniture: 1.2 | over nothing: -0.18 | over prose: 0.36
over short: -0.1 | over time: -0.51 | shares a name: -0.55 | shares few words: 0.23 | shares many words: -1.27
shares no word: -0.27 | short above: -0.9 | short amid: 3.03 | short before the last: 1.17 | short tail: 0.96
short, shares no word: 0.88 | some in capitals: 0.91 | speaks of us: -0.29 | speaks to the reader: 0.65 | stands alone: -2.5
starts in lower case: 0.25 | starts with a bracket: 1.73 | starts with a digit: 0.03 | starts with a mark: 0.02 | starts with a sign: 0.11
tail: 1.36 | tail before much furniture: -0.87 | tail behind furniture: 1.11 | tail below a sentence: 0.36 | tail below date: 0.46
tail below furniture: 0.89 | tail below prose: -0.87 | tail below short: 0.54 | tail below time: -0.03 | tail over a sentence: 0.73
tail over date: -0.03 | tail over furniture: 0.25 | tail over nothing: -0.18 | tail over short: 0.6 | tail over time: -0.01
tail, bids: 0.16 | tail, ends .: 0.09 | tail, has a label: 1.1 | tail, headed by the outlet: -0.04 | tail, mostly words of pages: 0.56
tail, names a thing of pages: -0.49 | tail, names who makes or reads it: 1.7 | tail, no end: 0.47 | tail, no name: 0.16 | tail, shares many words: 0.28
tail, shares no word: 0.51 | tail, short, shares no word: 0.66 | tail, speaks of us: 0.18 | tail, speaks to the reader: 0.31 | tail, tells what was: -0.48
tail, tells what was said: -1.2 | tail, timeless: 0.09 | tail, two words of pages: 0.44 | tells what is: -0.14 | tells what was: -0.73
tells what was said: -0.19 | tells what will be: -1.28 | this page: 0.01 | three words of pages: 0.26 | timeless: -0.35
title case: -0.17 | two words of pages: 1.28 | word advertisement: 0.11 | word agency: 0.27 | word also: 0.74
word and: 0.01 | word any: 0.05 | word be: 0.21 | word by: 0.29 | word can: 0.73
word code: 0.47 | word comments: 0.65 | word continue: 0.09 | word covers: 0.61 | word editor: 0.2
word el: 0.24 | word for: 0.36 | word from: 0.24 | word has: 0.24 | word information: 0.65
word is: 0.13 | word know: 0.79 | word more: 0.58 | word most: 0.12 | word need: 0.06
word news: 1.07 | word our: 0.11 | word power: 0.65 | word press: 0.58 | word read: 0.77
word recommended: 0.25 | word related: 0.06 | word share: 0.6 | word she: 0.51 | word stories: 0.19
word this: 0.88 | word use: 0.18 | word who: 1.31 | word world: 0.1 | word you: 0.05
`;

/** Above it a line is furniture: a lost line is worse than one too many. */
export const THRESHOLD = 2.5;

export const WEIGHTS: ReadonlyMap<string, number> = new Map(
  TABLE.trim()
    .split(/ \| |\n/)
    .map((cell) => cell.split(': '))
    .map(([trait = '', weight]) => [trait === '-' ? '' : trait, Number(weight)]),
);
