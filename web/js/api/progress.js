/**
 * Long-running work of the server, as it goes on.
 * @module
 */

/**
 * @typedef {object} ProgressView
 * @property {string} id @property {'WAITING'|'RUNNING'|'DONE'|'FAILED'|'STOPPED'} state
 * @property {string} step a message key, '' before the first
 * @property {number} done in the unit of the step @property {number|null} total null while it is not known
 * @property {string|null} message why it failed @property {Record<string, any>} detail
 */

/**
 * Tells each change until the work is over; a lost connection is opened again by the browser.
 * @param {string} id @param {(view: ProgressView) => void} changed @returns {() => void} stops listening
 */
export function watchProgress(id, changed) {
  const source = new EventSource(`/api/progress/${encodeURIComponent(id)}/events`);
  source.addEventListener('progress', (event) => {
    const view = JSON.parse(event.data);
    if (isOver(view)) {
      source.close();
    }
    changed(view);
  });
  return () => source.close();
}

/** @param {ProgressView} view */
export function isOver({ state }) {
  return state === 'DONE' || state === 'FAILED' || state === 'STOPPED';
}
