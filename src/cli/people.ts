import { align } from '../archive/align.ts';
import { loadFolder } from '../archive/load.ts';
import { type FoundPerson, foundPeople, mergePeople, renamePerson, splitPerson } from '../archive/people.ts';
import type { Config } from '../config.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/sql.ts';
import { ENGLISH } from '../text/english.ts';
import { bringUp } from './bring-up.ts';

/** What the operator wants done with those that were found. */
export type Deed =
  | { readonly kind: 'list' }
  | { readonly kind: 'merge'; readonly a: string; readonly b: string }
  | { readonly kind: 'split'; readonly a: string }
  | { readonly kind: 'rename'; readonly a: string; readonly name: string };

/** Reads the words after `people`; a text says what is wrong with them. */
export function readDeed(deed: string | undefined, words: readonly string[]): Deed | string {
  const [a, b] = words;
  if (deed === undefined || (deed === 'list' && a === undefined)) return { kind: 'list' };
  if (deed === 'merge')
    return a === undefined || b === undefined || words.length > 2
      ? 'write "people merge A B": A is B'
      : { kind: 'merge', a, b };
  if (deed === 'split')
    return a === undefined || words.length > 1
      ? 'write "people split A": A is themselves again'
      : { kind: 'split', a };
  if (deed !== 'rename') return `there is no "people ${deed}"; there are list, merge, split and rename`;
  const name = words.slice(1).join(' ').trim();
  if (a === undefined || !/\p{L}/u.test(name) || name.length > 100)
    return 'write "people rename A NAME", with a name of at most 100 characters';
  return { kind: 'rename', a, name };
}

/** `people`: lists who was found, or says who is who; and what is to be printed. */
export async function people(deed: Deed, config: Config, now: Date): Promise<string> {
  const store = await openStore(config.database);
  try {
    const says = await carryOut(store, deed, config, now);
    // Who said what decides which quotations are one statement.
    await align(store, ENGLISH);
    return says;
  } finally {
    await store.close();
  }
}

async function carryOut(store: Store, deed: Deed, config: Config, now: Date): Promise<string> {
  await bringUp(store);
  await loadFolder(store, config.dataFolder, now);
  switch (deed.kind) {
    case 'list':
      return listed(await foundPeople(store));
    case 'merge':
      await mergePeople(store, deed.a, deed.b, now);
      return `${deed.a} is ${deed.b} from now on. "people split ${deed.a}" undoes it.\n`;
    case 'split':
      await splitPerson(store, deed.a, now);
      return `${deed.a} is themselves again.\n`;
    case 'rename':
      await renamePerson(store, deed.a, deed.name, now);
      return `${deed.a} is called ${deed.name}.\n`;
  }
}

function listed(found: readonly FoundPerson[]): string {
  if (found.length === 0) return 'Nobody was found on ingested pages who is not in people.json.\n';
  return found
    .map(({ person, article, note, mergedInto }) => {
      const role = person.roles[0]?.title;
      const called = role === undefined ? person.name : `${person.name}, ${role}`;
      const into = mergedInto === undefined ? '' : ` = ${mergedInto}`;
      return `${person.id}${into}\t${called}\tfirst in ${article}${note === undefined ? '' : `\t${note}`}\n`;
    })
    .join('');
}
