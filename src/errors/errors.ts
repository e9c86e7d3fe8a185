/** Something a reader can try instead: `text` is a question the bot answers. */
export interface Suggestion {
  readonly label: string;
  readonly text: string;
}

/**
 * What the reader asked cannot be answered, and the reader can do something about it.
 * The message is shown as it stands: one or two sentences that say what is wrong and what to do.
 * Every other error is a fault of ours: it is logged, and the reader sees a reference number.
 */
export class ReaderError extends Error {
  override readonly name = 'ReaderError';
  readonly suggestions: readonly Suggestion[];
  /** Says in a few words what kind of refusal it is, where that helps more than the usual words. */
  readonly title: string | undefined;

  constructor(message: string, suggestions: readonly Suggestion[] = [], title?: string) {
    super(message);
    this.suggestions = suggestions;
    this.title = title;
  }
}

/** The installation is wrong, and the operator can mend it. The message says where and how. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError';
}
