/**
 * Why Discord would refuse a Components V2 message, written from its documentation and apart from the renderer.
 * An empty list: it would be accepted. Kinds of component that no message of ours has are faults too.
 */
export function faultsOfDiscordMessage(message: unknown): string[] {
  if (!isRecord(message)) return ['the message is not an object'];
  const components = message.components;
  if (!Array.isArray(components) || components.length === 0) return ['the message has no components'];
  const flags = typeof message.flags === 'number' ? message.flags : 0;
  const every = components.flatMap(withNested);
  const texts = every.filter(({ type }) => type === 10).map(({ content }) => String(content));
  const ids = every.map(({ custom_id }) => custom_id).filter((id) => id !== undefined);
  const numbers = every.map(({ id }) => id).filter((id) => id !== undefined);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text, 'utf8') + 12, 0);
  return [
    ...check((flags & 32_768) !== 0, 'the flags lack IS_COMPONENTS_V2'),
    ...['content', 'embeds', 'stickers', 'sticker_ids', 'poll']
      .filter((field) => message[field] !== undefined)
      .map((field) => `a message of components has no ${field}`),
    ...check(every.length <= 40, `${every.length} components of 40`),
    ...check(characters <= 4000, `${characters} characters of 4000`),
    ...check(bytes <= 10_170, `${bytes} bytes of 10170`),
    ...check(new Set(ids).size === ids.length, 'two components have the same custom_id'),
    ...check(new Set(numbers).size === numbers.length, 'two components have the same id'),
    ...numbers
      .filter((id) => !Number.isInteger(id) || Number(id) < 0 || Number(id) >= 2 ** 31)
      .map((id) => `an id of ${id}, which is no number of 32 bits`),
    ...faultsOfAttachments(message.attachments, every),
    ...components.flatMap((component) => faultsOf(component, TOP_LEVEL, 'the message')),
  ];
}

type Fields = Readonly<Record<string, unknown>>;

const NAMES: Readonly<Record<number, string>> = {
  1: 'action row',
  2: 'button',
  9: 'section',
  10: 'text display',
  12: 'media gallery',
  13: 'file',
  14: 'separator',
  17: 'container',
};
const IN_CONTAINER = [1, 9, 10, 12, 13, 14];
const TOP_LEVEL = [...IN_CONTAINER, 17];

function faultsOf(component: unknown, allowed: readonly number[], place: string): string[] {
  if (!isRecord(component) || typeof component.type !== 'number')
    return [`${place} holds something that is not a component`];
  const name = NAMES[component.type] ?? `component of type ${component.type}`;
  if (!allowed.includes(component.type)) return [`${place} cannot hold a ${name}`];
  const children = Array.isArray(component.components) ? component.components : [];
  const nested = (kinds: readonly number[]): string[] =>
    children.flatMap((child) => faultsOf(child, kinds, `the ${name}`));
  const count = (most: number): string[] =>
    check(children.length >= 1 && children.length <= most, `a ${name} with ${children.length} components`);
  if (component.type === 17) return [...count(40), ...faultsOfAccent(component), ...nested(IN_CONTAINER)];
  if (component.type === 1) return [...count(5), ...nested([2])];
  if (component.type === 9)
    return [...count(3), ...nested([10]), ...faultsOf(component.accessory, [2], 'the accessory')];
  if (component.type === 10) return faultsOfText(component.content, 'text display', 4000);
  if (component.type === 12 || component.type === 13) return [];
  return component.type === 2 ? faultsOfButton(component) : faultsOfSeparator(component);
}

/** What a gallery or a file shows has to be an attachment, and every attachment shown: Discord hides the others. */
function faultsOfAttachments(attachments: unknown, every: readonly Fields[]): string[] {
  const list = Array.isArray(attachments) ? attachments.filter(isRecord) : [];
  const items = every.flatMap(({ type, items: own }) => (type === 12 && Array.isArray(own) ? own : []));
  const shown = [
    ...items.map((item) => (isRecord(item) && isRecord(item.media) ? String(item.media.url) : '')),
    ...every.filter(({ type }) => type === 13).map(({ file }) => (isRecord(file) ? String(file.url) : '')),
  ];
  const urls = list.map(({ filename }) => `attachment://${String(filename)}`);
  const described = [...list, ...items.filter(isRecord)].map(({ description }) => description);
  return [
    ...check(list.length <= 10, `${list.length} attachments of 10`),
    ...check(new Set(urls).size === urls.length, 'two attachments have the same name'),
    ...urls
      .filter((url) => !/^attachment:\/\/[\w][\w.-]*$/.test(url))
      .map((url) => `${url} is a name Discord changes`),
    ...list
      .filter(({ id }, place) => id !== place)
      .map(({ id }) => `attachment ${String(id)} is out of place`),
    ...urls.filter((url) => !shown.includes(url)).map((url) => `${url} is shown nowhere`),
    ...shown.filter((url) => !urls.includes(url)).map((url) => `${url} is no attachment`),
    ...every
      .filter(
        ({ type, items: own }) => type === 12 && (!Array.isArray(own) || own.length < 1 || own.length > 10),
      )
      .map(() => 'a media gallery without 1 to 10 items'),
    ...described
      .filter((text) => text !== undefined)
      .flatMap((text) => faultsOfText(text, 'description', 1024)),
  ];
}

function faultsOfAccent({ accent_color: colour }: Fields): string[] {
  const isColour =
    typeof colour === 'number' && Number.isInteger(colour) && colour >= 0 && colour <= 0xffffff;
  return check(colour === undefined || colour === null || isColour, 'an accent_color that is no RGB colour');
}

function faultsOfSeparator({ divider, spacing }: Fields): string[] {
  return [
    ...check(
      divider === undefined || typeof divider === 'boolean',
      'a separator whose divider is no boolean',
    ),
    ...check(
      spacing === undefined || spacing === 1 || spacing === 2,
      'a separator whose spacing is not 1 or 2',
    ),
  ];
}

function faultsOfButton({ style, label, url, custom_id: id }: Fields): string[] {
  const text = faultsOfText(label, 'button label', 80);
  if (style === 5) {
    return [
      ...text,
      ...check(id === undefined, 'a link button with a custom_id'),
      ...faultsOfText(url, 'button url', 512),
      ...check(
        typeof url === 'string' && /^https?:\/\/\S+$/.test(url) && URL.canParse(url),
        `a link to ${url}`,
      ),
    ];
  }
  return [
    ...text,
    ...check(style === 1 || style === 2 || style === 3 || style === 4, `a button of style ${style}`),
    ...check(url === undefined, 'a button with a url that is no link button'),
    ...faultsOfText(id, 'custom_id', 100),
  ];
}

function faultsOfText(text: unknown, name: string, most: number): string[] {
  if (typeof text !== 'string') return [`a ${name} that is no text`];
  return [
    ...check(/[^\s\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}]/u.test(text), `an empty ${name}`),
    ...check(text.length <= most, `a ${name} of ${text.length} characters, over ${most}`),
    ...check(text.isWellFormed(), `a ${name} with half a character`),
    ...check(!/(?![\n\r\t])\p{Cc}/u.test(text), `a ${name} with control characters`),
  ];
}

/** A component with every component inside it, accessories included. */
function withNested(component: unknown): Fields[] {
  if (!isRecord(component)) return [];
  const children = Array.isArray(component.components) ? component.components : [];
  return [component, ...[...children, component.accessory].flatMap(withNested)];
}

function check(isRight: boolean, fault: string): string[] {
  return isRight ? [] : [fault];
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
