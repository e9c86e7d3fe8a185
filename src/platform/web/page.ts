import { type Html, html } from './html.ts';
import { questionAddress } from './link.ts';
import type { ConsoleParts } from './parts.ts';
import { LONGEST_QUESTION, type Query } from './query.ts';
import { plain } from './text.ts';

/** An answer on the page, and the command to which the next question may refer. */
export interface Answered {
  readonly fragment: Html;
  readonly previous: string | undefined;
}

/** The page of the console: the question, examples and, where there is one, the answer. */
export function consolePage(
  query: Query,
  answer: Answered | undefined,
  examples: ConsoleParts['examples'],
): string {
  const title = query.question === '' ? 'Dragoman' : `${plain(query.question)} · Dragoman`;
  return page(
    title,
    html`${form(query, answer?.previous)}
${exampleList(examples)}
<p id="status" role="status"></p>
<section id="workbench" aria-label="Answer"${answer === undefined && html` hidden`}>
<div class="toolbar">${views()}<div class="tools scripted-only">${themes()}<button class="quiet" id="copy-link" type="button">Copy link to this answer</button></div></div>
<div id="answer">${answer?.fragment}</div>
</section>`,
  );
}

/** A whole page under the name of the product. */
function page(title: string, main: Html): string {
  return `<!doctype html>\n${html`<html lang="en" data-theme="light">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/console.css">
<script src="/assets/boot.js"></script>
<script type="module" src="/assets/console.js"></script>
</head>
<body>
<header class="masthead"><a class="name" href="/"><h1>Dragoman</h1></a>
<p>Briefing summaries in which every line links to its source, and a quotation is shown whole or not at all.</p></header>
<main>${main}</main>
</body>
</html>`}\n`;
}

function form({ question, zone }: Query, previous: string | undefined): Html {
  return html`<form class="ask" id="ask" role="search" action="/" method="get">
<label for="question">Your question</label>
<div class="field"><div class="combo">
<input id="question" name="q" type="text" role="combobox" aria-expanded="false" aria-controls="completions" aria-autocomplete="list" aria-describedby="hint" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search" maxlength="${LONGEST_QUESTION}" dir="auto" value="${plain(question)}"${question === '' && html` autofocus`}>
<ul id="completions" role="listbox" aria-label="Ways to go on" hidden></ul>
</div><button type="submit">Ask</button></div>
<div class="beneath"><p id="hint">Ask in plain words, or type <kbd>/</kbd> for the commands.</p>
<p class="zone"><label for="zone">Time zone</label><input id="zone" name="tz" type="text" list="zones" autocomplete="off" autocapitalize="off" spellcheck="false" value="${zone.unknown ?? zone.name}"><datalist id="zones"></datalist></p></div>${
    previous !== undefined &&
    html`
<input type="hidden" name="after" value="${previous}">`
  }
</form>`;
}

function exampleList(examples: ConsoleParts['examples']): Html {
  if (examples.length === 0) return html``;
  return html`<nav class="examples" aria-labelledby="examples"><h2 id="examples">Try</h2><ul>${examples.map(
    ({ label, text }) => html`<li><a class="action" href="${questionAddress(text)}">${plain(label)}</a></li>`,
  )}</ul></nav>`;
}

function views(): Html {
  return html`<fieldset class="switch"><legend class="unseen">Show the answer as</legend>
<label><input type="radio" name="view" id="view-chat" value="chat" checked autocomplete="off"><span>In chat</span></label>
<label><input type="radio" name="view" id="view-plain" value="plain" autocomplete="off"><span>Plain page</span></label></fieldset>`;
}

function themes(): Html {
  const option = (value: string, label: string): Html =>
    html`<label><input type="radio" name="theme" value="${value}" autocomplete="off"><span>${label}</span></label>`;
  return html`<div class="themes"><span aria-hidden="true">Previews</span><fieldset class="switch" id="themes"><legend class="unseen">Colours of the previews</legend>${option('light', 'Light')}${option('dark', 'Dark')}</fieldset></div>`;
}

/** What a page or a fragment says in place of an answer. */
export function trouble(title: string, advice: string): Html {
  return html`<div class="trouble" role="alert"><h2 id="understood" tabindex="-1">${title}</h2><p>${plain(advice)}</p></div>`;
}

/** A page that says what is wrong and what to do. */
export function troublePage(title: string, advice: string): string {
  return page(
    `${title} · Dragoman`,
    html`${trouble(title, advice)}<p><a class="action" href="/">Ask a question</a></p>`,
  );
}
