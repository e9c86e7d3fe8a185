// Loads a corpus folder into a database, in a process of its own that can be killed: DATABASE_URL, folder.
import { loadFolder } from '../../src/archive/load.ts';
import { migrate } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/open-store.ts';

const [, , url = '', folder = ''] = process.argv;
const store = await openStore(url);
await migrate(store);
process.stdout.write('loading\n');
await loadFolder(store, folder, new Date());
process.stdout.write('loaded\n');
await store.close();
