import { describe, expect, it } from 'vitest';
import { escapeMarkdown, toMarkdown } from '../../src/cite/markdown.ts';
import { toPlain } from '../../src/cite/plain.ts';
import { citedWith, HOSTILE_HEADLINES, sampleCited, sampleCitedEvent } from '../support/sample-cited.ts';

const LINK = 'https://herald.example/harbour?page=1&part=2#:~:text=The%20harbour%20stays%20open.';

describe('toMarkdown', () => {
  it('gives the words, the speaker, the outlet, the headline with its link, the dates and the day of access', () => {
    expect(toMarkdown(sampleCited)).toBe(
      [
        '## Sources: Quotations by Ada Vale (/quotes speaker:ada-vale)',
        '',
        `- “The harbour stays open.” — Ada Vale (said), Mar 2025 (inferred). Port Herald, [“Harbour to stay open, mayor says”](<${LINK}>), 2 Mar 2025. Accessed 15 Dec 2025.`,
        '',
      ].join('\n'),
    );
  });

  it('says how many are left out', () => {
    expect(toMarkdown({ ...sampleCited, leftOut: 3 })).toContain('Left out: 3 more.');
    expect(toMarkdown(sampleCited)).not.toContain('Left out');
  });

  it('marks an event as told in our words, without quotation marks around it', () => {
    const text = toMarkdown({ ...sampleCited, items: [sampleCitedEvent] });
    expect(text).toContain(
      '- Event, in our words: Harbour council. The council of the harbour met, 2025. Port',
    );
  });

  it('names parts as parts of one quotation', () => {
    const [item] = sampleCited.items;
    if (item?.kind !== 'quotation') throw new Error('the sample is a quotation');
    const text = toMarkdown({ ...sampleCited, items: [{ ...item, parts: ['One', 'two.'] }] });
    expect(text).toContain('“One” \\[…\\] “two.” — Ada Vale');
  });

  it.each(HOSTILE_HEADLINES)('shows the headline %j as it is, and no markup in it', (headline) => {
    const text = toMarkdown(citedWith(headline));
    expect(text.split('](<')).toHaveLength(2);
    expect(unescaped(text)).toContain(`“${headline}”`);
    expect(text.replace(/\\[^\n]/g, '')).not.toMatch(/<script|\*bold|`code/);
  });

  it('keeps a line break, and lets nothing after it be a heading or an item', () => {
    expect(escapeMarkdown('one\n\n# two\n- three\n4. four')).toBe(
      'one\\\n\\\n\\# two\\\n\\- three\\\n4\\. four',
    );
  });
});

describe('toPlain', () => {
  it('gives the same without markup, the address in full', () => {
    expect(toPlain(sampleCited)).toContain(
      `“The harbour stays open.” — Ada Vale (said), Mar 2025 (inferred). Port Herald, “Harbour to stay open, mayor says”, ${LINK}, 2 Mar 2025. Accessed 15 Dec 2025.\n`,
    );
  });
});

/** What a reader of Markdown makes of backslashes. */
function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
