import { describe, expect, it } from 'vitest';
import { buttonUrl, maskedLink } from '../../../src/platform/discord/link.ts';

const page = 'https://herald.example/harbour';

describe('the address of a link button', () => {
  it('is kept as it is', () => {
    expect(buttonUrl(`${page}#:~:text=stays%20open`)).toBe(`${page}#:~:text=stays%20open`);
  });

  it('loses its fragment where only that makes it too long', () => {
    expect(buttonUrl(`${page}#:~:text=${'x'.repeat(512)}`)).toBe(page);
  });

  it('may have 512 characters', () => {
    const longest = `${page}/${'x'.repeat(511 - page.length)}`;
    expect(longest).toHaveLength(512);
    expect(buttonUrl(longest)).toBe(longest);
    expect(buttonUrl(`${longest}x`)).toBeUndefined();
  });

  it.each(['javascript:alert(1)', 'ftp://herald.example/a', 'discord://x', 'herald.example', '', 'https://'])(
    'is never %j',
    (url) => {
      expect(buttonUrl(url)).toBeUndefined();
    },
  );

  it('has no name before an @, which would disguise the site', () => {
    expect(buttonUrl('https://herald.example@evil.example/')).toBeUndefined();
  });

  it('is written in ASCII', () => {
    expect(buttonUrl('https://herald.example/гавань')).toBe(
      'https://herald.example/%D0%B3%D0%B0%D0%B2%D0%B0%D0%BD%D1%8C',
    );
  });
});

describe('a masked link', () => {
  it('shows its label and opens its address', () => {
    expect(maskedLink('Port Herald', page)).toBe(`[Port Herald](${page})`);
  });

  it('does not let the address break out', () => {
    expect(maskedLink('a', 'https://a.example/x)(y<z>[q]@w')).toBe(
      '[a](https://a.example/x%29%28y%3Cz%3E%5Bq%5D%40w)',
    );
  });

  it('does not let the label break out', () => {
    expect(maskedLink('[RT](https://evil.example) *x*', page)).toBe(
      `[(RT)(https\\://evil.example) \\*x\\*](${page})`,
    );
  });

  it('is the label alone without an address to open', () => {
    expect(maskedLink('Port [Herald]', 'javascript:alert(1)')).toBe('Port (Herald)');
  });

  it('has a label even where the name is invisible', () => {
    expect(maskedLink('\u200B', page)).toBe(`[source](${page})`);
  });
});
