import { describe, expect, it } from 'vitest';
import type { Quotation } from '../../src/corpus/quotation.ts';
import { sealOf } from '../../src/corpus/seal.ts';
import { sealRecord } from '../../src/corpus/seal-record.ts';
import { faultOf, faultOfWords } from '../../src/corpus/verify.ts';
import { HARBOUR_DRAFT, HARBOUR_TEXT } from '../support/harbour-draft.ts';

const article = sealRecord(HARBOUR_DRAFT, HARBOUR_TEXT);
const SEALED = /not those that were sealed/;

type Quoted = Extract<Quotation, { kind: 'direct' | 'mixed' }>;
type Reported = Extract<Quotation, { kind: 'indirect' }>;

function quoted(id: string): Quoted {
  const found = article.quotations.find((quotation) => quotation.id === id);
  if (found === undefined || found.kind === 'indirect') throw new Error(`no quoted ${id}`);
  return found;
}

function reported(): Reported {
  const found = article.quotations.find((quotation) => quotation.kind === 'indirect');
  if (found?.kind !== 'indirect') throw new Error('no reported speech');
  return found;
}

/** The quotation with its first part changed, and its seal as it was or made anew. */
function withPart(change: Partial<Quoted['parts'][number]>, reseal: boolean): Quoted {
  const original = quoted('q1');
  const parts = original.parts.map((part, index) => (index === 0 ? { ...part, ...change } : part));
  const changed = { ...original, parts };
  return reseal ? { ...changed, seal: sealOf(article, changed) } : changed;
}

function fault(quotation: Quotation, text?: string): string | undefined {
  return faultOf(quotation, article, text);
}

describe('faultOf', () => {
  it.each(article.quotations)('accepts sound $id with its text and without', (quotation) => {
    expect(fault(quotation, HARBOUR_TEXT)).toBeUndefined();
    expect(fault(quotation)).toBeUndefined();
  });

  it('refuses one changed letter without the text', () => {
    expect(fault(withPart({ exact: 'The harbour stays open.' }, false))).toMatch(SEALED);
  });

  it('refuses one changed letter with the text, even under a new seal', () => {
    const forged = withPart({ exact: 'The harbour stays Open,' }, true);
    expect(fault(forged, HARBOUR_TEXT)).toMatch(/does not have these words at \d+–\d+/);
  });

  it('refuses a changed letter in a later part', () => {
    const original = quoted('q2');
    const parts = original.parts.map((part) => ({ ...part, exact: part.exact.replace('fish', 'fist') }));
    expect(fault({ ...original, parts })).toMatch(SEALED);
  });

  it('refuses a dropped part', () => {
    const original = quoted('q2');
    expect(fault({ ...original, parts: original.parts.slice(0, 1) })).toMatch(SEALED);
  });

  it('refuses a moved place without the text', () => {
    const [part] = quoted('q1').parts;
    expect(fault(withPart({ start: (part?.start ?? 0) + 1, end: (part?.end ?? 0) + 1 }, false))).toMatch(
      SEALED,
    );
  });

  it('refuses a moved place with the text, even under a new seal', () => {
    const [part] = quoted('q1').parts;
    const moved = withPart({ start: (part?.start ?? 0) + 1, end: (part?.end ?? 0) + 1 }, true);
    expect(fault(moved, HARBOUR_TEXT)).toMatch(/does not have these words/);
  });

  it('refuses context that the text does not have', () => {
    expect(fault(withPart({ prefix: 'Nobody said “' }, true), HARBOUR_TEXT)).toMatch(/before \d+/);
    expect(fault(withPart({ suffix: '” nobody said' }, true), HARBOUR_TEXT)).toMatch(/after \d+/);
  });

  it('refuses a broken seal', () => {
    expect(fault({ ...quoted('q1'), seal: '0'.repeat(64) })).toMatch(SEALED);
  });

  it('refuses a seal over another text', () => {
    expect(faultOf(quoted('q1'), { ...article, textSha256: '0'.repeat(64) })).toMatch(SEALED);
  });

  it.each<[string, object]>([
    ['verb', { verb: 'shouted' }],
    ['speaker as written', { speakerAsWritten: 'Somebody' }],
    ['marks', { marks: 'lost' }],
    ['outlet it came through', { through: 'hill-post' }],
    ['date', { spoken: { ...quoted('q1').spoken, value: '2024-01-15' } }],
  ])('refuses a quotation whose %s was changed', (_, change) => {
    expect(faultOf({ ...quoted('q1'), ...change } as Quotation, article)).toMatch(SEALED);
  });

  it.each<[string, object]>([
    ['address', { url: 'https://other.example/page' }],
    ['outlet', { publisher: 'hill-post' }],
  ])('refuses a quotation of an article whose %s was changed', (_, change) => {
    expect(faultOf(quoted('q1'), { ...article, ...change })).toMatch(SEALED);
  });

  it('refuses a passage whose ends were changed', () => {
    const original = reported();
    expect(fault({ ...original, passage: { ...original.passage, endsWith: 'by the city.' } })).toMatch(
      SEALED,
    );
  });

  it('refuses a passage that was changed in the text', () => {
    const changed = HARBOUR_TEXT.replace('repairs would', 'repairs could');
    expect(fault(reported(), changed)).toMatch(/does not have this passage/);
  });

  it('refuses a passage that begins with other words, even under a new seal', () => {
    const original = reported();
    const passage = { ...original.passage, startsWith: 'The baker told' };
    const forged = { ...original, passage, seal: sealOf(article, { ...original, passage }) };
    expect(fault(forged, HARBOUR_TEXT)).toMatch(/begins or ends with other words/);
  });
});

describe('faultOfWords', () => {
  it('accepts an anchor where it stands and refuses it in another text', () => {
    expect(faultOfWords(article.anchor, HARBOUR_TEXT)).toBeUndefined();
    expect(faultOfWords(article.anchor, `x${HARBOUR_TEXT}`)).toMatch(/does not have these words/);
  });
});
