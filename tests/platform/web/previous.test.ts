import { describe, expect, it } from 'vitest';
import { LONGEST_PREVIOUS, previousFor } from '../../../src/platform/web/previous.ts';
import { harbourCard } from './fake-parts.ts';
import { get } from './get.ts';

const LONGEST = `/${'x'.repeat(LONGEST_PREVIOUS - 1)}`;
const HIDDEN = /<input type="hidden" name="after" value="([^"]*)">/;

/** What the address tells of the question before, as it reaches the one who answers. */
const heard = async (query: string): Promise<string | undefined> => {
  let after: string | undefined;
  const { status } = await get(`/answer?q=and+in+August%3F${query}`, {
    answer: async (question, asker) => {
      after = asker.after;
      return harbourCard(question);
    },
  });
  expect(status).toBe(200);
  return after;
};

describe('the question before, in the address', () => {
  it('reaches the one who answers', async () => {
    expect(await heard('&after=%2Fquotes+speaker%3Aada-vale')).toBe('/quotes speaker:ada-vale');
  });

  it('is taken at 2,000 characters, and left out over that', async () => {
    expect(LONGEST).toHaveLength(2_000);
    expect(await heard(`&after=${LONGEST}`)).toBe(LONGEST);
    expect(await heard(`&after=${LONGEST}x`)).toBeUndefined();
  });

  it.each(['', '&after=', '&after=%20', '&after=/', '&after=/%20quotes', '&after=what+did+ada+say'])(
    'is left out where it is no command: “%s”',
    async (query) => expect(await heard(query)).toBeUndefined(),
  );
});

describe('the command for the next question', () => {
  it('stands in the answer', async () => {
    expect((await get('/answer?q=%2Fquotes')).body).toContain('data-previous="/quotes"');
  });

  it('names the page that is shown, so that “older” goes on from there', () => {
    expect(previousFor(harbourCard('/quotes page:2'))).toBe('/quotes page:2');
  });

  it('is none where the answer is to no command, or its command is too long', () => {
    expect(previousFor({ ...harbourCard('/quotes'), command: 'decline' })).toBeUndefined();
    expect(previousFor(harbourCard('what did ada say'))).toBeUndefined();
    expect(previousFor(harbourCard(LONGEST))).toBe(LONGEST);
    expect(previousFor(harbourCard(`${LONGEST}x`))).toBeUndefined();
  });

  it('is escaped', async () => {
    const { body } = await get(`/?q=${encodeURIComponent('/quotes "><script>')}`);
    expect(body).toContain('data-previous="/quotes &quot;&gt;&lt;script&gt;"');
    expect(HIDDEN.exec(body)?.[1]).toBe('/quotes &quot;&gt;&lt;script&gt;');
  });

  it('is sent by the form of the page, in place of the one before', async () => {
    expect(HIDDEN.exec((await get('/?q=%2Flatest&after=%2Fquotes')).body)?.[1]).toBe('/latest');
  });

  it('stays the one before where the answer is to no command', async () => {
    const answer = async (question: string) => ({ ...harbourCard(question), command: 'decline' });
    const { body } = await get('/?q=and+hm%3F&after=%2Fquotes', { answer });
    expect(HIDDEN.exec(body)?.[1]).toBe('/quotes');
    expect(body).not.toContain('data-previous');
  });

  it('is not on the start page', async () => {
    expect((await get('/')).body).not.toMatch(HIDDEN);
  });
});
