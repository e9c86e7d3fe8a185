import type { FoundName, Placed } from './names.ts';
import { type Standing, unnamedPerson } from './not-them.ts';
import type { Region } from './subject.ts';
import type { Word } from './words.ts';

/** What is known of a question when it is asked whose words it wants. */
export interface Voices {
  readonly words: readonly Word[];
  readonly region: Region | undefined;
  readonly names: readonly FoundName[];
  /** The names in the subject. */
  readonly subject: readonly FoundName[];
  /** What the question says besides names, dates and words of asking. */
  readonly content: readonly Placed[];
  /** Words that are no names. */
  readonly rest: readonly Placed[];
  readonly standing: Standing;
  /** Whether words or articles are asked for, and nothing is to be searched for. */
  readonly isAsking: boolean;
}

const STATEMENT =
  /^(quotes?|quotations?|statements?|remarks?|comments?|position|positions|stance|views?|opinion|opinions|words|lines?|reaction|reactions|response|attitude|soundbites?|wording|readout|speech|speeches|standpoint|viewpoint)$/;
const MEDIA = /^(press|media|newspapers?|papers|outlets?|officials|leaders|sources)$/;
/** What only somebody can have. */
const STANCE =
  /^(position|stance|views?|opinion|reaction|response|attitude|standpoint|viewpoint|line|statement)$/;
const OF = /^(of|by|from|per)$/;
const ABOUT = /^(about|on|re|regarding|concerning)$/;

/**
 * The subject, as typed, where it is nobody the archive knows: "what did Ada Vale say", "Vale's statement",
 * "quotes of Vale", "Vale on NATO". Undefined where somebody known speaks, or nobody is named.
 */
export function strangerOf(voices: Voices): string | undefined {
  const { region, subject, names, content, rest, standing } = voices;
  const office = unnamedPerson(rest, region, standing);
  if (office !== undefined) return office;
  // A matter is no speaker: what "NATO says" is nobody's words here.
  const isMatter =
    region?.isPassive === false &&
    (region.isPlain || standing.people.size === 0) &&
    subject.length > 0 &&
    subject.every(({ name }) => name.kind === 'topic');
  if (isMatter) return subject[0]?.text;
  const inSubject =
    region === undefined || subject.length > 0 || (region.isPassive && !isQuotedIn(voices))
      ? []
      : content.filter(({ at }) => at >= region.from && at < region.to);
  if (inSubject.length > 0) return written(inSubject);
  if (standing.people.size > 0) return undefined;
  const actor = names.find((one) => isActor(one, voices));
  if (actor !== undefined) return actor.text;
  const byPlace = content.filter((word) => isVoice(word, voices));
  return byPlace.length > 0 ? written(byPlace) : undefined;
}

/** "The EU position", "NATO's statement", "NATO on guarantees": a matter that is asked for its own words. */
function isActor({ name, at, text }: FoundName, { words, names }: Voices): boolean {
  if (name.kind !== 'topic') return false;
  const length = text.split(' ').length;
  const end = at + length;
  const next = words[end];
  if (next === undefined || next.clause !== words[at]?.clause || next.sentence !== words[at]?.sentence)
    return false;
  const isOwn = /['’]s?$/.test(words[end - 1]?.raw ?? '');
  const isNational = /(?:ian|ean|ish|ese)$/.test(words[end - 1]?.plain ?? '');
  if (isOwn || isNational ? STATEMENT.test(next.plain) : STANCE.test(next.plain)) return true;
  const isFirst = words[at - 1]?.clause !== next.clause || words[at - 1]?.sentence !== next.sentence;
  return (
    isFirst && ABOUT.test(next.plain) && names.some((other) => other.name.kind === 'topic' && other.at > end)
  );
}

function isVoice({ at, clause, sentence }: Placed, { words, isAsking }: Voices): boolean {
  const plain = (place: number): string => {
    const word = words[place];
    return word?.clause === clause && word.sentence === sentence ? word.plain : '';
  };
  if (STATEMENT.test(plain(at + 1)) && !ABOUT.test(plain(at - 1))) return true;
  if (OF.test(plain(at - 1)) && STATEMENT.test(plain(at - 2))) return true;
  const source = /^(the|a|an)$/.test(plain(at - 1)) ? at - 2 : at - 1;
  if (isAsking && /^(from|by|per)$/.test(plain(source))) return true;
  if (plain(at - 1) === 'to' && plain(at - 2) === 'according') return true;
  const end = MEDIA.test(plain(at + 1)) ? at + 2 : at + 1;
  return ABOUT.test(plain(end)) && /^(|the|a|an|and)$/.test(plain(at - 1));
}

/** "Is Vale quoted": somebody speaks, and in "where is Bangladesh mentioned" nobody does. */
function isQuotedIn({ words, region }: Voices): boolean {
  return /^(quoted|attributed|saying)$/.test(words[region?.to ?? -1]?.plain ?? '');
}

function written(words: readonly Placed[]): string {
  return words.map(({ raw }) => raw).join(' ');
}
