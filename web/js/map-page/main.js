/** Wires the map page. @module */
import { startShell } from '../shell/start.js';

await startShell({ page: 'map' });
