/** Questions that Slack offers beside an empty conversation: at most 4. */
export const PROMPTS: readonly { readonly title: string; readonly message: string }[] = [
  { title: 'Today’s briefing', message: '/brief' },
  { title: 'The newest articles', message: '/latest' },
  { title: 'What happened when', message: '/timeline' },
  { title: 'What I can ask', message: '/help' },
];

/** Said over them. */
export const PROMPTS_TITLE = 'Ask in your own words, or try one of these:';
