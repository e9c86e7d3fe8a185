import { raw } from 'hono/html';
import type { Card } from '../../card/card.ts';
import { readAsset } from './assets.ts';
import { html } from './html.ts';
import type { Pictures } from './pictures.ts';
import { renderHtml } from './render.ts';
import { plain } from './text.ts';

/**
 * A card as a page that stands alone: one file, no script, nothing loaded from elsewhere. It can be saved
 * or mailed, and has no console behind it, so the questions in it are shown to be typed.
 * @throws {OperatorError} where the installation lacks the style sheets
 */
export function htmlDocument(card: Card, pictures: Pictures = new Map()): string {
  const style = `${readAsset('base.css')}\n${readAsset('card.css')}`;
  const { message } = renderHtml(card, () => undefined, pictures);
  return `<!doctype html>\n${html`<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${plain(card.title)} · Dragoman</title>
<style>${raw(style)}</style>
</head>
<body class="document">
<header class="masthead"><h1 class="name">Dragoman</h1></header>
<main>${raw(message)}</main>
</body>
</html>`}\n`;
}
