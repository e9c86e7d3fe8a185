const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
  ' ',
);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['lakh', 1e5],
  ['crore', 1e7],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
  ['k', 1000],
]);

const SMALL: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, 10 * (index + 2)] as const),
  // "first" and "second" are mostly no numbers.
  ...ORDINALS.map((word, index) => [word, index + 1] as const).slice(2),
]);

/** What a word says as a number: "eleven", "41,206", "14m", "1st"; undefined for any other word. */
export function numberIn(word: string): number | undefined {
  if (!/^[\d,\u00a0]/.test(word)) return SMALL.get(word);
  const written = /^(\d+(?:[.]\d+)?)(m|mn|bn|k|st|nd|rd|th)?$/.exec(word.replace(/[,\u00a0](?=\d{3})/g, ''));
  return written === null ? undefined : Number(written[1]) * (SCALES.get(written[2] ?? '') ?? 1);
}

export function scaleOf(word: string): number | undefined {
  return word.length > 3 || word === 'bn' || word === 'mn' ? SCALES.get(word) : undefined;
}

/** Puts a number word on to the number before it: "ninety" and "thousand", "forty" and "two". */
export function joined(
  before: number,
  next: { readonly value?: number; readonly scale?: number },
): number | undefined {
  if (next.scale !== undefined) return before * next.scale;
  if (next.value === undefined) return undefined;
  const isTens = before >= 20 && before < 100 && before % 10 === 0 && next.value > 0 && next.value < 10;
  const isRest = before >= 100 && before % 100 === 0 && next.value > 0 && next.value < 100;
  return isTens || isRest ? before + next.value : undefined;
}
