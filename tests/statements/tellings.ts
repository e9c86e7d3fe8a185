import { type Reading, read, type Telling } from '../../src/statements/telling.ts';
import { ENGLISH } from '../../src/text/english.ts';

let count = 0;

/** A telling of which only what matters is given. */
export function telling(text: string, rest: Partial<Telling> = {}): Telling {
  count += 1;
  const published = rest.published ?? '2027-03-11';
  return {
    id: `t${String(count).padStart(4, '0')}`,
    article: `article-${count}`,
    speaker: 'mara-ostrow',
    isOrganisation: false,
    kind: 'direct',
    text,
    from: rest.from ?? published,
    to: rest.to ?? published,
    published,
    ...rest,
  };
}

export function reading(text: string, rest: Partial<Telling> = {}): Reading {
  return read(telling(text, rest), ENGLISH);
}
