import { readChecks } from './eval/checks/gold.ts';
import { comparerOf } from './src/statements/resemblance.ts';
import { ENGLISH } from './src/text/english.ts';
import { foldName } from './src/text/fold.ts';
for (const w of readChecks(process.argv[2]!)) {
  const known = new Map(w.people.flatMap(({ name, aliases }) => [name, ...aliases, name.split(' ').at(-1)!].map((a) => [foldName(a), name])));
  for (const c of w.checks) {
    if (process.argv[3] !== undefined && !c.verdict.startsWith(process.argv[3])) continue;
    const cmp = comparerOf(c.words, ENGLISH); const who = known.get(foldName(c.speaker ?? '')) ?? c.speaker;
    const all = [...w.articles.values()].flatMap((g) => g.quotes).map((q) => ({ q, r: cmp({ kind: q.kind, parts: q.kind === 'indirect' ? [(q.parts ?? [q.text ?? '']).join(' ')] : q.parts ?? [q.text ?? ''] }) as any })).filter(({ r }) => r?.fit);
    const own = all.filter(({ q }) => who === undefined || (known.get(foldName(q.speaker ?? '')) ?? q.speaker) === who).sort((a, b) => b.r.fit.ofTyped * 10 + b.r.likeness - a.r.fit.ofTyped * 10 - a.r.likeness)[0];
    const f = own?.r.fit;
    console.log(c.verdict.padEnd(12), f ? `${f.ofTyped.toFixed(2)} ${f.ofStretch.toFixed(2)} lost ${f.lost.toFixed(2)} c${f.content} sh ${f.shared.toFixed(1)} ${f.isFactOff ? 'FACT' : ''} ${f.isOpposite ? 'OPP' : ''} ${own.r.kind}` : '-', '|', c.words, '||', own ? (own.q.parts ?? [own.q.text]).join(' ').slice(0, 140) : '', JSON.stringify(own?.r.caveats ?? []));
  }
}
