/** The name by which robots.txt can address the bot. */
export const ROBOT_NAME = 'Dragoman';

/**
 * Who fetches, said honestly: sites see the bot's name and, where the operator gives one, where to complain.
 * @param contact a web or mail address
 */
export function userAgentOf(contact?: string): string {
  return `${ROBOT_NAME}/0.1 (news corpus bot${contact === undefined ? '' : `; +${contact}`})`;
}
