import type { OutletRule } from './rule.ts';

export const rt: OutletRule = {
  outlet: 'rt',
  mark: /icon bookmark-bicon bookmarkicon/,
  furniture: [/^dear readers! thank you for your vibrant engagement/i],
  sample: {
    page: 'icon bookmark-bicon bookmarkicon cameraicon\n3 Mar, 2027 17:40\n\nNo winter break for harbour – Vale\n\nThe harbour stays open all year, Mayor Ada Vale told reporters on Monday.\n\nDear readers! Thank you for your vibrant engagement with our content. Please check our commenting policy\nPodcasts\n0:00',
    article: 'The harbour stays open all year, Mayor Ada Vale told reporters on Monday.',
  },
};
