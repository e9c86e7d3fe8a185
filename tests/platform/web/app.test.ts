import { describe, expect, it } from 'vitest';
import { ReaderError } from '../../../src/errors/errors.ts';
import { sampleChart } from '../../support/sample-chart.ts';
import { harbourCard } from './fake-parts.ts';
import { get } from './get.ts';

const HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(2)>';

describe('the start page', () => {
  it('has the name, a search form and the examples, and no answer yet', async () => {
    const { status, body } = await get('/');
    expect(status).toBe(200);
    expect(body).toContain('<h1>Dragoman</h1>');
    expect(body).toMatch(/<form [^>]*role="search" action="\/" method="get"/);
    expect(body).toMatch(/role="combobox" aria-expanded="false" aria-controls="completions"/);
    expect(body).toContain('href="/?q=what%20did%20ada%20vale%20say"');
    expect(body).toContain('aria-label="Answer" hidden>');
  });

  it('answers a question of the address without a script', async () => {
    const { body } = await get('/?q=what+did+ada+say');
    expect(body).toContain('value="what did ada say"');
    expect(body).toContain('class="discord-message"');
    expect(body).toContain('class="slack-message"');
    expect(body).toContain('&quot;platform&quot;: &quot;discord&quot;');
    expect(body).toContain('<p class="words" dir="auto">“The harbour stays open.”</p>');
    expect(body).not.toContain('aria-label="Answer" hidden>');
  });

  it('shows the picture of an answer in the page itself', async () => {
    const picture = { kind: 'picture', alt: 'Two "outlets".', chart: sampleChart } as const;
    const answer = async (question: string) => ({ ...harbourCard(question), blocks: [picture] });
    const draw = async () => new Uint8Array([1, 2, 3]);
    const shown = await get('/?q=timeline', { answer, draw });
    expect(shown.body).toContain(
      '<img class="picture" src="data:image/png;base64,AQID" alt="Two &quot;outlets&quot;.">',
    );
  });

  it('says what a picture shows that cannot be drawn, and tells of the fault', async () => {
    const faults: unknown[] = [];
    const picture = { kind: 'picture', alt: 'Two outlets.', chart: sampleChart } as const;
    const answer = async (question: string) => ({ ...harbourCard(question), blocks: [picture] });
    const draw = () => Promise.reject(new Error('no font'));
    const shown = await get('/?q=timeline', { answer, draw, onFault: (fault) => faults.push(fault) });
    expect(shown.body).toContain('Picture: Two outlets.');
    expect(faults).toEqual([new Error('no font')]);
  });

  it('offers a file to download, whatever it calls itself', async () => {
    const file = { kind: 'file', name: '../a"b.csv', mediaType: 'x"y', text: 'ş' } as const;
    const answer = async (question: string) => ({ ...harbourCard(question), blocks: [file] });
    const shown = await get('/?q=export', { answer });
    expect(shown.body).toContain('href="data:text/plain;charset=utf-8;base64,xZ8=" download="a-b.csv"');
  });

  it('asks nothing where the question is only spaces', async () => {
    const answer = async () => Promise.reject(new Error('asked'));
    expect((await get('/?q=%20%20', { answer })).status).toBe(200);
  });

  it('escapes a hostile question everywhere', async () => {
    const { body } = await get(`/?q=${encodeURIComponent(HOSTILE)}`);
    expect(body).not.toMatch(/<script>|<img/);
    expect(body).toContain('value="&quot;&gt;&lt;script&gt;');
  });

  it('survives a broken escape in the address', async () => {
    expect((await get('/?q=%E0%A4%A')).status).toBe(200);
  });

  it('takes the first of several questions', async () => {
    expect((await get('/?q=one&q=two')).body).toContain('value="one"');
  });
});

