import { html as build } from 'hono/html';

/** A piece of HTML that is already escaped. */
export type Html = Exclude<ReturnType<typeof build>, Promise<unknown>>;

/** What may stand in a template: text is escaped, HTML is not, `undefined` and `false` are left out. */
export type Content = string | number | false | undefined | Html | readonly Content[];

/** HTML from a template. Every text in it is escaped, in elements and in quoted attributes. */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Html {
  const built = build(strings, ...contents);
  // Only a promise among the contents makes a promise, and the types have let none in.
  if (built instanceof Promise) throw new TypeError('A page was given a promise: await it first.');
  return built;
}

/** Joins pieces of HTML with a text between them. Empty pieces are left out. */
export function joined(pieces: readonly Html[], between: string): Html {
  const kept = pieces.filter((piece) => piece.length > 0);
  return html`${kept.map((piece, index) => (index === 0 ? piece : html`${between}${piece}`))}`;
}
