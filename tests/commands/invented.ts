import type { News } from '../support/invented-news.ts';

/** Seven articles of invented news, more than one page of any list holds. */
export const SEVEN: readonly News[] = Array.from({ length: 7 }, (_, index) => ({
  id: `news-${index + 1}`,
  day: `2025-03-0${index + 1}`,
  publisher: index % 2 === 0 ? 'port-herald' : 'hill-post',
  says: [
    { words: `Sentence ${index + 1} about the harbour, said in full.`, occasion: `meeting-${index + 1}` },
    { words: `piece ${index + 1}`, kind: 'mixed' as const, speaker: 'cem-dag' },
    { words: `It is reported of the town that day ${index + 1}.`, kind: 'indirect' as const },
  ],
  tells: [
    { event: `meeting-${index + 1}`, day: `2025-03-0${index + 1}`, people: ['ada-vale'] },
    { event: `tide-${index + 1}`, day: `2025-02-0${index + 1}`, topics: ['ferries'] },
  ],
}));
