import { listing } from '../../src/command/list-subscriptions.ts';

export const listDigests = listing('digest', {
  summary: 'The digests of this place: what, when, the next one, and who set it up',
  none: 'No digest is set up here. Write /digest add with a time to set one up, such as /digest add 8:00 topic:nato.',
});
