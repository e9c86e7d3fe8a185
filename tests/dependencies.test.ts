import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const read = (file: string): string =>
  readFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), 'utf8');

const manifest = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;
const [atRunTime = '', forWork = ''] = read('docs/dependencies.md').split(/^## /m).slice(1);

/** The rows of a table: package, why, licence, what it would cost to do without. */
function rowsOf(text: string): string[][] {
  return [...text.matchAll(/^\| `.*$/gm)].map(([row]) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

it.each([
  ['at run time', atRunTime, manifest.dependencies],
  ['for work on it', forWork, manifest.devDependencies],
])('docs/dependencies.md lists each package that is needed %s', (_, text, needed) => {
  expect(rowsOf(text).map(([name]) => name?.replaceAll('`', ''))).toEqual(Object.keys(needed).sort());
});

it('each has a reason, its licence as the package names it, and what doing without would cost', () => {
  const rows = [...rowsOf(atRunTime), ...rowsOf(forWork)];
  expect(rows.filter((row) => row.length !== 4 || row.some((cell) => cell === ''))).toEqual([]);
  const wrong = rows.flatMap(([name = '', , licence]) => {
    const own = JSON.parse(read(`node_modules/${name.replaceAll('`', '')}/package.json`)) as {
      license: string;
    };
    return own.license === licence ? [] : [`${name} is ${own.license}, and not ${licence}`];
  });
  expect(wrong).toEqual([]);
});

it('each package is fixed to one version', () => {
  const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});
