import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysOf } from '../../src/statements/keys.ts';
import { type Statement, statementsOf } from '../../src/statements/statements.ts';
import { read, type Telling } from '../../src/statements/telling.ts';
import { ENGLISH } from '../../src/text/english.ts';
import { telling } from './tellings.ts';

const WORDS = [
  'ferry',
  'harbour',
  'will',
  'not',
  'sail',
  'Sunday',
  'if',
  'gauge',
  'lease',
  'written.',
  'the',
  'captain',
];
const tellings = fc
  .array(
    fc.record({
      text: fc
        .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 })
        .map((words) => words.join(' ')),
      speaker: fc.constantFrom('mara-ostrow', 'mara-ostrow', 'ivo-lant'),
      day: fc.integer({ min: 10, max: 16 }),
      kind: fc.constantFrom('direct' as const, 'mixed' as const, 'indirect' as const),
    }),
    { maxLength: 14 },
  )
  .map((list) =>
    list.map(({ text, speaker, day, kind }, index) =>
      telling(text, {
        id: `t${index}`,
        article: `a${index % 5}`,
        speaker,
        kind,
        published: `2027-03-${day}`,
      }),
    ),
  );

const membersOf = (statements: readonly Statement[]): string[] =>
  statements
    .map(
      ({ id, component, members }) =>
        `${id} ${component}: ${members.map((member) => `${member.telling.id} ${member.relation.kind}`).join()}`,
    )
    .sort();

/** Takes new tellings in as a store does: only the components in which they have candidates are worked over. */
function added(before: readonly Statement[], fresh: readonly Telling[]): Statement[] {
  const keysFor = (one: Telling): string[] => [...keysOf(read(one, ENGLISH)), `speaker ${one.speaker}`];
  const keys = new Set(fresh.flatMap(keysFor));
  const touched = new Set(
    before
      .filter(({ members }) => members.some((member) => keysFor(member.telling).some((key) => keys.has(key))))
      .map(({ component }) => component),
  );
  const stale = before.filter(({ component }) => touched.has(component));
  const again = stale.flatMap(({ members }) => members.map((member) => member.telling));
  return [
    ...before.filter(({ component }) => !touched.has(component)),
    ...statementsOf([...again, ...fresh], ENGLISH),
  ];
}

describe('statements', () => {
  it('hold the pieces of an utterance with the fullest telling of it', () => {
    const [first, ...others] = statementsOf(
      [
        telling('no lease', { kind: 'mixed', id: 'a' }),
        telling('I have heard of a rent for the harbour. It is no lease. A lease has a rent.', { id: 'b' }),
        telling('It is no lease.', { id: 'c' }),
      ],
      ENGLISH,
    );
    expect(others).toEqual([]);
    expect(first?.fullest.id).toBe('b');
    expect(first?.members.map((member) => member.telling.id)).toEqual(['b', 'a', 'c']);
  });

  it('keep pieces apart that tell of sentences far apart', () => {
    const statements = statementsOf(
      [
        telling(
          'Nobody can share out herring that is not there. The gauges were read at dawn. The crews were paid. Science is not an opening bid at an auction.',
        ),
        telling('Nobody can share out herring that is not there'),
        telling('Herring that is not there, nobody can share it out'),
        telling('Science is not an opening bid at an auction'),
        telling('At an auction, science is no opening bid'),
      ],
      ENGLISH,
    );
    expect(statements).toHaveLength(2);
  });

  it('keep a stock phrase of another occasion apart', () => {
    const phrase = 'The sea does not wait for diplomats.';
    const then = { from: '2026-09-01', to: '2026-09-30' };
    expect(statementsOf([telling(phrase), telling(phrase, then)], ENGLISH)).toHaveLength(2);
  });

  it('are the same in whichever order the tellings come', () => {
    fc.assert(
      fc.property(
        tellings.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(membersOf(statementsOf(shuffled, ENGLISH))).toEqual(membersOf(statementsOf(list, ENGLISH)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are the same when tellings are added one by one as when all come at once', () => {
    fc.assert(
      fc.property(tellings, (list) => {
        const grown = list.reduce<Statement[]>((before, one) => added(before, [one]), []);
        expect(membersOf(grown)).toEqual(membersOf(statementsOf(list, ENGLISH)));
      }),
      { numRuns: 60 },
    );
  });

  it('hold every telling once', () => {
    fc.assert(
      fc.property(tellings, (list) => {
        const found = statementsOf(list, ENGLISH).flatMap(({ members }) =>
          members.map((member) => member.telling.id),
        );
        expect(found.sort()).toEqual(list.map(({ id }) => id).sort());
      }),
      { numRuns: 60 },
    );
  });
});
