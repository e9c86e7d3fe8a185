import { z } from 'zod';

/** A name for programs and for people who type: lower case, words joined by hyphens. */
export const identifierSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write lower-case letters and digits, joined by hyphens');
