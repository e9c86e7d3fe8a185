/** How the bot stands at a moment: what is read, and not told as it happens. */
export interface Standing {
  /** Undefined while the corpus is not loaded. */
  readonly corpus?: Readonly<Record<'articles' | 'quotations' | 'people' | 'outlets', number>>;
  /** Undefined where the database is away, or not open yet. */
  readonly kept?: Kept;
}

/** What only the database knows. */
export interface Kept {
  readonly lastArrival?: Date;
  readonly lag: readonly Lag[];
  /** How many feeds are in each state. */
  readonly feeds: Readonly<Record<string, number>>;
}

/** How far deliveries to a platform are behind. */
export interface Lag {
  readonly platform: string;
  readonly seconds: number;
  readonly open: number;
}
