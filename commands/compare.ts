import type { Answer } from '../src/card/card.ts';
import { pictureOfStatements } from '../src/command/chart-of.ts';
import { type Context, defineCommand } from '../src/command/command.ts';
import { compareOutlets } from '../src/command/compare-outlets.ts';
import { compareSpeakers } from '../src/command/compare-speakers.ts';
import type { Named, Side } from '../src/command/option.ts';
import { topic } from '../src/command/shared-options.ts';
import { ReaderError } from '../src/errors/errors.ts';

const EXAMPLES = [
  '/compare trt eir',
  '/compare "yeni safak" trt',
  '/compare lavrov 2025-01 2025-12',
] as const;

export const compare = defineCommand({
  name: 'compare',
  summary: 'Two outlets on what both carry, two speakers on a topic, or one speaker in two periods',
  examples: EXAMPLES,
  options: {
    a: {
      kind: 'side',
      summary: 'An outlet, a speaker, or a speaker and a period (lavrov 2025-01)',
      required: true,
    },
    b: { kind: 'side', summary: 'The other outlet, speaker or period', required: true },
    topic,
  },
  answersWithNothing: true,
  understood: ({ a, b, topic: about }) =>
    `${nameOf(a)} and ${nameOf(b)} compared${about === undefined ? '' : ` on ${about.name}`}`,
  async run({ a, b, topic: about }, context) {
    const first = a.named;
    const second = b.named ?? first;
    if (first === undefined || second === undefined) throw unlike('Name an outlet or a speaker first.');
    if (first.kind === 'outlet' && second.kind === 'outlet') {
      if (a.period !== undefined || b.period !== undefined)
        throw unlike('Outlets are compared over all days.');
      if (first.id === second.id) throw unlike(`${first.name} cannot be compared with itself.`);
      return pictured(await compareOutlets(first, second, about, context), 'outlet', context.where);
    }
    if (first.kind !== 'speaker' || second.kind !== 'speaker')
      throw unlike(`${kindOf(first)} and ${kindOf(second)} cannot be compared.`);
    if (a.text === b.text || (first.id === second.id && (a.period === undefined || b.period === undefined))) {
      throw unlike(`To compare ${first.name} over time, give two periods.`);
    }
    const answer = await compareSpeakers({ ...a, named: first }, { ...b, named: second }, about, context);
    return pictured(answer, 'side', context.where);
  },
});

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
    `${why} /compare takes two outlets, two speakers (and a topic), or one speaker with two periods.`,
    EXAMPLES.map((text) => ({ label: text, text })),
  );
}
