import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexNames, type Name, type NameKind, type Names } from '../../src/archive/names.ts';
import { type OpenedDesk, openDeskOver } from '../support/corpus-folder.ts';
import { DATA_FOLDER } from '../support/first-corpus.ts';

const KINDS = ['speaker', 'outlet', 'topic'] as const satisfies readonly NameKind[];
let opened: OpenedDesk;
let names: Names;

beforeAll(async () => {
  opened = await openDeskOver(DATA_FOLDER);
  names = opened.archive.names();
});

afterAll(() => opened.close());

const ids = (found: readonly Name[]): string[] => found.map(({ id }) => id);

describe('a name of the first corpus', () => {
  it.each([
    ['lavrov', 'sergey-lavrov'],
    ['LAVROV', 'sergey-lavrov'],
    ['Sergei Lavrov', 'sergey-lavrov'],
    ['sergey-lavrov', 'sergey-lavrov'],
    [' sergey   lavrov ', 'sergey-lavrov'],
    ['Лавров', 'sergey-lavrov'],
    ['лавров', 'sergey-lavrov'],
    ['Zelensky', 'volodymyr-zelenskyy'],
    ['Zelenskyy', 'volodymyr-zelenskyy'],
    ['Zelenskiy', 'volodymyr-zelenskyy'],
    ['Зеленський', 'volodymyr-zelenskyy'],
    ['Erdogan', 'recep-tayyip-erdogan'],
    ['Erdoğan', 'recep-tayyip-erdogan'],
    ['ERDOĞAN', 'recep-tayyip-erdogan'],
    ['Erdog\u0306an', 'recep-tayyip-erdogan'],
    ['Эрдоган', 'recep-tayyip-erdogan'],
    ['R.T. Erdogan', 'recep-tayyip-erdogan'],
  ])('is found for a speaker as %s', (typed, id) => {
    expect(ids(names.called(typed, ['speaker']))).toEqual([id]);
  });

  it.each([
    ['yeni safak', 'yeni-safak'],
    ['Yeni Şafak', 'yeni-safak'],
    ['YENİ ŞAFAK', 'yeni-safak'],
    ['yeni-safak', 'yeni-safak'],
    ['trt', 'trt-world'],
    ['eir', 'eir-news'],
    ['тасс', 'tass'],
    ['tass.com', 'tass'],
    ['Anadolu Ajansı', 'anadolu'],
  ])('is found for an outlet as %s', (typed, id) => {
    expect(ids(names.called(typed, ['outlet']))).toEqual([id]);
  });

  it.each([
    ['nato', 'nato'],
    ['guarantees', 'security-guarantees'],
    ['us–russia talks', 'us-russia-talks'],
    ["Ukraine's neutrality", 'neutrality'],
    ['EU', 'european-union'],
  ])('is found for a topic as %s', (typed, id) => {
    expect(ids(names.called(typed, ['topic']))).toEqual([id]);
  });

  it('is looked for among the kinds that are asked for alone', () => {
    expect(names.called('lavrov', ['outlet', 'topic'])).toEqual([]);
    expect(
      names
        .called('Ukraine', KINDS)
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['speaker', 'topic']);
  });

  it.each(['', ' ', '—', 'lavorv', 'lavro', 'sergey'])('is not found as “%s”', (typed) => {
    expect(names.called(typed, KINDS)).toEqual([]);
  });

  it.each([
    ['lavorv', 'sergey-lavrov'],
    ['lavrow ', 'sergey-lavrov'],
    ['zelinsky', 'volodymyr-zelenskyy'],
    ['lukashenka', 'alexander-lukashenko'],
    ['yeni shafaq', 'yeni-safak'],
    ['garantees', 'security-guarantees'],
    ['Лаврев', 'sergey-lavrov'],
  ])('is suggested for the slip %s', (typed, id) => {
    expect(ids(names.near(typed, KINDS, 5))[0]).toBe(id);
  });

  it.each(['', 'x', 'qqqqqqqq', 'a completely different sentence'])('is not suggested for “%s”', (typed) => {
    expect(names.near(typed, KINDS, 5)).toEqual([]);
  });

  it('is found by its id', () => {
    expect(names.byId('outlet', 'rt')?.name).toBe('RT');
    expect(names.byId('speaker', 'rt')).toBeUndefined();
  });

  it('is listed with its kind, what the corpus holds most of first', () => {
    const speakers = names.all('speaker');
    expect(speakers[0]?.id).toBe('sergey-lavrov');
    const weights = speakers.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(speakers.every(({ kind }) => kind === 'speaker')).toBe(true);
  });
});

describe('completing a name', () => {
  const name = (id: string, text: string, weight: number): Name => ({
    kind: 'outlet',
    id,
    name: text,
    aliases: [],
    weight,
  });
  const index = indexNames([
    name('a', 'The Port', 1),
    name('b', 'Portside', 1),
    name('c', 'Airport', 9),
    name('d', 'Port', 1),
    name('e', 'Portable', 5),
  ]);

  it('puts the whole name first, then beginnings, then words within, then anywhere; the weightier first', () => {
    expect(ids(index.completing('port', ['outlet'], 9))).toEqual(['d', 'e', 'b', 'a', 'c']);
  });

  it('gives no more than are asked for', () => {
    expect(ids(index.completing('port', ['outlet'], 2))).toEqual(['d', 'e']);
  });

  it('gives the weightiest names before anything is typed', () => {
    expect(ids(index.completing('', ['outlet'], 2))).toEqual(['c', 'e']);
  });

  it('finds a name of the first corpus by a part of it, in any script', () => {
    expect(ids(names.completing('lav', ['speaker'], 3))[0]).toBe('sergey-lavrov');
    expect(ids(names.completing('лав', ['speaker'], 3))[0]).toBe('sergey-lavrov');
    expect(ids(names.completing('şaf', ['outlet'], 3))[0]).toBe('yeni-safak');
  });
});

describe('a name that several share', () => {
  it('gives all of them, the weightiest first', () => {
    const vale = (id: string, text: string, weight: number): Name => ({
      kind: 'speaker',
      id,
      name: text,
      aliases: [],
      weight,
    });
    const index = indexNames([vale('ada', 'Ada Vale', 1), vale('bo', 'Bo Vale', 4)]);
    expect(ids(index.called('vale', ['speaker']))).toEqual(['bo', 'ada']);
    expect(ids(index.called('ada vale', ['speaker']))).toEqual(['ada']);
  });
});
