import type { References } from '../src/corpus/corpus.ts';
import type { Outlet, Person, Topic } from '../src/corpus/reference.ts';
import { type Dice, diceOf } from './dice.ts';

const PEOPLE = 2000;
const OUTLETS = 60;
const TOPICS = 40;
const OPENINGS = 'b d f g h k l m n p r s t v z br dr kr st tr'.split(' ');
const VOWELS = 'a e i o u ai ei ou'.split(' ');
const CLOSINGS = ['', '', 'n', 'r', 'l', 'k', 's', 'm', 'nd', 'rt'];

/** Invented outlets, speakers and topics, always the same: those that come first are drawn most often. */
export function inventedReferences(): References {
  const dice = diceOf(7);
  const names = new Set<string>();
  const newName = (make: () => string): string => {
    for (;;) {
      const name = make();
      if (!names.has(name)) {
        names.add(name);
        return name;
      }
    }
  };
  const people = Array.from({ length: PEOPLE }, (): Person => {
    const name = newName(() => `${word(dice, 2)} ${word(dice, dice.between(2, 3))}`);
    return { id: idOf(name), name, aliases: [], kind: 'person', roles: [{ title: `Minister of ${name}` }] };
  });
  const outlets = Array.from({ length: OUTLETS }, (): Outlet => {
    const name = newName(() => `${word(dice, 3)} ${['Post', 'Wire', 'Times', 'Herald'][dice.between(0, 3)]}`);
    const id = idOf(name);
    return { id, name, aliases: [], domains: [`${id}.example`], country: 'TR', kind: 'newspaper' };
  });
  const topics = Array.from({ length: TOPICS }, (): Topic => {
    const name = newName(() => `${word(dice, 3)} question`);
    return { id: idOf(name), name, aliases: [], terms: [] };
  });
  return { people: byId(people), outlets: byId(outlets), topics: byId(topics) };
}

function word(dice: Dice, syllables: number): string {
  const pick = (from: readonly string[]): string => from[dice.between(0, from.length - 1)] ?? '';
  const text =
    Array.from({ length: syllables }, () => pick(OPENINGS) + pick(VOWELS)).join('') + pick(CLOSINGS);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function idOf(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
