/** What a room may import of the project: rooms and files, as values or as types alone. Its own files always. */
export interface Room {
  readonly values: readonly string[];
  readonly types: readonly string[];
}

const PORT = 'src/store/sql.ts';
/** What a platform may know of a command beside its types: how it and its options are called. */
const OPTIONS = [
  'src/command/usage.ts',
  'src/command/option-of.ts',
  'src/command/groups.ts',
  'src/command/weekdays.ts',
];

const platform: Room = {
  values: [
    'src/card',
    'src/errors',
    'src/platform/turns.ts',
    'src/platform/not-posted.ts',
    'src/platform/attachment.ts',
    'src/platform/own-host.ts',
    ...OPTIONS,
  ],
  types: ['src/command', 'src/platform/'],
};
const everything: Room = { values: ['src', 'commands'], types: [] };

/** Who may import whom. A file belongs to the room with the longest name that it stands in. */
export const ROOMS: Readonly<Record<string, Room>> = {
  commands: {
    values: ['src/command', 'src/cite', 'src/card', 'src/errors'],
    types: ['src/archive', 'src/statements'],
  },
  'src/card': { values: [], types: [] },
  'src/errors': { values: [], types: [] },
  'src/picture': { values: ['src/card'], types: [] },
  'src/rounds': { values: [], types: [] },
  'src/text': { values: [], types: [] },
  'src/cite': { values: ['src/card'], types: ['src/corpus'] },
  'src/command': {
    values: ['src/cite', 'src/card', 'src/errors', 'src/text', 'src/statements/word-diff.ts'],
    types: ['src/archive', 'src/corpus', 'src/statements'],
  },
  'src/corpus': { values: ['src/errors'], types: [] },
  'src/ingest': { values: ['src/corpus', 'src/errors', 'src/text'], types: [] },
  'src/ingest/fetch': { values: ['src/errors'], types: ['src/rounds'] },
  'src/ingest/feed': { values: ['src/ingest/fetch', 'src/errors', 'src/rounds'], types: [PORT] },
  'src/statements': { values: ['src/text'], types: ['src/corpus'] },
  'src/archive': { values: ['src/corpus', 'src/errors', 'src/text', 'src/statements'], types: [PORT] },
  'src/store': { values: ['src/errors'], types: [] },
  'src/digest': {
    values: ['src/command', 'src/card', 'src/errors', 'src/rounds', 'src/text'],
    types: ['src/platform/', 'src/store', 'src/archive'],
  },
  'src/service': { values: ['src/command', 'src/errors'], types: ['src/platform/', PORT] },
  // It is told of answers and deliveries by their types alone.
  'src/operations': {
    values: ['src/errors', 'src/platform/own-host.ts'],
    types: ['src/command', 'src/platform/'],
  },
  'src/platform': { values: ['src/errors'], types: ['src/card', 'src/command'] },
  'src/platform/discord': platform,
  'src/platform/slack': platform,
  'src/platform/web': platform,
  'src/cli': everything,
  'src/main.ts': everything,
  'src/config-values.ts': { values: [], types: [] },
  'src/config.ts': {
    values: [
      'src/config-values.ts',
      'src/errors',
      'src/platform/slack/credentials.ts',
      'src/ingest/fetch/allow.ts',
    ],
    types: [],
  },
};

/** Packages that stay inside one room or file, their types too. */
export const PACKAGES: readonly { readonly name: RegExp; readonly within: string | readonly string[] }[] = [
  { name: /^(discord\.js|@discordjs\/|discord-api-types)/, within: 'src/platform/discord' },
  { name: /^@slack\//, within: 'src/platform/slack' },
  { name: /^(hono|@hono)(\/|$)/, within: 'src/platform/web' },
  { name: /^better-sqlite3$/, within: ['src/store/sqlite.ts', 'src/store/sqlite-alone.ts'] },
  { name: /^pg(-|$)/, within: 'src/store/postgres.ts' },
  { name: /^(undici|ipaddr\.js|robots-parser)$/, within: 'src/ingest/fetch' },
  { name: /^feedsmith$/, within: 'src/ingest/feed' },
  { name: /^@citation-js\//, within: 'src/cite/fields.ts' },
  { name: /^prom-client$/, within: 'src/operations/prometheus.ts' },
  { name: /^croner$/, within: 'src/digest/schedule.ts' },
  { name: /^(@resvg\/|dejavu-fonts-ttf)/, within: 'src/picture/png.ts' },
  { name: /^(commander|chokidar|pino)$/, within: 'src/cli' },
];

/** The room that a file stands in. */
export function roomOf(file: string): string | undefined {
  return Object.keys(ROOMS)
    .filter((room) => isWithin(file, room))
    .sort((a, b) => b.length - a.length)[0];
}

/** Whether a file is a file, or stands in a folder; `folder/` means the files of the folder itself alone. */
export function isWithin(file: string, place: string): boolean {
  if (place.endsWith('/')) return file.startsWith(place) && !file.slice(place.length).includes('/');
  return file === place || file.startsWith(`${place}/`);
}
