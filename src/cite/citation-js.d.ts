/** The little of citation-js that is used; the packages come without types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown, options?: { readonly forceType?: string });
    readonly data: readonly Readonly<Record<string, unknown>>[];
    /** With `object`, the fields of each entry in place of a text. */
    format(output: 'bibtex' | 'biblatex' | 'ris', options: { readonly format: 'object' }): unknown;
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
