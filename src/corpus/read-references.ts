import { z } from 'zod';
import type { References, Reject } from './corpus.ts';
import { issuesOf } from './issues.ts';
import { outletSchema, personSchema, topicSchema } from './reference.ts';

/** The reference files and the records they hold. */
export const REFERENCE_FILES = {
  outlets: 'outlets.json',
  people: 'people.json',
  topics: 'topics.json',
} as const;

/** The content of each reference file, as JSON gave it. */
export type ReferenceContents = Readonly<Record<keyof typeof REFERENCE_FILES, unknown>>;

/** Reads outlets, people and topics; a record that is not sound, or whose id was taken, is left out and named. */
export function readReferences(contents: ReferenceContents): { references: References; rejects: Reject[] } {
  const rejects: Reject[] = [];
  const references: References = {
    outlets: recordsOf(contents.outlets, REFERENCE_FILES.outlets, outletSchema, rejects),
    people: recordsOf(contents.people, REFERENCE_FILES.people, personSchema, rejects),
    topics: recordsOf(contents.topics, REFERENCE_FILES.topics, topicSchema, rejects),
  };
  return { references, rejects };
}

function recordsOf<Item extends { readonly id: string }>(
  content: unknown,
  file: string,
  schema: z.ZodType<Item>,
  rejects: Reject[],
): Map<string, Item> {
  const records = new Map<string, Item>();
  const list = z.array(z.unknown()).safeParse(content);
  if (!list.success) {
    rejects.push({ file, path: '', reason: 'the file must hold a JSON array of records' });
    return records;
  }
  for (const [index, raw] of list.data.entries()) {
    const record = schema.safeParse(raw);
    if (!record.success) rejects.push(...issuesOf(record.error, file, `[${index}]`));
    else if (records.has(record.data.id)) {
      rejects.push({
        file,
        path: `[${index}].id`,
        reason: `"${record.data.id}" stands twice; ids are unique`,
      });
    } else records.set(record.data.id, record.data);
  }
  return records;
}
