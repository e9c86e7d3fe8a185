import { expect, test } from 'vitest';
import { sampleCard } from '../../../support/sample-card.ts';
import { sampleChart } from '../../../support/sample-chart.ts';
import { withPoster } from '../../../support/slack-server/poster.ts';

const KEY = 'daily:2025-12-11';
const card = {
  ...sampleCard,
  blocks: [{ kind: 'picture', alt: 'Two outlets.', chart: sampleChart } as const, ...sampleCard.blocks],
};

test.each([0, 2])('a posting has its picture after Slack has refused it %d times', async (unready) => {
  await withPoster(async ({ slack, poster, posting }) => {
    slack.world.unready = unready;
    expect(await poster.post(posting(KEY, { card }))).toMatchObject({ kind: 'posted' });
    const [file] = slack.world.files.keys();
    expect(slack.world.seen).toHaveLength(1);
    expect(JSON.stringify(slack.world.seen[0]?.blocks)).toContain(`"slack_file":{"id":"${file}"}`);
  });
});

test('a posting goes without its picture where the scope is missing, and says so', async () => {
  await withPoster(async ({ slack, team, poster, posting }) => {
    team.scopes = team.scopes.filter((scope) => scope !== 'files:write');
    expect(await poster.post(posting(KEY, { card }))).toMatchObject({ kind: 'posted' });
    expect(JSON.stringify(slack.world.seen[0]?.blocks)).toContain('the app lacks the scope files:write');
  });
});
