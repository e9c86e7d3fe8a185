import { commands } from '../commands/index.ts';
import { usageOf } from '../src/command/usage.ts';

/** A variable of `.env.example`, and its usual value: empty where it has none. */
export interface Variable {
  readonly name: string;
  readonly value: string;
}

/** Variables that one comment explains. */
export interface VariableGroup {
  readonly meaning: string;
  readonly variables: readonly Variable[];
}

/** Reads `.env.example`: comments, each followed by the variables that it explains. */
export function readVariables(example: string): VariableGroup[] {
  const groups: { meaning: string; variables: Variable[] }[] = [];
  let comment: string[] = [];
  for (const line of example.split('\n')) {
    if (line.startsWith('#')) comment.push(line.replace(/^#\s*/, ''));
    const [, name, value] = /^([A-Z_]+)=(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) {
      if (line === '') comment = [];
      continue;
    }
    const last = groups.at(-1);
    if (comment.length > 0 || last === undefined)
      groups.push({ meaning: comment.join(' '), variables: [{ name, value }] });
    else last.variables.push({ name, value });
    comment = [];
  }
  return groups;
}

/** The README with its generated tables brought up to date. @throws where a table has lost its marks */
export function withTables(readme: string, example: string): string {
  return replaceBetween(
    replaceBetween(readme, 'commands', commandTable()),
    'configuration',
    variableTable(readVariables(example)),
  );
}

function commandTable(): string {
  return table(
    ['command', 'answers with', 'for example'],
    commands.map((command) => [
      `\`${usageOf(command)}\``,
      command.summary,
      command.examples.map((example) => `\`${example}\``).join('<br>'),
    ]),
  );
}

function variableTable(groups: readonly VariableGroup[]): string {
  const each = (cells: readonly string[]): string =>
    cells.map((cell) => (cell === '' ? '' : `\`${cell}\``)).join('<br>');
  return table(
    ['variable', 'usually', 'meaning'],
    groups.map(({ variables, meaning }) => [
      each(variables.map(({ name }) => name)),
      each(variables.map(({ value }) => value)),
      meaning,
    ]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function replaceBetween(text: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name}: written by "npm run docs" -->`, `<!-- end of ${name} -->`];
  const [from, to] = [text.indexOf(open), text.indexOf(close)];
  if (from < 0 || to < from) {
    throw new Error(
      `README.md has no "${open}" with "${close}" after it; put them where the table is to stand.`,
    );
  }
  return `${text.slice(0, from)}${open}\n${content}\n${text.slice(to)}`;
}
