import type { Cited } from './cited.ts';
import { toCsl } from './csl.ts';
import { type Entry, type Field, fieldsOf } from './fields.ts';
import { oneLine } from './one-line.ts';

/** Characters that TeX reads as its own. Braces count in BibTeX even behind a backslash, so they are named. */
const NAMED: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/** Two of these in a row would be drawn as one other sign: dashes, quotation marks, and what T1 fonts make of commas and angles. */
const LIGATURES = /([-'`,<>])(?=\1)|([?!])(?=`)/g;

/** A text as TeX shows exactly that text. In UTF-8, which every TeX engine and BibTeX reader of today takes. */
function escapeTex(text: string): string {
  return oneLine(text)
    .replace(/[\\{}~^&%$#_]/g, (sign) => NAMED[sign] ?? sign)
    .replace(LIGATURES, '$&{}');
}

/** Sources as a .bib file: BibTeX's own fields, with the access date in `urldate` too; or BibLaTeX's. */
export async function toBibtex(cited: Cited, dialect: 'bibtex' | 'biblatex'): Promise<string> {
  // A `language` is the name of a language pack of TeX there, and no BCP 47 tag.
  const entries = await fieldsOf(
    toCsl(cited).map(({ language: _language, ...entry }) => entry),
    dialect,
  );
  return entries.map((entry) => written(entry, dialect, cited.accessed.iso)).join('\n');
}

function written({ type, key, fields }: Entry, dialect: 'bibtex' | 'biblatex', accessed: string): string {
  const has = (name: string): boolean => fields.some((field) => field.name === name);
  const kept = fields.filter(
    // The address stands in `url`; the date in `urldate` where the style reads it.
    ({ name }) => !(name === 'howpublished' && has('url')) && !(name === 'note' && dialect === 'biblatex'),
  );
  const added: Field[] = has('urldate') ? [] : [{ name: 'urldate', text: accessed, isVerbatim: true }];
  const lines = [...kept, ...added].map(
    ({ name, text, isVerbatim }) => `  ${name} = {${isVerbatim ? text : escapeTex(text)}},\n`,
  );
  return `@${type}{${key},\n${lines.join('')}}\n`;
}
