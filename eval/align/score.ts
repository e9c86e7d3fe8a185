import type { Lexicon } from '../../src/statements/lexicon.ts';
import { statementsOf } from '../../src/statements/statements.ts';
import { type AlignmentGold, type GoldTelling, readWorlds } from './gold.ts';

export interface PairScore {
  right: number;
  found: number;
  gold: number;
}

export interface AlignmentScore {
  readonly name: string;
  readonly pairs: PairScore;
  readonly nearMisses: { merged: number; of: number };
  readonly flags: {
    planted: number;
    found: number /** Planted in a telling that was put with no other. */;
    apart: number;
    false: number;
    of: number;
  };
  readonly misses: readonly string[];
}

const FLAGS: readonly string[] = ['qualifier dropped', 'negation changed'];

export function scoreWorlds(folder: string, lexicon: Lexicon): AlignmentScore[] {
  return readWorlds(folder).map((world) => scoreWorld(world, lexicon));
}

/** How well the quotations of a world are put together, over all pairs of them. */
function scoreWorld({ name, tellings, nearMisses }: AlignmentGold, lexicon: Lexicon): AlignmentScore {
  const statements = statementsOf(tellings, lexicon);
  const groupOf = new Map(
    statements.flatMap(({ members }, index) => members.map(({ telling }) => [telling.id, index] as const)),
  );
  const isTogether = (a: GoldTelling, b: GoldTelling): boolean => groupOf.get(a.id) === groupOf.get(b.id);
  const isOne = (a: GoldTelling, b: GoldTelling): boolean =>
    a.statements.some((id) => b.statements.includes(id));
  const pairs: PairScore = { right: 0, found: 0, gold: 0 };
  const misses: string[] = [];
  for (const [index, a] of tellings.entries())
    for (const b of tellings.slice(index + 1)) {
      const [found, gold] = [isTogether(a, b), isOne(a, b)];
      pairs.found += Number(found);
      pairs.gold += Number(gold);
      pairs.right += Number(found && gold);
      if (found !== gold) misses.push(`${found ? 'not one ' : 'apart   '} ${show(a)} || ${show(b)}`);
    }
  const merged = nearMisses.filter(([a, b]) => isTogether(a, b) && !isOne(a, b));
  misses.push(...merged.map(([a, b, why]) => `near miss ${why}: ${show(a)} || ${show(b)}`));
  const flags = { planted: 0, found: 0, apart: 0, false: 0, of: 0 };
  for (const { members } of statements) {
    for (const { telling, relation } of members) {
      const gold = tellings.find(({ id }) => id === telling.id);
      if (gold === undefined) continue;
      const isPlanted = FLAGS.includes(gold.relation);
      const isFound = relation.flags.some((flag) => flag === gold.relation);
      flags.of += Number(relation.kind !== 'fullest');
      flags.planted += Number(isPlanted);
      flags.found += Number(isFound);
      flags.apart += Number(isPlanted && members.length === 1);
      flags.false += Number(!isPlanted && relation.flags.length > 0);
      if (isPlanted && !isFound)
        misses.push(
          `${gold.relation} not seen (${relation.kind} ${relation.flags.join()}): ${show(gold)} || ${members[0]?.telling.text}`,
        );
      if (!isPlanted && relation.flags.length > 0)
        misses.push(
          `${relation.flags.join()} seen in ${gold.relation}: ${show(gold)} || ${members[0]?.telling.text}`,
        );
    }
  }
  return {
    name: name.replace(/\.json$/, ''),
    pairs,
    nearMisses: { merged: merged.length, of: nearMisses.length },
    flags,
    misses,
  };
}

function show({ id, speaker, kind, text }: GoldTelling): string {
  return `${id} ${speaker} ${kind[0]} “${text.slice(0, 160)}”`;
}
