/** Options that several commands take, with the same meaning in each. */
export const speaker = { kind: 'speaker', summary: 'Who said it' } as const;
export const outlet = { kind: 'outlet', summary: 'Which outlet or agency reports it' } as const;
export const topic = { kind: 'topic', summary: 'What it is about' } as const;
export const since = {
  kind: 'since',
  summary: 'From which day on: 2025-12, 11 Dec 2025, last week',
} as const;
export const until = { kind: 'until', summary: 'Up to which day: 2025-12, 11 Dec 2025, yesterday' } as const;
