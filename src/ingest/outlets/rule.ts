/** What is particular to the pages of one outlet. Whatever a rule does not say is left to the general reading. */
export interface OutletRule {
  /** The outlet's id in `outlets.json`. */
  readonly outlet: string;
  /** Words at the top of its raw pages, or in its datelines, that only it has. */
  readonly mark: RegExp;
  /** Lines that belong to its pages, beside those that all pages have. */
  readonly furniture: readonly RegExp[];
  /** A few lines of a page of its form, with invented news, and which of them are the article. */
  readonly sample: { readonly page: string; readonly article: string };
}
