import { clip } from '../../card/clip.ts';
import { isBlank } from './text.ts';

/** https://docs.discord.com/developers/resources/channel */
const LONGEST = 100;

/** The name of the thread that a card gets below its headline. */
export function threadName(title: string): string {
  const name = clip(oneLine(title), LONGEST);
  return isBlank(name) ? 'Dragoman' : name;
}

/**
 * The name of a forum post: the title, and the key, which names subscription and day. Discord takes no nonce
 * with a forum post, so the name is how it is known again.
 */
export function postName(title: string, key: string): string {
  const end = ` · ${key}`;
  return `${threadName(clip(oneLine(title), LONGEST - end.length))}${end}`;
}

/** Whether a forum post has the name of this key, whatever its title was. */
export function hasPostName(name: string, key: string): boolean {
  return name.endsWith(` · ${key}`);
}

function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ').trim();
}
