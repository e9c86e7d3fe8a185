/** Tokens and secrets of Slack, and the addresses by which anybody can answer in a channel. */
const SECRETS = [
  /\bx(?:ox[a-z]|app|oxe\.xox[a-z])[-.][\w.-]+/g,
  /https?:\/\/[^\s"']*\/(?:commands|actions|app|services|workflows|response)\/[^\s"']+/g,
  /wss?:\/\/[^\s"']+/g,
  // What stands between quotation marks goes as a whole, also where the second one has been cut off.
  /((?:token|secret|code|state|trigger_id|authorization|refresh_token)["']?\s*[=:]\s*)(?:"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|(?:(?:Bearer|Bot|Basic)\s+)?[^\s"'&,}]+)/gi,
];

const LONGEST = 500;

/** A line of a log without what must not stand there. */
export function redact(text: string): string {
  const clean = SECRETS.reduce(
    (line, secret) =>
      line.replace(secret, (_found, label: unknown) => `${typeof label === 'string' ? label : ''}[redacted]`),
    text,
  );
  return clean.length <= LONGEST ? clean : `${clean.slice(0, LONGEST)}…`;
}

/** Why something failed, for a log: the error's own words, and nothing of what it carries. */
export function reasonOf(error: unknown): string {
  return redact(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
}
