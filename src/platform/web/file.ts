import type { FileBlock, PictureBlock } from '../../card/blocks.ts';
import { mediaTypeOf, safeName } from '../attachment.ts';
import { type Html, html } from './html.ts';
import type { Pictures } from './pictures.ts';
import { drawn, plain } from './text.ts';

/** A file to download, which the page holds itself. */
export function fileLink(block: FileBlock): Html {
  const name = safeName(block.name, 'file.txt');
  const bytes = Buffer.from(block.text, 'utf8');
  const address = `data:${mediaTypeOf(block)};charset=utf-8;base64,${bytes.toString('base64')}`;
  return html`<p class="file"><a class="download" href="${address}" download="${name}">${name}</a> <span class="details">${sizeOf(bytes.length)}</span></p>`;
}

/** A picture, or what it shows where there is none. */
export function picture({ alt, chart }: PictureBlock, pictures: Pictures): Html {
  const address = pictures.get(chart);
  if (address === undefined)
    return drawn(alt, (text) => html`<p class="note" dir="auto">Picture: ${text}</p>`);
  return html`<img class="picture" src="${address}" alt="${plain(alt)}">`;
}

/** "812 bytes", "12 kB" */
function sizeOf(bytes: number): string {
  return bytes < 1000 ? `${bytes} bytes` : `${Math.round(bytes / 1000).toLocaleString('en')} kB`;
}
