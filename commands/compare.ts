import type { Answer } from '../src/card/card.ts';
import { pictureOfStatements } from '../src/command/chart-of.ts';
import { type Context, defineCommand } from '../src/command/command.ts';
import { compareOutlets } from '../src/command/compare-outlets.ts';
import { compareSpeakers } from '../src/command/compare-speakers.ts';
import { compareOverTime, comparePeriods } from '../src/command/compare-times.ts';
import type { Named, Side } from '../src/command/option.ts';
import { topic } from '../src/command/shared-options.ts';
import { ReaderError } from '../src/errors/errors.ts';

const EXAMPLES = [
  '/compare trt eir',
  '/compare "yeni safak" trt',
  '/compare lavrov 2025-01 2025-12',
  '/compare lavrov topic:nato',
] as const;

export const compare = defineCommand({
  name: 'compare',
  summary: 'Two outlets on what both carry, two speakers on a topic, or one speaker over time',
  examples: EXAMPLES,
  options: {
    a: {
      kind: 'side',
      summary: 'An outlet, a speaker, or a speaker and a period (lavrov 2025-01)',
      required: true,
    },
    b: { kind: 'side', summary: 'The other outlet, speaker or period; none for one speaker over time' },
    topic,
  },
  answersAlike: true,
  understood: (asked) => {
    const { a, b, about } = sidesOf(asked);
    const sides =
      b === undefined ? `${nameOf(a)} compared over time` : `${nameOf(a)} and ${nameOf(b)} compared`;
    return `${sides}${about === undefined ? '' : ` on ${about.name}`}`;
  },
  async run(asked, context) {
    const { a, b, about } = sidesOf(asked);
    const first = a.named;
    const second = b === undefined ? undefined : (b.named ?? first);
    if (first === undefined || (b !== undefined && second === undefined))
      throw unlike('Name an outlet or a speaker first.');
    if (first.kind === 'outlet' && second?.kind === 'outlet') {
      if (a.period !== undefined || b?.period !== undefined)
        throw unlike('Outlets are compared over all days.');
      if (first.id === second.id) throw unlike(`${first.name} cannot be compared with itself.`);
      return pictured(await compareOutlets(first, second, about, context), 'outlet', context.where);
    }
    if (first.kind !== 'speaker') throw unlike(`${kindOf(first)} ${besideWhat(second)}`);
    const one = { ...a, named: first };
    if (b === undefined) return pictured(await compareOverTime(one, about, context), 'side', context.where);
    if (second?.kind !== 'speaker') throw unlike(`${kindOf(first)} ${besideWhat(second)}`);
    const other = { ...b, named: second };
    const isOne = first.id === second.id;
    if (isOne && (a.text === b.text || a.period === undefined || b.period === undefined)) {
      throw unlike(`To compare ${first.name} over time, give two periods, or the name alone.`);
    }
    const compared = isOne ? comparePeriods : compareSpeakers;
    return pictured(await compared(one, other, about, context), 'side', context.where);
  },
});

/** The sides and the topic: a topic where the other side may stand is what one speaker is compared on. */
function sidesOf({ a, b, topic: about }: { readonly a: Side; readonly b?: Side; readonly topic?: Named }): {
  readonly a: Side;
  readonly b?: Side;
  readonly about?: Named;
} {
  if (b?.named?.kind === 'topic' && b.period === undefined && about === undefined)
    return { a, about: b.named };
  return { a, ...(b === undefined ? {} : { b }), ...(about === undefined ? {} : { about }) };
}

function besideWhat(other: Named | undefined): string {
  return other === undefined
    ? 'alone cannot be compared with anything.'
    : `and ${kindOf(other)} cannot be compared.`;
}

/** The answer with a picture of it. A digest is read by many at once, and has none. */
function pictured(answer: Answer, lanes: 'outlet' | 'side', where: Context['where']): Answer {
  if (where === 'digest') return answer;
  return {
    ...answer,
    blocks: [...pictureOfStatements(answer.title, answer.blocks, lanes), ...answer.blocks],
  };
}

function nameOf({ named, period }: Side): string {
  const days =
    period === undefined ? '' : period.from === period.to ? period.from : `${period.from} to ${period.to}`;
  return [named?.name ?? '', days].filter((word) => word !== '').join(', ');
}

function kindOf({ kind, name }: Named): string {
  return `${name} (${kind === 'outlet' ? 'an outlet' : kind === 'speaker' ? 'a speaker' : 'a topic'})`;
}

function unlike(why: string): ReaderError {
  return new ReaderError(
    `${why} /compare takes two outlets, two speakers (and a topic), or one speaker, with two periods or without.`,
    EXAMPLES.map((text) => ({ label: text, text })),
  );
}
