import type { Command, Question } from './command.ts';
import { optionNamed, type Value } from './option-of.ts';
import { type Token, tokenize, untokenize } from './tokens.ts';
import { weekdaysText } from './weekdays.ts';

/** Option values as plain text and numbers: ids for names, days for dates. */
export function plainOptions(question: Question): Record<string, string | number> {
  const { options, page } = question;
  const plain = Object.entries(options).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, plainValue(value)] as const],
  );
  return { ...Object.fromEntries(plain), ...(page > 1 ? { page } : {}) };
}

/** The slash command that asks the same again, without page and part. */
export function canonicalText({ command, options }: Pick<Question, 'command' | 'options'>): string {
  const written = Object.entries(command.options).flatMap(([name, option]) => {
    const value = options[name];
    if (value === undefined) return [];
    const text = String(plainValue(value));
    if (option.kind === 'words' || option.kind === 'question') return [`${name}:${wordsText(text, command)}`];
    return [`${name}:${/\s/.test(text) ? `"${text}"` : text}`];
  });
  return [`/${command.name}`, ...written].join(' ');
}

/**
 * Words that would be read as an option or its date are put in quotes: to a search they stay the same words.
 * Whatever was typed, nothing in them becomes an option when the text is read again.
 */
function wordsText(words: string, command: Command): string {
  const isOption = ({ key, text, quoted }: Token): boolean => {
    const name = key === undefined && quoted ? undefined : optionNamed(command, (key ?? text).toLowerCase());
    return name !== undefined && (key !== undefined || name === 'since' || name === 'until');
  };
  const written = tokenize(words).map((token) =>
    isOption(token)
      ? { text: [token.key ?? [], token.text].flat().join(':').replaceAll('"', ' '), quoted: true }
      : token,
  );
  const text = untokenize(written);
  return tokenize(text).some(isOption) ? bare(words) : text;
}

/** Only the words, without any mark that has a meaning. */
function bare(words: string): string {
  return `"${words
    .replace(/["“”„«»:]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()}"`;
}

function plainValue(value: Value): string | number {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if ('length' in value) return weekdaysText(value);
  return 'text' in value ? value.text : value.id;
}
