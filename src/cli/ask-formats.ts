/** How `ask` can print an answer. */
export const FORMATS = ['text', 'json', 'html', 'discord', 'slack'] as const;

export type Format = (typeof FORMATS)[number];
