const NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const SHORTEST = 3;

/** Days that have a word of their own, by the word that asks for them again. */
const SETS: readonly { readonly text: string; readonly days: readonly number[]; readonly pattern: RegExp }[] =
  [
    { text: 'daily', days: [1, 2, 3, 4, 5, 6, 7], pattern: /^(daily|every ?day|each day|all( days)?)$/ },
    {
      text: 'weekdays',
      days: [1, 2, 3, 4, 5],
      pattern: /^((on )?(weekdays?|work(ing )?days?|business days?))$/,
    },
    { text: 'weekend', days: [6, 7], pattern: /^((on )?(the )?weekends?)$/ },
  ];

/** What can be chosen for days where it is not typed: a label, and the text that is read. */
export const DAY_CHOICES: readonly { readonly label: string; readonly value: string }[] = [
  { label: 'Every day', value: 'daily' },
  { label: 'Monday to Friday', value: 'weekdays' },
  { label: 'Saturday and Sunday', value: 'weekend' },
  ...NAMES.map((name) => ({
    label: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    value: name.slice(0, SHORTEST),
  })),
];

/**
 * Reads days of the week: `daily`, `weekdays`, `mon, wed and fri`, `monday to friday`. Gives their ISO numbers
 * (1 is Monday), each once and in order; undefined where anything in the text is not a day.
 */
export function readWeekdays(text: string): readonly number[] | undefined {
  const plain = text.trim().toLowerCase().replace(/\s+/g, ' ').replace(/^on /, '');
  const parts = plain.split(/\s*(?:[,;&+/]|\band\b)\s*/).filter((part) => part !== '');
  const read = parts.map((part) => readSet(part) ?? readRange(part) ?? readDays(part));
  const days = read.flatMap((some) => some ?? []);
  if (days.length === 0 || read.includes(undefined)) return undefined;
  return [...new Set(days)].sort((a, b) => a - b);
}

/** The text that asks for the same days: `weekdays`, `mon,wed`. */
export function weekdaysText(days: readonly number[]): string {
  const set = SETS.find((one) => one.days.join() === days.join());
  return set?.text ?? days.map((day) => NAMES[day - 1]?.slice(0, SHORTEST) ?? '').join(',');
}

function readSet(text: string): readonly number[] | undefined {
  return SETS.find(({ pattern }) => pattern.test(text))?.days;
}

/** `mon-fri`, `monday to friday`, `sat–mon` */
function readRange(text: string): readonly number[] | undefined {
  const [, first = '', last = ''] =
    /^(?:from )?([a-z]+)\.? ?(?:-|–|to|through|until) ?([a-z]+)\.?$/.exec(text) ?? [];
  const from = dayNamed(first);
  const to = dayNamed(last);
  if (from === undefined || to === undefined) return undefined;
  const length = ((to - from + 7) % 7) + 1;
  return Array.from({ length }, (_, at) => ((from - 1 + at) % 7) + 1);
}

/** `mon`, `tuesdays`, `mon wed fri` */
function readDays(text: string): readonly number[] | undefined {
  const days = text.split(' ').map(dayNamed);
  return days.every((day) => day !== undefined) ? days : undefined;
}

function dayNamed(word: string): number | undefined {
  const bare = word.replace(/\.$/, '');
  const at = NAMES.findIndex(
    (name) =>
      bare.length >= SHORTEST &&
      (name.startsWith(bare) || `${name}s` === bare || (SHORT_FORMS[name] ?? []).includes(bare)),
  );
  return at === -1 ? undefined : at + 1;
}

/** Short forms that are no beginnings. */
const SHORT_FORMS: Readonly<Record<string, readonly string[]>> = { wednesday: ['weds'] };
