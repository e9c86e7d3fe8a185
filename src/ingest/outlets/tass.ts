import type { OutletRule } from './rule.ts';

export const tass: OutletRule = {
  outlet: 'tass',
  mark: /\/TASS\//,
  furniture: [/^found a typo\?/i, /^tass is not responsible/i],
  sample: {
    page: 'All news\n\nHarbour to stay open — mayor\n\nPORT VALE, March 3. /TASS/. The harbour stays open all year, Mayor Ada Vale told reporters.\n\nTags\nHarbour',
    article: 'PORT VALE, March 3. /TASS/. The harbour stays open all year, Mayor Ada Vale told reporters.',
  },
};
