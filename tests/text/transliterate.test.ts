import { describe, expect, it } from 'vitest';
import { isSameName, latin } from '../../src/text/transliterate.ts';

describe('isSameName', () => {
  it.each([
    ['Zelensky', 'Zelenskyy'],
    ['Volodymyr Zelensky', 'Volodymyr Zelenskiy'],
    ['Zelenskyy', 'Зеленський'],
    ['Zelensky', 'Зеленский'],
    ['Volodymyr Zelenskyy', 'Володимир Зеленський'],
    ['Sergey Lavrov', 'Sergei Lavrov'],
    ['Sergey Lavrov', 'Сергей Лавров'],
    ['Sergej Lavrov', 'SERGEY LAVROV'],
    ['Dmitry Peskov', 'Дмитрий Песков'],
    ['Andrei Belousov', 'Андрей Белоусов'],
    ['Yulia Navalnaya', 'Юлия Навальная'],
    ['Mikhail Khodorkovsky', 'Михаил Ходорковский'],
    ['Recep Tayyip Erdoğan', 'Recep Tayyip Erdogan'],
  ])('takes %s and %s for one name', (a, b) => {
    expect(isSameName(a, b)).toBe(true);
    expect(isSameName(b, a)).toBe(true);
  });

  it.each([
    ['Brian Cox', 'Bryan Cox'],
    ['Sergey Lavrov', 'Lavrov'],
    ['Ada Vale', 'Bo Vale'],
    ['Putin', 'Путина'],
    ['Ivan Petrov', 'Ivana Petrova'],
    ['', ''],
    ['—', '…'],
  ])('tells %s from %s', (a, b) => {
    expect(isSameName(a, b)).toBe(false);
  });
});

describe('latin', () => {
  it('writes Cyrillic in Latin letters, and leaves other scripts', () => {
    expect(latin('Зеленський')).toBe('zelenskii');
    expect(latin('Щедрин')).toBe('shchedrin');
    expect(latin('俄罗斯 Łódź')).toBe('俄罗斯 lodz');
  });
});
