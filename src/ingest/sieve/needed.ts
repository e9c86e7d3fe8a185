import { shareOf, symbolOf } from './symbols.ts';

/** Symbols in a row. */
export type Literal = readonly number[];

/** What a piece of a pattern fits. */
interface Piece {
  /** All that it fits, where that is a few literals. */
  readonly whole: readonly Literal[] | undefined;
  /** Literals one of which stands in whatever it fits. */
  readonly needed: readonly Literal[] | undefined;
}

/** No more literals are gone on with. */
const MOST = 400;
const NOTHING: Piece = { whole: [[]], needed: undefined };
const ANYTHING: Piece = { whole: undefined, needed: undefined };

/**
 * Literals one of which stands in every text that a pattern fits, as `grep` reads them out of it; undefined where it
 * needs none in particular. What of its syntax is not understood counts as anything.
 */
export function neededBy({ source }: RegExp): readonly Literal[] | undefined {
  const reader = { source, at: 0 };
  const piece = readChoice(reader);
  return reader.at < source.length ? undefined : rarer(piece.needed, sound(piece.whole));
}

interface Reader {
  readonly source: string;
  at: number;
}

function readChoice(reader: Reader): Piece {
  const choices = [readRow(reader)];
  while (reader.source[reader.at] === '|') {
    reader.at += 1;
    choices.push(readRow(reader));
  }
  if (choices.length === 1) return choices[0] ?? ANYTHING;
  return { whole: union(choices.map(({ whole }) => whole)), needed: union(choices.map(best)) };
}

function best({ whole, needed }: Piece): readonly Literal[] | undefined {
  return rarer(needed, sound(whole));
}

/** One piece behind the other: literals grow while each piece is a few, and of all that are met the rarest count. */
function readRow(reader: Reader): Piece {
  let row: readonly Literal[] = [[]];
  let needed: readonly Literal[] | undefined;
  let isWhole = true;
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at] ?? '')) {
    const piece = readRepeated(reader);
    needed = rarer(needed, piece.needed);
    const { whole } = piece;
    if (whole !== undefined && row.length * whole.length <= MOST)
      row = row.flatMap((head) => whole.map((tail) => [...head, ...tail]));
    else {
      needed = rarer(needed, sound(row));
      row = whole ?? [[]];
      isWhole = false;
    }
  }
  needed = rarer(needed, sound(row));
  return { whole: isWhole ? row : undefined, needed };
}

/** A piece as often as what stands behind it says. */
function readRepeated(reader: Reader): Piece {
  const piece = readPiece(reader);
  const found = /^(?:[?*+]|\{(\d+)(,?)(\d*)\})\??/.exec(reader.source.slice(reader.at, reader.at + 12));
  if (found === null) return piece;
  reader.at += found[0].length;
  const sign = found[0][0];
  const least = sign === '{' ? Number(found[1]) : sign === '+' ? 1 : 0;
  const most = sign === '?' ? 1 : sign === '{' && found[2] === '' ? least : Number(found[3] || Infinity);
  if (piece.whole !== undefined && least === 0 && most === 1)
    return { whole: [[], ...piece.whole], needed: undefined };
  if (piece.whole !== undefined && least === 1 && most === 1) return piece;
  if (least === 0) return ANYTHING;
  return { whole: undefined, needed: rarer(piece.needed, sound(repeated(piece.whole, Math.min(least, 3)))) };
}

function repeated(literals: readonly Literal[] | undefined, times: number): readonly Literal[] | undefined {
  if (literals === undefined || literals.length ** times > MOST) return literals;
  let row: readonly Literal[] = [[]];
  for (let time = 0; time < times; time++)
    row = row.flatMap((head) => literals.map((tail) => [...head, ...tail]));
  return row;
}

function readPiece(reader: Reader): Piece {
  const { source } = reader;
  const sign = source[reader.at] ?? '';
  reader.at += 1;
  if (sign === '^' || sign === '$') return NOTHING;
  if (sign === '.') return ANYTHING;
  if (sign === '(') return readGroup(reader);
  if (sign === '[') return readClass(reader);
  if (sign === '\\') return readEscape(reader);
  return isHalf(sign) ? readHalf(reader) : literal(sign);
}

