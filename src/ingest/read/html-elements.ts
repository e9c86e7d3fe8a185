import { isUnseen } from './unseen.ts';

/** Elements that begin a block of text of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead time title tr ul'.split(
    ' ',
  ),
);

/** Elements that hold none of the article's words; what is struck out is taken back. */
export const SKIPPED: ReadonlySet<string> = new Set(
  'head script style noscript template svg nav aside footer form button select option iframe object canvas video audio dialog textarea label del s strike'.split(
    ' ',
  ),
);

const ROLES =
  /^(?:navigation|complementary|banner|contentinfo|dialog|search|menu|toolbar|alert|alertdialog)$/;

/** Words of classes and ids that name what surrounds an article. */
const WORDS: ReadonlySet<string> = new Set(
  'nav navigation menu cookie cookies consent gdpr privacy banner related recommended recommend recommendations newsletter signup subscribe subscription share sharing sharebar comment comments promo promotion promoted advert advertisement advertising ad ads adslot sponsored sidebar breadcrumb breadcrumbs mostread trending outbrain taboola footer foot toolbar popup modal overlay paywall tags skip legal copyright widget rail masthead topbar tools follow teaser teasers bio authorbio authorbox consent cmp didomi onetrust poll quiz survey feedback rating ratings reactions likes counter counters stats ticker weather horoscope outbrain adchoices inread mpu dfp leaderboard billboard skyscraper partner partners marketing upsell regwall subscriber subscribers login signin account app appbanner whatsapp telegram social socials sns sharethis addthis toc pagination pager readmore seealso readnext mostpopular popular inlinelink crosslink crosslinks linkbox infobox correction disclaimer permalink hashtag hashtags keywords playlist player audioplayer carousel slideshow recirc recirculation interstitial noprint lire anzeige werbung publicite publicidad reklam'.split(
    ' ',
  ),
);
const IDS = /^(?:top|right|left|foot|menu)$/;

/** Whether an element stands around the article, by its role and the words of its class and id. */
export function isFurniture(
  name: string,
  attributes: Readonly<Record<string, string>>,
  isInside: boolean,
): boolean {
  if (name === 'html' || name === 'body' || name === 'article' || name === 'main' || name === 'h1')
    return false;
  if (isUnseen(attributes)) return true;
  if (name === 'header') return !isInside;
  if (ROLES.test(attributes.role ?? '')) return true;
  if (name === 'blockquote' || name === 'p' || name === 'q')
    return hasWord(attributes.class ?? '') && name === 'p';
  return IDS.test(attributes.id ?? '') || hasWord(`${attributes.class ?? ''} ${attributes.id ?? ''}`);
}

/** What an article's own text is in, whatever else its classes say ("article-body paywall"). */
const TEXT =
  /(?:^|[\s_-])(?:article|story|post|entry|main|page)[_-]*(?:body|content|text|copy)(?:$|[\s_-])|articlebody/i;

/** A post that stands in the text: its classes name a platform, as buttons for sharing do. */
const POST =
  /(?:social|twitter|tweet|instagram|telegram|facebook|tiktok|post|status|media)[\w]*[-_ ]+(?:\w+[-_ ])?(?:embed|tweet|media|post|quote)|embed\w*[-_ ](?:social|twitter|tweet|instagram|telegram|facebook|tiktok|post|status)/i;
const OF_POSTS = /^(?:social|socials|sns|telegram|whatsapp)$/;

/** Whether an element holds a post that is embedded in the text. */
export function isPost({ class: names = '' }: Readonly<Record<string, string>>): boolean {
  return POST.test(names.slice(0, 300));
}

function hasWord(names: string): boolean {
  const some = names.slice(0, 300);
  if (TEXT.test(some)) return false;
  const holdsPost = POST.test(some);
  return some
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
    .toLowerCase()
    .split(/[\s_-]+/)
    .some((word) => WORDS.has(word) && !(holdsPost && OF_POSTS.test(word)));
}
