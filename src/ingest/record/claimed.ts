import type { Outlet } from '../../corpus/reference.ts';

/** What is known of a page only because it says so itself. */
interface Self {
  /** The address, as it was given. */
  readonly given: string | undefined;
  /** The address, as the page has it. */
  readonly claimed: string | null;
  /** Whether whoever had it read named the outlet. */
  readonly isNamed: boolean;
  readonly outlet: Outlet;
  /** Whether the reference files know the outlet. */
  readonly isKnown: boolean;
}

/** What a person has to know of a page that says itself where it is from: any file can say anything. */
export function claimedBy({ given, claimed, isNamed, outlet, isKnown }: Self): string[] {
  if (given !== undefined) return [];
  const address =
    claimed === null ? [] : [`address as the page itself gives it: ${claimed}; give --url to state it`];
  return isKnown && !isNamed
    ? [
        ...address,
        `WARNING: that it is by ${outlet.name} is what the file itself says, and any file can say so; look at it, and give --url or --publisher to state it`,
      ]
    : address;
}
