import { describe, expect, it } from 'vitest';
import { read } from './invented.ts';

describe('the dates of a question', () => {
  it.each([
    ['vale since august', 'since:2025-08-01'],
    ['vale going back to august', 'since:2025-08-01'],
    ['vale, nothing older than 1 december', 'since:2025-12-01'],
    ['vale from december on', 'since:2025-12-01'],
    ['vale up to and including 20 august', 'until:2025-08-20'],
    ['vale prior to september', 'until:2025-08-31'],
    ['vale from last week', 'since:2025-12-08 until:2025-12-14'],
    ['vale 10–12 December', 'since:2025-12-10 until:2025-12-12'],
    ['vale 1 Dec – 15 Dec', 'since:2025-12-01 until:2025-12-15'],
    ['vale dec ’25', 'since:2025-12-01 until:2025-12-31'],
    ['vale on Nov 25', 'since:2025-11-25 until:2025-11-25'],
    ['vale may', 'since:2025-05-01 until:2025-05-31'],
    ['vale in 2025, not 2024', 'since:2025-01-01 until:2025-12-31'],
  ])('are read: %s', (text, dates) => {
    expect(
      read(text)
        .match(/(?:since|until):\S+/g)
        ?.join(' '),
    ).toBe(dates);
  });

  it('cannot leave some out', () => {
    expect(read('vale in 2025, but not in december')).toBe('declined');
  });

  it('are words to look for where nothing reads them', () => {
    expect(read('vale since the flood')).toContain('words:flood');
  });

  it('make a comparison of two', () => {
    expect(read('has vale’s tone on the bridge changed between august and december')).toBe(
      'compare a:ada-vale 2025-08-01..2025-08-31 b:2025-12-01..2025-12-31 topic:bridge',
    );
  });

  it('leave “may” a verb in a polite question', () => {
    expect(read('may i have vale’s quotes')).toBe('quotes speaker:ada-vale');
  });
});
