import { commands } from '../../../commands/index.ts';
import { indexNames, type Name } from '../../../src/archive/names.ts';
import { interpret } from '../../../src/command/ask/interpret.ts';
import { plainOptions } from '../../../src/command/canonical.ts';
import type { Question } from '../../../src/command/command.ts';
import type { Reading } from '../../../src/command/read-value.ts';

const name = (kind: Name['kind'], id: string, called: string, aliases: string[], weight = 5): Name => ({
  kind,
  id,
  name: called,
  aliases,
  weight,
});

/** A small world of its own: two people, an island that speaks, three papers and three topics. */
const NAMES: readonly Name[] = [
  name('speaker', 'ada-vale', 'Ada Vale', ['Vale', "Norland's harbour minister", 'Norland harbour minister']),
  name('speaker', 'cem-dag', 'Cem Dag', ['Dag']),
  name('speaker', 'norland', 'Norland', ['Republic of Norland', 'Port Castle']),
  name('speaker', 'ola-silent', 'Ola Silent', ['Silent'], 0),
  name('outlet', 'port-herald', 'Port Herald', ['Herald']),
  name('outlet', 'hill-post', 'Hill Post', []),
  name('topic', 'ferry-strike', 'Ferry strike', ['walkout on the ferries']),
  name('topic', 'harbour-treaty', 'Harbour treaty', ['treaty of the harbour', 'Quay accord']),
  name('topic', 'bridge', 'Bridge', ['crossing at Narrows', 'Narrows']),
];

/** Monday, 15 December 2025. */
export const READING: Reading = {
  names: indexNames(NAMES),
  now: new Date('2025-12-15T09:00:00Z'),
  timeZone: 'UTC',
};

/** What a text is taken for: its command and options as plain text, or "declined". */
export function read(text: string, previous?: Question): string {
  const understood = interpret(text, commands, READING, previous);
  return understood.kind === 'declined' ? 'declined' : written(understood.question);
}

/** Why a text is declined; undefined where it is not. */
export function whyDeclined(text: string): string | undefined {
  const understood = interpret(text, commands, READING);
  return understood.kind === 'declined' ? understood.reason : undefined;
}

/** A question that another one may follow. */
export function question(text: string): Question {
  const understood = interpret(text, commands, READING);
  if (understood.kind === 'declined') throw new Error(`“${text}” is declined: ${understood.reason}`);
  return understood.question;
}

export function written(asked: Question): string {
  const options = Object.entries(plainOptions(asked)).sort(([a], [b]) => a.localeCompare(b));
  return [asked.command.name, ...options.map(([option, value]) => `${option}:${value}`)].join(' ');
}
