/**
 * What a place was told of is kept as texts: an utterance (see `utterance.ts`), which begins with its speaker; and
 * each telling, by the id of its quotation. What statement a telling belongs to may change as others come in.
 */
const TELLING = ': ';
const STATEMENT = '= ';

export function tellingKey(quotation: string): string {
  return TELLING + quotation;
}

/** The quotation of a telling; undefined of any other key. */
export function quotationOf(key: string): string | undefined {
  return key.startsWith(TELLING) ? key.slice(TELLING.length) : undefined;
}

export function statementKey(statement: string): string {
  return STATEMENT + statement;
}
