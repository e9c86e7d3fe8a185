import type { Command } from './command.ts';

/** "/quotes [speaker] [topic] …": the options a command takes, those that may be left out in brackets. */
export function usageOf(command: Command): string {
  return [`/${command.name}`, optionsText(command)].filter((part) => part !== '').join(' ');
}

/** "[speaker] [topic] …" */
export function optionsText({ options }: Command): string {
  return Object.entries(options)
    .map(([name, { required }]) => (required === true ? name : `[${name}]`))
    .join(' ');
}
