import { CHATTER_TURNS } from './lexicon/chatter-turns.ts';
import { INTENT_LIST, type Intent } from './lexicon/intent-turns.ts';

/** What a turn of phrase speaks for; undefined where it is only said around a question. */
interface Meaning {
  readonly turn: string;
  readonly intent?: Intent;
  readonly weight: number;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly meanings: Meaning[];
}

/** A turn of phrase that was found, and the places of its words in the list that was read. */
export interface FoundTurn extends Meaning {
  readonly places: readonly number[];
}

/** A few words that may stand between two parts of a turn. */
const GAP = '…';
const LONGEST_GAP = 6;

/** All turns by their words, so that a question is read once and not once for each of them. */
const ROOT = plant([...INTENT_LIST, ...CHATTER_TURNS.map((turn) => ({ turn, weight: 0 }))]);

/** Every word of the turns. */
export const TURN_WORDS: ReadonlySet<string> = new Set(
  [...INTENT_LIST.map(({ turn }) => turn), ...CHATTER_TURNS].flatMap((turn) =>
    turn.split(/[\s[\]|_]+/).filter((word) => word !== '' && word !== GAP),
  ),
);

/** Every turn in a list of words. One that is part of a longer one counts for nothing. */
export function findTurns(words: readonly string[]): FoundTurn[] {
  const found: FoundTurn[] = [];
  const follow = (node: Node, at: number, places: readonly number[]): void => {
    for (const meaning of node.meanings) found.push({ ...meaning, places });
    const word = words[at];
    if (word === undefined) return;
    const next = node.next.get(word);
    if (next !== undefined) follow(next, at + 1, [...places, at]);
    const behindGap = node.next.get(GAP);
    if (behindGap === undefined) return;
    for (let skipped = 0; skipped <= LONGEST_GAP; skipped += 1) follow(behindGap, at + skipped, places);
  };
  for (let at = 0; at < words.length; at += 1) {
    const first = ROOT.next.get(words[at] ?? '');
    if (first !== undefined) follow(first, at + 1, [at]);
  }
  return found.filter((one) => !found.some((other) => isWithin(one, other)));
}

function isWithin({ places: inner }: FoundTurn, { places: outer }: FoundTurn): boolean {
  return inner.length < outer.length && inner.every((place) => outer.includes(place));
}

function plant(meanings: readonly Meaning[]): Node {
  const root: Node = { next: new Map(), meanings: [] };
  for (const meaning of meanings) {
    for (const words of written(meaning.turn)) {
      let node = root;
      for (const word of words) {
        const next = node.next.get(word) ?? { next: new Map(), meanings: [] };
        node.next.set(word, next);
        node = next;
      }
      node.meanings.push(meaning);
    }
  }
  return root;
}

/** Every way to say a turn: "on|for [the] record" is four. */
function written(turn: string): string[][] {
  const parts = turn.match(/\[[^\]]+\]|\S+/g) ?? [];
  return parts.reduce<string[][]>(
    (ways, part) => {
      const choices = part.startsWith('[') ? ['', ...part.slice(1, -1).split('|')] : part.split('|');
      return ways.flatMap((way) =>
        choices.map((choice) => (choice === '' ? way : [...way, ...choice.split(/[ _]/)])),
      );
    },
    [[]],
  );
}
