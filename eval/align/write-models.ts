import { writeFileSync } from 'node:fs';
import type { CompanyModel } from '../../src/statements/company-model.ts';
import { treeLine } from '../../src/statements/forest.ts';
import type { Model } from '../../src/statements/model.ts';
import type { PairModel } from '../../src/statements/verdict.ts';

/** Writes what was learned to where the rules read it: `src/statements/weights.ts` and `company-trees.ts`. */
export function writeModels(pair: PairModel, company: CompanyModel): void {
  const head =
    '// Written by `node --import tsx eval/align/train.ts` from the annotated worlds: do not change it by hand.';
  put(
    'weights.ts',
    `${head}
import type { PairModel } from './verdict.ts';

/** What two tellings alone say on being one. */
export const PAIR: PairModel = ${show(pair)};
`,
  );
  put(
    'company-trees.ts',
    `${head}
/** What two tellings and the others say on the two being one: how sure at the start, and what each tree adds. */
export const START = ${company.start};

export const TREES = [
${company.trees.map((tree) => `  '${treeLine(tree)}',`).join('\n')}
] as const;
`,
  );
}

function put(file: string, text: string): void {
  writeFileSync(new URL(`../../src/statements/${file}`, import.meta.url), text);
}

function show({ start, weights }: Model<string>): string {
  const lines = Object.entries(weights).map(([kind, weight]) => `    ${kind}: ${weight},`);
  return `{\n  start: ${start},\n  weights: {\n${lines.join('\n')}\n  },\n}`;
}
