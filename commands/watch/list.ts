import { listing } from '../../src/command/list-subscriptions.ts';

export const listWatches = listing('watch', {
  summary: 'The alerts of this place: what is watched for, and who set it up',
  none: 'Nothing is watched for here. An alert is made with a name or words: /watch add lavrov.',
  example: '/watch add lavrov',
});
