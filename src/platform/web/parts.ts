import type { Card } from '../../card/card.ts';
import type { Draw } from '../attachment.ts';
import type { Pictures } from './pictures.ts';

/** A chat platform's message, shown in the console as that platform would show it. */
export interface Preview {
  /** "Discord" */
  readonly name: string;
  /** The style sheet of the fragment that `show` gives. */
  readonly css: string;
  /** `html` is a fragment that is already escaped; `payload` is the very message that would be sent. */
  show(card: Card, pictures: Pictures): { html: string; payload: unknown };
}

/** One way to go on typing. */
export interface Completion {
  /** The whole input after choosing it. */
  readonly insert: string;
  readonly label: string;
  readonly detail: string;
}

/** What an answer depends on, besides the question. */
export interface Asker {
  readonly timeZone: string;
  /** The command that was answered before, as the address gives it, to which a plain question may refer. */
  readonly after?: string;
}

/** What the console is made of: all of it comes from outside. */
export interface ConsoleParts {
  readonly answer: (question: string, asker: Asker) => Promise<Card>;
  readonly complete: (input: string) => readonly Completion[];
  readonly previews: readonly Preview[];
  /** Draws the pictures of an answer; without it, what they show is said in words. */
  readonly draw?: Draw;
  readonly examples: readonly { readonly label: string; readonly text: string }[];
  /** Host names, besides those of this machine, under which the console may be called. None by default. */
  readonly hosts?: readonly string[];
  /** Told of each error that a reader saw as "something went wrong". */
  readonly onFault?: (error: unknown) => void;
}
