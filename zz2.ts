import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, dirname } from 'node:path';
import { corpusOf } from './eval/checks/corpus.ts';
import { readChecks } from './eval/checks/gold.ts';
import { openDeskOver } from './tests/support/corpus-folder.ts';
for (const w of readChecks(process.argv[2]!)) {
  const folder = mkdtempSync('/tmp/ck-');
  try { for (const [f, c] of corpusOf(w)) { mkdirSync(dirname(join(folder, f)), { recursive: true }); writeFileSync(join(folder, f), JSON.stringify(c)); } } catch (e) { console.log(w.name, String(e).slice(0, 600)); continue; }
  const o = await openDeskOver(folder); const r = await o.load(); console.log(w.name, JSON.stringify(r).slice(0, 1500)); await o.close();
}
import { readFolder } from './src/corpus/read-folder.ts';
import { checkArticle } from './src/corpus/check-article.ts';
const d = (await import('node:fs')).readdirSync('/tmp').filter((f) => f.startsWith('ck-')).map((f) => '/tmp/' + f);
for (const f of d) { const r: any = await readFolder(f, new Map(), new Map()); console.log(JSON.stringify(r.referenceRejects).slice(0,300), JSON.stringify(r.changed.filter((c: any) => c.rejects.length).map((c: any)=>c.file+JSON.stringify(c.rejects)), null, 0).slice(0, 900)); }
