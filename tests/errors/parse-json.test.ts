import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NotJson, parseJson } from '../../src/errors/parse-json.ts';

function placeIn(text: string): string {
  try {
    parseJson(text);
    return 'JSON';
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    return error.message.replace(/^wrong from (.*) on$/, '$1');
  }
}

describe('parseJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(parseJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each([
    ['root:*:20211:0:99999', 'line 1, column 1'],
    ['', 'line 1, column 1'],
    ['{', 'line 1, column 2'],
    ['[1,\n 2,\n]', 'line 3, column 1'],
    ['{"a": 1\n "b": 2}', 'line 2, column 2'],
    ['{"a" 1}', 'line 1, column 6'],
    ['{"a": tru}', 'line 1, column 7'],
    ['{"a": 01}', 'line 1, column 7'],
    ['{"a": "x\ny"}', 'line 1, column 9'],
    ['{"a": "\\x"}', 'line 1, column 8'],
    ['["a"}', 'line 1, column 5'],
    ['[] []', 'line 1, column 4'],
    ["{'a': 1}", 'line 1, column 2'],
    ['{"a": 1,}', 'line 1, column 9'],
    ['["a', 'line 1, column 4'],
  ])('says where %j is wrong', (text, place) => {
    expect(placeIn(text)).toBe(place);
  });

  it('finds the place where one character was put in that cannot stand there', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, number) => {
        const at = number % (text.length + 1);
        const broken = `${text.slice(0, at)}\u0001${text.slice(at)}`;
        const [, column] = /column (\d+)$/.exec(placeIn(broken)) ?? [];
        // A number, a word and an escape are wrong from its beginning.
        expect(Number(column) - 1).toBeLessThanOrEqual(at);
        expect(text.slice(Number(column) - 1, at)).toMatch(/^[-+.\w\\]*$/);
      }),
    );
  });

  it('shows nothing of the text', () => {
    expect(placeIn('hunter2')).not.toContain('h');
  });

  it('takes time as long as the text', () => {
    const began = performance.now();
    placeIn(`[${'"a\\n",'.repeat(300_000)}`);
    placeIn('['.repeat(1_000_000));
    placeIn(`"${'a'.repeat(5_000_000)}`);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
