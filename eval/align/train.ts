import { fileURLToPath } from 'node:url';
import { companyOf } from '../../src/statements/company.ts';
import type { CompanyModel } from '../../src/statements/company-model.ts';
import { compare, type Likeness } from '../../src/statements/compare.ts';
import { type Evidence, evidenceOf } from '../../src/statements/evidence.ts';
import type { Model } from '../../src/statements/model.ts';
import { oddsOf } from '../../src/statements/model.ts';
import { areNear } from '../../src/statements/nearness.ts';
import { partitionOf } from '../../src/statements/partition.ts';
import { earliestFirst } from '../../src/statements/statements.ts';
import { type Reading, read } from '../../src/statements/telling.ts';
import { tiesOf, type VerdictOf } from '../../src/statements/ties.ts';
import { canBeOne, FAR, type PairModel, verdictBy } from '../../src/statements/verdict.ts';
import { ENGLISH } from '../../src/text/english.ts';
import { boosted, type Case } from './boosted.ts';
import { type AlignmentGold, type GoldTelling, readWorlds } from './gold.ts';
import { type Example, logisticOf } from './logistic.ts';
import { writeModels } from './write-models.ts';

/**
 * `node --import tsx eval/align/train.ts [--judge]`: learns from the annotated worlds which tellings are one, and writes
 * `src/statements/weights.ts`. With `--judge` it prints, instead, how well each world is told by what was learned
 * from the other ones: the honest figure for worlds that were never seen.
 */
const RIDGE = 8;

/** A world with each two tellings that may be one compared. */
interface World {
  readonly gold: AlignmentGold;
  readonly readings: readonly Reading[];
  readonly pairs: ReadonlyMap<string, Compared>;
}

interface Compared {
  readonly isOne: boolean;
  /** Of those alone that share a word that says anything. */
  readonly near?: { readonly likeness: Likeness; readonly evidence: Evidence };
}

const worlds = readWorlds(fileURLToPath(new URL('../../tests/gold/articles', import.meta.url))).map(compared);
if (process.argv.includes('--judge')) judgeEach();
else write();

function compared(gold: AlignmentGold): World {
  const readings = gold.tellings.map((telling) => read(telling, ENGLISH)).sort(earliestFirst);
  const pairs = new Map<string, Compared>();
  tiesOf(readings, ENGLISH, (a, b) => {
    const isOne = areOne(a.telling as GoldTelling, b.telling as GoldTelling);
    if (areNear(a, b)) {
      const likeness = compare(a, b, ENGLISH);
      pairs.set(keyOf(a, b), { isOne, near: { likeness, evidence: evidenceOf(likeness, ENGLISH) } });
    } else pairs.set(keyOf(a, b), { isOne });
    return { isOne: false, isTied: false, strength: 0 };
  });
  return { gold, readings, pairs };
}

function keyOf(a: Reading, b: Reading): string {
  return `${a.telling.id} ${b.telling.id}`;
}

function areOne(a: GoldTelling, b: GoldTelling): boolean {
  return a.statements.some((id) => b.statements.includes(id));
}

function judgeOf({ pairs }: World, model: PairModel): VerdictOf {
  return (a, b) => {
    const known = pairs.get(keyOf(a, b));
    if (known === undefined) throw new Error(`Compare ${keyOf(a, b)} first.`);
    if (known.near === undefined) return FAR;
    const { likeness, evidence } = known.near;
    return verdictBy(oddsOf(model, evidence), likeness, evidence);
  };
}

function learn<Kind extends string>(cases: readonly Case<Kind>[], near?: Model<Kind>): Model<Kind> {
  const kinds = Object.keys(cases[0]?.figures ?? {}) as Kind[];
  const examples: Example[] = cases.map(({ figures, isSo }) => ({
    figures: kinds.map((kind) => figures[kind]),
    isSo,
  }));
  const { start, weights } = logisticOf(
    examples,
    RIDGE,
    near && { start: near.start, weights: kinds.map((kind) => near.weights[kind]) },
  );
  return {
    start: round(start),
    weights: Object.fromEntries(kinds.map((kind, k) => [kind, round(weights[k] ?? 0)])) as Record<
      Kind,
      number
    >,
  };
}

function round(figure: number): number {
  return Number(figure.toFixed(2));
}

function learnPairs(from: readonly World[], near?: PairModel): PairModel {
  return learn(
    from.flatMap(({ pairs }) =>
      [...pairs.values()].flatMap(({ near: compared, isOne }) =>
        compared === undefined ? [] : [{ figures: compared.evidence, isSo: isOne }],
      ),
    ),
    near,
  );
}

