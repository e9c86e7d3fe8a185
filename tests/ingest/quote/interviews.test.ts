import { describe, expect, it } from 'vitest';
import { quotesOf, readHtmlPage, readText } from '../read-text.ts';

const quotes = (...paragraphs: readonly string[]): [string, string | null, string][] =>
  quotesOf(readText(...paragraphs));
const speakerOf = (found: [string, string | null, string][], words: string): string | null | undefined =>
  found.find(([, , text]) => text.startsWith(words))?.[1];

describe('a label that is an office', () => {
  it('means whoever the page says has it', () => {
    const found = quotes(
      'Press conference in Pell on the third round of the talks',
      'His Excellency Jon Reed, Minister of Foreign Affairs, held a press conference in Pell on Wednesday.',
      'His Excellency the Minister of Foreign Affairs: Good afternoon, and thank you for coming.',
      'Question: Is this a peace agreement, Your Excellency?',
      'His Excellency the Minister of Foreign Affairs: No. It is a pause, and nobody calls it anything else.',
    );
    expect(speakerOf(found, 'No. It is a pause')).toBe('Jon Reed');
  });
});

describe('an interview without labels', () => {
  const opening = [
    'Ada Vale: ‘I would rather lose a sponsor than a film’',
    'Ada Vale has not slept much this week. We meet in her office, under a poster of a lake.',
  ];

  it('is answered by the one whom the headline names, remarks put as questions included', () => {
    const found = quotes(
      ...opening,
      'How many calls have you made?',
      'I stopped counting at sixty. Most of them were about hotels.',
      'Does the festival belong to its sponsor?',
      'It belongs to the public. It always has.',
      'The minister says culture does not live by applause.',
      'He left out the rest of his sentence, and I know it.',
      'Will you go?',
      'No. I have work to do here.',
    );
    expect(speakerOf(found, 'He left out')).toBe('Ada Vale');
    expect(speakerOf(found, 'The minister says')).toBeNull();
    expect(speakerOf(found, 'I would rather')).toBe('Ada Vale');
  });

  it('has questions in bold type, whatever their last sign', () => {
    const found = quotesOf(
      readHtmlPage(
        '<article><h1>The mayor on her last day</h1><p>Ada Vale steps down on Friday as mayor of Pell. We spoke to her in the empty chamber.</p><p><b>What will you miss?</b></p><p>The arguments. Nobody argues with a former mayor.</p><p><b>They say you sold the harbour too cheaply.</b></p><p>The price was 40 million, and it was the best offer.</p><p><b>Any advice?</b></p><p>Buy a warm coat.</p><p><b>Will you write a book?</b></p><p>I have written enough letters.</p></article>',
      ),
    );
    expect(speakerOf(found, 'The price was')).toBe('Ada Vale');
    expect(speakerOf(found, 'They say')).toBeNull();
  });

  it('is that of an expert who answers the questions of readers', () => {
    const found = quotes(
      'Heating subsidy: your questions answered',
      'From June, households can apply for the subsidy. Ada Vale, of the consumer association, answers your questions.',
      'Who can apply?',
      'Anybody with an income under 30,000 crowns. You need last year’s tax letter.',
      'When is it paid?',
      'In October at the earliest.',
    );
    expect(speakerOf(found, 'In October')).toBe('Ada Vale');
  });

  it('is none where the outlet answers its own questions', () => {
    const found = quotes(
      'Heating subsidy: who gets it and when',
      'From June, households can apply for the subsidy. The minister, Jon Reed, announced it on Monday.',
      'Who can apply?',
      'Anybody with an income under 30,000 crowns. You need last year’s tax letter.',
      'What if I rent?',
      'Tenants can apply, too.',
      'When is it paid?',
      'In October at the earliest, the ministry said.',
    );
    expect(found.filter(([kind]) => kind === 'direct')).toEqual([]);
  });
});

describe('a title of a statement', () => {
  it('says whose words stand below it', () => {
    const found = quotes(
      'Trains stand still in Halden for a second day, and the union will not talk about it.',
      'Statement from Halden Rail:',
      'Services will resume at six. We apologise to all passengers.',
    );
    expect(speakerOf(found, 'Services will')).toBe('Halden Rail');
  });
});
