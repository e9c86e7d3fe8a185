import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../src/ingest/clean/kinds.ts';

const kind = (line: string): string => kindOf(line, { start: 0, end: line.length, markup: 'line' }, true);

describe('a line of the page around an article', () => {
  it.each([
    ['bids the reader something', 'Follow our WhatsApp channel for the latest news'],
    ['bids behind a question', 'Enjoying this? Subscribe from 4 crowns a month'],
    ['bids on a condition', 'If you like this page, share it with one person who sails'],
    ['leads to a platform', 'View on Murmur'],
    ['is a letter by e-mail', 'The best of the coast, delivered to your inbox every Friday'],
    ['counts what readers did', '318 Reposts  1,204 Likes'],
    ['counts with a picture', '👁 12.4K  edited 12:59'],
    ['counts comments in another language', '7. listopada · 214 komentara'],
    ['is a sound', '[Music]'],
    ['is a government banner', 'An official website of the Government of Halden'],
    ['closes the comments', 'Sorry we are not currently accepting comments on this article.'],
    ['shares', 'Share on Chirp  Share on Murmur'],
    ['names pictures', 'icon searchicon menuicon bookmarkicon'],
    ['tells how long it takes', '5 min read'],
    ['is in other letters', 'Подписывайтесь на наш канал'],
    ['has other letters in lower case', 'Podijeli na mrežama'],
    ['begins with a word of another language', 'Nach oben'],
    ['has buttons before the time', 'Share Updated at 22.33'],
    ['is of another issue', 'River clean-up: villages get grants (Nov 2025)'],
    ['asks to log in', 'Please log in to comment. Be kind.'],
    ['sells the magazine', 'Read the magazine in print: six issues for the price of four'],
    ['is an agency’s notice', 'Pell Agency website contains only a portion of the stories offered.'],
    ['names whose picture it is', 'Ada Vale, Halden News, Pell'],
    ['is an agency of pictures', 'AFP via Getty Images'],
  ])('is told when it %s', (_, line) => {
    expect(['furniture', 'date']).toContain(kind(line));
  });

  it.each([
    'Support for the pier grows',
    'Search for missing crew goes on',
    'Comments that shook the council',
    'WhatsApp channel of the fishermen closed',
    '12 votes decided the race in Port Halden',
    'Also on the list is the mayor of Pell.',
    'More from the mayor came an hour later, when she spoke on the quay.',
    'Join us on the pier on Sunday and bring a bucket.',
    'Topics included herring, ice and the price of diesel.',
    'Copyright law divides the council.',
    'Erdoğan and Öztürk meet',
    'Müller',
    'BREAKING: Vale resigns',
    'Please tell our mothers that we are well.',
    '“Subscribe to our newsletter,” the minister joked.',
  ])('is not taken for one: %s', (line) => {
    expect(['sentence', 'short']).toContain(kind(line));
  });
});
