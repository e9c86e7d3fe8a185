import { changingState } from '../../src/command/change-state.ts';
import { watchAgain } from './add.ts';

export const removeWatch = changingState('watch', 'removed', watchAgain);
