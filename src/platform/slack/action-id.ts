import { LIMITS } from './limits.ts';

const PRESS = 'press:';

/** The name of a button, unique by its place in the message. What it does stands in its value. */
export function actionId(place: number): string {
  return `${PRESS}${place}`;
}

/** Whether a button that Slack reports is one of ours. */
export function isActionId(id: string): boolean {
  return id.startsWith(PRESS) && id.length <= LIMITS.actionId;
}
