import { escapedControls } from '../card/bidi.ts';

/** A value as JSON to print: marks of direction in the words of pages turn no line of the terminal. */
export function asJson(value: unknown, indent?: number): string {
  return escapedControls(JSON.stringify(value, undefined, indent));
}
