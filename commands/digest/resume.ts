import { changingState } from '../../src/command/change-state.ts';

export const resumeDigest = changingState('digest', 'active');
