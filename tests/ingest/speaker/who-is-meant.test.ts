import { describe, expect, it } from 'vitest';
import { quotesOf, readHtmlPage, readText } from '../read-text.ts';

/** Who speaks, in the order of the text. */
function speakers(...paragraphs: string[]): (string | null)[] {
  return quotesOf(readText(...paragraphs)).map(([, name]) => name);
}

describe('names', () => {
  it('stand behind the body that somebody leads, and behind a portfolio', () => {
    expect(speakers('Director of the Weather Service Joyce Philbert said the gauge had broken.')).toEqual([
      'Joyce Philbert',
    ]);
    expect(
      speakers('Minister for Rural Development Sakiasi Ditoka said engineers would come next week.'),
    ).toEqual(['Sakiasi Ditoka']);
  });

  it('may look like the pronoun “he”', () => {
    expect(
      speakers('“We hope for a fair market,” He Lanying, a spokesperson for the ministry, said.'),
    ).toEqual(['He Lanying']);
  });

  it('of a person are none of the government that is called by them', () => {
    expect(
      speakers(
        'Menkar Government survives the vote in the lower house.',
        'Replying to the debate, Mr. Menkar said, “The numbers have spoken in this House.”',
      ),
    ).toEqual(['Menkar']);
  });

  it('that two bear alone are whoever spoke last', () => {
    expect(
      speakers(
        'John Hale, the finance minister, and Peter Hale, a developer, were questioned.',
        'Peter Hale said he had sold the land. “I am a builder,” Hale said.',
      ),
    ).toEqual(['Peter Hale', 'Peter Hale']);
  });

  it('that a husband and his wife bear are left open where it may be either', () => {
    expect(
      speakers(
        'Former mayor Peter Makori was jailed. His wife, Mrs Beatrice Makori, wept. “They took my husband,” she said.',
        'Makori told the court the clerk had advised it.',
      ),
    ).toEqual(['Beatrice Makori', null]);
  });
});

describe('bodies', () => {
  it('are the government and the police where no other is named', () => {
    expect(speakers('The government denied that any post had been offered.')).toEqual(['government']);
    expect(speakers('Police said nobody was hurt in the raid.')).toEqual(['Police']);
  });

  it('speak through their analysts', () => {
    expect(speakers('Analysts at Corbell & Lane said the list was shorter than feared.')).toEqual([
      'Corbell & Lane',
    ]);
    expect(speakers('Goldmann analysts said the outage would add $4 to the price.')).toEqual(['Goldmann']);
  });

  it('are called by their town, and a force by its police', () => {
    expect(
      speakers(
        'Brennford city council said it had filled the holes. A council spokesperson said: “We are done.”',
      ),
    ).toEqual(['Brennford city council', 'Brennford city council']);
    expect(
      speakers(
        'Aldmere Constabulary said: “We expect no charges.” The force said its inquiry had lasted 26 months.',
      ),
    ).toEqual(['Aldmere Constabulary', 'Aldmere Constabulary']);
  });

  it('are what “it” means in the sentence that names them', () => {
    expect(speakers('Technology company Nimbra will build a plant near Saxburg, it announced.')).toEqual([
      'Nimbra',
    ]);
  });

  it('are not meant before they are named', () => {
    expect(
      speakers(
        'The bank says inflation will fall by December.',
        'Selin Oral, who ran the trading desk at Garan Bank, said she doubted it.',
      ),
    ).toEqual([null, 'Selin Oral']);
  });
});

describe('pronouns and offices', () => {
  it('do not mean whom the clause begins with', () => {
    expect(
      speakers(
        'Gareth Lowick was jailed. His barrister, Tobias Quill, said he had gained nothing. Lowick, he said, had been “afraid of a red box on a chart”.',
      ),
    ).toEqual(['Tobias Quill', 'Tobias Quill']);
  });

  it('do not mean somebody whom the words name', () => {
    expect(speakers('Lars Bode wants to stay. “Lars is like a son,” he said.')).toEqual([null]);
  });

  it('go on with the name behind a clause', () => {
    expect(
      speakers(
        'The envoy who brought both of them to Port Selwyn, Joaquim Ferrand, allowed himself a smile. “It is the first text of both sides,” he said.',
      ),
    ).toEqual(['Joaquim Ferrand']);
  });

  it('of the lead are whoever is quoted next by a name alone', () => {
    expect(
      speakers(
        'The two countries will lay a second track by 2029, the transport minister said on Tuesday.',
        'Speaking in Kars, Abdul Uralan said the money had been found.',
      ),
    ).toEqual(['Abdul Uralan', 'Abdul Uralan']);
  });

  it('with somebody behind a comma who has no name are nobody who was named', () => {
    expect(
      speakers(
        'Coxswain Ollie Teague was first there.',
        'The skipper, a man in his 60s, said he had fallen asleep.',
      ),
    ).toEqual([null]);
  });
});

describe('metadata', () => {
  it('of another article is no word about the page', () => {
    const other = JSON.stringify({
      '@type': 'NewsArticle',
      headline: 'Ten best ferries of the north',
      url: 'https://other.example/ferries',
      datePublished: '2026-01-02',
      publisher: { name: 'Other Press' },
    });
    const read = readHtmlPage(
      `<html><head><title>Harbour to be dredged</title><meta property="og:title" content="Harbour to be dredged"><meta property="og:site_name" content="Alder Echo"><link rel="canonical" href="https://alder.example/harbour"><meta property="article:published_time" content="2027-06-14"><script type="application/ld+json">${other}</script></head><body><article><h1>Harbour to be dredged</h1><p>The board will dredge the harbour before the winter comes.</p></article></body></html>`,
    );
    expect([read.publisher, read.datePublished?.value]).toEqual(['Alder Echo', '2027-06-14']);
  });
});
