import { readFileSync, writeFileSync } from 'node:fs';
import { withTables } from './readme-tables.ts';

/** Brings the tables of README.md up to date with the commands and with `.env.example`. */
const readme = new URL('../README.md', import.meta.url);
const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
writeFileSync(readme, withTables(readFileSync(readme, 'utf8'), example));