describe('the time zone', () => {
  const zoneUsed = async (path: string): Promise<{ zone: string | undefined; body: string }> => {
    let zone: string | undefined;
    const { body } = await get(path, {
      answer: async (question, { timeZone }) => {
        zone = timeZone;
        return harbourCard(question);
      },
    });
    return { zone, body };
  };

  it('is UTC where none is given', async () => {
    expect((await zoneUsed('/?q=x')).zone).toBe('UTC');
    expect((await zoneUsed('/?q=x&tz=')).zone).toBe('UTC');
  });

  it('is the one of the address, in its official spelling', async () => {
    const { zone, body } = await zoneUsed('/answer?q=x&tz=europe/berlin');
    expect(zone).toBe('Europe/Berlin');
    expect(body).toContain('Time zone: Europe/Berlin');
  });

  it.each(['Mars/Olympus', '../../etc/passwd', '<script>', '\u0000', 'x'.repeat(100_000)])(
    'falls back to UTC and says so for one that does not exist (%#)',
    async (name) => {
      const { zone, body } = await zoneUsed(`/?q=x&tz=${encodeURIComponent(name)}`);
      expect(zone).toBe('UTC');
      expect(body).toContain('There is no time zone “');
      expect(body).not.toContain('<script>');
      expect(body.length).toBeLessThan(20_000);
    },
  );
});

describe('a question that is too long', () => {
  it('is taken at 10,000 characters', async () => {
    expect((await get(`/answer?q=${'x'.repeat(10_000)}`)).status).toBe(200);
  });

  it.each(['/', '/answer', '/complete'])(
    'is refused by %s over that, with the length to keep to',
    async (path) => {
      const { status, body } = await get(`${path}?q=${'x'.repeat(10_001)}`);
      expect(status).toBe(400);
      expect(body).toContain('This question has 10,001 characters. Ask it in 10,000 or fewer.');
    },
  );

  it('is refused in little time and space at 10 MB', async () => {
    const { status, body } = await get(`/?q=${'x'.repeat(10_000_000)}`);
    expect(status).toBe(400);
    expect(body.length).toBeLessThan(5_000);
  });
});

describe('the fragment', () => {
  it('is the answer alone', async () => {
    const { status, body, response } = await get('/answer?q=x');
    expect(status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(body).not.toMatch(/<html|<body|<form/);
    expect(body).toContain('Quotations of Ada Vale, newest first');
  });

  it('says what to do where nothing was asked', async () => {
    expect((await get('/answer')).body).toContain('Write a question.');
  });

  it('is not kept by a cache', async () => {
    expect((await get('/answer?q=x')).response.headers.get('cache-control')).toBe('no-store');
  });
});

describe('completion', () => {
  it('gives what can follow, as JSON', async () => {
    const { body, response } = await get('/complete?q=/l');
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(JSON.parse(body)).toEqual([
      { insert: '/latest ', label: '/latest', detail: 'The newest articles' },
    ]);
  });

  it('leaves the space at the end of the input, where the next word begins', async () => {
    let asked: string | undefined;
    const complete = (input: string) => {
      asked = input;
      return [];
    };
    await get('/complete?q=/quotes%20', { complete });
    expect(asked).toBe('/quotes ');
  });

  it('answers an empty input', async () => {
    expect((await get('/complete')).body).toBe('[]');
  });
});

describe('when something is wrong', () => {
  it('says what to do on a page that does not exist', async () => {
    const { status, body } = await get('/nothing/here');
    expect(status).toBe(404);
    expect(body).toContain('Check the address, or ask a question instead.');
    expect(body).toContain('href="/"');
  });

  it('keeps a fault to itself, reports it, and says what to do', async () => {
    const faults: unknown[] = [];
    const fault = new Error('secret of the machine');
    const broken = { answer: () => Promise.reject(fault), onFault: (error: unknown) => faults.push(error) };
    for (const path of ['/?q=x', '/answer?q=x']) {
      const { status, body } = await get(path, broken);
      expect(status).toBe(500);
      expect(body).toContain('Try again, or ask in other words.');
      expect(body).not.toContain('secret');
    }
    expect(faults).toEqual([fault, fault]);
  });

  it('shows what a reader can mend', async () => {
    const answer = () => Promise.reject(new ReaderError('Ask about <one> speaker.'));
    const { status, body } = await get('/answer?q=x', { answer });
    expect(status).toBe(400);
    expect(body).toContain('Ask about &lt;one&gt; speaker.');
    expect(body).not.toContain('<html');
  });
});
