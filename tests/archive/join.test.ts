import { describe, expect, it } from 'vitest';
import { joiningOf } from '../../src/archive/join.ts';
import type { Person } from '../../src/corpus/reference.ts';

const person = (
  id: string,
  name: string,
  aliases: string[] = [],
  kind: Person['kind'] = 'person',
): Person => ({
  id,
  name,
  aliases,
  kind,
  roles: [],
});
const ZELENSKY = person('volodymyr-zelenskyy', 'Volodymyr Zelenskyy', ['Zelensky']);
const ADA = person('ada-vale', 'Ada Vale');
const BO = person('bo-vale', 'Bo Vale');

describe('joiningOf', () => {
  it.each(['Volodymyr Zelensky', 'Володимир Зеленський', 'Zelenskiy', 'Зеленський'])(
    'joins %s to the one who is called so',
    (name) => {
      expect(joiningOf(person('new', name), [ZELENSKY, ADA]).into).toBe('volodymyr-zelenskyy');
    },
  );

  it('keeps a name apart that two have, and notes both', () => {
    const other = person('ada-vale-2', 'Ada Vale');
    expect(joiningOf(person('new', 'Ada Vale'), [ADA, other])).toEqual({
      note: 'may be ada-vale or ada-vale-2',
    });
  });

  it('keeps a bare surname apart, and notes who it may be', () => {
    expect(joiningOf(person('new', 'Vale'), [ADA, BO, ZELENSKY])).toEqual({
      note: 'may be ada-vale or bo-vale',
    });
  });

  it('takes no organisation for a person', () => {
    expect(joiningOf(person('new', 'Ada Vale', [], 'organisation'), [ADA])).toEqual({});
  });

  it('has nothing to say of a stranger', () => {
    expect(joiningOf(person('new', 'Cleo Marsh'), [ADA, BO])).toEqual({});
  });
});
