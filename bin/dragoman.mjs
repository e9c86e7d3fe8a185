#!/usr/bin/env node
// Runs the build where there is one and it is no older than the sources; else the sources themselves, which
// takes longer to start. So a fresh build starts fast, and an edit is never missed.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = join(root, 'dist', 'src', 'main.js');

const newest = (folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((latest, entry) => Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0);

const isFresh =
  existsSync(built) &&
  (!existsSync(join(root, 'src')) || statSync(built).mtimeMs >= Math.max(newest('src'), newest('commands')));

if (!isFresh) await import('tsx');
await import(isFresh ? '../dist/src/main.js' : '../src/main.ts');
