import { describe, expect, it } from 'vitest';
import { articleSchema } from '../../src/corpus/article.ts';
import { type ArticleDraft, articleDraftSchema, type QuotationDraft } from '../../src/corpus/draft.ts';
import { sha256 } from '../../src/corpus/seal.ts';
import { sealRecord } from '../../src/corpus/seal-record.ts';
import { DIRECT, HARBOUR_DRAFT, HARBOUR_TEXT, IN_PARTS, INDIRECT, MIXED } from '../support/harbour-draft.ts';

function withQuotation(quotation: QuotationDraft): ArticleDraft {
  return { ...HARBOUR_DRAFT, quotations: [quotation] };
}

function passageOf(passage: { startsWith: string; endsWith: string }, text = HARBOUR_TEXT): string {
  const [quotation] = sealRecord(withQuotation({ ...INDIRECT, passage }), text).quotations;
  return quotation?.kind === 'indirect' ? text.slice(quotation.passage.start, quotation.passage.end) : '';
}

describe('sealRecord', () => {
  const article = sealRecord(HARBOUR_DRAFT, HARBOUR_TEXT);

  it('makes a sound article record', () => {
    expect(articleSchema.safeParse(article).success).toBe(true);
  });

  it('records the hash and the length of the text', () => {
    expect(article.textSha256).toBe(sha256(HARBOUR_TEXT));
    expect(article.textLength).toBe(HARBOUR_TEXT.length);
  });

  it('puts the place of every part where its words stand', () => {
    const parts = article.quotations.flatMap((quotation) =>
      quotation.kind === 'indirect' ? [] : quotation.parts,
    );
    expect(parts.map(({ start, end }) => HARBOUR_TEXT.slice(start, end))).toEqual([
      'The harbour stays open,',
      'We have room for the ferries,',
      'and for the fish market.',
      'absurd',
    ]);
  });

  it('finds a passage from its first to its last words and keeps only these', () => {
    const found = article.quotations.find(({ kind }) => kind === 'indirect');
    const passage = 'The mayor told the council that repairs would be paid for by the town.';
    const start = HARBOUR_TEXT.indexOf(passage);
    expect(found).toMatchObject({
      passage: { start, end: start + passage.length, sha256: sha256(passage) },
    });
    expect(JSON.stringify(article)).not.toContain('repairs would');
  });

  it('takes a passage whose first and last words overlap', () => {
    expect(passageOf({ startsWith: 'The warm season begins', endsWith: 'season begins in May.' })).toBe(
      'The warm season begins in May.',
    );
  });

  it('refuses a passage that would run into the next paragraph', () => {
    expect(() => passageOf({ startsWith: 'The mayor told', endsWith: 'The harbour stays' })).toThrow(
      /q4: the text does not have "The harbour stays" after "The mayor told" in the same paragraph/,
    );
  });

  it('seals a sealed record again to the same record', () => {
    expect(sealRecord(articleDraftSchema.parse(article), HARBOUR_TEXT)).toEqual(article);
  });

  it('refuses a sealed record whose place has moved', () => {
    const moved = articleDraftSchema.parse(article);
    expect(() => sealRecord(moved, `New line\n${HARBOUR_TEXT}`)).toThrow(
      /anchor: .* does not stand at 0; leave "start" out/,
    );
  });

  it('refuses parts that are not in the order of the text', () => {
    const draft = withQuotation({ ...IN_PARTS, parts: [...IN_PARTS.parts].reverse() });
    expect(() => sealRecord(draft, HARBOUR_TEXT)).toThrow(/q2: .* list the parts in the order of the text/);
  });

  it('names every fault at once, one a line', () => {
    const draft = {
      ...HARBOUR_DRAFT,
      anchor: { exact: 'Nowhere' },
      quotations: [
        { ...DIRECT, parts: [{ exact: 'The harbour closes' }] },
        { ...MIXED, parts: [{ exact: 'absurd' }] },
      ],
      events: HARBOUR_DRAFT.events.map((event) => ({ ...event, anchor: { exact: 'PORT HALE' } })),
    };
    const message = messageOf(() => sealRecord(draft, HARBOUR_TEXT));
    expect(message.split('\n').map((line) => line.split(':')[0])).toEqual([
      'anchor',
      'q1',
      'q3',
      'event harbour-council',
    ]);
  });

  it('refuses an empty text', () => {
    expect(() => sealRecord(HARBOUR_DRAFT, '')).toThrow(/give the source text/);
  });
});

describe('articleDraftSchema', () => {
  it('refuses more than four words of a passage', () => {
    const draft = withQuotation({
      ...INDIRECT,
      passage: { startsWith: 'The mayor told the council', endsWith: 'by the town.' },
    });
    expect(articleDraftSchema.safeParse(draft).error?.message).toMatch(/at most four words/);
  });

  it('refuses a misspelt field', () => {
    const draft = { ...HARBOUR_DRAFT, anchor: { exact: 'Harbour', ocurrence: 1 } };
    expect(articleDraftSchema.safeParse(draft).success).toBe(false);
  });
});

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return '';
}
