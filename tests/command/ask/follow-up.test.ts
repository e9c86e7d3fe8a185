import { describe, expect, it } from 'vitest';
import { question, read } from './invented.ts';

const BEFORE = 'what did vale say about the bridge in august';

describe('a question that refers back', () => {
  it.each([
    [
      'the same from Hill Post',
      'quotes outlet:hill-post since:2025-08-01 speaker:ada-vale topic:bridge until:2025-08-31',
    ],
    ['and in december?', 'quotes since:2025-12-01 speaker:ada-vale topic:bridge until:2025-12-31'],
    [
      'what about the ferry strike',
      'quotes since:2025-08-01 speaker:ada-vale topic:ferry-strike until:2025-08-31',
    ],
    ['who else said that?', 'quotes since:2025-08-01 topic:bridge until:2025-08-31'],
    ['at any time', 'quotes speaker:ada-vale topic:bridge'],
    ['older', 'quotes page:2 since:2025-08-01 speaker:ada-vale topic:bridge until:2025-08-31'],
  ])('changes the one before: %s', (text, understood) => {
    expect(read(text, question(BEFORE))).toBe(understood);
  });

  it('takes a pronoun for who spoke before', () => {
    expect(read('what did she say about the ferry strike', question(BEFORE))).toBe(
      'quotes speaker:ada-vale topic:ferry-strike',
    );
  });

  it('drops the other outlet where any other is asked for', () => {
    expect(read('in other papers?', question('vale in Port Herald'))).toBe('quotes speaker:ada-vale');
  });

  it('stands by itself where it says something that the one before cannot take', () => {
    expect(read('and tolls by Reed', question(BEFORE))).toBe('declined');
  });
});
