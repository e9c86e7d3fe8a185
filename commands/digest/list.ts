import { listing } from '../../src/command/list-subscriptions.ts';

export const listDigests = listing('digest', {
  summary: 'The digests of this place: what, when, the next one, and who set it up',
  none: 'No digest is set up here. The first is made with a time: /digest add 8:00.',
  example: '/digest add 8:00',
});
