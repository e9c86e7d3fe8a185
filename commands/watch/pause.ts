import { changingState } from '../../src/command/change-state.ts';

export const pauseWatch = changingState('watch', 'paused');
