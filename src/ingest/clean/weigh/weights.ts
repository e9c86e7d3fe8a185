/**
 * How much each trait of a line speaks for furniture, as the logarithm of the odds: data, made by
 * `npx tsx eval/furniture/train.ts --write`. "-" is what counts without any trait.
 */
const TABLE = `
-: -1.7 | above: -0.76 | above, bids: 0.59 | above, ends .: -0.04 | above, has a label: -0.45
above, mostly words of pages: 0.38 | above, names a thing of pages: -0.1 | above, names who makes or reads it: -0.09 | above, no end: -0.02 | above, no name: -0.24
above, shares many words: -0.56 | above, shares no word: -0.23 | above, short, shares no word: -0.37 | above, speaks to the reader: 0.25 | above, tells what was: -0.49
above, tells what was said: 0.87 | above, timeless: 0.42 | above, two words of pages: 0.34 | all in capitals: -0.12 | amid: -1.45
amid, bids: 0.9 | amid, ends .: -0.85 | amid, has a label: 0.57 | amid, headed by the outlet: 0.13 | amid, mostly words of pages: 0.59
amid, names a thing of pages: 0.74 | amid, names who makes or reads it: -0.92 | amid, no end: -0.27 | amid, no name: -0.05 | amid, shares many words: -0.64
amid, shares no word: -0.22 | amid, short, shares no word: 0.27 | amid, speaks of us: -0.58 | amid, speaks to the reader: 0.12 | amid, tells what was: 0.5
amid, tells what was said: 0.43 | amid, timeless: -1.26 | amid, two words of pages: 0.22 | among short lines: 0.45 | before all prose: -2.48
before the last: 0.09 | before the last, bids: 0.06 | before the last, ends .: 0.01 | before the last, has a label: -0.82 | before the last, headed by the outlet: 0.09
before the last, mostly words of pages: 0.24 | before the last, names a thing of pages: 0.01 | before the last, names who makes or reads it: 0.01 | before the last, no end: 1.06 | before the last, no name: -0.05
before the last, shares many words: -0.32 | before the last, shares no word: -0.33 | before the last, short, shares no word: 0.33 | before the last, speaks of us: 0.1 | before the last, speaks to the reader: -0.04
before the last, tells what was: -0.19 | before the last, tells what was said: -0.38 | before the last, timeless: 0.41 | before the last, two words of pages: 0.27 | below a sentence: -0.38
below date: 1.22 | below furniture: 1.23 | below headline: -0.77 | below prose: 0.5 | below short: 0.43
below time: -3.04 | between a sentence and a sentence: -0.52 | between a sentence and nothing: 0.06 | between a sentence and prose: 0.26 | between a sentence and short: -0.23
between date and date: 0.45 | between date and nothing: 0.01 | between date and prose: -0.06 | between furniture and furniture: 0.02 | between furniture and prose: 0.43
between furniture and short: -0.02 | between furniture and time: -0.08 | between headline and date: -0.74 | between headline and prose: 0.33 | between headline and short: -0.02
between prose and furniture: 0.19 | between prose and nothing: -0.89 | between prose and prose: -0.55 | between prose and short: 1.34 | between short and a sentence: 0.39
between short and date: -0.37 | between short and furniture: 0.18 | between short and prose: 0.45 | between short and short: -0.27 | between time and a sentence: -0.58
between time and prose: -1.18 | between time and short: 0.01 | bids: 1.71 | bids later: 1.03 | ends !: 0.01
ends .: -0.79 | ends :: -0.52 | ends ?: -0.56 | far down the tail: 0.18 | first advertisement: 0.11
first also: 1.05 | first comments: 0.26 | first i: 0.24 | first most: 0.04 | first recommended: 0.3
first related: 0.07 | first share: 0.24 | first this: 0.81 | gap above: 0.66 | gap below: -0.15
has a label: 0.35 | has a price: 0.55 | has a telephone number: 0.01 | has figures: 0.77 | has marks: -0.19
has other names: -0.56 | has signs of a page: 1.29 | has two sentences: -0.37 | headed by the outlet: 0.19 | length more: -0.16
length to 1: 1.95 | length to 12: 1.42 | length to 18: 0.12 | length to 2: -1.47 | length to 26: -0.7
length to 3: -1.76 | length to 40: -0.75 | length to 5: -0.67 | length to 8: 1.21 | many small words: -1.27
markup caption: 0.52 | markup heading: -0.8 | markup item: -0.11 | mostly words of pages: 1.74 | names a day: -0.52
names a thing of pages: 0.15 | names terms: 1.52 | names two things of pages: 0.64 | names who makes or reads it: 0.69 | no end: 1.29
no end, long: -0.24 | no gap: 2.19 | no name: -0.21 | no small words: 0.89 | over a sentence: -0.3
over date: -1.16 | over furniture: 1.18 | over nothing: -0.19 | over prose: 0.3 | over short: -0.11
over time: -0.53 | shares a name: -0.57 | shares few words: 0.19 | shares many words: -1.26 | shares no word: -0.24
short above: -0.92 | short amid: 2.89 | short before the last: 1.16 | short tail: 0.96 | short, shares no word: 0.86
some in capitals: 0.92 | speaks of us: -0.29 | speaks to the reader: 0.64 | stands alone: -2.52 | starts in lower case: 0.25
starts with a bracket: 1.76 | starts with a digit: 0.07 | starts with a sign: 0.12 | tail: 1.31 | tail before much furniture: -0.92
tail behind furniture: 1.1 | tail below a sentence: 0.35 | tail below date: 0.42 | tail below furniture: 0.9 | tail below prose: -0.87
tail below short: 0.55 | tail below time: -0.03 | tail over a sentence: 0.72 | tail over date: -0.03 | tail over furniture: 0.24
tail over nothing: -0.19 | tail over short: 0.58 | tail over time: -0.01 | tail, bids: 0.16 | tail, ends .: 0.09
tail, has a label: 1.06 | tail, headed by the outlet: -0.03 | tail, mostly words of pages: 0.52 | tail, names a thing of pages: -0.5 | tail, names who makes or reads it: 1.69
tail, no end: 0.51 | tail, no name: 0.13 | tail, shares many words: 0.26 | tail, shares no word: 0.53 | tail, short, shares no word: 0.62
tail, speaks of us: 0.19 | tail, speaks to the reader: 0.31 | tail, tells what was: -0.51 | tail, tells what was said: -1.13 | tail, timeless: 0.09
tail, two words of pages: 0.49 | tells what is: -0.14 | tells what was: -0.69 | tells what was said: -0.21 | tells what will be: -1.32
this page: 0.02 | three words of pages: 0.22 | timeless: -0.33 | title case: -0.16 | two words of pages: 1.32
word advertisement: 0.17 | word agency: 0.25 | word also: 0.71 | word and: 0.01 | word any: 0.06
word be: 0.16 | word by: 0.25 | word can: 0.69 | word code: 0.48 | word comments: 0.64
word continue: 0.13 | word covers: 0.64 | word editor: 0.18 | word el: 0.28 | word for: 0.32
word from: 0.21 | word has: 0.21 | word information: 0.65 | word is: 0.11 | word journalism: 0.04
word know: 0.73 | word more: 0.6 | word most: 0.13 | word need: 0.05 | word news: 1.13
word our: 0.13 | word power: 0.69 | word press: 0.55 | word read: 0.73 | word recommended: 0.3
word related: 0.07 | word share: 0.49 | word she: 0.46 | word stories: 0.24 | word this: 0.89
word use: 0.19 | word who: 1.26 | word world: 0.08 | word you: 0.09 | words also read: 0.43
words and the: 0.01 | words at the: 0.73 | words is the: 0.46 | words most read: 0.04 | words need to: 0.09
words not be: 0.68 | words reporting by: 0.12 | words share on: 0.49 | words what you: 0.02
`;

/** Above it a line is furniture: a lost line is worse than one too many. */
export const THRESHOLD = 2.5;

export const WEIGHTS: ReadonlyMap<string, number> = new Map(
  TABLE.trim()
    .split(/ \| |\n/)
    .map((cell) => cell.split(': '))
    .map(([trait = '', weight]) => [trait === '-' ? '' : trait, Number(weight)]),
);
