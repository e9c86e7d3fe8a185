import type { Rich } from './payload.ts';

/** The words of an element, as a reader without blocks has them. */
export function textOfRich(element: Rich): string {
  return element.type === 'channel' ? `#${element.channel_id}` : element.text;
}
