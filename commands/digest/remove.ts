import { removing } from '../../src/command/removing.ts';
import { digestAgain } from './add.ts';

export const removeDigest = removing('digest', digestAgain);
