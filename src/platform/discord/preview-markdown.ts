/** The part of Discord's Markdown that our messages use, shown as HTML. Every text of the message is escaped. */

interface Rule {
  readonly pattern: RegExp;
  readonly draw: (match: RegExpExecArray) => string;
}

/** Tried in order at each place of a line. What none of them takes is shown as it is. */
const INLINE: readonly Rule[] = [
  { pattern: /\\([^0-9A-Za-z\s])/y, draw: ([, character]) => html(character) },
  { pattern: /`([^`]+)`/y, draw: ([, text]) => `<code>${html(text)}</code>` },
  { pattern: /<#(\d{1,20})>/y, draw: ([, id]) => `<span class="discord-channel">#${html(id)}</span>` },
  {
    pattern: /\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y,
    draw: ([, text]) => `<strong>${inline(text)}</strong>`,
  },
  { pattern: /\*(?![\s*])((?:\\[\s\S]|[^\\*])+?)\*(?!\*)/y, draw: ([, text]) => `<em>${inline(text)}</em>` },
  {
    pattern: /\[((?:\\[\s\S]|[^\\[\]])+)\]\((https?:\/\/[^\s()<>]+)\)/y,
    draw: ([, text, url]) => `<a ${outward(url)}>${inline(text)}</a>`,
  },
];

/** Markdown of a text display as HTML blocks: headings, small lines, block quotes and plain lines. */
export function markdownToHtml(markdown: string): string {
  const lines = markdown.replace(/\r\n?/g, '\n').split('\n');
  const blocks: { kind: 'quote' | 'small' | 'h2' | 'h3' | 'text'; lines: string[] }[] = [];
  for (const line of lines) {
    const [kind, text] = kindOf(line);
    const open = blocks.at(-1);
    if (open?.kind === kind && (kind === 'quote' || kind === 'text')) open.lines.push(text);
    else blocks.push({ kind, lines: [text] });
  }
  return blocks
    .map(({ kind, lines: texts }) => {
      const inside = texts.map(inline).join('<br>');
      if (kind === 'quote') return `<blockquote>${inside}</blockquote>`;
      if (kind === 'small') return `<p class="discord-small">${inside}</p>`;
      return kind === 'text' ? `<p>${inside}</p>` : `<${kind}>${inside}</${kind}>`;
    })
    .join('');
}

/** Text for HTML, also inside quoted attributes. */
export function html(text: string | undefined): string {
  return (text ?? '').replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The attributes of a link that leaves the page. */
export function outward(url: string | undefined): string {
  return `href="${html(url)}" rel="noopener noreferrer" target="_blank"`;
}

function kindOf(line: string): ['quote' | 'small' | 'h2' | 'h3' | 'text', string] {
  if (line.startsWith('> ')) return ['quote', line.slice(2)];
  if (line.startsWith('-# ')) return ['small', line.slice(3)];
  if (line.startsWith('### ')) return ['h3', line.slice(4)];
  if (line.startsWith('## ')) return ['h2', line.slice(3)];
  return ['text', line];
}

function inline(text: string | undefined): string {
  const source = text ?? '';
  let shown = '';
  for (let at = 0; at < source.length; ) {
    const taken = INLINE.map((rule) => attempt(rule, source, at)).find((each) => each !== undefined);
    shown += taken?.html ?? html(source.charAt(at));
    at += taken?.length ?? 1;
  }
  return shown;
}

function attempt(
  { pattern, draw }: Rule,
  source: string,
  at: number,
): { html: string; length: number } | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(source);
  return match === null ? undefined : { html: draw(match), length: match[0].length };
}
