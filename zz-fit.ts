import { comparerOf } from './src/statements/resemblance.ts';
import { ENGLISH } from './src/text/english.ts';
const [a, b] = process.argv.slice(2);
const r = comparerOf(a!, ENGLISH)({ kind: 'direct', parts: [b!] });
console.log(JSON.stringify({ ...r, fit: { ...(r as any)?.fit, matches: undefined } }, null, 1));
