/** Who sees a message, as far as it changes what the message says and offers. */
export interface Audience {
  /** Only the asker sees it, among others in a channel: it can be shared with them. */
  readonly isPrivate?: boolean;
  /** The id of the one person who may press its buttons; anybody may where it is not given. */
  readonly owner?: string;
  /** The id of the person who shared it with a channel. */
  readonly sharedBy?: string;
  /** Why files and pictures do not go with the message: a line in the place of each says so. */
  readonly withoutFiles?: string;
}
