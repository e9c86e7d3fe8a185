import { describe, expect, it } from 'vitest';
import { indexNames } from '../../src/archive/names.ts';
import { namedBeside } from '../../src/command/named-beside.ts';
import { passagesOf } from '../../src/command/passages.ts';

const speaker = (id: string, name: string) => ({
  kind: 'speaker' as const,
  id,
  name,
  aliases: [],
  weight: 1,
});
const names = indexNames([
  speaker('ada-vale', 'Ada Vale'),
  speaker('bo-vale', 'Bo Vale'),
  speaker('cem-dag', 'Cem Dağ'),
  speaker('town-council', 'Town Council'),
]);

const namedIn = (text: string): (string | undefined)[] =>
  passagesOf(text).map((passage) => namedBeside(passage, names)?.id);

describe('whom a text gives quoted words to', () => {
  it.each([
    'Cem Dağ said “the gates stay open”',
    'Cem Dag told reporters on Friday: "the gates stay open"',
    'Mayor Cem Dağ has said that “the gates stay open”.',
    'Nothing is decided. Dağ: “the gates stay open”',
    'According to Cem Dağ, “the gates stay open”',
    '“The gates stay open,” said Cem Dağ on Friday.',
    '“The gates stay open”, Dağ added.',
    '“The gates stay open” — Cem Dağ, mayor',
  ])('is read beside them: %s', (text) => {
    expect(namedIn(text)).toEqual(['cem-dag']);
  });

  it.each([
    ['nobody says', 'Did Cem Dağ really mean “the gates stay open”?'],
    ['two are called so', 'Vale said “the gates stay open”'],
    ['the name is not held', 'Dee Moss said “the gates stay open”'],
    ['two are named', 'Cem Dağ said “the gates stay open”, said Ada Vale'],
    ['somebody speaks of them', 'The brother of Cem Dağ’s wife: “the gates stay open”'],
  ])('is left open where %s', (_why, text) => {
    expect(namedIn(text)).toEqual([undefined]);
  });

  it('is read for each quotation of a text', () => {
    expect(
      namedIn(
        'Ada Vale said “the gates stay open”, while the Town Council wrote “they are shut”. “Who knows?”',
      ),
    ).toEqual(['ada-vale', 'town-council', undefined]);
  });
});
