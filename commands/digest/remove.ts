import { changingState } from '../../src/command/change-state.ts';
import { digestAgain } from './add.ts';

export const removeDigest = changingState('digest', 'removed', digestAgain);
