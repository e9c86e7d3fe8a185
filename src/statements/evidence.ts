import type { Likeness } from './compare.ts';
import { factsOf } from './facts.ts';
import type { Lexicon } from './lexicon.ts';
import { overlapOf } from './overlap.ts';
import { settingOf } from './setting.ts';

/** What speaks for two tellings being one utterance, and what against it, in figures. */
export type Evidence = Readonly<
  ReturnType<typeof overlapOf> & ReturnType<typeof factsOf> & ReturnType<typeof settingOf>
> & {
  /** One claims what the other denies, on other days. */
  readonly deniedLater: number;
};

export function evidenceOf(likeness: Likeness, lexicon: Lexicon): Evidence {
  const [overlap, facts, setting, both] = groupsOf(likeness, lexicon);
  return { ...overlap, ...facts, ...setting, ...both };
}

/** The same in groups, as putting them into one object costs more than all else. */
export function groupsOf(likeness: Likeness, lexicon: Lexicon) {
  const [facts, setting] = [factsOf(likeness, lexicon), settingOf(likeness)];
  return [overlapOf(likeness), facts, setting, { deniedLater: facts.denied * setting.far }] as const;
}
