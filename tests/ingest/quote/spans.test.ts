import { describe, expect, it } from 'vitest';
import { quotesOf, readHtmlPage, readText } from '../read-text.ts';

const LEAD = 'Mayor Ada Vale opened the new pier of Port Halden on Monday before a crowd of fishermen.';
const quotes = (...paragraphs: string[]) => quotesOf(readText('Mayor opens the pier', LEAD, ...paragraphs));

describe('the ends of a reported clause', () => {
  it.each([
    ['a time before "that"', 'Vale said a day earlier that the harbour was safe.'],
    ['an occasion without "that"', 'Vale said on Tuesday the harbour was safe.'],
    ['to whom it was said', 'Vale told Halden Today the harbour was safe.'],
    ['a short form of the outlet', 'Vale told the Halden News Agency (HNA) the harbour was safe.'],
    ['what the words led to', 'Vale said the harbour was safe, drawing laughter from the crowd.'],
    ['what the outlet makes of it', 'Vale said the harbour was safe, a claim the fishermen dispute.'],
    ['when it was said', 'Vale said the harbour was safe, hours after a wall had collapsed.'],
    ['another who disagrees', 'Vale said the harbour was safe, while the fishermen say it is not.'],
    ['a second thing she said', 'Vale said the harbour was safe and urged the fishermen to wait.'],
  ])('leave out %s', (_, paragraph) => {
    expect(quotes(paragraph).slice(0, 1)).toEqual([['indirect', 'Ada Vale', 'the harbour was safe']]);
  });

  it('keep both parts where the attribution stands inside it', () => {
    expect(quotes('The harbour, Vale said, was safe.')).toEqual([
      ['indirect', 'Ada Vale', 'The harbour … was safe'],
    ]);
  });

  it('keep a "that" which is the subject', () => {
    expect(quotes('Vale said that was beneath her.')).toEqual([
      ['indirect', 'Ada Vale', 'that was beneath her'],
    ]);
  });

  it('take the clause of a demand', () => {
    expect(quotes('Vale demanded that the work be halted.')).toEqual([
      ['indirect', 'Ada Vale', 'the work be halted'],
    ]);
  });

  it.each([
    ['the question that was asked', 'Asked whether she would resign, Vale replied in the negative.'],
    ['what a map says', 'The figures say that the harbour is safe.'],
    ['what the writer says', 'I said that the harbour was safe.'],
  ])('are none of %s', (_, paragraph) => {
    expect(quotes(paragraph)).toEqual([]);
  });

  it('are found where only a description says who spoke', () => {
    expect(quotes('Two people familiar with the works said the harbour was safe.')).toEqual([
      ['indirect', null, 'the harbour was safe'],
    ]);
  });
});

describe('words between marks that nobody said', () => {
  it.each([
    ['a wish', 'Nobody expected Vale to stand up and say, “I was wrong about the pier.”'],
    ['a denial', 'Vale denied ever having told the council “burn the plans of the pier”.'],
    [
      'a denial behind them',
      'A pamphlet had Vale saying “the fish can wait until May”. She said no such thing.',
    ],
    ['an imagined answer', 'I can imagine Vale answering: “Which pier do you mean?”'],
    ['a modal', 'A fisherman might well tell the mayor: “Come and mend your nets here.”'],
    ['what stands on a shirt', 'The fishermen wore T-shirts that read “No pier and no peace”.'],
    ['a banner behind them', 'The “Harvest first” banners had gone up by noon in the harbour.'],
    ['a headline', 'The case was about an article headlined “Who Paid for the Pier?” of last year.'],
    ['a word that was not used', 'Vale has not called for a “blockade” of the harbour at all.'],
  ])('are not taken: %s', (_, paragraph) => {
    expect(quotes(paragraph)).toEqual([]);
  });

  it('are taken where somebody so describes a work', () => {
    expect(quotes('Vale called the report “a novel without an end”.')).toEqual([
      ['mixed', 'Ada Vale', 'a novel without an end'],
    ]);
  });

  it('are taken of somebody who did not say more', () => {
    expect(quotes('Vale did not hesitate, but said: “Think of the children.”')).toEqual([
      ['direct', 'Ada Vale', 'Think of the children.'],
    ]);
  });
});

