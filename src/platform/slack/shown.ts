import { isolate } from '../../card/bidi.ts';
import { clip } from '../../card/clip.ts';

/**
 * A text that is not a quotation, ready to be shown: at most `most` UTF-16 units, and unable to turn the text
 * around it the other way. Empty where there is nothing to see, which Slack refuses: leave the element out.
 */
export function shown(text: string, most: number): string {
  let room = most;
  while (room > 0) {
    // Two units more than there is room for are enough for `clip` to know that it has to cut.
    const ready = isolate(clip(text.slice(0, room + 2), room));
    if (ready.trim() === '') return '';
    if (ready.length <= most) return ready;
    // Isolating adds what the text left open, which a shorter text may have more of or less.
    room -= ready.length - most;
  }
  return '';
}
