import { describe, expect, it } from 'vitest';
import { get } from './get.ts';

describe('security', () => {
  it.each([
    '/',
    '/answer?q=x',
    '/complete?q=x',
    '/assets/console.js',
    '/nothing',
    `/?q=${'x'.repeat(20_000)}`,
  ])('sends its headers with %.20s', async (path) => {
    const { headers } = (await get(path)).response;
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('sends its headers with a fault', async () => {
    const { response } = await get('/?q=x', { answer: () => Promise.reject(new Error('fault')) });
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it.each([
    'localhost',
    'localhost:3000',
    '127.0.0.1:80',
    '127.8.9.1',
    '[::1]:3000',
    'dragoman.localhost',
    'LOCALHOST',
  ])('answers to %s', async (host) => expect((await get('/', {}, { host })).status).toBe(200));

  it.each([
    'evil.example',
    '127.0.0.1.evil.example',
    'localhost.evil.example:3000',
    '192.168.0.4',
    'a b',
    '0.0.0.0',
    'user@localhost.x',
  ])('refuses to answer to %s', async (host) => {
    const { status, body } = await get('/answer?q=x', {}, { host });
    expect(status).toBe(403);
    expect(body).toContain('Open the console under the name localhost.');
  });

  it('answers to a name that is allowed besides', async () => {
    expect((await get('/', { hosts: ['Desk.Example'] }, { host: 'desk.example:3000' })).status).toBe(200);
  });

  it('has no style and no script within the page', async () => {
    expect((await get('/?q=x')).body).not.toMatch(/ style="|<style|<script>| on[a-z]+="/);
  });
});
