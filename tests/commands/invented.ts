import type { News } from '../support/invented-news.ts';

/** What is said on each of the seven days: no two are told of the same. */
const SAID = [
  ['The mole of the harbour was washed away by the winter storm', 'granite blocks'],
  ['Pilots at the harbour get more pay', 'tired of waiting'],
  ['Nobody asked the harbour before the fish market moved uphill', 'smell of herring'],
  ['Cranes in the harbour will be painted yellow', 'a cheerful colour'],
  ['A museum about the harbour opens in the old customs house', 'three floors'],
  ['Dredging the harbour costs twice what was planned', 'mud upon mud'],
  ['Our lighthouse above the harbour is for sale', 'one careful owner'],
] as const;

const REPORTED = [
  'Railings were bent.',
  'Sailors stayed ashore.',
  'Butchers are against it.',
  'Tickets sell quickly.',
  'Children enter for nothing.',
  'Ships come from abroad.',
  'Bidders flew in.',
] as const;

/** Seven articles of invented news, more than one page of any list holds. */
export const SEVEN: readonly News[] = SAID.map(([words, piece], index) => ({
  id: `news-${index + 1}`,
  day: `2025-03-0${index + 1}`,
  publisher: index % 2 === 0 ? 'port-herald' : 'hill-post',
  says: [
    { words: `${words}, said in full.`, occasion: `meeting-${index + 1}` },
    { words: `piece ${index + 1}: ${piece}`, kind: 'mixed' as const, speaker: 'cem-dag' },
    {
      words: `It is reported of the town that day ${index + 1}.`,
      kind: 'indirect' as const,
      gist: REPORTED[index] ?? '',
    },
  ],
  tells: [
    { event: `meeting-${index + 1}`, day: `2025-03-0${index + 1}`, people: ['ada-vale'] },
    { event: `tide-${index + 1}`, day: `2025-02-0${index + 1}`, topics: ['ferries'] },
  ],
}));

/** One statement as three outlets have it, and one that stands alone. */
export const GATES: readonly News[] = [
  {
    id: 'gates-herald',
    day: '2025-03-02',
    headline: 'Council keeps the “iron gates” open all winter',
    says: [
      {
        words:
          'The iron gates of the harbour will stay open through the whole winter, on a reciprocal basis with our neighbours across the strait.',
        day: '2025-03-01',
      },
      { words: 'Somebody stole the weathercock from the town hall roof.', day: '2025-03-01' },
    ],
  },
  {
    id: 'gates-post',
    day: '2025-03-02',
    publisher: 'hill-post',
    headline: 'Gates remain unlocked, mayor promises',
    says: [
      {
        words:
          'The iron gates of the harbour will stay open through the whole winter, on a mutual basis with our neighbours across the strait.',
        day: '2025-03-02',
      },
      { words: 'Herring prices went up at the market again.', day: '2025-03-02' },
    ],
  },
  {
    id: 'gates-wire',
    day: '2025-03-03',
    publisher: 'coast-wire',
    says: [
      {
        words: 'The iron gates of the harbour will stay open through the whole winter',
        kind: 'mixed',
        day: '2025-03-01',
      },
    ],
  },
];
