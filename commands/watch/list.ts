import { listing } from '../../src/command/list-subscriptions.ts';

export const listWatches = listing('watch', {
  summary: 'The alerts of this place: what each is for, and who set it up',
  none: 'No alert is set up here. Write /watch add with a name, a topic or words to set one up, such as /watch add lavrov.',
});
