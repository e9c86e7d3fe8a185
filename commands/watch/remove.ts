import { removing } from '../../src/command/removing.ts';
import { watchAgain } from './add.ts';

export const removeWatch = removing('watch', watchAgain);
