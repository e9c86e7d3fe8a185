import type { Card } from '../../card/card.ts';
import type { Chart } from '../../card/chart.ts';
import type { Draw } from '../attachment.ts';

/** The addresses of the pictures of a card, by their charts. They hold the pictures themselves. */
export type Pictures = ReadonlyMap<Chart, string>;

/** Draws the pictures of a card. One that cannot be drawn is left out: the page then says what it shows. */
export async function picturesOf(
  { blocks }: Card,
  draw: Draw,
  onFault?: (error: unknown) => void,
): Promise<Pictures> {
  const drawn = await Promise.all(
    blocks.flatMap((block) => {
      if (block.kind !== 'picture') return [];
      const { chart } = block;
      return draw(chart).then(
        (png) => [[chart, `data:image/png;base64,${Buffer.from(png).toString('base64')}`] as const],
        (error: unknown) => {
          onFault?.(error);
          return [];
        },
      );
    }),
  );
  return new Map(drawn.flat());
}
