import { describe, expect, it } from 'vitest';
import { scanMarks } from '../../../src/ingest/quote/scan.ts';

const found = (text: string): string[] =>
  scanMarks(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('scanMarks', () => {
  it.each([
    ['straight', 'He said "we stay" again.'],
    ['curly', 'He said “we stay” again.'],
    ['German', 'He said „we stay“ again.'],
    ['German closed by an English mark', 'He said „we stay” again.'],
    ['guillemets', 'He said «we stay» again.'],
    ['guillemets with thin spaces', 'He said «\u202fwe stay\u202f» again.'],
    ['reversed guillemets', 'He said »we stay« again.'],
    ['single straight', "He said 'we stay' again."],
    ['single curly', 'He said ‘we stay’ again.'],
    ['curly and straight mixed', 'He said “we stay" again.'],
    ['two apostrophes for one mark', 'He said “we stay’’ again.'],
  ])('finds what stands between %s marks', (_, text) => {
    expect(found(text)).toEqual(['we stay']);
  });

  it('takes an apostrophe for no mark', () => {
    expect(found("The mayor's boats don't leave the workers' pier.")).toEqual([]);
  });

  it('closes single marks behind a plural possessive', () => {
    expect(found("She said 'the workers' pier is ours' and left.")).toEqual(["the workers' pier is ours"]);
  });

  it('leaves what is nested within its quotation', () => {
    expect(found('“He told me ‘no’ twice,” she said.')).toEqual(['He told me ‘no’ twice,']);
  });

  it.each([
    ['straight', '"He told me "no" twice," she said.', 'He told me "no" twice,'],
    ['curly', '“He told me “no” twice,” she said.', 'He told me “no” twice,'],
    ['single', '‘He told me ‘no’ twice,’ she said.', 'He told me ‘no’ twice,'],
    ['curly inside straight', '"“No” is what he told me," she said.', '“No” is what he told me,'],
    ['that end together', '“He told me: “No.”” She left.', 'He told me: “No.”'],
    ['in brackets', '"He told me ("no") twice," she said.', 'He told me ("no") twice,'],
  ])('leaves %s marks within marks of the same kind', (_, text, words) => {
    expect(found(text)).toEqual([words]);
  });

  it('says that it is unsure where one of two marks is never closed', () => {
    const text = '“We stay, she said. “The port is ours.”';
    expect(scanMarks(text, { start: 0, end: text.length }).map(({ unsure }) => unsure)).toEqual([
      true,
      undefined,
    ]);
  });

  it('says that a mark is not closed in its block', () => {
    const [first] = scanMarks('“We stay. We have no other port.', { start: 0, end: 32 });
    expect(first?.open).toBe(true);
  });
});
