import type { NameKind, Names } from '../archive/names.ts';
import { ReaderError, type Suggestion } from '../errors/errors.ts';
import type { Command } from './command.ts';
import { NAMES_TAKEN, type Option } from './option.ts';
import { zonesNear } from './zones.ts';

const MANY = 5;

const PLURAL: Readonly<Record<NameKind, string>> = {
  speaker: 'speakers',
  outlet: 'outlets',
  topic: 'topics',
};

/** Words that no option of the command can read. */
export function unknownWords(text: string, command: Command, names: Names): ReaderError {
  const kinds = [...new Set(Object.values(command.options).flatMap(({ kind }) => NAMES_TAKEN[kind]))];
  const [first] = Object.entries(command.options);
  if (kinds.length === 0 && first !== undefined) return unreadable(text, first[1], first[0], names);
  const near = names.near(text, kinds, MANY);
  // A command that needs more than the name is not offered with the name alone.
  const needsMore = Object.values(command.options).some(({ required }) => required === true);
  const meant = near.map(({ kind, id, name }) => ({
    label: name,
    text: needsMore ? exampleOf(kind, id) : `/${command.name} ${id}`,
  }));
  return new ReaderError(
    `${held(text, kinds, names)}${meant.length > 0 ? ' Did you mean one of these?' : ''}`,
    meant.length > 0
      ? meant
      : [
          { label: `Search for it`, text: `/search ${text.slice(0, 100)}` },
          { label: `How /${command.name} works`, text: `/help ${command.name}` },
        ],
  );
}

/** A value that is not of its option's kind, with what would be. */
export function unreadable(text: string, option: Option, name: string, names: Names): ReaderError {
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  const kinds = NAMES_TAKEN[option.kind];
  const suggestions: Suggestion[] = names
    .near(text, kinds, MANY)
    .map((found) => ({ label: found.name, text: exampleOf(found.kind, found.id) }));
  return new ReaderError(
    `${sayWhy(shown, option, name, names)}${suggestions.length > 0 ? ' Did you mean one of these?' : ''}`,
    suggestions,
  );
}

function sayWhy(text: string, option: Option, name: string, names: Names): string {
  switch (option.kind) {
    case 'speaker':
    case 'outlet':
    case 'topic':
    case 'side':
      return held(text, NAMES_TAKEN[option.kind], names);
    case 'since':
    case 'until':
      return `“${text}” is not a date that can be read. Try ${name}:2025-12, ${name}:2025-12-11, ${name}:"last week" or ${name}:"11 Dec 2025".`;
    case 'choice':
      return `“${text}” is not a choice for ${name}. Choose ${(option.choices ?? []).join(', ')}.`;
    case 'count':
      return `“${text}” will not do for ${name}. Give a whole number from 1 to ${option.most ?? 25}.`;
    case 'reference':
      return `“${text}” is neither an article's id nor its address. Ids stand in /latest; an address begins with https://.`;
    case 'words':
      return 'There is no word to look for in that.';
    case 'question':
      return `There is no question in that. Write one like ${name}:/quotes, or the id or address of an article.`;
    case 'time':
      return `“${text}” is not a time of day. Write one like ${name}:08:00 or ${name}:"8 pm".`;
    case 'days':
      return `“${text}” are not days of the week. Write ${name}:daily, ${name}:weekdays, ${name}:mon,wed,fri or ${name}:"monday to friday".`;
    case 'zone':
      return `“${text}” is not a time zone that is known. ${nearestZones(text)}Write one like ${name}:Europe/Istanbul, or a city that has one.`;
    case 'place':
      return `“${text}” is not a channel. Choose one from the list that comes up behind #.`;
    case 'hours':
      return `“${text}” are not hours. Write them like ${name}:22:00-07:00.`;
    case 'subscription':
      return `“${text}” is neither an id nor a number. Ids such as d4k2m, and the numbers, stand in /digest list and /watch list.`;
    case 'delivery':
      return `“${text}” is not the id of a delivery. Those such as d4k2m:2025-12-11 stand in /digest log.`;
  }
}

function nearestZones(text: string): string {
  const near = zonesNear(text, MANY);
  return near.length === 0 ? '' : `The nearest: ${near.join(', ')}. `;
}

/** What the corpus holds instead of a name. */
function held(text: string, kinds: readonly NameKind[], names: Names): string {
  const lists = kinds.map((kind) => {
    const some = names
      .all(kind)
      .slice(0, MANY)
      .map(({ name }) => name);
    return `${PLURAL[kind]} such as ${some.join(', ')}`;
  });
  return `The corpus knows no “${text.slice(0, 60)}”. It knows ${lists.join('; ')}.`;
}

function exampleOf(kind: NameKind, id: string): string {
  return kind === 'outlet' ? `/latest outlet:${id}` : `/quotes ${kind}:${id}`;
}
