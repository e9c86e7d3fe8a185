/**
 * What Slack accepts in one message. Lengths are counted in UTF-16 units, the larger of the ways to count:
 * Slack does not say which it uses.
 */
export const LIMITS = {
  /** https://docs.slack.dev/reference/block-kit/blocks */
  blocks: 50,
  /**
   * Text of all blocks together. Undocumented, and refused as `msg_blocks_too_long`: 9,597 was accepted and
   * 11,341 refused. https://github.com/slackapi/bolt-js/issues/2867
   */
  text: 9_500,
  /**
   * Text and addresses, and `container` for each block and each part of a rich text. Slack's own word is
   * "12,000 text characters with a buffer for block containers".
   * https://github.com/slackapi/bolt-js/issues/2509
   */
  weight: 12_000,
  /** What a container was measured to use of that limit, in characters. The same thread, and reports like it. */
  container: 100,
  /** https://docs.slack.dev/reference/block-kit/blocks/header-block */
  header: 150,
  /** https://docs.slack.dev/reference/block-kit/blocks/section-block, and the same for any text object. */
  sectionText: 3_000,
  /** https://docs.slack.dev/reference/block-kit/blocks/context-block */
  contextElements: 10,
  contextText: 3_000,
  /** https://docs.slack.dev/reference/block-kit/blocks/image-block */
  imageAlt: 2_000,
  /** `alt_txt_too_large`. https://docs.slack.dev/reference/methods/files.getUploadURLExternal#errors */
  uploadAlt: 1_000,
  /** https://docs.slack.dev/reference/block-kit/blocks/actions-block */
  actionsElements: 25,
  /** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
  buttonText: 75,
  buttonValue: 2_000,
  /** Documented for buttons and images; kept for links in rich text, for which no limit is given. */
  url: 3_000,
  /** https://docs.slack.dev/reference/block-kit/block-elements */
  actionId: 255,
  /** The top-level text, as advised. https://docs.slack.dev/reference/methods/chat.postMessage */
  fallback: 4_000,
} as const;

/** What Slack accepts in a modal or in App Home. https://docs.slack.dev/reference/views */
export const VIEW_LIMITS = {
  blocks: 100,
  title: 24,
  privateMetadata: 3_000,
  /** https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
  options: 100,
  optionText: 75,
  optionValue: 150,
  /** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element */
  placeholder: 150,
  /** https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element */
  typed: 3_000,
} as const;

/** How long we let our own lines and other people's names get. Ours, so that each piece fits a message. */
export const LINES = {
  headline: 300,
  line: 400,
  caution: 500,
  /** What differs between two tellings: more than `tellingLine` ever writes, as words in marks are not clipped. */
  changes: 2_500,
  label: 250,
  gist: 1_000,
  summary: 2_000,
  /** The sources of one item of a list. */
  item: 2_000,
  itemWeight: 3_700,
  /** One piece of a list. */
  list: 3_000,
  listWeight: 4_500,
  asked: 500,
  command: 2_000,
  held: 400,
} as const;
