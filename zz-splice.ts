import { readChecks } from './eval/checks/gold.ts';
import { comparerOf } from './src/statements/resemblance.ts';
import { ENGLISH } from './src/text/english.ts';
let [n, bad] = [0, 0]; const t = Date.now();
for (const w of readChecks('/tmp/chk-gold')) {
  const quotes = [...w.articles.values()].flatMap((g) => g.quotes).map((q) => ({ ...q, p: q.parts ?? [q.text ?? ''] }));
  const by = new Map<string, typeof quotes>();
  for (const q of quotes) if (q.speaker && q.kind === 'direct' && q.p.join(' ').split(' ').length >= 8) by.set(q.speaker, [...(by.get(q.speaker) ?? []), q]);
  for (const [who, qs] of by) for (const [i, a] of qs.entries()) {
    const b = qs[(i + 1 + (i % 3)) % qs.length]!; if (b === a || (a.statement && a.statement === b.statement)) continue;
    const [x, y] = [a, b].map((q) => q.p.join(' ').replace(/[“”"]/g, '').split(/\s+/));
    const nx = Math.min(12, Math.ceil(x!.length * 0.6)), ny = Math.min(9, Math.floor(y!.length * 0.4));
    const text = [...x!.slice(0, nx), ...y!.slice(-ny)].join(' ').replace(/…|\.\.\.|<>/g, '');
    const cmp = comparerOf(text, ENGLISH); n++;
    const hits = quotes.filter((q) => q.speaker === who).map((q) => ({ q, r: cmp({ kind: q.kind, parts: q.p }) })).filter(({ r }) => r && r.kind !== 'near');
    if (hits.length) { bad++; const { q, r } = hits[0]!; console.log(r!.kind, who, '|', text, '||', q.p.join(' ').slice(0, 200), JSON.stringify({ ...(r as any).fit, matches: 0 })); }
  }
}
console.log(n, 'spliced,', bad, 'called held', Date.now() - t, 'ms');
