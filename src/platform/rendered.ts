/** A card as one message of a platform: part `part` of `parts`, both from 1. */
export interface Rendered<Message> {
  readonly message: Message;
  readonly part: number;
  readonly parts: number;
}
