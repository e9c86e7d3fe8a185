/** Options that the commands for digests and alerts share. */
export const id = {
  kind: 'subscription',
  summary: 'Its id, such as d4k2m, or its number in the list',
} as const;
export const time = { kind: 'time', summary: 'At what time of day: 8:00, 20.30, 8 pm' } as const;
export const days = { kind: 'days', summary: 'On which days: daily, weekdays, mon,wed,fri' } as const;
export const zone = { kind: 'zone', summary: 'In which time zone: Europe/Istanbul, or a city' } as const;
export const words = {
  kind: 'words',
  summary: 'Words that are in it; "a phrase"; -not this',
} as const;
export const channel = { kind: 'place', summary: 'In another channel than this one' } as const;
export const thread = {
  kind: 'choice',
  summary: 'Whether each one gets a thread, or forum post, of its own',
  choices: ['yes', 'no'],
  byName: true,
} as const;
export const empty = {
  kind: 'choice',
  summary: 'With nothing new: silent posts nothing, say posts a line',
  choices: ['silent', 'say'],
  byName: true,
} as const;
