import { LIMITS } from './limits.ts';

const ASK = 'ask:';

/** The name of a button that asks a question, unique by its place in the message. */
export function actionId(place: number): string {
  return `${ASK}${place}`;
}

/** The question of a pressed button, as Slack reports it, or undefined where the button is none of ours. */
export function readAction(action: {
  readonly action_id?: string;
  readonly value?: string;
}): string | undefined {
  const { action_id: id = '', value = '' } = action;
  return id.startsWith(ASK) && id.length <= LIMITS.actionId && value.trim() !== '' ? value : undefined;
}
