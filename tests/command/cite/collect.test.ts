import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/card/card.ts';
import { collect } from '../../../src/command/cite/collect.ts';
import { type Context, defineCommand } from '../../../src/command/command.ts';
import { sampleQuote } from '../../support/sample-card.ts';

/** A list of quotations, so many on a page. */
function listOf(items: number, size: number) {
  const asked: number[] = [];
  const command = defineCommand({
    name: 'tides',
    summary: 'Tides',
    examples: [],
    options: {},
    pages: 'newest first',
    understood: () => 'Tides',
    run: async (_options, { page }): Promise<Answer> => {
      asked.push(page);
      const from = (page - 1) * size;
      const blocks = Array.from({ length: Math.min(size, items - from) }, (_, at) => ({
        ...sampleQuote,
        id: `news/q${from + at + 1}`,
      }));
      const of = Math.ceil(items / size);
      return { title: '', tone: 'answer', blocks, page: { number: page, of, items, order: 'newest first' } };
    },
  });
  return { question: { command, options: {}, page: 3, part: 1, isPrivate: false }, asked };
}

// The command above looks at the page alone.
const context = { page: 1 } as Context;

describe('collect', () => {
  it('asks every page, once and in order, whichever was asked for', async () => {
    const { question, asked } = listOf(12, 5);
    const { evidence, leftOut } = await collect(question, context, 500);
    expect(asked).toEqual([1, 2, 3]);
    expect(evidence).toHaveLength(12);
    expect(leftOut).toBe(0);
  });

  it('stops before the page that would be too much, and says how many items are left out', async () => {
    const { question, asked } = listOf(1234, 5);
    const { evidence, leftOut } = await collect(question, context, 12);
    expect(asked).toEqual([1, 2, 3]);
    expect(evidence).toHaveLength(10);
    expect(leftOut).toBe(1224);
  });

  it('takes of a page that is too much by itself what there is room for', async () => {
    const { question } = listOf(20, 20);
    const { evidence, leftOut } = await collect(question, context, 12);
    expect(evidence).toHaveLength(12);
    expect(leftOut).toBe(8);
  });
});
