import { z } from 'zod';
import { clip } from '../../card/clip.ts';

/** What one field of a form holds, as far as we use it. */
const fieldSchema = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
  selected_time: z.string().nullish(),
  selected_conversation: z.string().nullish(),
});

export const formValuesSchema = z.record(z.string(), z.record(z.string(), fieldSchema));
export type FormValues = z.infer<typeof formValuesSchema>;

const LONGEST_ERROR = 300;

/** The options that were filled in, by their names. */
export function optionsOf(values: FormValues): Record<string, string> {
  const filled = Object.entries(values).flatMap(([name, fields]) => {
    const value = textOf(fields[name] ?? {});
    return value.trim() === '' ? [] : [[name, value] as const];
  });
  return Object.fromEntries(filled);
}

/** The options that a form without them gives back as taken away. */
const REMOVABLE: ReadonlySet<string> = new Set(['topic', 'speaker', 'outlet', 'words']);

/**
 * What was changed in a form that was filled: what differs, and what was taken away. The id says of what.
 * Days are the same in any order.
 */
export function changedOptions(
  options: Readonly<Record<string, string>>,
  filled: Readonly<Record<string, string>>,
): Record<string, string> {
  const sorted = (value: string | undefined) => value?.split(',').sort().join(',');
  const given = Object.entries(options).filter(
    ([name, value]) => name === 'id' || sorted(value) !== sorted(filled[name]),
  );
  const removed = Object.keys(filled)
    .filter((name) => REMOVABLE.has(name) && options[name] === undefined)
    .map((name) => [name, 'none'] as const);
  return Object.fromEntries([...given, ...removed]);
}

/** A field's value as it would be typed; several that were chosen as a list. */
function textOf(field: z.infer<typeof fieldSchema>): string {
  const several = field.selected_options?.map(({ value }) => value).join(',');
  return (
    field.value ??
    field.selected_option?.value ??
    several ??
    field.selected_time ??
    field.selected_conversation ??
    ''
  );
}

/**
 * What is wrong with a form, on the field that it is about: the one whose value the problem names, else the
 * first. `fields` are the names of all of them, in order.
 */
export function fieldErrors(
  problem: string,
  options: Readonly<Record<string, string>>,
  fields: readonly string[],
): Record<string, string> {
  const named = fields.find((name) => {
    const value = options[name];
    return (
      problem.includes(`“${name}”`) || (value !== undefined && problem.includes(`“${value.slice(0, 60)}`))
    );
  });
  const field = named ?? fields.find((name) => options[name] !== undefined) ?? fields[0];
  return field === undefined ? {} : { [field]: clip(problem, LONGEST_ERROR) };
}
