const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/**
 * The words that somebody typed, from a text as Slack sends it: links back to what they show, entities to
 * their characters, and quotation marks that a keyboard made curly straight again, since straight ones mark a
 * phrase. Mentions of people and channels are left as their names, or dropped where Slack gives none; behind
 * `channel:`, and where a command may take one, a channel stays as its id.
 * @see https://docs.slack.dev/messaging/formatting-message-text/#retrieving-messages
 */
export function readText(text: string, { keepsChannels = false } = {}): string {
  return text
    .replace(
      /(channel: ?)?<([^<>|]*)(?:\|([^<>]*))?>/gi,
      (_, option: string | undefined, target: string, label: string | undefined) =>
        `${option ?? ''}${target.startsWith('#') && (keepsChannels || option !== undefined) ? `<${target}>` : linked(target, label)}`,
    )
    .replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .trim();
}

/** The same, without the mention of the bot by which it was asked. */
export function readMention(text: string, botUser: string | undefined): string {
  const own =
    botUser === undefined ? text : text.replaceAll(new RegExp(`<@${botUser}(?:\\|[^<>]*)?>`, 'g'), ' ');
  return readText(own).replace(/^[\s:,]+/, '');
}

/** The words of a message, for looking them up: marks stay as they are, since a quotation stands between them. */
export function readWords(text: string): string {
  return text
    .replace(/<([^<>|]*)(?:\|([^<>]*))?>/g, (_, target: string, label: string | undefined) =>
      linked(target, label),
    )
    .replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity)
    .trim();
}

/** `<https://…|label>` reads as its address; `<#C1|name>` and `<@U1|name>` as the name. */
function linked(target: string, label: string | undefined): string {
  if (/^[#@!]/.test(target)) return label ?? '';
  // Slack makes a link of a bare domain; the label is what was typed.
  return label !== undefined && target.endsWith(label) ? label : target.replace(/^mailto:/, '');
}
