import { z } from 'zod';
import { isKnownAddress } from './address.ts';
import { type Article, articleHeadSchema } from './article.ts';
import { descriptionFaults, gistFaults, summaryFaults } from './check-extracted.ts';
import type { References, Reject } from './corpus.ts';
import { type Event, eventSchema } from './event.ts';
import { issuesOf } from './issues.ts';
import { type Quotation, quotationSchema } from './quotation.ts';
import { sha256 } from './seal.ts';
import { faultOf, faultOfWords } from './verify.ts';

const fileSchema = articleHeadSchema.extend({
  quotations: z.array(z.unknown()),
  events: z.array(z.unknown()),
});

export interface Checked {
  readonly article?: Article;
  readonly rejects: readonly Reject[];
}

/** What is wrong, and where below a record. */
interface Fault {
  readonly at: string;
  readonly reason: string;
}

/**
 * Checks the content of one article file: its shape, the ids it refers to and, quotation by quotation, its
 * evidence. An article that is sound as a whole is served without the quotations and events that are not.
 * @param text the source text, where it is at hand; another text than the one recorded is not used
 */
export function checkArticle(content: unknown, file: string, references: References, text?: string): Checked {
  const parsed = fileSchema.safeParse(content);
  if (!parsed.success) return { rejects: issuesOf(parsed.error, file) };
  const { quotations: rawQuotations, events: rawEvents, ...head } = parsed.data;
  const source = text !== undefined && sha256(text) === head.textSha256 ? text : undefined;

  const faults = [
    ...unknownIds('publisher', [head.publisher], 'outlets.json', references.outlets),
    ...unknownIds('agency', present(head.agency), 'outlets.json', references.outlets),
    ...unknownIds('about', head.about, 'topics.json', references.topics),
    ...anchorFaults(head.anchor, source),
    ...domainFaults(head.url, references.outlets.get(head.publisher)?.domains ?? []),
    ...descriptionFaults(head, source).map((reason) => ({ at: 'description', reason })),
  ];
  if (faults.length > 0) return { rejects: faults.map(({ at, reason }) => ({ file, path: at, reason })) };

  const events = checkEach(rawEvents, 'events', file, eventSchema, (event) =>
    eventFaults(event, references, source),
  );
  const quotations = checkEach(rawQuotations, 'quotations', file, quotationSchema, (quotation, earlier) => [
    ...quotationFaults(quotation, references, events.sound),
    ...placeFaults(quotation, head.textLength),
    ...present(faultOf(quotation, head, source)).map((reason) => ({ at: '', reason })),
    ...gistFaults(quotation, source, sha256).map((reason) => ({ at: 'gist', reason })),
    ...(earlier.some(({ id }) => id === quotation.id)
      ? [{ at: 'id', reason: `"${quotation.id}" stands twice in this file; number the quotations q1, q2, …` }]
      : []),
  ]);
  return {
    article: { ...head, quotations: quotations.sound, events: events.sound },
    rejects: [...events.rejects, ...quotations.rejects],
  };
}

/** Keeps the sound records of a list, and says of each other one where it stands and what is wrong. */
function checkEach<Item>(
  raw: readonly unknown[],
  list: string,
  file: string,
  schema: z.ZodType<Item>,
  faultsOf: (item: Item, earlier: readonly Item[]) => readonly Fault[],
): { sound: Item[]; rejects: Reject[] } {
  const sound: Item[] = [];
  const rejects: Reject[] = [];
  for (const [index, content] of raw.entries()) {
    const path = `${list}[${index}]`;
    const parsed = schema.safeParse(content);
    if (!parsed.success) {
      rejects.push(...issuesOf(parsed.error, file, path));
      continue;
    }
    const faults = faultsOf(parsed.data, sound);
    if (faults.length === 0) sound.push(parsed.data);
    rejects.push(
      ...faults.map(({ at, reason }) => ({ file, path: at === '' ? path : `${path}.${at}`, reason })),
    );
  }
  return { sound, rejects };
}

/** Places lie within the text, and the parts of a quotation one behind the other. */
function placeFaults(quotation: Quotation, textLength: number): Fault[] {
  const places = quotation.kind === 'indirect' ? [quotation.passage] : quotation.parts;
  return places.flatMap(({ start, end }, index): Fault[] => {
    const at = quotation.kind === 'indirect' ? 'passage' : `parts[${index}]`;
    if (end > textLength) return [{ at, reason: `ends at ${end}, behind the text's end at ${textLength}` }];
    const before = places[index - 1]?.end ?? 0;
    return start < before
      ? [
          {
            at,
            reason:
              'stands before or within the part that precedes it; list the parts in the order of the text',
          },
        ]
      : [];
  });
}

function eventFaults(event: Event, references: References, source: string | undefined): Fault[] {
  return [
    ...unknownIds('people', event.people, 'people.json', references.people),
    ...unknownIds('topics', event.topics, 'topics.json', references.topics),
    ...anchorFaults(event.anchor, source),
    ...summaryFaults(event, source).map((reason) => ({ at: 'summary', reason })),
  ];
}

function quotationFaults(quotation: Quotation, references: References, events: readonly Event[]): Fault[] {
  const { speaker, through, topics, occasion } = quotation;
  return [
    ...unknownIds('speaker', present(speaker), 'people.json', references.people),
    ...unknownIds('through', present(through), 'outlets.json', references.outlets),
    ...unknownIds('topics', topics, 'topics.json', references.topics),
    ...unknownIds(
      'occasion',
      present(occasion),
      "this file's events",
      new Map(events.map((event) => [event.id, event])),
    ),
  ];
}

/** An article stands on a page of its outlet, as far as the outlet's addresses are known. */
function domainFaults(url: string, domains: readonly string[]): Fault[] {
  const { hostname } = new URL(url);
  const isOwn =
    domains.length === 0 ||
    !isKnownAddress(url) ||
    domains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
  return isOwn
    ? []
    : [
        {
          at: 'url',
          reason: `${hostname} is not an address of the outlet, whose domains are ${domains.join(', ')}; correct the address or outlets.json`,
        },
      ];
}

function unknownIds(
  at: string,
  ids: readonly string[],
  list: string,
  known: ReadonlyMap<string, unknown>,
): Fault[] {
  return ids
    .filter((id) => !known.has(id))
    .map((id) => ({ at, reason: `"${id}" is not in ${list}; add it there or correct the id` }));
}

function anchorFaults(anchor: Event['anchor'], source: string | undefined): Fault[] {
  const reason = source === undefined ? undefined : faultOfWords(anchor, source);
  return present(reason).map((reason) => ({ at: 'anchor', reason }));
}

function present<Value>(value: Value | null | undefined): Value[] {
  return value === null || value === undefined ? [] : [value];
}
