import type { Article } from '../../corpus/article.ts';
import { selectText } from '../../corpus/select-text.ts';
import type { TextSelector } from '../../corpus/selector.ts';
import type { Extracted } from '../extracted.ts';

/** The schema's limits. */
const LONGEST_HEADLINE = 300;
const LONGEST_DESCRIPTION = 1000;
/** Where there is no headline in the text, a link to the article lands on so many of its first characters. */
const ANCHOR = 80;

type Headline = Pick<Article, 'headline' | 'headlineBasis'>;

/** The headline: in the text, in the page's metadata, or spelt in the address. */
export function headlineOf(page: Extracted, url: string | undefined): Headline | undefined {
  const title = page.title?.replace(/\s+/g, ' ').trim() ?? '';
  if (/[\p{L}\p{N}]/u.test(title)) {
    const headline =
      title.length > LONGEST_HEADLINE ? `${title.slice(0, LONGEST_HEADLINE - 1).trimEnd()}…` : title;
    if (page.headline !== null) return { headline };
    return { headline, headlineBasis: 'the page’s title, which is not in its text' };
  }
  const words = addressWords(url);
  return words === undefined
    ? undefined
    : { headline: words, headlineBasis: 'the text has none; these are the words of its address' };
}

/** "russia-sends-proposal" as words; undefined where the address spells no headline. */
function addressWords(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  const last = new URL(url).pathname
    .split('/')
    .filter((step) => step !== '')
    .at(-1);
  const words = (last ?? '')
    .replace(/\.\w{1,5}$/, '')
    .split(/[-_]+/)
    .filter((word) => /^[a-z]+$/i.test(word) || /^\d{1,4}$/.test(word));
  if (words.length < 4) return undefined;
  const line = words.join(' ').slice(0, LONGEST_HEADLINE);
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}`;
}

/** Where a link to the article lands; undefined where the text has no words. */
export function anchorOf({ text, headline, body }: Extracted): TextSelector | undefined {
  const first = headline ?? body.find((words) => /[\p{L}\p{N}]/u.test(words.text));
  if (first === undefined) return undefined;
  const line = first.text.split('\n')[0] ?? '';
  const cut = line.length <= ANCHOR ? line : line.slice(0, ANCHOR).replace(/\s+\S*$/, '');
  return selectText(text, first.start, first.start + (headline === null ? cut.length : first.text.length));
}

type Description = Pick<Article, 'description' | 'descriptionBasis' | 'descriptionParts'>;

/** What the article reports, in the outlet's own sentences; without any, the headline where it is in the text. */
export function descriptionOf({ text, headline, description }: Extracted): Description {
  const words = description.length > 0 ? description : headline === null ? [] : [headline];
  const parts = words.map(({ start, end }) => selectText(text, start, end));
  const shown = parts.map(({ exact }) => exact).join(' ');
  return parts.length === 0 || shown.length > LONGEST_DESCRIPTION
    ? { description: 'The article has no short sentence that sums it up.' }
    : { description: shown, descriptionBasis: 'extracted', descriptionParts: parts };
}
