import { describe, expect, it } from 'vitest';
import { scripted } from '../../../support/discord-server/fault-plan.ts';
import { withPoster } from '../../../support/discord-server/poster.ts';
import { sampleCard } from '../../../support/sample-card.ts';
import { sampleChart } from '../../../support/sample-chart.ts';

const KEY = 'daily:2025-12-11';
const card = {
  ...sampleCard,
  blocks: [{ kind: 'picture', alt: 'Two outlets.', chart: sampleChart } as const, ...sampleCard.blocks],
};

describe.each(['message', 'thread'] as const)('a posting with a picture, as a %s', (as) => {
  it('has it', async () => {
    await withPoster(async ({ discord, poster, posting }) => {
      expect(await poster.post(posting(KEY, { as, card }))).toMatchObject({ kind: 'posted' });
      expect(discord.uploads.map(({ name }) => name)).toEqual(['Ada-Vale-on-the-harbour.png']);
      expect(discord.messages.at(-1)?.payload.attachments).toHaveLength(1);
    });
  });
});

it('a posting goes without a picture that Discord does not take', async () => {
  await withPoster(async ({ discord, poster, posting }) => {
    discord.failAs(scripted(/^POST .*messages$/, ['refused']));
    expect(await poster.post(posting(KEY, { card }))).toMatchObject({ kind: 'posted' });
    expect(JSON.stringify(discord.messages.at(-1)?.payload)).toContain('The picture is left out');
  });
});