/** Whether a unit is the first of two that make one sign. */
function isHalf(unit: string): boolean {
  return unit >= '\ud800' && unit <= '\udbff';
}

function readHalf(reader: Reader): Piece {
  reader.at += 1;
  return ANYTHING;
}

function readGroup(reader: Reader): Piece {
  const kind = /^\?(?::|<?[=!]|<\w+>)/.exec(reader.source.slice(reader.at, reader.at + 40))?.[0] ?? '';
  reader.at += kind.length;
  const piece = readChoice(reader);
  reader.at += 1;
  if (kind.endsWith('!')) return NOTHING;
  // What is looked for ahead or behind takes no room, and has to be there.
  return kind.endsWith('=') ? { whole: [[]], needed: best(piece) } : piece;
}

function readClass(reader: Reader): Piece {
  const { source } = reader;
  const isOthers = source[reader.at] === '^';
  if (isOthers) reader.at += 1;
  const symbols = new Set<number>();
  let isAny = isOthers;
  while (reader.at < source.length && source[reader.at] !== ']') {
    const { whole } = readMember(reader);
    const [first] = whole?.[0] ?? [];
    if (first === undefined || whole?.length !== 1) isAny = true;
    else symbols.add(first);
    if (source[reader.at] === '-' && source[reader.at + 1] !== ']') {
      // A range: of figures it is one symbol.
      reader.at += 1;
      const [last] = readMember(reader).whole?.[0] ?? [];
      if (last !== first || first !== symbolOf(48)) isAny = true;
    }
  }
  reader.at += 1;
  return isAny ? ANYTHING : { whole: [...symbols].map((symbol) => [symbol]), needed: undefined };
}

function readMember(reader: Reader): Piece {
  const sign = reader.source[reader.at] ?? '';
  reader.at += 1;
  if (isHalf(sign)) return readHalf(reader);
  if (sign !== '\\') return literal(sign);
  // Within brackets, this is a backspace.
  if (reader.source[reader.at] !== 'b') return readEscape(reader);
  reader.at += 1;
  return ANYTHING;
}

function readEscape(reader: Reader): Piece {
  const { source } = reader;
  const sign = source[reader.at] ?? '';
  reader.at += 1;
  if (sign === 'b' || sign === 'B') return NOTHING;
  if (sign === 's') return literal(' ');
  if (sign === 'd') return literal('0');
  if (sign === 'p' || sign === 'P' || sign === 'k' || sign === 'u' || sign === 'x') {
    const rest =
      /^(?:\{[^}]*\}|<\w+>|[\da-fA-F]{2,4})/.exec(source.slice(reader.at, reader.at + 60))?.[0] ?? '';
    reader.at += sign === 'x' ? 2 : rest.length;
    return sign === 'u' && rest.length === 4
      ? literal(String.fromCharCode(Number.parseInt(rest, 16)))
      : ANYTHING;
  }
  if (/[tnrfv]/.test(sign)) return literal(' ');
  return /[\p{L}\p{N}]/u.test(sign) ? ANYTHING : literal(sign);
}

function literal(unit: string): Piece {
  return { whole: [[symbolOf(unit.charCodeAt(0))]], needed: undefined };
}

/** Literals none of which is empty: one of them is needed. */
function sound(literals: readonly Literal[] | undefined): readonly Literal[] | undefined {
  return literals?.every(({ length }) => length > 0) ? literals : undefined;
}

function union(sets: readonly (readonly Literal[] | undefined)[]): readonly Literal[] | undefined {
  const all: Literal[] = [];
  for (const set of sets) {
    if (set === undefined) return undefined;
    all.push(...set);
  }
  return all.length > 10 * MOST ? undefined : all;
}

/** Of two, the one that fewer texts have. */
function rarer(
  one: readonly Literal[] | undefined,
  other: readonly Literal[] | undefined,
): readonly Literal[] | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return chanceOf(other) < chanceOf(one) ? other : one;
}

function chanceOf(literals: readonly Literal[]): number {
  let sum = 0;
  for (const symbols of literals) sum += symbols.reduce((chance, symbol) => chance * shareOf(symbol), 1);
  return sum;
}
