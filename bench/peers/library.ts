import { inventedArticles } from '../invented-articles.ts';
import { inventedReferences } from '../invented-references.ts';
import type { Document, Library, Printed } from './peer.ts';

/** The corpus of `bench:sizes` of this size, as peers are given it: direct and mixed quotations. */
export function invented(size: number): Library {
  const [documents, articles]: [Document[], Printed[]] = [[], []];
  for (const { article } of inventedArticles(size, 1, inventedReferences())) {
    const { headline, publisher, url, datePublished } = article;
    const id = articles.push({
      id: articles.length + 1,
      headline,
      publisher,
      url,
      date: datePublished.value,
    });
    for (const quotation of article.quotations) {
      if (quotation.kind === 'indirect') continue;
      const words = quotation.parts.map(({ exact }) => exact).join(' ');
      documents.push({
        id: documents.length + 1,
        words,
        speaker: quotation.speaker ?? '',
        article: id,
      });
    }
  }
  return { documents, articles };
}
