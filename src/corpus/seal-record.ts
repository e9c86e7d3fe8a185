import { OperatorError } from '../errors/errors.ts';
import { type Article, articleSchema } from './article.ts';
import type { ArticleDraft, PassageDraft, QuotationDraft } from './draft.ts';
import { findWords, places, type Sought } from './find-words.ts';
import type { Quotation } from './quotation.ts';
import { type Printed, sealOf, sha256 } from './seal.ts';
import { selectText } from './select-text.ts';
import type { PassageSelector, TextSelector } from './selector.ts';

/**
 * Completes an editor's draft from the source text: finds every quotation, passage and anchor in it, and adds
 * places, context, hashes and seals. A sealed record can be sealed again.
 * @throws OperatorError with one line for each piece of evidence that is not in the text, or not in one place
 */
export function sealRecord(draft: ArticleDraft, text: string): Article {
  if (text === '') throw new OperatorError('The text is empty; give the source text of the article.');
  const textSha256 = sha256(text);
  // The record will hold the address in its normal form.
  const printed = { textSha256, publisher: draft.publisher, url: new URL(draft.url).href };
  const faults: string[] = [];
  const found = <Item>(where: string, find: () => Item): Item[] => {
    try {
      return [find()];
    } catch (error) {
      if (!(error instanceof OperatorError)) throw error;
      faults.push(`${where}: ${error.message}`);
      return [];
    }
  };
  const [anchor] = found('anchor', () => select(draft.anchor, text));
  const quotations = draft.quotations.flatMap((quotation) =>
    found(quotation.id, () => sealQuotation(quotation, text, printed)),
  );
  const events = draft.events.flatMap((event) =>
    found(`event ${event.id}`, () => ({ ...event, anchor: select(event.anchor, text) })),
  );
  if (faults.length > 0) throw new OperatorError(faults.join('\n'));
  // The schema puts the fields of every record into the same order.
  return articleSchema.parse({ ...draft, textSha256, textLength: text.length, anchor, quotations, events });
}

function sealQuotation(draft: QuotationDraft, text: string, article: Printed): Quotation {
  if (draft.kind === 'indirect') {
    const evidence = { kind: draft.kind, passage: selectPassage(draft.passage, text) };
    return { ...draft, ...evidence, seal: sealOf(article, { ...draft, ...evidence }) };
  }
  const parts = draft.parts.map((part) => select(part, text));
  const early = parts.find((part, index) => part.start < (parts[index - 1]?.end ?? 0));
  if (early !== undefined) {
    throw new OperatorError(
      `"${early.exact}" stands before the part that precedes it; list the parts in the order of the text, or add "after"`,
    );
  }
  const evidence = { kind: draft.kind, parts };
  return { ...draft, ...evidence, seal: sealOf(article, { ...draft, ...evidence }) };
}

function select(sought: Sought, text: string): TextSelector {
  const { start, end } = findWords(text, sought);
  return selectText(text, start, end);
}

/** From the first words to the nearest place of the last words, which may overlap them, in one paragraph. */
function selectPassage(draft: PassageDraft, text: string): PassageSelector {
  const { startsWith, endsWith } = draft;
  const { start, end: firstEnd } = findWords(text, { ...draft, exact: startsWith });
  const last = places(text, endsWith).find((place) => place >= start && place + endsWith.length >= firstEnd);
  const passage = last === undefined ? '' : text.slice(start, last + endsWith.length);
  if (passage === '' || /\n\s*\n/.test(passage)) {
    throw new OperatorError(
      `the text does not have "${endsWith}" after "${startsWith}" in the same paragraph; copy the last words of the passage`,
    );
  }
  return { startsWith, endsWith, start, end: start + passage.length, sha256: sha256(passage) };
}
