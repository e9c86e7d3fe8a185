import { describe, expect, it } from 'vitest';
import { clean } from '../../../../src/ingest/clean/choose.ts';
import { readRaw } from '../../../../src/ingest/read/raw.ts';

const PROSE = [
  'The port of Callow Bay will begin dredging its main channel in May, chief executive Tessa Brandt said on Tuesday.',
  '"We have waited nine years for this," Brandt told reporters on the quay, where the fishing fleet was moored.',
  'The work is to cost 41 million marks, and the council has agreed to pay a third of it over the next ten years.',
  'Fishermen said they had agreed after the port offered to pay for the days that they would lose.',
];

/** The article's lines, of a page with these lines above, amid and below its prose. */
function bodyOf(lines: { above?: string[]; amid?: string[]; below?: string[] }): string[] {
  const { above = [], amid = [], below = [] } = lines;
  const page = readRaw(
    [
      'Harbour dredging to start in May, port chief says',
      '3 March 2027',
      ...above,
      '',
      PROSE.slice(0, 2).join('\n\n'),
      '',
      amid.join('\n'),
      '',
      PROSE.slice(2).join('\n\n'),
      '',
      ...below,
    ].join('\n'),
  );
  return clean(page).article.map(({ start, end }) => page.text.slice(start, end));
}

describe('a line that no phrase tells from the article', () => {
  it.each([
    'MNW stories may be used by subscribers for 24 hours after first transmission.',
    'Back our plan: put your name to it',
    'Want the whole story? It is in tomorrow’s paper.',
    'Noticed a mistake? Select the text and press Ctrl+Enter.',
    'Request a song or say hello to the breakfast team on 0555 0199.',
    'How would you rate this page?',
    'You must be registered for more than 24 hours to reply to this thread.',
    'Moderators may close threads that go off topic.',
    'Missed the game? Our podcast team looks back every Monday.',
    'This content is exclusive to our premium readers.',
    'We may use your comments in our programmes.',
  ])('is left out below the text: %s', (line) => {
    expect(bodyOf({ below: [line, 'All rights reserved.'] })).not.toContain(line);
  });

  it.each([
    'The first ships are expected in August.',
    'Brandt took over the port in 2019.',
    'No date was given for the vote.',
    'The port declined to comment.',
    'Shares in Callow Bay Ports fell 2% on Tuesday.',
    'The council meets again on Thursday.',
    'She is the first woman to lead the port.',
  ])('stays where it tells of the matter: %s', (line) => {
    expect(bodyOf({ below: ['', line] })).toContain(line);
    expect(bodyOf({ amid: [line] })).toContain(line);
  });

  it('stays where somebody’s words stand between marks', () => {
    const line = '"Sign our petition and share this page," he said.';
    expect(bodyOf({ below: [line, 'All rights reserved.'] })).toContain(line);
  });

  it('stays where an account or a sign-off of a letter is', () => {
    expect(bodyOf({ amid: ['Tessa Brandt @brandt', 'We start in May.'] })).toEqual(
      expect.arrayContaining(['Tessa Brandt @brandt', 'We start in May.']),
    );
    expect(
      bodyOf({ below: ['Yours sincerely,', 'The pilots of Callow Bay have asked for lights.'] }),
    ).toContain('The pilots of Callow Bay have asked for lights.');
  });

  it('keeps a standfirst', () => {
    const line = 'Fishing fleet accepts payment for lost days';
    expect(bodyOf({ above: [line] })).toContain(line);
  });
});
