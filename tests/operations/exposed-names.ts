import { createPrometheus } from '../../src/operations/prometheus.ts';

const NAME = /\b(?:dragoman|nodejs|process)_\w+/g;

/** The measures that a PromQL expression asks for. */
export const measuresIn = (expression: string): string[] =>
  [...expression.matchAll(NAME)].map(([name]) => name);

/** Every name that Prometheus keeps of what the bot exposes. */
export async function exposedNames(): Promise<Set<string>> {
  const text = await createPrometheus(async () => ({})).expose();
  const described = [...text.matchAll(/^# TYPE (\w+) (\w+)$/gm)];
  return new Set(
    described.flatMap(([, name = '', kind]) =>
      kind === 'histogram' ? ['_bucket', '_sum', '_count'].map((end) => name + end) : [name],
    ),
  );
}
