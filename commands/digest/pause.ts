import { changingState } from '../../src/command/change-state.ts';

export const pauseDigest = changingState('digest', 'paused');
