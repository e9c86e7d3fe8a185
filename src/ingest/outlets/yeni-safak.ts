import type { OutletRule } from './rule.ts';

export const yeniSafak: OutletRule = {
  outlet: 'yeni-safak',
  mark: /^Reklam yükleniyor/m,
  furniture: [/^reklam yükleniyor/i, /^comments you share on our site/i],
  sample: {
    page: 'Mayor keeps the harbour open in winter\n\nThe harbour stays open all year, Mayor Ada Vale told reporters on Monday.\nReklam yükleniyor...\nComments you share on our site are a valuable resource for other users.',
    article: 'The harbour stays open all year, Mayor Ada Vale told reporters on Monday.',
  },
};
