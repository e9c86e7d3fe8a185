/** More different words than any article has: behind them what was not asked for is forgotten, so that no text fills the memory. */
const MOST = 20_000;

/**
 * Remembers what is asked of a word or another short text: the same few are asked about again and again. Of two halves,
 * the older one is let go of when the newer one is full.
 */
export function perText<Answer>(ask: (text: string) => Answer, most = MOST): (text: string) => Answer {
  let [newer, older] = [new Map<string, Answer>(), new Map<string, Answer>()];
  return (text) => {
    let answer = newer.get(text);
    if (answer === undefined) {
      answer = older.get(text) ?? ask(text);
      if (newer.size >= most / 2) [newer, older] = [new Map(), newer];
      newer.set(text, answer);
    }
    return answer;
  };
}
