import { expect, test } from 'vitest';
import { byline } from '../../../src/card/describe.ts';
import { renderSlack } from '../../../src/platform/slack/render.ts';
import { sampleCard, sampleQuote } from '../../support/sample-card.ts';

const fallbackOf = (blocks: typeof sampleCard.blocks) => renderSlack({ ...sampleCard, blocks }).message.text;

test('says all that a short message says, the title first', () => {
  expect(fallbackOf([sampleQuote]).split('\n')).toEqual([
    'Ada Vale: quotations',
    '“The harbour stays open.”',
    byline(sampleQuote),
    'Port Herald via Coast Wire, 2 Mar 2025',
    'Asked: Quotations of Ada Vale, newest first',
    '/quotes speaker:ada-vale',
    '1 of 4 quotations in range. Corpus: 2 articles of 1 outlet, 4 quotations of 2 speakers, 1 Feb 2025 to 2 Mar 2025.',
  ]);
});

test('escapes a mention in a quotation', () => {
  expect(fallbackOf([{ ...sampleQuote, parts: ['<!channel>'] }])).toContain('“&lt;!channel&gt;”');
});

test('leaves out a quotation that does not fit, rather than cut it, and says that there is more', () => {
  const text = fallbackOf([sampleQuote, { ...sampleQuote, parts: ['x'.repeat(4_000)] }]);
  expect(text).not.toContain('xxx');
  expect(text).toContain('“The harbour stays open.”');
  expect(text).toMatch(/\(The message goes on\.\)$/);
});

test('counts the length after escaping', () => {
  const text = fallbackOf(Array.from({ length: 10 }, () => ({ ...sampleQuote, parts: ['&'.repeat(300)] })));
  expect(text.length).toBeLessThanOrEqual(4_000);
});
