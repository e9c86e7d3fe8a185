import type { OutletRule } from './rule.ts';

export const trtWorld: OutletRule = {
  outlet: 'trt-world',
  mark: /RelatedTRT World/,
  furniture: [/^relatedtrt world/i],
  sample: {
    page: ' date 2027-03-03 WORLD\n2 min read\nHarbour to stay open in winter: Vale\nHarbour to stay open in winter: Vale\nMarch 3, 2027\n\nThe harbour stays open all year, Mayor Ada Vale told reporters on Monday.\n\nRECOMMENDED\nRelatedTRT World - Fishermen ask for a new pier\n\n“We stay,” she said of the plans for winter.\n\nSOURCE:Anadolu Agency\nExplore\nTen ships wait at the pier',
    article:
      'The harbour stays open all year, Mayor Ada Vale told reporters on Monday.\n“We stay,” she said of the plans for winter.',
  },
};