describe('pieces of a sentence', () => {
  it('belong to a clause behind a semicolon too', () => {
    expect(quotes('The pier, Vale said, “is safe and sound”; she had closed it “for the winter”.')).toEqual([
      ['mixed', 'Ada Vale', 'is safe and sound'],
      ['mixed', 'Ada Vale', 'for the winter'],
    ]);
  });

  it('belong to the outer speaker where the inner clause has another subject', () => {
    expect(quotes('Vale said her town had not given up “a single plank” of it.')).toEqual([
      ['mixed', 'Ada Vale', 'a single plank'],
    ]);
  });

  it('belong to whoever is quoted by an outlet', () => {
    expect(quotes('Vale had earlier been quoted as saying that the pier was “as safe as a church”.')).toEqual(
      [['mixed', 'Ada Vale', 'as safe as a church']],
    );
  });

  it('go before a sentence that begins anew', () => {
    expect(
      quotes('Vale has called the plan “a lease on our own front door.” Reed dismissed the remark.'),
    ).toEqual([['mixed', 'Ada Vale', 'a lease on our own front door.']]);
  });
});

describe('a quotation inside a quotation', () => {
  it('is listed where the words say whose it is', () => {
    expect(
      quotes('“It was cold. Jon Reed told me, ‘You have until noon.’ Then he left,” Vale said.'),
    ).toEqual([
      ['direct', 'Ada Vale', 'It was cold. Jon Reed told me, ‘You have until noon.’ Then he left,'],
      ['direct', 'Jon Reed', 'You have until noon.'],
    ]);
  });

  it('is not listed where nobody could name the speaker', () => {
    expect(quotes('“My neighbour told me, ‘You have until noon.’ Then he left,” Vale said.')).toHaveLength(1);
  });
});

describe('words in full', () => {
  it('are the paragraphs of a letter between its salutation and its signature', () => {
    expect(
      quotes(
        'The letter is given below.',
        'Dear Jon,',
        'I close the pier today.',
        'I wish it were otherwise.',
        'Yours,',
        'Ada Vale',
        'The pier is long.',
      ),
    ).toEqual([
      [
        'direct',
        'Ada Vale',
        'Dear Jon, … I close the pier today. … I wish it were otherwise. … Yours, … Ada Vale',
      ],
    ]);
  });

  it('are the paragraphs of a speech that is announced', () => {
    expect(
      quotes(
        'Vale spoke on the quay. The full text of her speech follows:',
        'Dear friends of the harbour,',
        'The pier is open and I am glad.',
        'It took two summers.',
      ),
    ).toEqual([['direct', 'Ada Vale', 'The pier is open and I am glad. … It took two summers.']]);
  });

  it('are turns under names in small letters', () => {
    expect(
      quotes(
        'Halden Post: Will you close it?',
        'Vale: No. Never.',
        'Halden Post: Why not?',
        'Vale: I like it.',
        'The pier is long.',
      ),
    ).toEqual([
      ['direct', 'Halden Post', 'Will you close it?'],
      ['direct', 'Ada Vale', 'No. Never.'],
      ['direct', 'Halden Post', 'Why not?'],
      ['direct', 'Ada Vale', 'I like it.'],
    ]);
  });

  it('are answers between questions in bold', () => {
    const read = readHtmlPage(
      '<article><h1>The ferrywoman</h1><p>Sarah Dunn, 51, has run the ferry since 2009.</p><p><b>When does the ice go?</b></p><p>When it wants to. I have seen it in May.</p><p><b>And the levy?</b></p><p>I paid it.</p><p><b>Will you sell?</b></p><p>No. My daughter will take over.</p></article>',
    );
    expect(quotesOf(read).map(([, speaker, words]) => [speaker, words])).toEqual([
      [null, 'When does the ice go?'],
      ['Sarah Dunn', 'When it wants to. I have seen it in May.'],
      [null, 'And the levy?'],
      ['Sarah Dunn', 'I paid it.'],
      [null, 'Will you sell?'],
      ['Sarah Dunn', 'No. My daughter will take over.'],
    ]);
  });

  it('are none of questions that the outlet answers itself', () => {
    expect(
      quotes(
        'Who pays?',
        'The town pays half, Vale said.',
        'Why now?',
        'The wall was old, according to the harbour master.',
        'Is it safe?',
        'We do not know yet.',
      ),
    ).not.toContainEqual(['direct', null, 'Who pays?']);
  });

  it('are a line that repeats what the body quotes', () => {
    expect(
      quotes(
        '“We stay open all winter, whatever the ice does,” Vale said.',
        'We stay open all winter',
        'The pier is long.',
      ),
    ).toContainEqual(['direct', 'Ada Vale', 'We stay open all winter']);
  });
});
