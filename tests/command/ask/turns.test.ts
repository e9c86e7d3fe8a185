import { describe, expect, it } from 'vitest';
import { CHATTER_TURNS } from '../../../src/command/ask/lexicon/chatter-turns.ts';
import { INTENT_LIST } from '../../../src/command/ask/lexicon/intent-turns.ts';
import { findTurns } from '../../../src/command/ask/turns.ts';

const turns = (text: string) => findTurns(text.split(' '));
const words = (text: string) =>
  turns(text).map(({ places }) => places.map((at) => text.split(' ')[at]).join(' '));

describe('turns of phrase', () => {
  it('are found at their place', () => {
    expect(turns('please on the record')[0]?.places).toEqual([1, 2, 3]);
  });

  it('may lack what stands in brackets', () => {
    expect(words('on record')).toContain('on record');
  });

  it('may have a few words in between where the list says so', () => {
    expect(words('put one paper next against another')).toContain('put against');
  });

  it('count for nothing inside a longer one', () => {
    expect(turns('find out').map(({ intent }) => intent)).toEqual([undefined]);
  });

  it('are written in lower case, without marks that no word has', () => {
    const odd = [...CHATTER_TURNS, ...INTENT_LIST.map(({ turn }) => turn)].filter((turn) =>
      /[^a-z0-9' .|[\]_…-]/.test(turn),
    );
    expect(odd).toEqual([]);
  });
});
