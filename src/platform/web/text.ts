import { clip } from '../../card/clip.ts';
import { type Html, html } from './html.ts';

/** A text of ours or of a headline at its full length: a page has no limit. Control characters are replaced. */
export function plain(text: string): string {
  return clip(text, Number.POSITIVE_INFINITY);
}

/** Draws a text, or nothing where there is nothing to read. */
export function drawn(text: string | undefined, draw: (text: string) => Html): Html {
  const shown = plain(text ?? '');
  return shown.trim() === '' ? html`` : draw(shown);
}
