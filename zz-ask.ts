import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, dirname } from 'node:path';
import { corpusOf } from './eval/checks/corpus.ts';
import { readChecks } from './eval/checks/gold.ts';
import { openDeskOver } from './tests/support/corpus-folder.ts';
import { renderText } from './src/card/text.ts';
const w = readChecks('/tmp/chk-gold').find(({ name }) => name === process.argv[2])!;
const folder = mkdtempSync('/tmp/ck-');
for (const [f, c] of corpusOf(w)) { mkdirSync(dirname(join(folder, f)), { recursive: true }); writeFileSync(join(folder, f), JSON.stringify(c)); }
const o = await openDeskOver(folder);
for (const q of process.argv.slice(3)) { const c = await o.ask(q); console.log('=====', q); console.log(renderText(c)); }
await o.close();
