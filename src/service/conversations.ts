import type { Question } from '../command/command.ts';

const LASTS_MS = 15 * 60_000;
const MOST = 10_000;

/**
 * The last question of each person in each place, for 15 minutes: "and in August?" refers to it. It is kept
 * in memory alone: whoever asks again after a restart is asked to say more.
 */
export function createConversations(): {
  last(conversation: string, now: Date): Question | undefined;
  remember(conversation: string, question: Question, now: Date): void;
} {
  const questions = new Map<string, { readonly question: Question; readonly at: number }>();
  return {
    last(conversation, now) {
      const known = questions.get(conversation);
      return known !== undefined && now.getTime() - known.at <= LASTS_MS ? known.question : undefined;
    },
    remember(conversation, question, now) {
      questions.delete(conversation);
      questions.set(conversation, { question, at: now.getTime() });
      for (const oldest of questions.keys()) {
        if (questions.size <= MOST) break;
        questions.delete(oldest);
      }
    },
  };
}
