/** More different words than any article has: behind them all is forgotten, so that no text fills the memory. */
const MOST = 20_000;

/** Remembers what is asked of a word or another short text: the same few are asked about again and again. */
export function perText<Answer>(ask: (text: string) => Answer, most = MOST): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    let answer = known.get(text);
    if (answer === undefined) {
      answer = ask(text);
      if (known.size >= most) known.clear();
      known.set(text, answer);
    }
    return answer;
  };
}
