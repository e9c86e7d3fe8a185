import { commands } from '../commands/index.ts';
import { usageOf } from '../src/command/usage.ts';

/** A variable of `.env.example`: its usual value, and the comment that stands above it. */
export interface Variable {
  readonly name: string;
  readonly value: string;
  readonly meaning: string;
}

/** Reads `.env.example`: comments, each followed by the variable that they explain. */
export function readVariables(example: string): Variable[] {
  const variables: Variable[] = [];
  let comment: string[] = [];
  for (const line of example.split('\n')) {
    const [, name, value] = /^([A-Z_]+)=(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined)
      variables.push({ name, value, meaning: comment.join(' ') });
    comment = line.startsWith('#') ? [...comment, line.replace(/^#\s*/, '')] : [];
  }
  return variables;
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

function variableTable(variables: readonly Variable[]): string {
  return table(
    ['variable', 'usually', 'meaning'],
    variables.map(({ name, value, meaning }) => [`\`${name}\``, `\`${value}\``, meaning]),
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
