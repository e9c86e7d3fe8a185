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

  constructor(message: string, suggestions: readonly Suggestion[] = []) {
    super(message);
    this.suggestions = suggestions;
  }
}

/** The installation is wrong, and the operator can mend it. The message says where and how. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError';
}
