/**
 * Administration: organisations, users, audit.
 * @module
 */
import { startShell } from '../shell/start.js';

await startShell({ page: 'admin' });
