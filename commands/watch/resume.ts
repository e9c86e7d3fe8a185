import { changingState } from '../../src/command/change-state.ts';

export const resumeWatch = changingState('watch', 'active');
