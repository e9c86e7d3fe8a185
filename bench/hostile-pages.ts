import { readReferences } from '../src/corpus/read-references.ts';
import type { Bounds } from '../src/ingest/bounds.ts';
import { extract } from '../src/ingest/extract.ts';

const SIZE = 1_000_000;

/** The bot refuses such pages by their size; that their cost grows with it alone is to hold without that. */
export const UNBOUND: Bounds = {
  html: Infinity,
  text: Infinity,
  lines: Infinity,
  article: Infinity,
  quotations: Infinity,
};

/** A text of numbered pieces: what is different each time is remembered each time. */
function numbered(size: number, piece: (at: number) => string): string {
  const pieces: string[] = [];
  for (let length = 0, at = 0; length < size; at++) {
    const next = piece(at);
    pieces.push(next);
    length += next.length;
  }
  return pieces.join('');
}

/** A name that no number before it has: letters alone. */
function nameOf(at: number): string {
  const letters = at
    .toString(26)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
  return `A${letters}a`;
}

/** A unit over and over. */
function over(unit: string): (size: number) => string {
  return (size) => unit.repeat(Math.ceil(size / unit.length));
}

/** Texts that are made to be slow to read, each about a million characters long. */
export const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
  'quotation marks alone': over('"'),
  'curly marks that open': over('“a '),
  'single marks that open': over("'a "),
  'guillemets that open': over('«a '),
  'marks that never fit': over('“\'«„‚a "'),
  'empty quotations': over('“” '),
  'nested brackets': (size) => '('.repeat(size / 2) + ')'.repeat(size / 2),
  'one endless line of words': over('word '),
  'one endless word': over('a'),
  'one endless name of capitals': over('Ada '),
  'alternating capitals': over('aA'),
  'alternating words': over('The the '),
  'hyphens and dots without end': over('a-b.c/'),
  'abbreviations without end': over('U.S. '),
  'letters with accents': over('é\u0301 '),
  'spaces without end': over(' '),
  'signs without end': over('…, – : ; '),
  'the verb without end': over('said '),
  'the verb in every sentence': over('Said. '),
  'attributions without end': over('Vask said that he told her, adding '),
  'sources without end': over('according to the minister, '),
  'quoted by others without end': over('Vask was quoted by Kaldor TV as saying that '),
  'quotations without end': over('“We go,” said Ada Vale, “now,” he said. '),
  'quotations on lines': over('“We go,” said Ada Vale.\n\n'),
  'quotations that go on': over('“We go.\n\n'),
  'guillemets that go on': over('«We go.\n\n'),
  'names without end': (size) => numbered(size, (at) => `Ada ${nameOf(at)} said so. `),
  'ministers without end': (size) =>
    numbered(size, (at) => `Minister Ada ${nameOf(at)} said so. The minister said no. `),
  'people and their ages': (size) =>
    numbered(
      size,
      (at) => `Ada ${nameOf(at)}, ${at % 99}, a baker, said so. The ${at % 99}-year-old said no. `,
    ),
  'ministries without end': (size) =>
    numbered(size, (at) => `The ${nameOf(at)} Ministry said so. The ministry said no. `),
  'roles without end': over('The minister said that the president spoke. '),
  'roles of invented names': (size) =>
    numbered(
      size,
      (at) =>
        `${nameOf(at)}'s minister ${nameOf(at + 7)} said so. A ${nameOf(at)}ologist spoke. The mayor of ${nameOf(at)} said no. `,
    ),
  'invented words without end': (size) => numbered(size, (at) => `${nameOf(at).toLowerCase()}ed `),
  'invented speakers of quotations': (size) =>
    numbered(size, (at) => `“We go to ${nameOf(at)},” said ${nameOf(at)} ${nameOf(at + 3)}, a baker.\n\n`),
  'spokesmen for spokesmen': over('a spokesman for '),
  'clauses without end': over('He said that it was over and that '),
  'letters without end': over('Dear Sir, we go there.\n\nAda Vale\n\n'),
  'announcements without end': over('He wrote:\n\nWe are going there now.\n\n'),
  'questions without end': over('Where do you go?\n\nI go there with my boat.\n\n'),
  'pull quotes without end': (size) =>
    numbered(size, (at) => `“We go to ${nameOf(at)},” said Ada Vale.\n\nWe go to ${nameOf(at)}\n\n`),
  'nested quotations': over('“He told me, ‘You go,’ and Ada Vale said, ‘We go.’” '),
  'a nested quotation without end': (size) => `“${'He told me, ‘You go.’ '.repeat(size / 22)}”`,
  'denials without end': over('He never said “we go”. He denied it. '),
  'letter heads of turns': (size) =>
    numbered(size, (at) => `${nameOf(at).toUpperCase().slice(0, 3)}: Yes, we will.\n\n`),
  'possessives without end': over("Vale's "),
  'commas without end': over('Vale, '),
  'lines of one sign': over('.\n'),
  'lines of one word': over('Word.\n\n'),
  'lines of one word without a stop': over('word\n'),
  'short lines': over('Vask: Yes, we will go there.\n\n'),
  'headings and quotations': over(
    '“Go now” again and again\n\nAda Vale said that “we go now, all of us” today.\n\n',
  ),
  'different headings': (size) =>
    numbered(
      size,
      (at) => `“${nameOf(at)} goes” again\n\nHe said “we are going to ${nameOf(at)} now, all of us”.\n\n`,
    ),
  'turns of a transcript': over('VASK: Yes, we will.\n\nVALE: No, we will not.\n\n'),
  'turns of many': (size) => numbered(size, (at) => `${nameOf(at).toUpperCase()}: Yes, we will.\n\n`),
  'posts without end': over('Ada Vale @vale\n\nThis is what is said there.\n\n'),
  'bylines without end': over('By Ada Vale\n'),
  'buttons without end': over('Read more\n'),
  'dates without end': over('14 March 2027 17:40 '),
  'days without end': over('It rained on Monday. '),
  'menus without end': over('News | Sport | '),
};

