import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the compiler leaves behind, and the program reads at run time from beside its own files. */
const ASSETS = ['.css', '.js', '.svg'];

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');

if (!existsSync(compiler)) {
  // Installed without development dependencies: the program runs from dist/ as it was built elsewhere, or from src/.
  process.stdout.write('Nothing is built: the compiler is a development dependency, and is not installed.\n');
  process.exit(0);
}
rmSync(dist, { recursive: true, force: true });
try {
  execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
} catch {
  process.stderr.write('The build has stopped: mend the errors that the compiler names above.\n');
  // An install goes on: the program then runs from its sources, and says what is wrong with them.
  rmSync(dist, { recursive: true, force: true });
  process.exit(process.argv.includes('--at-install') ? 0 : 1);
}

const assets = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) =>
  ASSETS.includes(extname(path)),
);
for (const path of assets) cpSync(join(root, 'src', path), join(dist, 'src', path));
process.stdout.write(`Built into dist/, with ${assets.length} assets. Run it: node dist/src/main.js start\n`);
