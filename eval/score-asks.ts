import type { Desk } from '../src/command/run.ts';
import { answer } from '../src/command/run.ts';

/** A question and what it must be taken for. `options` are those of `ask --as json`. */
export interface AskCase {
  readonly question: string;
  readonly expect: { readonly command: string; readonly options?: Readonly<Record<string, string | number>> };
}

/** A question that was taken for something else. */
export interface AskMiss {
  readonly question: string;
  readonly expected: string;
  readonly got: string;
}

/** Right answers out of so many. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

export interface AskScore {
  readonly intent: Share;
  readonly people: Share;
  readonly dates: Share;
  readonly outlets: Share;
  readonly whole: Share;
  /** Answered or declined, against what was expected. */
  readonly confusion: {
    readonly answeredRightly: number;
    readonly declinedRightly: number;
    readonly answeredWrongly: number;
    readonly declinedWrongly: number;
  };
  readonly misses: readonly AskMiss[];
}

/** When the questions are asked: after the newest article of the corpus. */
const ASKED_AT = { now: new Date('2025-12-15T09:00:00Z'), timeZone: 'UTC' };

/** Asks every question and counts what was understood. */
export async function scoreAsks(desk: Desk, cases: readonly AskCase[]): Promise<AskScore> {
  const counts = { intent: 0, people: 0, dates: 0, outlets: 0, whole: 0 };
  const confusion = { answeredRightly: 0, declinedRightly: 0, answeredWrongly: 0, declinedWrongly: 0 };
  const misses: AskMiss[] = [];
  for (const { question, expect } of cases) {
    const { card, options } = await answer(desk, {
      asking: { text: question },
      where: 'direct',
      ...ASKED_AT,
    });
    const wanted = expect.options ?? {};
    const same = (...names: string[]): boolean =>
      names.every((name) => plain(options[name]) === plain(wanted[name]));
    const isIntent = card.command === expect.command;
    const isWhole = isIntent && same(...new Set([...Object.keys(options), ...Object.keys(wanted)]));
    counts.intent += Number(isIntent);
    counts.people += Number(same('speaker'));
    counts.dates += Number(same('since', 'until'));
    counts.outlets += Number(same('outlet', 'a', 'b'));
    counts.whole += Number(isWhole);
    confusion[confusionOf(expect.command === 'decline', card.command === 'decline')] += 1;
    if (!isWhole) {
      misses.push({
        question,
        expected: written(expect.command, wanted),
        got: written(card.command, options),
      });
    }
  }
  const share = (right: number): Share => ({ right, of: cases.length });
  return {
    intent: share(counts.intent),
    people: share(counts.people),
    dates: share(counts.dates),
    outlets: share(counts.outlets),
    whole: share(counts.whole),
    confusion,
    misses,
  };
}

function confusionOf(shouldDecline: boolean, declined: boolean): keyof AskScore['confusion'] {
  if (shouldDecline) return declined ? 'declinedRightly' : 'answeredWrongly';
  return declined ? 'declinedWrongly' : 'answeredRightly';
}

function plain(value: string | number | undefined): string {
  return String(value ?? '').toLowerCase();
}

function written(command: string, options: Readonly<Record<string, string | number>>): string {
  return [command, ...Object.entries(options).map(([name, value]) => `${name}:${value}`)].join(' ');
}
