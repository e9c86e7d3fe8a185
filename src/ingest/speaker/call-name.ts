import type { Token } from '../sentence/tokens.ts';
import type { Mention } from './mention.ts';

/** Words with which campaigns name themselves. */
const CALL =
  /^(?:save|stop|end|free|protect|feed|help|defend|keep|reclaim|restore|rebuild|beat|fight|ban|build|unite|rescue|clean)$/;

/** "Save the Coast said": the whole of it is the name. */
export function callOf(tokens: readonly Token[], mention: Mention | undefined): Mention | undefined {
  const name = mention?.name ?? mention;
  if (name === undefined) return undefined;
  const from = tokens[name.from]?.lower === 'the' ? name.from - 1 : name.from - 2;
  const first = tokens[from];
  if (!first?.cap || !CALL.test(first.lower) || tokens[from + 1]?.lower !== 'the') return undefined;
  return { form: 'body', from, to: name.to, name: { from, to: name.to } };
}
