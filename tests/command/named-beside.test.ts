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
  { ...speaker('hill-post', 'Hill Post'), kind: 'outlet' as const },
]);

const namedIn = (text: string): (string | undefined)[] =>
  passagesOf(text).map((passage) => {
    const beside = namedBeside(passage, names);
    if (beside.kind === 'known') return beside.name.id;
    return beside.kind === 'stranger' || beside.kind === 'several'
      ? `${beside.kind} ${beside.written}`
      : beside.kind;
  });

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
    ['Did Cem Dağ really mean “the gates stay open”?', 'unread'],
    ['Cem Dağ said “the gates stay open”, said Ada Vale', 'unread'],
    ['Cem Dağ says Bo Vale was wrong: “the gates stay open”', 'unread'],
    ['Cem Dağ was told “the gates stay open”', 'unread'],
    ['“The gates stay open,” he said.', 'unread'],
    ['The mayor said “the gates stay open”', 'unread'],
    ['Hill Post: “the gates stay open”', 'unread'],
    ['“the gates stay open” hill post', 'unread'],
    ['is it true that “the gates stay open”', 'unread'],
    ['“the gates stay open” please', 'unread'],
    ['“the gates stay open”', 'none'],
    ['Vale said “the gates stay open”', 'several Vale'],
    ['“the gates stay open” vale', 'several vale'],
  ])('is left open where the text does not say it, or not of whom: %s', (text, beside) => {
    expect(namedIn(text)).toEqual([beside]);
  });

  it.each([
    ['Dee Moss said “the gates stay open”', 'Dee Moss'],
    ['But Dee Moss never said “the gates stay open”', 'Dee Moss'],
    ['“the gates stay open” dee moss', 'dee moss'],
    ['“the gates stay open” (Dee Moss)', 'Dee Moss'],
    ['“The gates stay open,” said Dee Moss after Dağ had left.', 'Dee Moss'],
    ['“The gates stay open” — Dee Moss', 'Dee Moss'],
    ['According to Moss, it is so that “the gates stay open”', 'Moss'],
    ['Dee Dağ said “the gates stay open”', 'Dee Dağ'],
    ['Grace Vale said “the gates stay open”', 'Grace Vale'],
    ['The brother of Cem Dağ’s wife: “the gates stay open”', 'The brother of Cem Dağ’s wife'],
    ['“The gates stay open,” said a spokesman for Cem Dağ on Friday.', 'a spokesman for Cem Dağ'],
    ['“The gates stay open” - Dağ’s deputy', 'Dağ’s deputy'],
  ])('is a stranger where the name is nobody’s who is held: %s', (text, written) => {
    expect(namedIn(text)).toEqual([`stranger ${written}`]);
  });

  it.each([
    'Cem Dağ told Ada Vale: “the gates stay open”',
    'Ada Vale was told by Cem Dağ: “the gates stay open”',
    'Dağ never said “the gates stay open”',
    'Dağ was quoted by the Herald as saying “the gates stay open”',
    'As Dağ put it: “the gates stay open”',
    'Cem Dağ’s words were “the gates stay open”',
    'According to Cem Dağ, it is so that “the gates stay open”',
    '“the gates stay open” cem dag',
    'cem dag: “the gates stay open”',
    '“the gates stay open” (Cem Dağ)',
    '“The gates stay open,” said Town Council chief Cem Dağ.',
    'Yesterday Dağ said “the gates stay open”',
    'Goalkeeper Dağ said “the gates stay open”',
  ])('goes by who speaks, not by who is named: %s', (text) => {
    expect(namedIn(text)).toEqual(['cem-dag']);
  });

  it.each([
    ['Cem Dağ said: “The gates stay open.” Ada Vale said: “They are shut.”', ['cem-dag', 'ada-vale']],
    ['Cem Dağ said “the gates stay open” and Ada Vale said “they are shut”.', ['cem-dag', 'ada-vale']],
    ['Cem Dağ: “The gates stay open.” Ada Vale: “They are shut.”', ['cem-dag', 'ada-vale']],
    ['Cem Dağ said, “The gates stay open.” Ada Vale added, “They are shut.”', ['cem-dag', 'ada-vale']],
    ['Cem Dağ said “the gates stay open”. Ada Vale said “they are shut”.', ['cem-dag', 'ada-vale']],
    ['“The gates stay open,” Dağ said. “They are shut,” said Ada Vale.', ['cem-dag', 'ada-vale']],
    ['“The gates stay open,” Dağ said. “We are glad.”', ['cem-dag', 'cem-dag']],
    ['“The gates stay open,” Dağ said, “for all of us.”', ['cem-dag', 'cem-dag']],
    [
      'Dee Moss said: “The gates stay open.” Cem Dağ said: “They are shut.”',
      ['stranger Dee Moss', 'cem-dag'],
    ],
  ])('gives no words to who speaks next or before: %s', (text, whose) => {
    expect(namedIn(text)).toEqual(whose);
  });

  it('is read for each quotation of a text', () => {
    expect(
      namedIn(
        'Ada Vale said “the gates stay open”, while the Town Council wrote “they are shut”. “Who knows?”',
      ),
    ).toEqual(['ada-vale', 'town-council', 'none']);
  });
});
