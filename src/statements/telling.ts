import type { QuotationKind } from '../corpus/quotation.ts';

/** One quotation, as it is compared with others. */
export interface Telling {
  readonly id: string;
  readonly article: string;
  /** A person's id, or the name as written, folded; empty where nobody is named. */
  readonly speaker: string;
  readonly isOrganisation: boolean;
  readonly kind: QuotationKind;
  /** The words between the marks, parts joined by a space; of reported speech, its passage or our gist. */
  readonly text: string;
  /** The days on which it can have been said (ISO, both included). */
  readonly from: string;
  readonly to: string;
  /** The day on which it was published (ISO). */
  readonly published: string;
}
