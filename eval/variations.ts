import type { NameKind } from '../src/archive/names.ts';
import type { Desk } from '../src/command/run.ts';
import { answer } from '../src/command/run.ts';
import type { AskCase, Share } from './score-asks.ts';

const ASKED_AT = { now: new Date('2025-12-15T09:00:00Z'), timeZone: 'UTC' };

/** What may stand before or behind a question without changing it. */
const AROUND: readonly ((question: string) => string)[] = [
  (question) => `Hi, ${question}`,
  (question) => `For tomorrow’s meeting: ${question}`,
  (question) => `My boss wants to know: ${question}`,
  (question) => `I am a student from Ankara. ${question}`,
  (question) => `We are preparing the minister’s visit next week. ${question}`,
  (question) => `Working on the evening bulletin, ${question}`,
  (question) => `This is Maria from the press office. ${question}`,
  (question) => `${bare(question)}, asap`,
  (question) => `${bare(question)} (for internal use)`,
  (question) => `${bare(question)}. I need it for a report.`,
  (question) => `${bare(question)}. Best regards, Tom`,
  (question) => `${bare(question)} so I can finish my note`,
  (question) => question.toLowerCase(),
  (question) => question.toUpperCase(),
];

/** Of whom and of what the corpus holds nothing. */
const STRANGERS: Readonly<Record<NameKind, readonly string[]>> = {
  speaker: ['Macron', 'rutte', 'the pope', 'zakharova', 'the german chancellor', 'his spokeswoman'],
  outlet: ['Reuters', 'le monde', 'the Times', 'the guardian', 'cnn', 'ria novosti'],
  topic: ['grain exports', 'climate change', 'hunger', 'Sudan', 'interest rates', 'football'],
};

/** How many questions mean the same with words around them, and how many are declined with a stranger in them. */
export interface Variations {
  readonly around: Share;
  readonly strangers: Share;
  /** What went wrong, to be read. */
  readonly faults: readonly string[];
}

/** Asks every question once with words around it, and once with each name in it replaced by a stranger's. */
export async function askVariations(desk: Desk, cases: readonly AskCase[]): Promise<Variations> {
  const faults: string[] = [];
  const around = { right: 0, of: 0 };
  const strangers = { right: 0, of: 0 };
  for (const [index, { question, expect }] of cases.entries()) {
    if (/^(help|source|check)$/.test(expect.command)) continue;
    const vary = AROUND[index % AROUND.length];
    const varied = vary?.(question) ?? question;
    const [before, after] = [await understood(desk, question), await understood(desk, varied)];
    around.of += 1;
    around.right += Number(before === after);
    if (before !== after) faults.push(`${varied}\n      without ${before}\n      with    ${after}`);
    for (const { text } of expect.command === 'decline' ? [] : withStrangers(desk, question, index)) {
      const got = await understood(desk, text);
      strangers.of += 1;
      strangers.right += Number(got.startsWith('decline'));
      if (!got.startsWith('decline')) faults.push(`${text}\n      got     ${got}`);
    }
  }
  return { around, strangers, faults };
}

async function understood(desk: Desk, text: string): Promise<string> {
  const { card, options } = await answer(desk, { asking: { text }, where: 'direct', ...ASKED_AT });
  const written = Object.entries(options).map(([name, value]) => `${name}:${value}`);
  return [card.command, ...written].join(' ').toLowerCase();
}

/** The question with the first name of each kind, wherever it stands, replaced. */
function withStrangers(desk: Desk, question: string, index: number): { readonly text: string }[] {
  return (['speaker', 'outlet', 'topic'] as const).flatMap((kind) => {
    const called = desk.archive.names().all(kind);
    const spellings = called
      .flatMap(({ name, aliases }) => [name, ...aliases])
      .filter((spelling) => spelling.length > 1)
      .sort((a, b) => b.length - a.length)
      .map((spelling) => spelling.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])(?:the )?(?:${spellings.join('|')})(?![\\p{L}\\p{N}-])`,
      'giu',
    );
    const stranger = STRANGERS[kind][index % STRANGERS[kind].length] ?? '';
    const text = question.replace(pattern, stranger);
    return text === question ? [] : [{ text }];
  });
}

function bare(question: string): string {
  return question.replace(/[.?!\s]+$/, '');
}
