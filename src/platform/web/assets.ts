import { readFileSync } from 'node:fs';
import { OperatorError } from '../../errors/errors.ts';

/** The files of the console. Only these are ever read or served. */
const STYLES = ['base.css', 'form.css', 'answer.css', 'card.css'] as const;
const SCRIPTS = [
  'boot.js',
  'console.js',
  'ask.js',
  'combobox.js',
  'copy.js',
  'elements.js',
  'place.js',
  'theme.js',
  'zone.js',
] as const;

type AssetName = (typeof STYLES)[number] | (typeof SCRIPTS)[number] | 'icon.svg';

/** A file as it is served. */
export interface Asset {
  readonly type: string;
  readonly body: string;
}

/** All that the pages load, by its name under /assets/. The style sheets are one, with those of the previews. */
export function consoleAssets(previewStyles: readonly string[]): ReadonlyMap<string, Asset> {
  const style = [...STYLES.map(readAsset), ...previewStyles].join('\n');
  return new Map<string, Asset>([
    ['console.css', { type: 'text/css; charset=utf-8', body: style }],
    ['icon.svg', { type: 'image/svg+xml', body: readAsset('icon.svg') }],
    ...SCRIPTS.map((name): [string, Asset] => [
      name,
      { type: 'text/javascript; charset=utf-8', body: readAsset(name) },
    ]),
  ]);
}

/** @throws {OperatorError} where the installation lacks the file */
export function readAsset(name: AssetName): string {
  const place = new URL(`./assets/${name}`, import.meta.url);
  try {
    return readFileSync(place, 'utf8');
  } catch (cause) {
    throw new OperatorError(
      `The file ${place.pathname} of the web console cannot be read. Install Dragoman again, or build it again with "npm run build".`,
      { cause },
    );
  }
}
