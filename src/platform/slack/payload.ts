/**
 * The part of Block Kit that we send. Narrower than the SDK's types, so that a mention cannot be written by
 * mistake and a reader of a payload has only these cases to know. The arrays are mutable because the SDK's are.
 * @see https://docs.slack.dev/reference/block-kit/blocks
 */
export interface SlackMessage {
  /** What notifications and screen readers use in place of the blocks. */
  readonly text: string;
  readonly blocks: SlackBlock[];
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

export type SlackBlock =
  | HeaderBlock
  | RichTextBlock
  | ContextBlock
  | ActionsBlock
  | DividerBlock
  | ImageBlock;

export interface PlainText {
  readonly type: 'plain_text';
  readonly text: string;
  /** False, so that ":fire:" in a headline stays as it is. */
  readonly emoji: false;
}

export interface HeaderBlock {
  readonly type: 'header';
  readonly text: PlainText;
}

export interface DividerBlock {
  readonly type: 'divider';
}

/** A picture that the bot has handed to Slack. https://docs.slack.dev/reference/block-kit/blocks/image-block */
export interface ImageBlock {
  readonly type: 'image';
  readonly slack_file: { readonly id: string };
  readonly alt_text: string;
}

export interface ContextBlock {
  readonly type: 'context';
  readonly elements: PlainText[];
}

export interface ActionsBlock {
  readonly type: 'actions';
  readonly elements: Button[];
}

export interface Button {
  readonly type: 'button';
  readonly text: PlainText;
  readonly action_id: string;
  readonly value: string;
}

export interface RichTextBlock {
  readonly type: 'rich_text';
  readonly elements: RichPart[];
}

export type RichPart = RichSection | RichQuote | RichList;

export interface RichSection {
  readonly type: 'rich_text_section';
  readonly elements: Rich[];
}

export interface RichQuote {
  readonly type: 'rich_text_quote';
  readonly elements: Rich[];
}

export interface RichList {
  readonly type: 'rich_text_list';
  readonly style: 'bullet';
  readonly elements: RichSection[];
}

/** Slack shows the text of both as it is: neither markup nor mentions are read in it. */
export type Rich = RichText | RichLink | RichChannel;

export interface RichText {
  readonly type: 'text';
  readonly text: string;
  readonly style?: Style;
}

export interface RichLink {
  readonly type: 'link';
  readonly url: string;
  readonly text: string;
}

/** A channel by its name, which notifies nobody. */
export interface RichChannel {
  readonly type: 'channel';
  readonly channel_id: string;
}

export interface Style {
  readonly bold?: true;
  readonly italic?: true;
  readonly code?: true;
}
