import type { Token } from './tokens.ts';

const FINITE: ReadonlySet<string> = new Set(
  'is are was were has have had will would can could may might must should shall do does did am be came went took made got gave saw knew left lost won held found met kept let put ran began became bore rose fell stood brought sent sought built spent cost chose broke fled drove flew spoke wrote told said paid hit cut shot felt heard led lay hung shut fought caught taught thought bought sold threw grew blew drew wore hid shook slept struck owed meant dealt want wants need needs hope hopes plan plans know believe believes remain remains seem seems support supports come comes go goes take takes make makes get gets give gives belong belongs stand stands expect expects mean means'.split(
    ' ',
  ),
);

/** Whether a word can be the verb of a clause. Nouns in -s count too: a clause without any verb is rare. */
/** Pasts that are nouns or participles as often: enough for a clause, and for nothing else. */
const PAST: ReadonlySet<string> = new Set(
  'read set cast hurt beat sat split swore woke rode tore lent bent drank sang'.split(' '),
);

export function isFiniteVerb({ kind, lower }: Token): boolean {
  return (
    kind === 'word' &&
    (FINITE.has(lower) ||
      PAST.has(lower) ||
      /(?:ed|n't|n’t|'s|'re|'ll|'d|'ve)$/.test(lower) ||
      /[^s'u]s$/.test(lower))
  );
}

/** Whether a word is a finite verb by its form, and nothing else: "was", "would", "owed". */
export function isPlainVerb({ kind, lower }: Token): boolean {
  return kind === 'word' && (FINITE.has(lower) || /[^aeiou]ed$|ied$|n't$/.test(lower));
}
