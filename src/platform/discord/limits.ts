/** A limit of Discord's: how much, of what, and who says so. Lengths are in UTF-16 units unless said otherwise. */
export interface Limit {
  readonly most: number;
  readonly source: string;
}

const COMPONENTS = 'https://docs.discord.com/developers/components/reference';
const UPLOADING = 'https://docs.discord.com/developers/reference#uploading-files';
const MEASURED = 'undocumented; measured in https://github.com/discord/discord-api-docs/issues/8554';

/** What one Components V2 message may hold. */
export const LIMITS = {
  /** Components of any kind, nested ones and accessories included. */
  components: { most: 40, source: COMPONENTS },
  /** Characters over all text displays of the message. */
  characters: { most: 4000, source: 'https://github.com/discord/discord-api-docs/pull/8562' },
  /** UTF-8 bytes of all text displays, plus `bytesPerDisplay` for each: over this the answer is HTTP 500. */
  bytes: { most: 10_170, source: MEASURED },
  bytesPerDisplay: { most: 12, source: MEASURED },
  /** Text displays of a section, besides its one accessory. At least one. */
  sectionTexts: { most: 3, source: COMPONENTS },
  /** Buttons of an action row. At least one. */
  rowButtons: { most: 5, source: COMPONENTS },
  buttonLabel: { most: 80, source: COMPONENTS },
  buttonUrl: { most: 512, source: COMPONENTS },
  /** At least one character, and unique in the message. */
  customId: { most: 100, source: COMPONENTS },
  /** Files that go with one message. */
  attachments: { most: 10, source: UPLOADING },
  /** Bytes of one file, where a server has no boosts. */
  fileBytes: { most: 10 * 1024 * 1024, source: UPLOADING },
  /** What an attachment and a picture of a gallery say to those who do not see it. */
  description: {
    most: 1024,
    source: 'https://docs.discord.com/developers/resources/message#attachment-object',
  },
} as const satisfies Readonly<Record<string, Limit>>;