/** The same for HTML. */
export const HOSTILE_HTML: Readonly<Record<string, (size: number) => string>> = {
  'elements nested without end': over('<div>'),
  'elements nested, with words': over('<b>a '),
  'words in a deep element': (size) => '<b>'.repeat(4990) + 'a<br>'.repeat(size / 5),
  'hidden words in a deep element': (size) => `${'<b>'.repeat(4900)}<nav>${'a<br>'.repeat(size / 5)}`,
  'closing tags without end': over('</p>'),
  'tags that close in the wrong order': over('<b><i></b>'),
  'quotations nested without end': over('<p><q>a'),
  'quotations side by side': over('<q>We go</q> said Ada Vale. '),
  'a tag that never ends': (size) => `<p ${'a="b" '.repeat(size / 6)}`,
  'a class that never ends': (size) => `<p class="${'a '.repeat(size / 2)}">`,
  'a comment that never ends': (size) => `<!--${'- '.repeat(size / 2)}`,
  'openings without end': over('<'),
  'entities without end': over('&amp;'),
  'entities that are none': over('&a'),
  'scripts without end': over('<script type="application/ld+json">{"@type":"Article"}</script>'),
  'a script that nests': (size) => `<script type="application/ld+json">${'['.repeat(size)}</script>`,
  'titles without end': over('<h1>We go</h1>'),
  'metadata without end': over('<meta property="og:title" content="a">'),
};

/** The milliseconds that each of them takes, and twice its length. */
export function timeHostile(): { name: string; milliseconds: number; twice: number }[] {
  const { references } = readReferences({ outlets: [], people: [], topics: [] });
  const time = (content: string, form: 'text' | 'html'): number => {
    const start = performance.now();
    extract({ content, form }, { references, bounds: UNBOUND });
    return performance.now() - start;
  };
  const forms = [
    ['text', HOSTILE],
    ['html', HOSTILE_HTML],
  ] as const;
  return forms.flatMap(([form, texts]) =>
    Object.entries(texts).map(([name, make]) => ({
      name,
      milliseconds: time(make(SIZE), form),
      twice: time(make(2 * SIZE), form),
    })),
  );
}
