import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { commandAtStart, rootsOf } from '../../src/command/groups.ts';

describe('the commands', () => {
  it('are grouped by their first words, in their order, with words for each group', () => {
    const roots = rootsOf(commands);
    expect(roots.filter(({ isGroup }) => isGroup).map(({ name }) => name)).toEqual(['digest', 'watch']);
    expect(roots.flatMap((root) => root.commands)).toEqual(commands);
    for (const { summary } of roots) expect(summary.length).toBeLessThanOrEqual(100);
  });

  it.each([
    ['/digest add 8:00', 'digest add', '8:00'],
    [' DIGEST  Add\n8:00 ', 'digest add', '8:00 '],
    ['/digest list', 'digest list', ''],
    ['quotes lavrov', 'quotes', 'lavrov'],
    ['/help digest add', 'help', 'digest add'],
  ])('are found by the longest name that fits: %s', (text, name, rest) => {
    expect(commandAtStart(text, commands)).toMatchObject({ command: { name }, rest });
  });

  it.each(['/digest', '/digest foo', 'digestadd', ''])('are not found in “%s”', (text) => {
    expect(commandAtStart(text, commands)).toBeUndefined();
  });
});
