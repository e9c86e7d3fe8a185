import { sifted } from '../sieve/sifted.ts';

/** What pages count below an article or a post, in the languages whose pages are read most. */
const COUNTED =
  '(?:likes?|reposts?|retweets?|shares?|views?|comments?|repl(?:y|ies)|reactions?|reads?|followers?|subscribers?|votes?|claps?|quotes?|bookmarks?|responses?|listens?|plays?|impressions?|upvotes?|boosts?|favou?rites?|readers? (?:online|now)|people (?:like|are reading|liked)|komentara?|komentarz[ey]?|komentar(?:er|ů)?|kommentare?|kommentar(?:er)?|commentaires?|comentarios?|comentários?|commenti|partages?|veces compartido|yorum|görüntülenme|reacties|комментари\\p{L}*|просмотр\\p{L}*|коментар\\p{L}*)';
const NUMBER = '\\d[\\d.,\u00a0]*\\s?[kmbkм]?';

const COUNT = sifted(new RegExp(`^(?:view |read |see |show )?(?:all )?${NUMBER} ${COUNTED}\\b`, 'u'));
const AFTER = sifted(new RegExp(`[·•|]\\s*${NUMBER} ${COUNTED}$`, 'u'));
const LABELLED = sifted(new RegExp(`^(?:(?:dis)?${COUNTED}\\s?[:(]?\\s?${NUMBER}\\)?\\s*){1,4}$`, 'u'));
/** "👁 12.4K  edited 12:59": a count whose name is a picture. */
const PICTURED = sifted(
  /^(?:\p{S}|\ufe0f|\s)+\d[\d.,]*\s?[km]?(?:\s+(?:\p{S}|\ufe0f)*\s*(?:edited )?[\d:.,km]+)*$/u,
);
/** "TVA 41.20 ▼ 9.1%": prices that run along the page. */
const TICKER = sifted(/\d\s?[▲▼△▽↑↓]\s?[\d.,]+\s?%/);

/** No counter has more words. */
const WORDS = 10;

/** Whether a line, in lower case, counts what readers did: "318 reposts  1,204 likes", "view comments (312)". */
export function isCounter(line: string, of: string = line): boolean {
  if (line.length > 120 || !/\d/.test(line)) return false;
  // A sentence counts too: "12 votes were missing." It goes on, and ends.
  if (/[.!?]["”’»]?$/.test(line) || line.split(/\s+/).length > WORDS) return false;
  const plain = line.replace(/^[^\p{L}\p{N}]+/u, '');
  return (
    (COUNT.test(plain, of) && countsOnly(plain)) ||
    AFTER.test(plain, of) ||
    LABELLED.test(plain, of) ||
    PICTURED.test(line, of) ||
    TICKER.test(line, of)
  );
}

const PAIRS = new RegExp(`${NUMBER} ${COUNTED}`, 'gu');

/** A title may begin with a count, too: "12 votes decide the race". Behind a counter stands nothing, or another. */
function countsOnly(line: string): boolean {
  const others = line
    .replace(PAIRS, ' ')
    .replace(/\b(?:view|read|see|show|all|and|to|on|ago|h|min)\b/g, ' ')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  return (
    others.length === 0 ||
    (others.length <= 3 && /^\d[\d.,k]* (?:responses|thoughts|comments) (?:to|on) /.test(line))
  );
}
