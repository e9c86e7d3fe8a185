import { readWorlds } from './eval/align/gold.ts';
import { comparerOf } from './src/statements/resemblance.ts';
import { ENGLISH } from './src/text/english.ts';
const show = process.argv[2];
const counts: Record<string, number[]> = {}; const near: string[] = []; let [nm, nb] = [0, 0];
for (const w of readWorlds('/tmp/chk-gold')) {
  for (const a of w.tellings) {
    if (a.kind === 'indirect') continue;
    const mates = w.tellings.filter((b) => b !== a && b.speaker === a.speaker && b.kind !== 'indirect' && b.statements.some((s) => a.statements.includes(s)));
    if (mates.length === 0) continue;
    const cmp = comparerOf(a.text, ENGLISH);
    const rs = mates.map((m) => ({ m, r: cmp({ kind: 'direct', parts: [m.text] }) as any }));
    const kinds = ['verbatim', 'pieces', 'variant', 'near'];
    const best = rs.filter(({ r }) => r).sort((x, y) => kinds.indexOf(x.r.kind) - kinds.indexOf(y.r.kind))[0];
    const k = best?.r.kind ?? 'none'; const c = (counts[a.relation] ??= [0, 0, 0, 0, 0]); c[k === 'none' ? 4 : kinds.indexOf(k)]!++;
    if ((k === 'near' || k === 'none') && show === a.relation) { const f = best?.r.fit ?? {}; console.log(k, `${f.ofTyped?.toFixed(2)} ${f.ofStretch?.toFixed(2)} lost ${f.lost?.toFixed(2)} run ${f.run} c${f.content} sh ${f.shared?.toFixed(1)} ${f.isFactOff ? 'FACT' : ''} ${f.isOpposite ? 'OPP' : ''}`, '|', a.text.slice(0, 200), '||', (best?.m ?? mates[0]!).text.slice(0, 200)); }
  }
  for (const [a, b, why] of w.nearMisses) for (const [x, y] of [[a, b], [b, a]] as const) {
    if (x.speaker !== y.speaker || x.kind === 'indirect') continue;
    nm++; const r = comparerOf(x.text, ENGLISH)({ kind: 'direct', parts: [y.text] }) as any;
    if (r && r.kind !== 'near') { nb++; if (show === 'miss') console.log(r.kind, why, '|', x.text.slice(0, 200), '||', y.text.slice(0, 200), r.fit ? `${r.fit.ofTyped.toFixed(2)} ${r.fit.ofStretch.toFixed(2)} run ${r.fit.run} sh ${r.fit.shared.toFixed(1)}` : '', JSON.stringify(r.caveats)); }
  }
}
console.log('verbatim pieces variant near none', counts, 'near misses', nm, 'called held', nb);
