/** One thing that was looked at: what it is, whether it is well, and what was found or is to be done. */
export interface Finding {
  readonly subject: string;
  readonly well: boolean;
  readonly says: string;
}
