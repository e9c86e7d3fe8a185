import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { METRICS } from '../../src/operations/metrics.ts';
import { exposedNames, measuresIn } from './exposed-names.ts';

const ROOT = new URL('../../', import.meta.url);
const read = (file: string): string => readFileSync(fileURLToPath(new URL(file, ROOT)), 'utf8');

interface Dashboard {
  readonly panels: readonly {
    readonly title: string;
    readonly targets: readonly { readonly expr: string }[];
  }[];
}
const dashboard = JSON.parse(read('ops/grafana.json')) as Dashboard;

describe('ops/grafana.json', () => {
  const named = dashboard.panels.flatMap(({ targets }) => targets.flatMap(({ expr }) => measuresIn(expr)));

  it('asks only for measures that there are', async () => {
    const known = await exposedNames();
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it('shows each measure of ours', () => {
    const missing = Object.values(METRICS).filter(
      ({ name }) => !named.some((one) => one.replace(/_(bucket|sum|count)$/, '') === name),
    );
    expect(missing).toEqual([]);
  });

  it('groups by labels that the measure has', () => {
    const wrong = dashboard.panels.flatMap(({ title, targets }) =>
      targets.flatMap(({ expr }) => {
        const metric = Object.values(METRICS).find(({ name }) => expr.includes(name));
        const by = /\bby \(([^)]*)\)/.exec(expr)?.[1]?.split(', ') ?? [];
        const labels: readonly string[] = ['le', ...(metric?.labels ?? [])];
        return by.filter((label) => !labels.includes(label)).map((label) => `${title}: ${label}`);
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('docs/operations.md', () => {
  it('lists each measure of ours with its labels, and no other', () => {
    const rows = [...read('docs/operations.md').matchAll(/^\| `(dragoman_\w+)` \| ([^|]*) \|/gm)];
    expect(rows.map(([, name, labels]) => `${name} ${labels?.trim()}`)).toEqual(
      Object.values(METRICS).map(
        ({ name, labels }) => `${name} ${labels.map((label) => `\`${label}\``).join(', ')}`,
      ),
    );
  });
});
