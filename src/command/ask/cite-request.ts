/** A plain question that asks for sources in a form to cite. */
export interface CiteRequest {
  /** What is to be cited, as typed; missing where it is what was asked before. */
  readonly of?: string;
  /** A format of /cite. */
  readonly format?: string;
}

/** What people call the formats. */
const FORMATS: Readonly<Record<string, string>> = {
  bibtex: 'bibtex',
  bib: 'bibtex',
  biblatex: 'biblatex',
  ris: 'ris',
  endnote: 'ris',
  'csl-json': 'csl-json',
  'csl json': 'csl-json',
  csl: 'csl-json',
  zotero: 'csl-json',
  csv: 'csv',
  excel: 'csv',
  spreadsheet: 'csv',
  json: 'json',
  markdown: 'markdown',
  'plain text': 'text',
};
const FORMAT = `(?<format>${Object.keys(FORMATS).join('|')})`;
const FORM = `(?:\\s+(?:as|in|to|into|for)\\s+(?:an?\\s+)?${FORMAT}(?:\\s+(?:file|format|form|entr(?:y|ies)))?)`;
const PLEASE = String.raw`^(?:(?:and|now|ok|okay|please|then)[\s,]+|(?:can|could|would|will)\s+(?:you|i|we)\s+(?:please\s+)?)*`;
const END = String.raw`(?:[\s,]*please)?[\s.!?]*$`;
const GET = String.raw`(?:(?:give|get|send|make|show|have)(?:\s+(?:me|us))?|export|download|i\s+(?:need|want))\s+(?:the\s+|an?\s+)?`;

/** "Cite this as RIS", "export Lavrov's quotes as CSV", "give me the BibTeX of that", "the same as BibTeX". */
const SHAPES = [
  `${PLEASE}cite(?:\\s+(?<of>.+?))?${FORM}?${END}`,
  `${PLEASE}(?:export|download|save)(?:\\s+(?<of>.+?))?${FORM}${END}`,
  `${PLEASE}${GET}${FORMAT}(?:\\s+(?:file|export|version|entr(?:y|ies)|citations?|references?|sources?))?(?:\\s+(?:of|for|from)\\s+(?<of>.+?))?${END}`,
  `${PLEASE}${GET}(?:citations?|references|bibliography)(?:\\s+(?:of|for)\\s+(?<of>.+?))?${FORM}?${END}`,
  `${PLEASE}(?:the\\s+)?(?<of>.+?)\\s+as\\s+(?:an?\\s+)?${FORMAT}(?:\\s+(?:file|format|entr(?:y|ies)))?${END}`,
  `${PLEASE}(?:as|in)\\s+${FORMAT}${END}`,
].map((shape) => new RegExp(shape, 'i'));

/** Nobody asks for a format in more words. */
const LONGEST = 400;

/** What stands for the answer before. */
const BEFORE =
  /^(?:(?:the\s+)?(?:same|this|that|these|those|it|them|above|last\s+(?:one|answer|card|result|results)|all\s+(?:of\s+)?(?:this|that|these|those|it|them))(?:\s+(?:one|answer|card|quotes?|quotations?|article|articles|list|results?|sources?))?)$/i;

/** A command, or the id or address of an article. */
const REFERENCE = /^(?:\/\w.*|https?:\/\/\S+|[a-z]+(?:-[a-z]+)*-20\d\d-\d\d(?:-\d\d)?(?:\/q\d+)?)$/i;

/** Reads a question that asks for sources; undefined for any other. */
export function citeRequest(text: string): CiteRequest | undefined {
  if (text.length > LONGEST) return undefined;
  const groups = SHAPES.map((shape) => shape.exec(text.trim())?.groups).find((found) => found !== undefined);
  if (groups === undefined) return undefined;
  const of = groups.of?.trim();
  const format = FORMATS[groups.format?.toLowerCase().replace(/\s+/g, ' ') ?? ''];
  if (of === undefined || BEFORE.test(of)) return format === undefined ? {} : { format };
  // Without a format, "cite" and "citations" mean quotations of somebody.
  if (format === undefined) return REFERENCE.test(of) ? { of } : undefined;
  return { of, format };
}
