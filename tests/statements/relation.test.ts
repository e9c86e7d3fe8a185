import { describe, expect, it } from 'vitest';
import { type Relation, relationOf } from '../../src/statements/relation.ts';
import type { Telling } from '../../src/statements/telling.ts';
import { ENGLISH } from '../../src/text/english.ts';
import { reading } from './tellings.ts';

const relation = (member: string, fullest: string, rest: Partial<Telling> = {}): Relation =>
  relationOf(reading(member, rest), reading(fullest), ENGLISH);

describe('the relation to the fullest telling', () => {
  it.each([
    ['identical', 'The ferry sails tonight', 'The ferry sails tonight.', {}],
    ['trimmed', 'The ferry sails', 'The ferry sails from the old harbour.', {}],
    ['indirect', 'the ferry would sail', 'The ferry will sail.', { kind: 'indirect' }],
    ['attributed differently', 'The ferry will sail', 'The ferry will sail.', { speaker: 'the harbour' }],
  ] as const)('is "%s"', (kind, member, fullest, rest) => {
    expect(relation(member, fullest, rest).kind).toBe(kind);
  });
});

describe('a dropped qualifier', () => {
  it.each([
    ['The ferry sails on Sunday', 'The ferry sails on Sunday, if the wind allows it.'],
    ['We are not selling the ferry', 'For now, we are not selling the ferry.'],
    ['There are no plans to sell the ferry', 'There are no plans, at this stage, to sell the ferry.'],
    ['No harbour may refuse the ferry', 'No harbour alone may refuse the ferry.'],
    ['The strike will stop the ferry', 'The strike may stop the ferry.'],
    ['The ferry carries 300 people', 'The ferry carries at least 300 people.'],
    ['We will not leave the harbour', 'We will not leave the harbour until the last lorry is aboard.'],
    ['We agreed on the ferry', 'In principle, we agreed on the ferry.'],
    ['The ferry will return', 'The ferry will return as soon as the harbour permits.'],
    ['Every passenger was saved', 'Every passenger but two was saved.'],
    ['It is not the banks that will pay', 'It is not only the banks that will pay.'],
    ['Nobody sailed in the storm', 'Almost nobody sailed in the storm.'],
    ['I have never sunk a ferry', 'I have never knowingly sunk a ferry.'],
    ['The captain is suspended for 90 days', 'The captain is suspended for 90 days, pending an inquiry.'],
    [
      'Two ferries are standing by and can leave at once',
      'Two ferries are standing by and can leave at once if the harbour asks for them.',
    ],
    ['I will accept the new timetable', 'I will accept the new timetable, provided the crews do.'],
  ])('is seen in "%s" for "%s"', (member, fullest) => {
    expect(relation(member, fullest).flags).toContain('qualifier dropped');
  });

  it.each([
    ['The ferry sails on Sunday', 'The ferry sails on Sunday. If that changes, we will say so.'],
    [
      'the ferry would sail on Sunday provided the wind allowed it',
      'The ferry sails on Sunday, if the wind allows it.',
    ],
    ['at the moment we are not selling the ferry', 'For now, we are not selling the ferry.'],
  ])('is not seen in "%s" for "%s"', (member, fullest) => {
    expect(relation(member, fullest).flags).toEqual([]);
  });
});

describe('a piece cut out right behind a negation', () => {
  const cut = (before: string): readonly string[] =>
    relation('considering legal action', 'We are not considering legal action.', { kind: 'mixed', before })
      .flags;

  it('is flagged where its outlet has none of its own', () => {
    expect(cut('He said they were “')).toContain('negation changed');
  });

  it('is not where it has one, or where its words are not known', () => {
    expect(cut('He said they were not “')).toEqual([]);
    expect(cut('')).toEqual([]);
  });
});

describe('what is not ruled out', () => {
  it('is possible, in whichever words', () => {
    expect(
      relation('A second ferry was not excluded', 'We do not rule out a second ferry.', { kind: 'indirect' })
        .flags,
    ).toEqual([]);
  });
});

describe('a changed negation', () => {
  it.each([
    ['We did see a stolen ferry', 'We did not see a stolen ferry.'],
    ['They have asked the captain for the papers', 'Nobody has asked the captain for the papers.'],
    ['the harbour has ruled out a second ferry', 'We do not rule out a second ferry.'],
    ['There is evidence of no fault in the engine', 'We do not have evidence of any fault in the engine.'],
    [
      'I am stepping down so that the ferry can sail',
      'I step aside so that the ferry can sail. I do not step down.',
    ],
    [
      'The dock can be filled in three wet seasons',
      'A dock of this size cannot be filled in fewer than three wet seasons.',
    ],
    ['We did refuse a loan', 'We did not refuse a loan.'],
  ])('is seen in "%s" for "%s"', (member, fullest) => {
    expect(relation(member, fullest).flags).toContain('negation changed');
  });

  it.each([
    ['has not harmed a single sailor', 'No sailor has been harmed.'],
    [
      'It was not consulted and does not share the view',
      'The harbour was not consulted, and it does not share the view.',
    ],
    ['a single berth', 'We have not given up a single berth.'],
    ['He sold the ferry. He did not sell the harbour.', 'He sold the ferry. He did not sell the harbour.'],
  ])('is not seen in "%s" for "%s"', (member, fullest) => {
    const kind = member.startsWith('a ') || member.startsWith('has') ? 'mixed' : 'direct';
    expect(relation(member, fullest, { kind }).flags).toEqual([]);
  });
});
