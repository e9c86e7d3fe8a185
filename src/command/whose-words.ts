import type { QuotationEntry } from '../archive/archive.ts';
import type { Name, Names } from '../archive/names.ts';
import { fold } from '../text/fold.ts';
import type { Whose } from './check-verdict.ts';
import { mayMean } from './may-mean.ts';
import { namedBeside } from './named-beside.ts';
import type { Named } from './option.ts';
import type { Passage } from './passages.ts';

/** Words that are looked for, and whose they are to be. */
export interface Asked {
  readonly words: string;
  /** The one, where it is one who is held. */
  readonly who?: Named;
  /** The name as it is told: one who is held, or as it was typed. */
  readonly asked?: string;
  /** Nothing where they may be anybody's. */
  readonly whose?: Whose;
  readonly notes: readonly string[];
}

const UNREAD =
  'Whom the text around the words gives them to could not be read: compare it with the speaker shown here.';

/**
 * The one who is asked for, or whom the text itself names beside the words: of several quotations, each has its own.
 * A name that nobody of the corpus has is never dropped: then the words are somebody else's, or not held.
 */
export function askedOf(
  passage: Passage,
  asked: Named | undefined,
  isOneOfSeveral: boolean,
  names: Names,
): Asked {
  const { words } = passage;
  const beside = namedBeside(passage, names);
  const isNamed = beside.kind !== 'none' && beside.kind !== 'unread';
  if (asked !== undefined && !(isOneOfSeveral && isNamed)) return ofKnown(words, asked, names);
  switch (beside.kind) {
    case 'none':
      return { words, notes: [] };
    case 'unread':
      return { words, notes: [UNREAD] };
    case 'known':
      return ofKnown(words, beside.name, names);
    case 'several':
      return ofSeveral(words, beside.written, beside.names);
    case 'stranger':
      return {
        words,
        asked: beside.written,
        whose: { isOwn: (entry) => isWrittenSo(entry, beside.written) },
        notes: [`The corpus holds nobody who is called “${beside.written}”.`],
      };
  }
}

function ofSeveral(words: string, written: string, called: readonly Name[]): Asked {
  const ids = new Set<string | null>(called.map(({ id }) => id));
  return {
    words,
    asked: written,
    whose: { isOwn: ({ quotation }) => ids.has(quotation.speaker) },
    notes: [`“${written}” can mean ${called.map(({ name }) => name).join(' or ')}. Ask with the whole name.`],
  };
}

function ofKnown(words: string, { id, name }: Pick<Named, 'id' | 'name'>, names: Names): Asked {
  return {
    words,
    who: { kind: 'speaker', id, name },
    asked: name,
    whose: {
      isOwn: ({ quotation }) => quotation.speaker === id,
      mayBeOwn: ({ quotation, speaker }) =>
        mayMean(names.byId('speaker', quotation.speaker ?? '')?.name ?? speaker, name),
    },
    notes: [],
  };
}

/** A source that names nobody who is held: "a spokesman for Ada Vale". */
function isWrittenSo({ quotation: { speaker, speakerAsWritten } }: QuotationEntry, written: string): boolean {
  const plain = (text: string): string => fold(text).replace(/^(?:an?|the) /, '');
  return speaker === null && plain(speakerAsWritten) === plain(written);
}
