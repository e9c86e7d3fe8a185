import { z } from 'zod';

export const timeZone = z.string().refine(
  (zone) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: zone });
      return true;
    } catch {
      return false;
    }
  },
  { message: 'is not a time zone; write an IANA name, such as Europe/Istanbul' },
);
/** A number as people write it: no sign, no power of ten, no other base, nothing around it. */
export const numberIn = (least: number, most: number, says: string, written = /^\d{1,9}$/) =>
  z
    .string()
    .refine((text) => written.test(text) && Number(text) >= least && Number(text) <= most, says)
    .transform(Number);
export const port = numberIn(
  0,
  65_535,
  'must be a port number, in digits: 0 for any that is free, or 1 to 65535',
);
/** It is shown where something cannot be reached, so nothing that is secret may stand in it. */
export const address = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address', abort: true })
  .refine((text) => new URL(text).username === '' && new URL(text).password === '', {
    message: 'has a name or a password before its @, which does not belong there: take it out',
  });
/** Where to write to whoever runs the bot: what a header can hold. */
export const contact = z
  .string()
  .regex(
    /^(https?:\/\/[\x21-\x7e]+|[^\s@]+@[\w.-]+)$/,
    'must be a web address or a mail address, such as https://example.org/bot',
  )
  .regex(/^[\x21-\x7e]{1,200}$/, 'must be at most 200 plain characters');
/**
 * Slack's own credentials are read together: which are needed depends on which are given. One with a line break in it
 * would end up in the words of an error: a library says which header it cannot send.
 */
export const secret = z
  .string()
  .regex(
    /^[\x21-\x7e]+$/,
    'has a character that no token has, such as a space or a line break: copy it again, alone on its line',
  )
  .optional();

export const discordId = (of: string) =>
  z.string().regex(/^\d{15,20}$/, `must be the id of a ${of}: 15 to 20 digits`);
