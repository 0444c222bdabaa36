/**
 * Registers: sections that are not on the map yet 位置未登録, and lengths that differ 延長照合.
 * @module
 */
import { startShell } from '../shell/start.js';
import { byId } from '../dom.js';
import { drawLengths } from './lengths.js';
import { drawUnlocated } from './unlocated.js';

await startShell({ page: 'registers' });
drawUnlocated(byId('unlocated'));
drawLengths(byId('lengths'));
