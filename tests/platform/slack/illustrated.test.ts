import { describe, expect, it } from 'vitest';
import { ResponseUrlError } from '../../../src/platform/slack/faults.ts';
import { illustrated } from '../../../src/platform/slack/illustrated.ts';
import { whyNotUploaded } from '../../../src/platform/slack/upload.ts';
import { sampleCard } from '../../support/sample-card.ts';
import { sampleChart } from '../../support/sample-chart.ts';

const card = {
  ...sampleCard,
  blocks: [{ kind: 'picture', alt: 'Two outlets.', chart: sampleChart } as const, ...sampleCard.blocks],
};
const parts = {
  draw: async () => new Uint8Array([1]),
  upload: async () => 'F1',
  warn: () => {},
};

describe('a picture on Slack', () => {
  it('stands in the message by the id that Slack gave it', async () => {
    const { message } = await illustrated(parts, card);
    expect(message.blocks[1]).toEqual({ type: 'image', slack_file: { id: 'F1' }, alt_text: 'Two outlets.' });
  });

  it('is not in what notifications read, which has more need of the words', async () => {
    const { message } = await illustrated(parts, card);
    expect(message.text).not.toContain('Two outlets.');
    expect(message.text).toContain('The harbour stays open.');
  });

  it('is left out with a line where it cannot be drawn, and that is told', async () => {
    const told: string[] = [];
    const draw = () => Promise.reject(new Error('no font'));
    const { message, bare } = await illustrated({ ...parts, draw, warn: (says) => told.push(says) }, card);
    expect(JSON.stringify(message.blocks)).toContain('The picture is left out: it could not be drawn');
    expect(bare).toBeUndefined();
    expect(told).toEqual(['a picture could not be drawn']);
  });
});

describe('why a file is left out', () => {
  it.each([
    ['file_uploads_disabled', 'this workspace takes no files'],
    ['no_answer', 'Slack did not take it in time; ask again'],
    ['something_new', 'Slack did not take it (something_new)'],
  ])('is said of %s', (code, why) => {
    expect(whyNotUploaded(new ResponseUrlError(code))).toBe(why);
  });
});
