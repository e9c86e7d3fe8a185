import { caveatsAround, caveatsWithin } from './caveats.ts';
import type { Resemblance } from './resemblance.ts';
import { tokensOf } from './tokens.ts';
import { type Told, tokensTold } from './told.ts';
import { piecesOf, runsOf } from './verbatim.ts';

/** Whether a telling has a typed text word for word, but for what an ellipsis leaves out; nothing of other tellings. */
export function heldAsTyped(text: string): (told: Told) => Resemblance | undefined {
  const pieces = piecesOf(tokensOf([text]));
  return (told) => {
    const tokens = tokensTold(told);
    const runs = runsOf(pieces, tokens);
    if (runs === undefined) return undefined;
    const isWhole =
      runs.length === 1 &&
      runs.every(({ from, to }) => !tokens.slice(from + 1, to).some(({ hasGap }) => hasGap));
    return {
      kind: isWhole ? 'verbatim' : 'pieces',
      likeness: 1,
      caveats: [
        ...caveatsWithin(runs, tokens, told.parts),
        ...caveatsAround(runs, tokens, told.parts, text.includes('?')),
      ],
      changes: [],
    };
  };
}
