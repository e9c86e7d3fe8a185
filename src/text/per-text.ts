/** More different words than any article has: behind them all is forgotten, so that no text fills the memory. */
const MOST = 20_000;

/** Remembers what is asked of a word: the same few are asked about again and again. */
export function perWord<Answer>(ask: (word: string) => Answer): (word: string) => Answer {
  const known = new Map<string, Answer>();
  return (word) => {
    let answer = known.get(word);
    if (answer === undefined) {
      answer = ask(word);
      if (known.size >= MOST) known.clear();
      known.set(word, answer);
    }
    return answer;
  };
}
