import type { Question } from './command.ts';
import type { OptionKind, OptionValues } from './option.ts';

type Value = OptionValues[OptionKind];

/** Option values as plain text and numbers: ids for names, days for dates. */
export function plainOptions(question: Question): Record<string, string | number> {
  const { options, page } = question;
  const plain = Object.entries(options).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, plainValue(value)] as const],
  );
  return { ...Object.fromEntries(plain), ...(page > 1 ? { page } : {}) };
}

/** The slash command that asks the same again, without page and part. */
export function canonicalText({ command, options }: Question): string {
  const written = Object.entries(command.options).flatMap(([name, option]) => {
    const value = options[name];
    if (value === undefined) return [];
    const text = String(plainValue(value));
    return [`${name}:${option.kind === 'words' || !/\s/.test(text) ? text : `"${text}"`}`];
  });
  return [`/${command.name}`, ...written].join(' ');
}

function plainValue(value: Value): string | number {
  if (typeof value === 'string' || typeof value === 'number') return value;
  return 'text' in value ? value.text : value.id;
}