/** @param modelOf what two alone are in a world, as learned without it */
function learnCompany(from: readonly World[], modelOf: (world: World) => PairModel): CompanyModel {
  return boosted(
    from.flatMap((world) => {
      const { readings, pairs } = world;
      const { circle, components } = tiesOf(readings, ENGLISH, judgeOf(world, modelOf(world)));
      return components.flatMap((component) =>
        component.flatMap((a, index) =>
          component.slice(index + 1).flatMap((b) => {
            const [one, other] = [readings[a], readings[b]];
            const known = one === undefined || other === undefined ? undefined : pairs.get(keyOf(one, other));
            return known === undefined ? [] : [{ figures: companyOf(a, b, circle), isSo: known.isOne }];
          }),
        ),
      );
    }),
  );
}

function judgeEach(): void {
  const all = learnPairs(worlds);
  const models = new Map<string, PairModel>();
  const without = (a: World, b: World): PairModel => {
    const key = [a, b]
      .map(({ gold }) => gold.name)
      .sort()
      .join();
    const model =
      models.get(key) ??
      learnPairs(
        worlds.filter((world) => world !== a && world !== b),
        all,
      );
    models.set(key, model);
    return model;
  };
  const sums = [0, 0, 0, 0, 0];
  for (const world of worlds) {
    const others = worlds.filter((other) => other !== world);
    const company = learnCompany(others, (other) => without(other, world));
    const judge = judgeOf(world, without(world, world));
    const statements = partitionOf(world.readings, ENGLISH, judge, company).flatMap(
      ({ statements }) => statements,
    );
    const figures = measure(world, statements);
    for (const [k, figure] of figures.entries()) sums[k] = (sums[k] ?? 0) + figure;
    print(world.gold.name, figures);
    if (process.argv.includes('--misses')) process.stdout.write(missesOf(world, statements, judge).join(''));
  }
  print('all', sums);
}

/** Pairs put together rightly, put together, in the gold; near misses put together, and all of them. */
function measure({ gold, readings }: World, statements: readonly (readonly number[])[]): number[] {
  const homes = new Map(
    statements.flatMap((items, home) =>
      items.map((item) => [readings[item]?.telling.id ?? '', home] as const),
    ),
  );
  const isTogether = (a: GoldTelling, b: GoldTelling): boolean => homes.get(a.id) === homes.get(b.id);
  let [right, found, known] = [0, 0, 0];
  for (const [index, a] of gold.tellings.entries())
    for (const b of gold.tellings.slice(index + 1)) {
      const [isFound, isKnown] = [isTogether(a, b), areOne(a, b)];
      right += Number(isFound && isKnown);
      found += Number(isFound);
      known += Number(isKnown);
    }
  const merged = gold.nearMisses.filter(([a, b]) => isTogether(a, b) && !areOne(a, b)).length;
  return [right, found, known, merged, gold.nearMisses.length];
}

/** Each two that are put together wrongly or not put together, and how sure the two alone are. */
function missesOf(
  { readings }: World,
  statements: readonly (readonly number[])[],
  judge: VerdictOf,
): string[] {
  const homes = new Map(statements.flatMap((items, home) => items.map((item) => [item, home] as const)));
  return readings.flatMap((a, i) =>
    readings.slice(i + 1).flatMap((b, k) => {
      const isFound = homes.get(i) === homes.get(i + 1 + k);
      if (isFound === areOne(a.telling as GoldTelling, b.telling as GoldTelling)) return [];
      const strength = canBeOne(a.telling, b.telling) ? strengthOf(a, b, judge) : 'cannot be';
      const show = ({ telling: { id, speaker, kind, from, to, published, text } }: Reading): string =>
        `\n      ${id} ${kind} ${speaker} ${from}..${to} ${published}: ${text.slice(0, 300)}`;
      return [`  ${isFound ? 'not one' : 'apart'} ${strength}${show(a)}${show(b)}\n`];
    }),
  );
}

function strengthOf(a: Reading, b: Reading, judge: VerdictOf): string {
  try {
    return judge(a, b, ENGLISH).strength.toFixed(1);
  } catch {
    return 'not compared';
  }
}

function print(name: string, [right = 0, found = 0, known = 0, merged = 0, of = 0]: readonly number[]): void {
  const percent = (part: number, whole: number): string => ((100 * part) / Math.max(1, whole)).toFixed(1);
  process.stdout.write(
    `${name.padEnd(16)} P ${percent(right, found)} R ${percent(right, known)} F1 ${percent(2 * right, found + known)}  near misses merged ${merged} of ${of}\n`,
  );
}

function write(): void {
  const pair = learnPairs(worlds);
  const company = learnCompany(worlds, (world) => learnPairs(worlds.filter((other) => other !== world)));
  writeModels(pair, company);
}
